import { expect, test } from 'vitest';
import { foundInWhole } from '../../helpers/in-zone.ts';
import { testRule } from '../../helpers/test-rule.ts';

const strict = { profile: 'strict', severities: { 'zone/tlsa-without-host': 'off' } } as const;
const signed = `@ DNSKEY 257 3 13 ${'A'.repeat(86)}==\n`;
const tlsa = `TLSA 3 1 1 ${'ab'.repeat(32)}`;
const zoneWith = (owner: string, more = ''): string => `${signed}${owner} ${tlsa}\n${more}`;

testRule('tlsa-owner', {
  accept: [
    ...[
      '_443._tcp.ns1',
      '_25._TCP.ns1',
      '_65535._sctp.ns1',
      '_853._quic.ns1',
      '*._tcp.ns1',
      '*.ns1',
      '_dane',
      'ca._tlsa',
    ].map((owner) => ({ why: owner, zone: zoneWith(owner), options: strict })),
    {
      why: 'what an alias leads to',
      zone: zoneWith('tlsa', '_443._tcp.ns1 CNAME tlsa\n'),
      options: strict,
    },
    {
      why: 'below what a DNAME record leads to',
      zone: zoneWith('_443.dane', '_tcp.ns1 DNAME dane\n'),
      options: strict,
    },
    { why: 'any owner, but for the strict', zone: zoneWith('ns1') },
  ],
  reject: [
    ...[
      'ns1',
      '@',
      '_443.ns1',
      '_tcp.ns1',
      '_tcp._443.ns1',
      '_https._tcp.ns1',
      '_65536._tcp.ns1',
      '443._tcp.ns1',
    ].map((owner) => ({
      why: owner,
      zone: zoneWith(owner),
      options: strict,
      found: ['2: name/tlsa-owner'],
    })),
    {
      why: 'what a DNAME record leads to, below which it sends names',
      zone: zoneWith('dane', '_tcp.ns1 DNAME dane\n'),
      options: strict,
      found: ['2: name/tlsa-owner'],
    },
    {
      why: 'an owner once',
      zone: `${zoneWith('ns1')}ns1 TLSA 3 1 1 ${'cd'.repeat(32)}`,
      options: strict,
      found: ['2: name/tlsa-owner'],
    },
    {
      why: 'what another record than an alias leads to',
      zone: zoneWith('tlsa', 'tlsa A 192.0.2.2\n_x._tcp SRV 0 0 1 tlsa\n'),
      options: strict,
      found: ['2: name/tlsa-owner'],
    },
  ],
});

test('the labels may be in the name of the zone', () => {
  const zone = `$ORIGIN _tcp.www.example.com.\n$TTL 3600\n@ SOA a.example.net. h.example.net. 1 14400 3600 1209600 3600\n@ NS a.example.net.\n@ NS b.example.net.\n`;
  expect(foundInWhole(`${zone}${signed}_443 ${tlsa}\n`, strict)).toEqual([]);
});
