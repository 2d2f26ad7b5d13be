import { describe, expect, test } from 'vitest';
import { checkZone } from '../../../src/engine/check-zone.ts';
import { findingsIn, prelude } from '../../helpers/in-zone.ts';
import { testRule } from '../../helpers/test-rule.ts';

const options = { profile: 'strict' } as const;
const strict = { options } as const;
const octets = (count: number): string => 'a'.repeat(count);

testRule('lone-record', {
  accept: [
    { why: 'one record', zone: 'ns1 RESINFO qnamemin' },
    { why: 'one each of two names', zone: 'ns1 RESINFO qnamemin\nb A 192.0.2.2\nb RESINFO qnamemin' },
    { why: 'others beside it', zone: 'ns1 RESINFO qnamemin\nns1 TXT a\nns1 TXT b' },
  ],
  reject: [
    {
      why: 'each one behind the first',
      zone: 'ns1 RESINFO qnamemin\nns1 RESINFO exterr=15\nns1 RESINFO exterr=16',
      found: ['2: record/second-of-type', '3: record/second-of-type'],
    },
    {
      why: 'a copy as a duplicate',
      zone: 'ns1 RESINFO a\nns1 RESINFO a',
      found: ['2: record/already-exists'],
    },
  ],
});

testRule('same-text', {
  accept: [
    { why: 'texts that differ', zone: 't TXT a b\nt TXT a c', ...strict },
    { why: 'the same text at two names', zone: 't TXT a b\nu TXT ab', ...strict },
    { why: 'the same text in two types', zone: 't TXT a b\nt AVC ab', ...strict },
    { why: 'texts whose letters differ in case', zone: 't TXT a b\nt TXT AB', ...strict },
    { why: 'what no best practice is asked about', zone: 't TXT a b\nt TXT ab' },
  ],
  reject: [
    { why: 'another split', zone: 't TXT ab c\nt TXT a bc', ...strict, found: ['2: record/same-text'] },
    {
      why: 'an empty string more',
      zone: 't TXT abc\nt TXT abc ""',
      ...strict,
      found: ['2: record/same-text'],
    },
    {
      why: 'a copy as a duplicate',
      zone: 't TXT a b\nt TXT a b',
      ...strict,
      found: ['2: record/already-exists'],
    },
  ],
});

testRule('same-but-for-case', {
  accept: [
    { why: 'names that differ', zone: 'w HTTPS 1 ns1\nw HTTPS 2 NS1', ...strict },
    { why: 'texts that differ in case', zone: 'w TXT a\nw TXT A', ...strict },
    { why: 'keys that differ in case', zone: 'k IPSECKEY 1 0 2 . AQAA\nk IPSECKEY 1 0 2 . aQAA', ...strict },
    { why: 'what no best practice is asked about', zone: 'w HTTPS 1 ns1\nw HTTPS 1 NS1' },
  ],
  reject: [
    {
      why: 'a service',
      zone: 'w SVCB 1 a.example.net.\nw SVCB 1 A.example.net.',
      ...strict,
      found: ['2: record/same-but-for-case'],
    },
    {
      why: 'a subnetwork',
      zone: 'k LP 10 l\nk LP 10 L\nl L32 10 192.0.2.0',
      ...strict,
      found: ['2: record/same-but-for-case'],
    },
    {
      why: 'gateways and servers',
      zone: 'k IPSECKEY 1 3 2 g.example.net. AQAA\nk IPSECKEY 1 3 2 G.example.net. AQAA\nk HIP 2 200100107B1A74DF365639CC39F1D578 AwEAAbdx r.example.net.\nk HIP 2 200100107B1A74DF365639CC39F1D578 AwEAAbdx R.example.net.',
      ...strict,
      found: ['2: record/same-but-for-case', '4: record/same-but-for-case'],
    },
    {
      why: 'what canonical form folds as a duplicate',
      zone: 'k SRV 1 1 1 ns1\nk SRV 1 1 1 NS1',
      ...strict,
      found: ['1: name/service-owner', '2: record/already-exists'],
    },
  ],
});

testRule('ttl-limit', {
  accept: [
    { why: 'a week', zone: 'a 604800 A 192.0.2.2\nb 1w A 192.0.2.2', ...strict },
    { why: 'what no best practice is asked about', zone: 'a 5w A 192.0.2.2' },
  ],
  reject: [
    {
      why: 'a second more, once',
      zone: 'a A 192.0.2.2\nb 604801 A 192.0.2.2\nc 5w A 192.0.2.2',
      ...strict,
      found: ['2: zone/ttl-high'],
    },
  ],
});

/** One TXT record of `name` whose content is `size` octets long, in strings of 255 octets and what is left. */
function text(name: string, size: number): string {
  const whole = Array.from({ length: Math.floor(size / 256) }, () => `"${octets(255)}"`);
  const left = size % 256;
  return `${name} TXT ${[...whole, ...(left > 0 ? [`"${octets(left - 1)}"`] : [])].join(' ')}\n`;
}

describe('an answer of', () => {
  // Header 12, question 15 + 4 for t.example.com., and 12 before the content.
  const before = 12 + 15 + 4 + 12;

  testRule('rrset-fits-datagram', {
    accept: [
      { why: 'as much as fits', zone: text('t', 1232 - before), ...strict },
      {
        why: 'as much as fits in each of two types',
        zone: `${text('t', 1000)}${text('t', 1000).replace('TXT', 'AVC')}`,
        ...strict,
      },
      {
        why: 'signatures of many types',
        zone: lines(
          20,
          (index) =>
            `s TYPE${300 + index} \\# 0\ns RRSIG TYPE${300 + index} 13 3 3600 20300101000000 20200101000000 1 @ ${'A'.repeat(86)}==`,
        ),
        options: { profile: 'rfc', severities: { 'zone/dnskey-missing': 'off' } },
      },
      {
        why: 'names that compress well',
        zone: lines(60, (index) => `p PTR ${octets(20)}${index}.example.net.`),
        ...strict,
      },
      { why: 'what no best practice is asked about', zone: text('t', 1300) },
    ],
    reject: [
      { why: 'an octet more', zone: text('t', 1233 - before), ...strict, found: ['1: zone/rrset-over-udp'] },
      {
        why: 'many records',
        zone: lines(100, (index) => `t A 192.0.2.${index}`),
        ...strict,
        found: ['1: zone/rrset-over-udp'],
      },
    ],
  });

  testRule('rrset-fits-message', {
    accept: [
      { why: 'as much as fits', zone: text('t', 65_535 - before) },
      {
        why: 'what is left without copies',
        zone: lines(5000, () => 't A 192.0.2.2'),
        options: { severities: { 'record/already-exists': 'off' } },
      },
    ],
    reject: [
      { why: 'an octet more', zone: text('t', 65_536 - before), found: ['1: zone/rrset-too-large'] },
      {
        why: 'many records',
        zone: lines(4100, (index) => `t A 10.0.${index >> 8}.${index & 255}`),
        found: ['1: zone/rrset-too-large'],
      },
    ],
  });

  test('many records that lie apart in the text is told at the first', () => {
    const zone = lines(4100, (index) => `t A 10.0.${index >> 8}.${index & 255}\nu${index} A 192.0.2.2`);
    expect(findingsIn(zone).map(({ code, line }) => [code, line])).toEqual([['zone/rrset-too-large', 6]]);
    expect(checkZone(prelude + zone).findings[0]?.detail).toContain(
      'The A records of t.example.com. take 65',
    );
  });
});

function lines(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => `${line(index)}\n`).join('');
}
