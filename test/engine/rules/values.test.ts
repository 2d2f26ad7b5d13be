import { expect, test } from 'vitest';
import { foundInWhole } from '../../helpers/in-zone.ts';
import { testRule } from '../../helpers/test-rule.ts';

const strict = { profile: 'strict', severities: { 'zone/dane-unsigned': 'off' } } as const;
const sha1 = 'ab'.repeat(20);
const sha256 = 'ab'.repeat(32);
const each = (zone: string) => ({ why: zone, zone });
const told = (code: string) => (zone: string) => ({ why: zone, zone, found: [`1: ${code}`] });

testRule('assigned-numbers', {
  accept: [
    ...[1, 2, 3, 4, 6].map((algorithm) => each(`a SSHFP ${algorithm} 2 ${sha256}`)),
    each(`a SSHFP 1 1 ${sha1}`),
    each('a AFSDB 1 ns1'),
    each('a AFSDB 2 ns1'),
    ...[1, 2, 3, 4].map((algorithm) => each(`a IPSECKEY 10 0 ${algorithm} . AAAA`)),
    each('a IPSECKEY 10 1 0 192.0.2.1'),
  ],
  reject: [
    ...[0, 5, 7, 255].map((algorithm) => `a SSHFP ${algorithm} 2 ${sha256}`),
    'a SSHFP 4 0 ab',
    'a SSHFP 4 3 ab',
    'a AFSDB 0 ns1',
    'a AFSDB 257 ns1',
    'a IPSECKEY 10 0 5 . AAAA',
    'a IPSECKEY 10 3 255 gw.example.net. AAAA',
  ].map(told('record/unassigned-number')),
});

testRule('dsync-notify', {
  accept: ['CDS NOTIFY 53 ns1', 'CSYNC NOTIFY 53 ns1', 'MX 2 53 ns1', 'TYPE59 1 53 ns1'].map((content) =>
    each(`*._dsync DSYNC ${content}`),
  ),
  reject: ['CDNSKEY NOTIFY 53 ns1', 'MX 1 53 ns1', 'TYPE315 NOTIFY 53 ns1'].map((content) =>
    told('record/dsync-type')(`*._dsync DSYNC ${content}`),
  ),
});

testRule('mailbox-domain', {
  accept: [
    each('a RP a.example.net. .'),
    each('a RP . .'),
    each('a RP first\\.last.example.net. .'),
    each('a RP a_b.example.net. .'),
    each('a MINFO a.example.net. .'),
    each('a MG a.example.net.'),
    each('a MR a-b.example.net.'),
  ],
  reject: [
    ...['a RP a.b_c.example.net. .', 'a MINFO a.-b.example.net. .', 'a MINFO . a.b!.example.net.'],
    ...['a MG a.*.example.net.', 'a MR a.b_.net.'],
  ].map(told('name/mailbox-domain')),
});

testRule('tlsa-full', {
  accept: [
    { ...each(`_25._tcp.ns1 TLSA 3 1 1 ${sha256}\n_25._tcp.ns1 TLSA 3 1 255 00`), options: strict },
    each('_25._tcp.ns1 TLSA 3 1 0 00'),
  ],
  reject: [{ ...told('record/tlsa-full')('_25._tcp.ns1 TLSA 3 0 0 00'), options: strict }],
});

testRule('reserved-label', {
  accept: [
    ...[
      'xn--mnchen-3ya A 192.0.2.1',
      'XN--MNCHEN-3YA A 192.0.2.1',
      '_b._tcp SRV 0 0 1 xn--bcher-kva.example.net.',
      'xn--a TXT x',
      'xn--i-7iq A 192.0.2.1',
      'a--b A 192.0.2.1',
      'abc--d A 192.0.2.1',
      'ab-- TXT x',
    ].map((zone) => ({ ...each(zone), options: strict })),
    each('ab--c A 192.0.2.1'),
    each('xn--a A 192.0.2.1'),
  ],
  reject: [
    ...[
      'ab--c A 192.0.2.1',
      'x.ab--c.y AAAA 2001:db8::1',
      '_b._tcp SRV 0 0 1 ab--c.example.net.',
      '_a._tcp SRV 0 0 1 x.ab--c.example.net.',
    ],
    ...['ab--c A 192.0.2.1\n_b._tcp SRV 0 0 1 ab--c'],
    'r RT 10 ab--c.example.net.',
  ]
    .map(told('name/reserved-label'))
    .concat(
      [
        'xn--a A 192.0.2.1',
        'x.XN--A.y A 192.0.2.1',
        'xn--bcher-kv A 192.0.2.1',
        '_b._tcp SRV 0 0 1 xn--a.example.net.',
      ].map(told('name/invalid-a-label')),
    )
    .map((row) => ({ ...row, options: strict })),
});

test.each([
  ['ab--c.example.net.', 'name/reserved-label'],
  ['xn--a.example.net.', 'name/invalid-a-label'],
])('the main server of an SOA has labels as hosts have: %s', (primary, code) => {
  const zone = zoneOf('example.').replace('a.example.net.', primary);
  expect(foundInWhole(zone, strict)).toEqual([`3: ${code}`]);
});

testRule('zone-name', {
  accept: [
    'my-shop.example.',
    '64/29.2.0.192.in-addr.arpa.',
    '_tcp.example.',
    '_domainkey.my_shop.example.',
    'xn--bcher-kva.example.',
  ].map((origin) => ({ why: origin, zone: zoneOf(origin), whole: true as const, options: strict })),
  reject: (
    [
      ['my_shop.example.', 'name/zone-not-hostname'],
      ['-a.example.', 'name/zone-not-hostname'],
      ['a\\ b.example.', 'name/zone-not-hostname'],
      ['ab--c.example.', 'name/reserved-label'],
      ['shop.xn--a.example.', 'name/invalid-a-label'],
    ] as const
  ).map(([origin, code]) => ({
    why: origin,
    zone: zoneOf(origin),
    whole: true as const,
    options: strict,
    found: [`3: ${code}`],
  })),
});

function zoneOf(origin: string): string {
  return `$ORIGIN ${origin}\n$TTL 3600\n@ SOA a.example.net. h.example.net. 1 7200 3600 1209600 3600\n@ NS a.example.net.\n@ NS b.example.net.\n`;
}
