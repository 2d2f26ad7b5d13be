import { describe, expect, test } from 'vitest';
import { checkZone } from '../../../src/engine/check-zone.ts';
import { findingsIn, foundInWhole } from '../../helpers/in-zone.ts';
import { testRule } from '../../helpers/test-rule.ts';

const A = 'A 192.0.2.2';

testRule('final-dot', {
  accept: [
    { why: 'names in full', zone: `www.example.com. ${A}\nx CNAME www.example.com.` },
    { why: 'names in short', zone: `www ${A}\nx CNAME www\n@ MX 10 www` },
    { why: 'a target elsewhere in full', zone: 'www CNAME www.example.net.\n@ MX 10 mail.google.com.' },
    { why: 'a name that is in the zone as it is written', zone: `a.net ${A}\nwww CNAME a.net` },
    {
      why: 'an owner that holds the name of the zone elsewhere',
      zone: `example ${A}\nexample.co ${A}\nexample.com.x ${A}`,
    },
    { why: 'a target that a wildcard answers for', zone: `www CNAME a.dev\n*.dev ${A}` },
    { why: 'a target that others answer for', zone: 'www CNAME a.dev\ndev NS ns.example.net.' },
    {
      why: 'a target of one label, or whose last label is no top-level domain',
      zone: `www CNAME a.dev\n*.dev ${A}\nx CNAME com.internal\ncom.internal ${A}`,
    },
    { why: 'a target between names', zone: `www CNAME b.dev\na.b.dev ${A}` },
  ],
  reject: [
    {
      why: 'an owner that repeats the zone',
      zone: `www.example.com ${A}`,
      found: ['1: name/missing-final-dot'],
    },
    { why: 'the zone itself as an owner', zone: 'example.com TXT x', found: ['1: name/missing-final-dot'] },
    {
      why: 'an owner that repeats the zone in another case',
      zone: `www.EXAMPLE.Com ${A}`,
      found: ['1: name/missing-final-dot'],
    },
    {
      why: 'an owner that repeats the zone and says so with its dot, once',
      zone: `www.example.com.example.com. ${A}\nwww.Example.COM.example.com. TXT x`,
      found: ['1: name/repeats-zone'],
    },
    {
      why: 'the zone itself twice as an owner, but not what another name stands between',
      zone: `example.com.example.com. TXT x\nexample.com.x.example.com. ${A}`,
      found: ['1: name/repeats-zone'],
    },
    {
      why: 'an owner that repeats the zone, and what points to the name that was meant',
      zone: `www.example.com.example.com. ${A}\n@ MX 10 www`,
      found: ['1: name/repeats-zone'],
    },
    {
      why: 'an owner that repeats the zone, where that is an error',
      zone: `www.example.com ${A}`,
      options: { profile: 'platform', severities: { 'name/missing-final-dot': 'off' } },
      found: ['1: name/repeats-zone'],
    },
    {
      why: 'an owner once',
      zone: `www.example.com ${A}\nwww.example.com TXT x`,
      found: ['1: name/missing-final-dot'],
    },
    {
      why: 'a CNAME that repeats the zone',
      zone: 'www CNAME ns1.example.com',
      found: ['1: name/missing-final-dot'],
    },
    {
      why: 'an MX that repeats the zone',
      zone: '@ MX 10 ns1.example.com',
      found: ['1: name/missing-final-dot'],
    },
    {
      why: 'an NS that repeats the zone',
      zone: '@ NS ns1.example.com',
      found: ['1: name/missing-final-dot'],
    },
    {
      why: 'a CNAME to a well-known ending',
      zone: 'www CNAME www.example.net',
      found: ['1: name/missing-final-dot'],
    },
    {
      why: 'a CNAME to an ending of two labels',
      zone: 'www CNAME www.example.co.uk',
      found: ['1: name/missing-final-dot'],
    },
    {
      why: 'a name server of a delegation, and says no more of it',
      zone: 's NS ns1.example.net',
      found: ['1: name/missing-final-dot'],
    },
    {
      why: 'each record',
      zone: 'a CNAME ns1.example.com\nb CNAME ns1.example.com',
      found: ['1: name/missing-final-dot', '2: name/missing-final-dot'],
    },
    {
      why: 'a target below an `$ORIGIN` of the zone',
      zone: '$ORIGIN sub.example.com.\nx CNAME www.example.net\ny CNAME ns1.sub.example.com',
      found: ['2: name/missing-final-dot', '3: name/missing-final-dot'],
    },
  ],
});

test('the address of a name server at a name that repeats the zone is an error: the server has none', () => {
  const [finding, ...others] = findingsIn('@ NS ns2\nns2.example.com.example.com. A 192.0.2.2\n');
  expect(finding).toMatchObject({ code: 'name/repeats-zone', severity: 'error', line: 7 });
  expect(others).toEqual([]);
});

describe('an owner without its final dot is as bad as what it takes away', () => {
  const start = '$TTL 3600\n@ SOA ns1 hostmaster 1 7200 3600 1209600 3600\n';

  test.each([
    ['all name servers of the zone', 'example.com NS ns.example.net.\n', 'error'],
    ['one of them', '@ NS ns.example.net.\nexample.com NS ns2.example.net.\n', 'warning'],
    ['those of a delegation', '@ NS ns.example.net.\nsub.example.com NS ns2.example.net.\n', 'warning'],
    ['another record of the apex', '@ NS ns.example.net.\nexample.com MX 0 .\n', 'warning'],
    ['the address of a name server', '@ NS ns1\nns1.example.com A 192.0.2.1\n', 'error'],
    [
      'an address that a wildcard gives too',
      '@ NS ns1\nns1.example.com A 192.0.2.1\n* A 192.0.2.2\n',
      'warning',
    ],
    ['an address beside a wildcard without', '@ NS ns1\nns1.example.com A 192.0.2.1\n* TXT x\n', 'error'],
  ])('%s', (_title, lines, severity) => {
    const { findings } = checkZone(start + lines, { origin: 'example.com' });
    expect(findings.map(({ code, severity: level }) => [code, level])).toEqual([
      ['name/missing-final-dot', severity],
    ]);
  });

  test('and where the code is off, what it stood for is told', () => {
    const { findings } = checkZone(`${start}example.com NS ns.example.net.\n`, {
      origin: 'example.com',
      severities: { 'name/missing-final-dot': 'off' },
    });
    expect(findings).toMatchObject([{ code: 'zone/ns-missing', severity: 'error' }]);
    expect(findings[0]!.detail).toContain('this one has none');
  });
});

test('suggests the name as it was written, with a dot', () => {
  const [finding] = findingsIn('www CNAME Cdn.Example.net\n');
  expect(finding).toMatchObject({ severity: 'warning', line: 6, column: 11, endColumn: 26 });
  expect(finding!.detail).toMatch(/Cdn\.Example\.net has no final dot.*cdn\.example\.net\. is probably/i);
});

describe('what has its final dot is not told that it has none', () => {
  test.each([
    `x CNAME www.example.com.example.com.\nwww.example.com.example.com. ${A}`,
    'x CNAME www.example.com.example.com.',
    'x CNAME mail.google.com.example.com.',
    '@ MX 10 mail.google.com.example.com.',
  ])('%j', (lines) => {
    expect(findingsIn(`${lines}\n`).map(({ code }) => code)).not.toContain('name/missing-final-dot');
  });
});

test('in the root zone every name is in full', () => {
  const zone = '$TTL 3600\n$ORIGIN .\n@ SOA a h 1 7200 3600 1209600 3600\n@ NS a\na A 192.0.2.1\nx CNAME a\n';
  expect(foundInWhole(zone, { origin: '.' })).toEqual([]);
});
