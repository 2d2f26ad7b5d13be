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

testRule('reverse-owner', {
  accept: [
    accepted('the ends of a network', net, `0 ${host}\n255 ${host}`),
    accepted('a network within one', '192.in-addr.arpa.', `2.0 ${host}\n1.2.0 ${host}\n* ${host}`),
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
    accepted('nibbles', ip6, `${nibbles(24)} ${host}\nA.${nibbles(3)} ${host}\n*.f ${host}`),
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
    rejected('a nibble too many', ip6, `${nibbles(25)} ${host}`, '5: name/reverse-owner'),
  ],
});

testRule('reverse-target', {
  accept: [
    accepted('hosts', net, `1 ${host}\n2 PTR .`),
    accepted(
      'services and where they are browsed',
      net,
      'b._dns-sd._udp PTR @\n1 PTR _http._tcp.example.com.',
    ),
    accepted('names of a forward zone', 'example.com.', 'a TXT x\nb PTR a\nc PTR b_c.example.net.'),
  ],
  reject: [
    rejected('a name without its dot', net, '1 PTR www.example.com', '5: name/reverse-target'),
    rejected('a single label', net, '1 PTR www', '5: name/reverse-target'),
    rejected('another reverse zone', net, '1 PTR 1.1.168.192.in-addr.arpa.', '5: name/reverse-target'),
    rejected('a nibble', ip6, '1 PTR 2', '5: name/reverse-target'),
    rejected('a name that is none of a host', net, '1 PTR a_b.example.com.', '5: name/target-not-hostname'),
  ],
});
