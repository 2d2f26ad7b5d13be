import { testRule } from '../../helpers/test-rule.ts';

const strict = { profile: 'strict' } as const;
const rows = (type: string, addresses: readonly string[]): readonly string[] =>
  addresses.map((address) => `a ${type} ${address}`);
const accepted = (options: object, ...zones: readonly string[]) =>
  zones.map((zone) => ({ why: zone, zone, options }));
const rejected = (options: object, code: string, ...zones: readonly string[]) =>
  zones.map((zone) => ({ why: zone, zone, options, found: [`1: ${code}`] }));

/** A zone of an IPv4 network. */
const network =
  '$ORIGIN 2.0.192.in-addr.arpa.\n$TTL 60\n@ SOA a.example. h.example. 1 1 1 1 1\n@ NS a.example.\n';

testRule('unusable-address', {
  accept: [
    ...accepted(
      {},
      ...rows('A', [
        '1.0.0.1',
        '10.0.0.1',
        '127.0.0.1',
        '169.253.255.255',
        '169.255.0.0',
        '224.0.0.1',
        '239.255.255.255',
      ]),
      ...rows('AAAA', ['::1', '::2', 'fe7f::1', 'fec0::1', 'fd00::1', 'ff02::1', '::ffff:192.0.2.1']),
      // What \# holds is judged alike.
      'a A \\# 4 c0000201',
    ),
    { why: 'the mask of a network in a reverse zone', zone: `${network}0 A 255.255.255.0`, whole: true },
  ],
  reject: rejected(
    {},
    'record/unusable-address',
    ...rows('A', ['0.0.0.0', '0.1.2.3', '169.254.0.1', '169.254.255.255', '240.0.0.1', '255.255.255.255']),
    ...rows('AAAA', ['::', 'fe80::1', 'febf::1']),
    'a A \\# 4 00000000',
  ),
});

testRule('special-address', {
  accept: [
    ...accepted(
      strict,
      ...rows('A', ['126.0.0.1', '128.0.0.1', '192.0.1.0', '198.17.0.0', '198.20.0.0', '223.0.0.1']),
      ...rows('AAAA', ['2001:db8::1', '64:ff9b::1', '2001:2:1::1', '100:0:0:1::1']),
      'localhost A 127.0.0.1',
      'localhost.sub AAAA ::1',
      '2.0.0.127 A 127.0.0.2',
      '*.9 A 127.0.0.4',
      'f.0.1 A 127.0.0.2',
    ),
    ...accepted({}, ...rows('A', ['127.0.0.1', '224.0.0.1']), 'a AAAA ::1'),
  ],
  reject: rejected(
    strict,
    'record/special-address',
    ...rows('A', [
      '127.0.0.1',
      '127.255.255.255',
      '192.0.0.1',
      '192.88.99.1',
      '198.18.0.1',
      '198.19.255.1',
      '224.0.0.1',
      '239.1.1.1',
    ]),
    ...rows('AAAA', ['::1', '::192.0.2.1', '::ffff:192.0.2.1', '100::1', '2001:2::1', 'fec0::1', 'ff02::1']),
  ),
});

testRule('private-address', {
  accept: [
    ...accepted(
      strict,
      ...rows('A', [
        '9.255.255.255',
        '11.0.0.0',
        '172.15.0.1',
        '172.32.0.1',
        '192.167.0.1',
        '192.169.0.1',
        '100.63.0.1',
        '100.128.0.1',
      ]),
    ),
    ...accepted({}, 'a A 10.0.0.1', 'a AAAA fd00::1'),
  ],
  reject: rejected(
    strict,
    'record/private-address',
    ...rows('A', [
      '10.0.0.1',
      '172.16.0.1',
      '172.31.255.255',
      '192.168.1.1',
      '100.64.0.1',
      '100.127.255.255',
    ]),
    ...rows('AAAA', ['fc00::1', 'fd12:3456::1', 'fdff::']),
  ),
});
