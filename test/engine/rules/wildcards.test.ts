import { describe, expect, test } from 'vitest';
import { findingsIn, notOfMail } from '../../helpers/in-zone.ts';
import { testRule } from '../../helpers/test-rule.ts';

const options = { profile: 'strict', severities: notOfMail } as const;
const strict = { options } as const;
const A = 'A 192.0.2.2';

testRule('wildcard-reach', {
  accept: [
    {
      why: 'names with all that the wildcard has',
      zone: `*.w ${A}\n*.w MX 1 ns1\na.w ${A}\na.w MX 1 ns1`,
      ...strict,
    },
    { why: 'another kind of address', zone: `*.w ${A}\na.w AAAA 2001:db8::1`, ...strict },
    {
      why: 'an alias in place of addresses, and for all types',
      zone: `*.w ${A}\n*.w MX 1 ns1\na.w CNAME ns1`,
      ...strict,
    },
    { why: 'addresses beside an alias', zone: `*.w CNAME ns1\na.w ${A}`, ...strict },
    {
      why: 'names that others answer for',
      zone: `*.w ${A}\na.w NS x.example.net.\na.w NS y.example.net.`,
      ...strict,
    },
    {
      why: 'names below what others answer for',
      zone: `*.w ${A}\na.w NS x.a.w\na.w NS y.a.w\nx.a.w ${A}\ny.a.w A 192.0.2.3`,
      ...strict,
    },
    { why: 'names that a DNAME sends elsewhere', zone: `*.w ${A}\na.w DNAME example.net.`, ...strict },
    {
      why: 'names of services, with and without names below',
      zone: `*.w ${A}\n_x._tcp.w SRV 0 0 1 ns1\n_dmarc.w TXT "v=DMARC1; p=none"`,
      ...strict,
    },
    {
      why: 'names far below, where the name between has what it needs',
      zone: `*.w ${A}\nb.w ${A}\na.b.w ${A}`,
      ...strict,
    },
    {
      why: 'names beside the one that the wildcard is below',
      zone: `*.w ${A}\nw TXT x\nv TXT x\na.v TXT x`,
      ...strict,
    },
    {
      why: 'a name of which a record cannot be read',
      zone: `*.w ${A}\na.w TXT x`,
      options: { profile: 'rfc' },
    },
    {
      why: 'a wildcard that is never given out',
      zone: `s NS x.s\ns NS y.s\nx.s ${A}\ny.s A 192.0.2.3\n*.s ${A}`,
      options: { profile: 'strict', severities: { 'zone/glue-unused': 'off' } },
    },
    { why: 'a text for the names of a service', zone: '*._domainkey TXT "v=DKIM1; p="', ...strict },
    { why: 'an alias within the zone', zone: '*.w CNAME ns1', ...strict },
    {
      why: 'an alias elsewhere where the challenge has a record',
      zone: '*.w CNAME x.example.net.\n_acme-challenge.w CNAME y.example.net.',
      ...strict,
    },
    {
      why: 'an alias elsewhere where a name stands below the challenge',
      zone: '*.w CNAME x.example.net.\na._acme-challenge.w TXT x',
      ...strict,
    },
    {
      why: 'a text where all services have names',
      zone: '*.w TXT x\n_acme-challenge.w CNAME y.example.net.\n_dmarc.w TXT "v=DMARC1; p=none"\n_mta-sts.w CNAME y.example.net.\ns._domainkey.w TXT "v=DKIM1; p="',
      ...strict,
    },
    {
      why: 'what no best practice is asked about',
      zone: `* TXT x\n*.w CNAME x.example.net.\na.w TXT x\nb.c.w ${A}`,
    },
  ],
  reject: [
    {
      why: 'mail for names that have addresses',
      zone: `*.w MX 1 ns1\na.w ${A}`,
      ...strict,
      found: ['1: zone/wildcard-shadowed'],
    },
    {
      why: 'addresses for a name that has a text',
      zone: `a.w TXT x\n*.w ${A}`,
      ...strict,
      found: ['2: zone/wildcard-shadowed'],
    },
    {
      why: 'an alias for a name that has a text',
      zone: '*.w CNAME ns1\na.w TXT x',
      ...strict,
      found: ['1: zone/wildcard-shadowed'],
    },
    {
      why: 'a wildcard at the zone itself',
      zone: '* MX 1 ns1',
      ...strict,
      found: ['1: zone/wildcard-shadowed'],
    },
    {
      why: 'many names, once',
      zone: `*.w MX 1 ns1\na.w ${A}\nb.w ${A}\nc.w ${A}`,
      ...strict,
      found: ['1: zone/wildcard-shadowed'],
    },
    {
      why: 'a name between others',
      zone: `*.w ${A}\na.b.w TXT x`,
      ...strict,
      found: ['1: zone/wildcard-blocked'],
    },
    {
      why: 'one that a delegation makes',
      zone: `*.w ${A}\na.b.w NS x.example.net.\na.b.w NS y.example.net.`,
      ...strict,
      found: ['1: zone/wildcard-blocked'],
    },
    {
      why: 'one that the name of a service makes',
      zone: `*.w ${A}\n_443._tcp.b.w TLSA 3 1 1 ${'ab'.repeat(32)}`,
      ...strict,
      found: ['1: zone/wildcard-blocked', '2: zone/dane-unsigned'],
    },
    {
      why: 'the highest of several between others, once',
      zone: `*.w ${A}\na.b.c.d.w TXT x\ne.d.w TXT x`,
      ...strict,
      found: ['1: zone/wildcard-blocked'],
    },
    {
      why: 'a text that services are given',
      zone: '*.w TXT x',
      ...strict,
      found: ['1: zone/wildcard-text-leak'],
    },
    {
      why: 'an alias elsewhere',
      zone: '*.w CNAME x.example.net.',
      ...strict,
      found: ['1: zone/wildcard-alias-leak'],
    },
  ],
});

describe('what is told of a wildcard', () => {
  const details = (zone: string): string[] => findingsIn(zone, options).map(({ detail }) => detail);

  test('names the first of the names and how many more there are', () => {
    expect(
      details(`*.w MX 1 ns1\na.w ${A}\nb.w ${A}\nx.y.w MX 1 ns1\nx.z.w MX 1 ns1\nq.z.w MX 1 ns1`),
    ).toEqual([
      expect.stringContaining(
        'so a.w.example.com. (and 1 more) has no MX records though *.w.example.com. has',
      ),
      expect.stringContaining('y.w.example.com. (and 1 more) exists because there are names below it'),
    ]);
  });

  test('names the services that have no names of their own', () => {
    const zone = '*.w TXT x\n_dmarc.w TXT "v=DMARC1; p=none"\ns._domainkey.w TXT "v=DKIM1; p="\n';
    expect(details(zone)).toEqual([
      expect.stringContaining(
        'the answer for _acme-challenge.w.example.com., _mta-sts.w.example.com. as well',
      ),
    ]);
  });

  test('points to a record that is in its way', () => {
    const [shadowed] = findingsIn(`*.w MX 1 ns1\na.w ${A}`, options);
    expect(shadowed?.related).toMatchObject([{ owner: 'a.w.example.com.', type: 'A' }]);
  });
});

const hash = '0p9mhaveqvm6t7vbl5lop2u3t2rp3tom';
const nsec3 = (flags: number): string => `${hash} NSEC3 1 ${flags} 0 - ${hash} A\n`;

testRule('wildcard-opt-out', {
  accept: [
    { why: 'a wildcard in a zone without opt-out', zone: `${nsec3(0)}*.w ${A}`, ...strict },
    { why: 'opt-out in a zone without wildcard', zone: nsec3(1), ...strict },
    { why: 'what no best practice is asked about', zone: `${nsec3(1)}*.w ${A}` },
  ],
  reject: [
    {
      why: 'each wildcard once',
      zone: `*.v ${A}\n*.w ${A}\n*.w MX 1 ns1\n${nsec3(1)}`,
      ...strict,
      found: ['1: zone/wildcard-opt-out', '2: zone/wildcard-opt-out'],
    },
  ],
});

test('an owner without its final dot is the cause of what it would block', () => {
  const codes = (line: string): string[] =>
    findingsIn(`* A 192.0.2.2\n${line}\n`, options).map(({ code }) => code);
  expect(codes('web.example.com A 192.0.2.3')).toEqual(['name/missing-final-dot']);
  expect(codes('web.example.com.example.com. A 192.0.2.3')).toEqual(['name/repeats-zone']);
  expect(codes('web.example A 192.0.2.3')).toEqual(['zone/wildcard-blocked']);
});
