import { expect, test } from 'vitest';
import { findingsIn } from '../../helpers/in-zone.ts';
import { testRule } from '../../helpers/test-rule.ts';

const cut = 'sub NS ns.example.net.\n';
/** A zone whose server lies elsewhere. */
const apex =
  '$ORIGIN example.com.\n$TTL 3600\n@ SOA ns.a.net. h.a.net. 1 7200 3600 1209600 3600\n@ NS ns.a.net.\n';
const ds = `DS 1 13 2 ${'0123456789abcdef'.repeat(4)}`;

testRule('not-occluded', {
  accept: [
    { why: 'NS and DS at the cut', zone: `${cut}sub NS ns2.example.net.\nsub ${ds}` },
    { why: 'glue below the cut', zone: 'sub NS ns1.sub\nns1.sub A 192.0.2.2\nns1.sub AAAA 2001:db8::1' },
    { why: 'glue before the cut', zone: 'ns1.sub A 192.0.2.2\nsub NS ns1.sub' },
    { why: 'glue at the cut itself', zone: 'sub NS sub\nsub A 192.0.2.2' },
    { why: 'glue far below the cut', zone: 'sub NS a.b.c.sub\na.b.c.sub A 192.0.2.2' },
    { why: 'an address below the cut that nobody names', zone: `${cut}www.sub A 192.0.2.2` },
    { why: 'a name that only ends like the cut', zone: `${cut}xsub TXT x\nx.subb TXT x` },
    { why: 'a name above the cut', zone: 'a.b NS ns.example.net.\nb TXT x' },
    { why: 'all else at the apex, which is no cut', zone: '@ TXT x\nx TXT x' },
    { why: 'records beside a DNAME and below its target', zone: 'd DNAME e\nd TXT x\nx.e TXT x' },
  ],
  reject: [
    { why: 'a text below the cut', zone: `${cut}www.sub TXT x`, found: ['2: zone/occluded'] },
    { why: 'a text before the cut', zone: `www.sub TXT x\n${cut}`, found: ['1: zone/occluded'] },
    { why: 'a text at the cut', zone: `${cut}sub TXT x`, found: ['2: zone/occluded'] },
    { why: 'an MX at the cut', zone: `${cut}sub MX 10 ns1`, found: ['2: zone/occluded'] },
    { why: 'a CNAME below the cut', zone: `${cut}www.sub CNAME a.net.`, found: ['2: zone/occluded'] },
    {
      why: 'a delegation below the cut',
      zone: `${cut}x.sub NS ns.example.net.`,
      found: ['2: zone/occluded'],
    },
    { why: 'a text far below the cut', zone: `${cut}a.b.c.sub TXT x`, found: ['2: zone/occluded'] },
    { why: 'a wildcard below the cut', zone: `${cut}*.sub TXT x`, found: ['2: zone/occluded'] },
    {
      why: 'a type that is known by its number alone',
      zone: `${cut}www.sub TYPE65280 \\# 0`,
      found: ['2: zone/occluded'],
    },
    {
      why: 'a name once',
      zone: `${cut}www.sub A 192.0.2.2\nwww.sub TXT x\nwww.sub MX 0 .`,
      found: ['3: zone/occluded'],
    },
    {
      why: 'each name',
      zone: `${cut}a.sub TXT x\nb.sub TXT x`,
      found: ['2: zone/occluded', '3: zone/occluded'],
    },

    {
      why: 'an A below a DNAME',
      zone: 'd DNAME a.net.\nx.d A 192.0.2.2',
      found: ['2: record/dname-conflict'],
    },
    {
      why: 'an A that stood there before the DNAME',
      zone: 'x.d A 192.0.2.2\nd DNAME a.net.',
      found: ['2: record/dname-conflict'],
    },
    {
      why: 'a text far below a DNAME',
      zone: 'd DNAME a.net.\na.b.c.d TXT x',
      found: ['2: record/dname-conflict'],
    },
    {
      why: 'a delegation below a DNAME',
      zone: 'd DNAME a.net.\nx.d NS ns1',
      found: ['2: record/dname-conflict'],
    },
    {
      why: 'each name below a DNAME once',
      zone: 'd DNAME a.net.\nx.d A 192.0.2.2\nx.d TXT x\ny.d TXT x',
      found: ['2: record/dname-conflict', '4: record/dname-conflict'],
    },
    {
      why: 'a DNAME below a cut as hidden',
      zone: `${cut}d.sub DNAME a.net.\nx.d.sub A 192.0.2.2`,
      found: ['2: zone/occluded'],
    },
    {
      why: 'a cut below a DNAME as what it is',
      zone: 'd DNAME a.net.\ns.d NS ns1\nx.s.d TXT x',
      found: ['2: record/dname-conflict', '3: record/dname-conflict'],
    },
    {
      why: 'what stands below the DNAME of the apex',
      zone: `${apex}www A 192.0.2.2\n@ DNAME a.net.\nmail TXT x`,
      whole: true,
      found: ['6: record/dname-conflict', '7: record/dname-conflict'],
    },
  ],
});

test('names the cut and where its NS record stands', () => {
  const [finding] = findingsIn(`${cut}\nwww.sub TXT x\n`);
  expect(finding).toMatchObject({
    owner: 'www.sub.example.com.',
    type: 'TXT',
    line: 8,
    related: [{ line: 6, type: 'NS' }],
  });
  expect(finding!.detail).toContain('NS records hand sub.example.com. to other servers');
});

test('names the DNAME above, and the record below that was there first', () => {
  const [later] = findingsIn('d DNAME a.net.\nx.d A 192.0.2.2\n');
  expect(later).toMatchObject({
    message: 'DNAME cannot coexist with other records',
    owner: 'x.d.example.com.',
    type: 'A',
    related: [{ owner: 'd.example.com.', type: 'DNAME' }],
  });
  const [earlier] = findingsIn('x.d A 192.0.2.2\nd DNAME a.net.\n');
  expect(earlier).toMatchObject({
    owner: 'd.example.com.',
    type: 'DNAME',
    related: [{ owner: 'x.d.example.com.', type: 'A' }],
  });
});
