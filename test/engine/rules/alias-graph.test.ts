import { expect, test } from 'vitest';
import { findingsIn } from '../../helpers/in-zone.ts';
import { testRule } from '../../helpers/test-rule.ts';

/** So many aliases one after the other, named by `prefix`, the last to `end`. */
const chain = (prefix: string, count: number, end: string): string =>
  Array.from({ length: count }, (_, index) =>
    index + 1 < count ? `${prefix}${index} CNAME ${prefix}${index + 1}` : `${prefix}${index} CNAME ${end}`,
  ).join('\n');

/** An alias that leads back to itself through so many DNAMEs. */
const round = (count: number): string =>
  `c CNAME x.d1\n${Array.from({ length: count }, (_, index) => `d${index + 1} DNAME d${index + 2}`).join('\n')}\nx.d${count + 1} CNAME c`;

const shortOnly = { severities: { 'zone/alias-chain-long': 'off' } } as const;

const strict = { options: { profile: 'strict' } } as const;
const platform = { options: { profile: 'platform', types: ['HTTPS'] } } as const;

testRule('alias-graph', {
  accept: [
    { why: 'a chain of aliases that ends', zone: 'a CNAME b\nb CNAME c\nc A 192.0.2.2' },
    { why: 'an alias that leaves the zone', zone: 'a CNAME a.example.net.' },
    { why: 'a wildcard alias to a name of its own', zone: '*.l CNAME ns1' },
    { why: 'an alias through a DNAME that ends', zone: 'c CNAME x.d\nd DNAME e\nx.e CNAME ns1' },
    { why: 'DNAMEs one after the other', zone: 'd1 DNAME d2\nd2 DNAME example.net.' },
    { why: 'an alias to what lies behind a cut', zone: 'a CNAME b.sub\nsub NS ns1.example.net.' },

    // Services: an alias for those who ask for the type.
    { why: 'services that are aliases one after the other', zone: 'a HTTPS 0 b\nb HTTPS 0 c\nc HTTPS 1 ns1' },
    { why: 'services of two types that point to each other', zone: 'a HTTPS 0 b\nb SVCB 0 a\nb A 192.0.2.2' },
    {
      why: 'hosts that give a service for each other',
      zone: 'a HTTPS 1 b\na A 192.0.2.2\nb HTTPS 1 a\nb A 192.0.2.2',
    },
    { why: 'a service whose alias leads to an address', zone: 'a HTTPS 0 b\nb CNAME ns1' },
    { why: 'an ALIAS that ends', zone: 'a ALIAS b\nb ALIAS c\nc A 192.0.2.2', ...platform },
    { why: 'a service and an ALIAS that cross', zone: 'a HTTPS 0 b\nb ALIAS a', ...platform },

    // One alias after the other.
    { why: 'as many in a row as all resolvers follow', zone: chain('a', 11, 'ns1') },
    { why: 'as many to a name elsewhere', zone: chain('a', 11, 'example.net.') },
    { why: 'a loop through more DNAMEs than anybody follows', zone: round(16), options: shortOnly },
    { why: 'an alias of an alias where no best practice is asked about', zone: 'a CNAME b\nb CNAME ns1' },
    { why: 'an alias of a name with records', zone: 'a CNAME ns1\nb CNAME ns1', ...strict },
    { why: 'an alias through a DNAME', zone: 'c CNAME x.d\nd DNAME e\nx.e A 192.0.2.2', ...strict },
  ],
  reject: [
    { why: 'an alias of itself', zone: 'self CNAME self', found: ['1: zone/alias-loop'] },
    {
      why: 'two that point to each other, once',
      zone: 'a CNAME b\nb CNAME a',
      found: ['1: zone/alias-loop'],
    },
    {
      why: 'three, at the first in the file, and not what only leads to them',
      zone: 'in CNAME c\nc CNAME a\na CNAME b\nb CNAME c',
      found: ['2: zone/alias-loop'],
    },
    {
      why: 'a wildcard that answers for its own target',
      zone: '*.l CNAME a.l',
      found: ['1: zone/alias-loop'],
    },
    {
      why: 'a loop that runs through a DNAME',
      zone: 'c CNAME x.d\nd DNAME e\nx.e CNAME c',
      found: ['1: zone/alias-loop'],
    },
    {
      why: 'DNAMEs that send to each other',
      zone: 'd1 DNAME d2\nd2 DNAME d1',
      found: ['1: zone/alias-loop'],
    },
    { why: 'a loop that runs through four DNAMEs', zone: round(4), found: ['1: zone/alias-loop'] },
    {
      why: 'a loop through as many as are followed',
      zone: round(15),
      options: shortOnly,
      found: ['1: zone/alias-loop'],
    },
    {
      why: 'DNAMEs one after the other that are too many',
      zone: round(12).replace(/\n[^\n]*$/, '\nx.d13 A 192.0.2.2'),
      found: ['2: zone/alias-chain-long'],
    },
    {
      why: 'one alias too many, at the first of them',
      zone: chain('a', 12, 'ns1'),
      found: ['1: zone/alias-chain-long'],
    },
    {
      why: 'many too many once, in any order of the file',
      zone: chain('a', 40, 'example.net.').split('\n').reverse().join('\n'),
      found: ['40: zone/alias-chain-long'],
    },
    {
      why: 'chains that meet once, and others by themselves',
      zone: `${chain('a', 12, 'ns1')}\nb CNAME a0\nc CNAME a0\n${chain('d', 12, 'ns1')}`,
      found: ['13: zone/alias-chain-long', '15: zone/alias-chain-long'],
    },
    {
      why: 'chains that meet late each by itself',
      zone: `${chain('a', 3, 'ns1')}\n${chain('b', 9, 'a0')}\n${chain('c', 9, 'a0')}`,
      found: ['4: zone/alias-chain-long', '13: zone/alias-chain-long'],
    },
    {
      why: 'a long way into a loop as the loop',
      zone: `${chain('a', 20, 'l1')}\nl1 CNAME l2\nl2 CNAME l1`,
      found: ['21: zone/alias-loop'],
    },
    {
      why: 'a chain through wildcards',
      zone: `${chain('a', 11, 'x.w')}\n*.w CNAME ns1`,
      found: ['1: zone/alias-chain-long'],
    },
    { why: 'a DNAME that sends below itself', zone: 'd DNAME x.d', found: ['1: zone/alias-loop'] },
    {
      why: 'services that point to each other',
      zone: 'a HTTPS 0 b\nb HTTPS 0 a',
      found: ['1: zone/alias-loop'],
    },
    {
      why: 'a service and an alias that point to each other',
      zone: 'a SVCB 0 b\nb CNAME a',
      found: ['1: zone/alias-loop'],
    },
    {
      why: 'a service that a wildcard gives to its own target',
      zone: '*.w HTTPS 0 a.w',
      found: ['1: zone/alias-loop'],
    },
    {
      why: 'a loop through a DNAME that those who ask for a service run into',
      zone: 'a HTTPS 0 x.d\nd DNAME e\nx.e HTTPS 0 a',
      found: ['1: zone/alias-loop'],
    },
    {
      why: 'a loop of aliases once, though services lead to it',
      zone: 'a CNAME b\nb CNAME a\nc HTTPS 0 a\nd SVCB 0 a',
      found: ['1: zone/alias-loop'],
    },
    {
      why: 'ALIASes that point to each other',
      zone: 'a ALIAS b\nb ALIAS a',
      ...platform,
      found: ['1: zone/alias-loop'],
    },
    {
      why: 'an ALIAS and a CNAME that do',
      zone: 'a ALIAS b\nb CNAME a',
      ...platform,
      found: ['1: zone/alias-loop'],
    },
    { why: 'an ALIAS of itself', zone: 'a ALIAS a', ...platform, found: ['1: zone/alias-loop'] },

    // One alias after the other.
    {
      why: 'each alias of an alias',
      zone: 'a CNAME b\nb CNAME c\nc CNAME ns1',
      ...strict,
      found: ['1: zone/alias-chain', '2: zone/alias-chain'],
    },
    {
      why: 'an alias of one that a wildcard gives',
      zone: 'a CNAME x.w\n*.w CNAME ns1',
      ...strict,
      found: ['1: zone/alias-chain'],
    },
    {
      why: 'an alias of one that a DNAME leads to',
      zone: 'a CNAME x.d\nd DNAME e\nx.e CNAME ns1',
      ...strict,
      found: ['1: zone/alias-chain'],
    },
    {
      why: 'a loop as that alone',
      zone: 'in CNAME a\na CNAME b\nb CNAME a',
      ...strict,
      found: ['2: zone/alias-loop'],
    },
  ],
});

test('how many aliases there are is told, and how many chains meet', () => {
  expect(findingsIn(`${chain('a', 14, 'ns1')}\nb CNAME a1\n`)).toMatchObject([
    {
      code: 'zone/alias-chain-long',
      owner: 'a0.example.com.',
      count: 2,
      detail: expect.stringContaining('on 14 aliases'),
    },
  ]);
});

test('a hundred thousand aliases in a row are counted in no time', () => {
  const zone = `${chain('a', 100_000, 'ns1')}\n`;
  const start = performance.now();
  expect(findingsIn(zone)).toHaveLength(1);
  expect(performance.now() - start).toBeLessThan(10_000);
});
