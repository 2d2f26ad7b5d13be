import { expect, test } from 'vitest';
import { findingsIn } from '../../helpers/in-zone.ts';
import { testRule } from '../../helpers/test-rule.ts';

testRule('cname-alone', {
  accept: [
    { why: 'a CNAME on its own', zone: 'www CNAME a.net.' },
    {
      why: 'a CNAME and other records at other names',
      zone: 'www CNAME a.net.\nweb A 192.0.2.2\nx.www A 192.0.2.2',
    },
    {
      why: 'a wildcard CNAME and a record at a name that it would match',
      zone: '* CNAME a.net.\nwww A 192.0.2.2',
    },
    { why: 'a CNAME below which there are names', zone: 'www CNAME a.net.\nx.www CNAME b.net.' },
  ],
  reject: [
    {
      why: 'an A before it',
      zone: 'www A 192.0.2.2\nwww CNAME a.net.',
      found: ['2: record/cname-not-alone'],
    },
    { why: 'an A behind it', zone: 'www CNAME a.net.\nwww A 192.0.2.2', found: ['2: record/cname-conflict'] },
    {
      why: 'records that do not stand beside it in the file',
      zone: 'www CNAME a.net.\nweb A 192.0.2.2\nwww A 192.0.2.2',
      found: ['3: record/cname-conflict'],
    },
    {
      why: 'owners in another case',
      zone: 'www CNAME a.net.\nWWW.Example.COM. A 192.0.2.2',
      found: ['2: record/cname-conflict'],
    },
    { why: 'another CNAME', zone: 'www CNAME a.net.\nwww CNAME b.net.', found: ['2: record/cname-conflict'] },
    {
      why: 'another CNAME each time',
      zone: 'www CNAME a.net.\nwww CNAME b.net.\nwww CNAME c.net.\nwww CNAME a.net.',
      found: ['2: record/cname-conflict', '3: record/cname-conflict', '4: record/already-exists'],
    },
    {
      why: 'the same CNAME in another case as a duplicate only',
      zone: 'www CNAME a.net.\nwww cname A.NET.',
      found: ['2: record/already-exists'],
    },
    {
      why: 'what stands before and behind it',
      zone: 'www A 192.0.2.2\nwww CNAME a.net.\nwww MX 0 .',
      found: ['2: record/cname-not-alone', '3: record/cname-conflict'],
    },
    {
      why: 'an RRset behind it, once',
      zone: 'www CNAME a.net.\nwww A 192.0.2.2\nwww A 192.0.2.3\nwww TXT x',
      found: ['2: record/cname-conflict', '4: record/cname-conflict'],
    },
    {
      why: 'what stands before it, once',
      zone: 'www A 192.0.2.2\nwww TXT x\nwww CNAME a.net.',
      found: ['3: record/cname-not-alone'],
    },
    {
      why: 'a type that is known by its number alone',
      zone: 'www CNAME a.net.\nwww TYPE65280 \\# 0',
      found: ['2: record/cname-conflict'],
    },
    {
      why: 'a DNAME before it',
      zone: 'd DNAME a.net.\nd CNAME a.net.',
      found: ['2: record/cname-not-alone'],
    },
    { why: 'a DNAME behind it', zone: 'd CNAME a.net.\nd DNAME a.net.', found: ['2: record/cname-conflict'] },
    {
      why: 'an ALIAS behind it, where there are any',
      zone: 'www CNAME a.net.\nwww ALIAS b.net.',
      options: { profile: 'platform' },
      found: ['2: record/cname-conflict'],
    },
  ],
});

test('says which types and names are in conflict, and where the other record stands', () => {
  const [finding] = findingsIn(
    'www CNAME a.net.\nweb A 192.0.2.2\n  WWW ; no owner, this is a type\nwww AAAA 2001:db8::1\n',
  ).filter(({ code }) => code === 'record/cname-conflict');
  expect(finding).toMatchObject({
    message: 'Cannot create AAAA record: CNAME exists at www.example.com.',
    status: 409,
    owner: 'www.example.com.',
    type: 'AAAA',
    line: 9,
    column: 5,
    endColumn: 9,
    related: [{ line: 6, column: 1, endColumn: 17, owner: 'www.example.com.', type: 'CNAME' }],
  });
});

test('a second CNAME is in conflict with the first, as the platform words it', () => {
  const [finding] = findingsIn('www CNAME a.net.\nwww CNAME b.net.\n');
  expect(finding!.message).toBe('Cannot create CNAME record: CNAME exists at www.example.com.');
});

test('a CNAME that came late names what was there', () => {
  const [finding] = findingsIn('www TXT x\nwww A 192.0.2.2\nwww CNAME a.net.\n');
  expect(finding).toMatchObject({
    message: 'Cannot create CNAME record: other records exist at www.example.com.',
    type: 'CNAME',
    related: [{ line: 6, type: 'TXT' }],
  });
});
