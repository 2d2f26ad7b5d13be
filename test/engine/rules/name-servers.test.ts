import { expect, test } from 'vitest';
import { findingsIn } from '../../helpers/in-zone.ts';
import { testRule } from '../../helpers/test-rule.ts';

const options = { profile: 'strict' } as const;
const strict = { options } as const;
const whole = { whole: true, options } as const;
const head = '$ORIGIN example.com.\n$TTL 3600\n@ SOA ns1 h.example.net. 1 14400 3600 1209600 3600\n';

testRule('name-server-count', {
  accept: [
    { why: 'two servers of a part', zone: 'sub NS a.example.net.\nsub NS b.example.net.', ...strict },
    { why: 'one that best practice is not asked about', zone: 'sub NS a.example.net.' },
  ],
  reject: [
    {
      why: 'one server of a part',
      zone: 'sub NS a.example.net.',
      ...strict,
      found: ['1: zone/single-name-server'],
    },
    {
      why: 'one server that is written twice',
      zone: 'sub NS a.example.net.\nsub NS A.example.net.',
      ...strict,
      found: ['1: zone/single-name-server', '2: record/already-exists'],
    },
    {
      why: 'one server of the zone',
      zone: `${head}@ NS ns1\nns1 A 192.0.2.1\n`,
      ...whole,
      found: ['4: zone/single-name-server'],
    },
    {
      why: 'only the second fault where one of two servers cannot be read',
      zone: 'sub NS a.example.net.\nsub NS b..example.net.',
      ...strict,
      found: ['2: record/invalid-content'],
    },
    {
      why: 'what stands below another part as hidden alone',
      zone: 'sub NS a.example.net.\nsub NS b.example.net.\nx.sub NS a.example.net.',
      ...strict,
      found: ['3: zone/occluded'],
    },
  ],
});

testRule('name-server-addresses', {
  accept: [
    {
      why: 'a server whose address stands there twice',
      zone: 'sub NS a.sub\nsub NS b.sub\na.sub A 192.0.2.5\na.sub A 192.0.2.5\nb.sub A 192.0.2.6',
      options: { profile: 'strict', severities: { 'record/already-exists': 'off' } },
    },
    {
      why: 'servers with addresses of their own',
      zone: `${head}@ NS ns1\n@ NS ns2\nns1 A 192.0.2.1\nns2 A 192.0.2.2\n`,
      ...whole,
    },
    {
      why: 'one server with several addresses, and a copy of one',
      zone: `${head}@ NS ns1\n@ NS b.example.net.\nns1 A 192.0.2.1\nns1 AAAA 2001:db8::1\n`,
      ...whole,
    },
    {
      why: 'addresses of one kind where a server elsewhere may have the other',
      zone: `${head}@ NS ns1\n@ NS b.example.net.\nns1 AAAA 2001:db8::1\n`,
      ...whole,
    },
    {
      why: 'IPv4 alone in a zone that has nothing else',
      zone: `${head}@ NS ns1\n@ NS ns2\nns1 A 192.0.2.1\nns2 A 192.0.2.2\n`,
      ...whole,
    },
    {
      why: 'glue with both kinds',
      zone: 'sub NS a.sub\nsub NS b.sub\na.sub A 192.0.2.5\nb.sub AAAA 2001:db8::5',
      ...strict,
    },
    {
      why: 'servers of a part with IPv4 alone',
      zone: 'sub NS a.sub\nsub NS b.sub\na.sub A 192.0.2.5\nb.sub A 192.0.2.6',
      ...strict,
    },
  ],
  reject: [
    {
      why: 'two servers of the zone with one address, whatever else they have',
      zone: `${head}@ NS ns1\n@ NS ns2\nns1 A 192.0.2.1\nns2 A 192.0.2.2\nns2 A 192.0.2.1\n`,
      ...whole,
      found: ['5: zone/name-servers-share-address'],
    },
    {
      why: 'two servers of a part with one address',
      zone: 'sub NS a.sub\nsub NS b.sub\na.sub A 192.0.2.5\nb.sub A 192.0.2.5',
      ...strict,
      found: ['2: zone/name-servers-share-address'],
    },
    {
      why: 'two servers that a wildcard gives one address',
      zone: `${head}@ NS a.w\n@ NS b.w\n*.w A 192.0.2.1\nns1 A 192.0.2.1\n`,
      ...whole,
      found: ['5: zone/name-servers-share-address'],
    },
    {
      why: 'servers of a part without IPv4',
      zone: 'sub NS a.sub\nsub NS b.sub\na.sub AAAA 2001:db8::5\nb.sub AAAA 2001:db8::6',
      ...strict,
      found: ['1: zone/name-servers-without-a'],
    },
    {
      why: 'servers of the zone without IPv6 though a host has it',
      zone: `${head}@ NS ns1\n@ NS ns2\nns1 A 192.0.2.1\nns2 A 192.0.2.2\nwww AAAA 2001:db8::1\n`,
      ...whole,
      found: ['4: zone/name-servers-without-aaaa'],
    },
  ],
});

testRule('delegation-to-self', {
  accept: [
    { why: 'some of the servers', zone: 'sub NS ns1\nsub NS a.example.net.', ...strict },
    {
      why: 'all of them and one more',
      zone: 'sub NS ns1\nsub NS ns2.example.net.\nsub NS a.example.net.',
      ...strict,
    },
    { why: 'what no best practice is asked about', zone: 'sub NS ns1' },
  ],
  reject: [
    {
      why: 'the servers of the zone in another order and case',
      zone: 'sub NS NS2.example.net.\nsub NS ns1.example.com.',
      ...strict,
      found: ['1: zone/delegation-to-self'],
    },
  ],
});

const long = (label: string): string => label.repeat(60);
const servers = (count: number): string =>
  Array.from({ length: count }, (_, index) => `sub NS ns${index}.${long('x')}.example.net.\n`).join('');

testRule('referral-size', {
  accept: [
    {
      why: 'twelve servers whose names end alike',
      zone: servers(12).replaceAll(long('x'), 'x'),
      ...strict,
    },
    { why: 'long names that end alike', zone: servers(5), ...strict },
  ],
  reject: [
    {
      why: 'many addresses',
      zone: `${'abcdefg'
        .split('')
        .map(
          (host, index) =>
            `sub NS ${host}.sub\n${host}.sub A 192.0.2.${index + 5}\n${host}.sub AAAA 2001:db8::${index}\n`,
        )
        .join('')}`,
      ...strict,
      found: ['1: zone/referral-large'],
    },
  ],
});

test('the octets of a referral are those of a message with compressed names', () => {
  // Header 12, question 255 + 4; NS: owner 2, fixed 10, and a name.
  const first = 12 + 259;
  const names = [1 + 1 + 1 + 60 + 1 + 7 + 1 + 3 + 1, 1 + 1 + 1 + 60 + 2, 1 + 1 + 1 + 60 + 2, 1 + 60 + 2];
  const lines = ['a', 'b', 'c'].map((host) => `sub NS ${host}.${long(host)}.example.net.\n`);
  const zone = `${lines.join('')}sub NS ${long('d')}.sub\n${long('d')}.sub AAAA 2001:db8::1\n`;
  const octets = names.reduce((sum, name) => sum + 12 + name, first) + 12 + 16;
  expect(octets).toBeGreaterThan(512);
  expect(findingsIn(zone, options).map(({ detail }) => /\d{3} octets/.exec(detail)?.[0])).toEqual([
    `${octets} octets`,
  ]);
});
