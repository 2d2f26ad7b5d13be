import { expect, test } from 'vitest';
import type { CheckZoneOptions } from '../../../src/engine/check-zone.ts';
import { findingsIn, foundInWhole } from '../../helpers/in-zone.ts';
import { testRule } from '../../helpers/test-rule.ts';

const zoneOf = (origin: string, lines: string): string =>
  `$ORIGIN ${origin}\n$TTL 60\n@ SOA a.example. h.example. 1 1 1 1 1\n@ NS a.example.\n${lines}\n`;
const accepted = (why: string, origin: string, lines: string) => ({
  why,
  zone: zoneOf(origin, lines),
  whole: true as const,
});
const rejected = (why: string, origin: string, lines: string, ...found: readonly string[]) => ({
  ...accepted(why, origin, lines),
  found,
});

const net = '2.0.192.in-addr.arpa.';
const ip6 = '8.b.d.0.1.0.0.2.ip6.arpa.';
const host = 'PTR www.example.com.';
const nibbles = (count: number): string => Array(count).fill('1').join('.');

testRule('reverse-ttl', {
  accept: [
    accepted('a name in the first column', net, `10 ${host}`),
    accepted('a TTL behind the name', net, `@ 300 ${host}\n7 20 ${host}`),
    accepted('a TTL in a zone of names', 'example.net.', ` 10 ${host}`),
  ],
  reject: [
    rejected(
      'numbers behind blanks, however they differ',
      net,
      ` 10 ${host}\n 20 PTR b.example.com.\n\t30 IN PTR c.example.com.`,
      '5: name/owner-read-as-ttl',
      '6: name/owner-read-as-ttl',
      '7: name/owner-read-as-ttl',
    ),
    rejected('the zone of a larger network', '192.in-addr.arpa.', ` 7 ${host}`, '5: name/owner-read-as-ttl'),
  ],
});

testRule('reverse-owner', {
  accept: [
    accepted('the ends of a network', net, `0 ${host}\n255 ${host}`),
    accepted('a network within one', '192.in-addr.arpa.', `1.2.0 ${host}\n* ${host}\n@ 300 ${host}`),
    accepted('any zone of forward names', 'example.net.', `300 ${host}\n1.2.3.4.5.6 ${host}`),
    accepted(
      'names to which aliases lead',
      net,
      `1.64/26 ${host}\n1.64-127 ${host}\nx.y ${host}\n300.a ${host}`,
    ),
    accepted('a number to which an alias leads', net, `65 CNAME 65.64\n65.64 ${host}`),
    accepted('a part of a network', `64/29.${net}`, `300 ${host}\n1.2 ${host}`),
    accepted('the zone of one address', `4.${net}`, `300 ${host}`),
    accepted('services', net, `b._dns-sd._udp PTR @\n_x.1 ${host}\n_x.y.1 ${host}`),
    accepted('other types', net, '300 TXT x\nns A 192.0.2.1'),
    accepted('nibbles', ip6, `${nibbles(24)} ${host}\nA.${nibbles(23)} ${host}\n*.f ${host}`),
    accepted('names beside nibbles', ip6, `0-7.1 ${host}\n_x ${host}\nhigh-1 ${host}`),
  ],
  reject: [
    rejected('a number above 255', net, `256 ${host}`, '5: name/reverse-owner'),
    rejected('a name once', net, `300 ${host}\n300 PTR web.example.com.`, '5: name/reverse-owner'),
    rejected(
      'a leading zero',
      net,
      `01 ${host}\n000 ${host}`,
      '5: name/reverse-owner',
      '6: name/reverse-owner',
    ),
    rejected('a number too many', net, `1.2 ${host}`, '5: name/reverse-owner'),
    rejected(
      'a number above 255 in the middle',
      '192.in-addr.arpa.',
      `1.999.0 ${host}`,
      '5: name/reverse-owner',
    ),
    rejected('a number too many far below', '192.in-addr.arpa.', `1.2.3.0 ${host}`, '5: name/reverse-owner'),
    rejected('two nibbles in a label', ip6, `10 ${host}`, '5: name/reverse-owner'),
    rejected(
      'letters that are no digits',
      ip6,
      `g ${host}\nzz ${host}`,
      '5: name/reverse-owner',
      '6: name/reverse-owner',
    ),
    rejected(
      'a number too few',
      '192.in-addr.arpa.',
      `2.0 ${host}\n7 ${host}`,
      '5: name/reverse-owner',
      '6: name/reverse-owner',
    ),
    rejected('a nibble too few', ip6, `${nibbles(23)} ${host}`, '5: name/reverse-owner'),
    rejected(
      'a range of addresses',
      net,
      `15-20 ${host}\n64/26 ${host}`,
      '5: name/reverse-owner',
      '6: name/reverse-owner',
    ),
    rejected('a nibble too many', ip6, `${nibbles(25)} ${host}`, '5: name/reverse-owner'),
  ],
});

const strictly = (lines: string) => ({
  zone: lines,
  options: { profile: 'strict', origin: net, severities: { 'name/zone-not-hostname': 'off' } },
});

test('in strict an address record at the name of an address is told, one of a server is not', () => {
  const start =
    '$TTL 3600\n@ SOA a.example. h.example. 1 14400 3600 1209600 3600\n@ NS a.example.\n@ NS b.example.\n';
  const { zone, options } = strictly(
    `${start}5 A 192.0.2.5\n5 A 192.0.2.6\nns A 192.0.2.7\n0 A 255.255.255.0\n`,
  );
  expect(foundInWhole(zone, options as CheckZoneOptions)).toContain('5: record/address-in-reverse');
  expect(foundInWhole(zone, options as CheckZoneOptions).join()).not.toMatch(
    /[678]: record\/address-in-reverse/,
  );
});

testRule('reverse-delegation', {
  accept: [
    accepted(
      'parts of a network',
      net,
      '0/25 NS a.example.\n128/26 NS a.example.\n192/32 NS a.example.\n0-127 DNAME x.example.\n255 NS a.example.',
    ),
    accepted('names', net, 'x NS a.example.\n64-x NS a.example.\nx/26 NS a.example.'),
    accepted('the names of other zones', 'example.net.', '65/26 NS a.example.\n300 NS a.example.'),
    accepted('nibbles', ip6, 'f NS a.example.\n0.1 NS a.example.'),
  ],
  reject: [
    rejected('bits of a host', net, '65/26 NS a.example.', '5: name/reverse-owner'),
    rejected(
      'too few or too many bits',
      net,
      '0/16 NS a.example.\n0/33 NS a.example.',
      '5: name/reverse-owner',
      '6: name/reverse-owner',
    ),
    rejected(
      'numbers above 255',
      net,
      '256/26 NS a.example.\n300 CNAME x.example.\n0-256 NS a.example.',
      '5: name/reverse-owner',
      '6: name/reverse-owner',
      '7: name/reverse-owner',
    ),
    rejected('a range that ends before it starts', net, '127-0 NS a.example.', '5: name/reverse-owner'),
    rejected(
      'leading zeros',
      net,
      '064/26 NS a.example.\n01 CNAME x.example.',
      '5: name/reverse-owner',
      '6: name/reverse-owner',
    ),
    rejected('two nibbles', ip6, 'ff NS a.example.', '5: name/reverse-owner'),
  ],
});

testRule('reverse-alias', {
  accept: [
    accepted(
      'parts of a network',
      net,
      '65 CNAME 65.64/26.3.0.192.in-addr.arpa.\n66 CNAME 66.64-127.3.0.192.in-addr.arpa.',
    ),
    accepted('names', net, '65 CNAME host.example.\n66 CNAME 66.x.3.0.192.in-addr.arpa.'),
    accepted('numbers elsewhere', 'example.net.', '65 CNAME 300.65-26.example.'),
  ],
  reject: [
    rejected('bits of a host', net, '65 CNAME 65.65/26.3.0.192.in-addr.arpa.', '5: name/reverse-name'),
    rejected(
      'numbers above 255',
      'example.net.',
      'x CNAME 1.0.300.192.in-addr.arpa.\nd DNAME 256.192.in-addr.arpa.',
      '5: name/reverse-name',
      '6: name/reverse-name',
    ),
    rejected('two nibbles', net, 'x CNAME 10.8.b.d.0.1.0.0.2.ip6.arpa.', '5: name/reverse-name'),
    rejected(
      'one of this zone, which is not said to lead nowhere',
      net,
      '65 CNAME 65.65/26',
      '5: name/reverse-name',
    ),
  ],
});

testRule('reverse-target', {
  accept: [
    accepted('hosts', net, `1 ${host}`),
    accepted(
      'services and where they are browsed',
      net,
      'b._dns-sd._udp PTR @\n1 PTR _http._tcp.example.com.',
    ),
    accepted(
      'names of a forward zone',
      'example.com.',
      'a TXT x\nb PTR a\nc PTR b_c.example.net.\n_x._tcp PTR 1.2.0.192.in-addr.arpa.\nd CNAME 1.2.0.192.in-addr.arpa.',
    ),
  ],
  reject: [
    rejected('a name without its dot', net, '1 PTR www.example.com', '5: name/reverse-target'),
    rejected('a single label', net, '1 PTR www', '5: name/reverse-target'),
    rejected('another reverse zone', net, '1 PTR 1.1.168.192.in-addr.arpa.', '5: name/reverse-target'),
    rejected('a nibble', ip6, `${nibbles(24)} PTR 2`, '5: name/reverse-target'),
    rejected(
      'a host that points to its address',
      'example.com.',
      'b PTR 1.2.0.192.in-addr.arpa.',
      '5: name/reverse-target',
    ),
    rejected('the same with IPv6', 'example.com.', `b PTR ${nibbles(8)}.ip6.arpa.`, '5: name/reverse-target'),
    rejected('the root', net, '1 PTR .', '5: name/target-not-hostname'),
    rejected('a name that is none of a host', net, '1 PTR a_b.example.com.', '5: name/target-not-hostname'),
  ],
});

testRule('target-form', {
  accept: [
    accepted(
      'aliases to numbers of a part of the network',
      net,
      '1 CNAME 1.0-31\n1.0-31 PTR www.example.com.',
    ),
    accepted('a name of four numbers that is there', net, `1 CNAME 1.2.3.4\n1.2.3.4 CNAME www.example.com.`),
  ],
  reject: [
    rejected('a server that is an address', net, '@ NS 203.0.113.53', '5: name/target-is-address'),
    rejected('the same of a part of the network', net, '64/26 NS 192.0.2.53', '5: name/target-is-address'),
    rejected('a mail server that is an address', ip6, '@ MX 10 203.0.113.53', '5: name/target-is-address'),
    rejected('an address that leads to an address', net, '6 PTR 192.0.2.6', '5: name/target-is-address'),
    rejected('the same for IPv6', net, '7 PTR 2001:db8::1', '5: name/target-is-address'),
    rejected(
      'an address that leads to a URL',
      net,
      '8 PTR https://host.example.com',
      '5: name/target-is-url',
    ),
    rejected(
      'an address that leads to a wildcard',
      net,
      '9 PTR *.example.com.',
      '5: name/target-is-wildcard',
    ),
    rejected(
      'the same without its dot',
      ip6,
      `${nibbles(24)} PTR *.example.com`,
      '5: name/target-is-wildcard',
    ),
  ],
});

const server = 'NS ns.example.net.';

testRule('targets-resolve', {
  accept: [
    accepted('aliases to a part that is handed on', net, `64/26 ${server}\n65 CNAME 65.64/26`),
    accepted('aliases to a part of the zone', net, '65 CNAME 65.64/26\n65.64/26 PTR www.example.com.'),
    accepted('aliases of nibbles', ip6, `0-7 ${server}\n1 CNAME 1.0-7`),
  ],
  reject: [
    rejected('an alias to a part that nobody has', net, '65 CNAME 65.64/26', '5: zone/dangling-alias'),
    rejected(
      'an alias to another part',
      net,
      `64/26 ${server}\n65 CNAME 65.64-127`,
      '6: zone/dangling-alias',
    ),
    rejected(
      'an alias to a name without its dot',
      net,
      '2 CNAME 2.64/26.2.0.192.in-addr.arpa',
      '5: name/missing-final-dot',
    ),
    rejected('an alias to a name that is not there', net, '3 CNAME foo', '5: zone/dangling-alias'),
    rejected('what a directive makes once', net, '$GENERATE 5-60 $ CNAME $.0/25', '5: zone/dangling-alias'),
    rejected('an alias of a nibble', ip6, '1 CNAME 1.0-7', '5: zone/dangling-alias'),
  ],
});

test('a PTR record the wrong way round is told to be one', () => {
  const [finding, ...others] = findingsIn('www A 192.0.2.8\nwww PTR 8.2.0.192.in-addr.arpa.\n');
  expect(others).toEqual([]);
  expect(finding).toMatchObject({
    code: 'name/reverse-target',
    severity: 'warning',
    reason: 'reverse/swapped',
  });
  expect(finding!.detail).toContain('8.2.0.192.in-addr.arpa., which is the name of an address');
});
