import fc from 'fast-check';
import { type FieldForm, one, oneOf } from './field.ts';

export const ipv4Text = fc
  .array(fc.integer({ min: 0, max: 255 }), { minLength: 4, maxLength: 4 })
  .map((octets) => octets.join('.'));

/** An IPv4 address (RFC 1035 3.4.1). */
export const ipv4 = (label: string): FieldForm => ({
  label,
  valid: oneOf(ipv4Text, one('0.0.0.0', '255.255.255.255', '192.0.2.1')),
  faults: {
    'octet above 255': one('192.0.2.256', '999.1.1.1', '192.0.2.1000'),
    'three octets': one('192.0.2', '10.1'),
    'five octets': one('192.0.2.1.1'),
    'leading zero': one('192.0.02.1', '192.000.2.1'),
    'empty octet': one('192..2.1', '.192.0.2.1'),
    'final dot': one('192.0.2.1.'),
    'no digit': one('192.0.2.x', 'host', '192.0.2.1a'),
    'with a port or prefix': one('192.0.2.1:53', '192.0.2.0/24'),
    'an IPv6 address': one('2001:db8::1', '::ffff:192.0.2.1'),
    hexadecimal: one('0xc0.0.2.1', '3221225985'),
  },
});

const group = fc.integer({ min: 0, max: 0xffff }).map((value) => value.toString(16));
const groups = (count: number): fc.Arbitrary<string> =>
  fc.array(group, { minLength: count, maxLength: count }).map((texts) => texts.join(':'));

export const ipv6Text = oneOf(
  groups(8),
  fc.tuple(groups(2), groups(3)).map(([front, back]) => `${front}::${back}`),
  groups(3).map((text) => `::${text}`.toUpperCase()),
  groups(4).map((text) => `${text}::`),
);

/** An IPv6 address (RFC 3596 2.4, RFC 4291 2.2). */
export const ipv6 = (label: string): FieldForm => ({
  label,
  valid: oneOf(ipv6Text, one('::', '::1', '::ffff:192.0.2.1', '1:2:3:4:5:6:192.0.2.1', '2001:0db8::0001')),
  faults: {
    'two double colons': one('1::2::3', '::1::'),
    'seven groups': one('1:2:3:4:5:6:7'),
    'nine groups': one('1:2:3:4:5:6:7:8:9', '1:2:3:4:5:6:7:8::9'),
    'group of five digits': one('2001:00db8::1', '12345::1'),
    'no digit': one('2001:db8::g', 'host', '2001:db8::1 '.trim().replace('1', 'x')),
    'single colon at an end': one(':1:2:3:4:5:6:7', '1:2:3:4:5:6:7:'),
    'three colons': one('2001:db8:::1'),
    'with a zone or prefix': one('fe80::1%eth0', '2001:db8::/32'),
    'an IPv4 address': one('192.0.2.1'),
    'wrong IPv4 tail': one('::ffff:192.0.2', '::ffff:192.0.2.256'),
    'in brackets': one('[2001:db8::1]'),
  },
});
