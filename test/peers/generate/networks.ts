import fc from 'fast-check';
import { ipv4Text, ipv6Text } from './addresses.ts';
import { type FieldForm, inOrder, one, oneOf, type Texts } from './field.ts';
import { name, word } from './names.ts';
import { hexOf } from './texts.ts';

const number = (min: number, max: number): Texts => fc.integer({ min, max }).map(String);

/** `address/length` with the bits behind the length cleared, since some keep them and some do not. */
const network4: Texts = fc
  .tuple(fc.nat({ max: 0xffffffff }), fc.integer({ min: 0, max: 32 }))
  .map(([value, length]) => {
    const kept = length === 0 ? 0 : (value & (0xffffffff << (32 - length))) >>> 0;
    return `${[24, 16, 8, 0].map((shift) => (kept >>> shift) & 0xff).join('.')}/${length}`;
  });
const network6: Texts = fc
  .tuple(fc.array(fc.nat({ max: 0xffff }), { minLength: 1, maxLength: 7 }))
  .map(([groups]) => `${groups.map((group) => group.toString(16)).join(':')}::/${groups.length * 16}`);
const prefix: Texts = oneOf(
  network4.map((text) => `1:${text}`),
  network4.map((text) => `!1:${text}`),
  network6.map((text) => `2:${text}`),
  network6.map((text) => `!2:${text}`),
);

/** RFC 3123 5: what a list of networks looks like. */
export const prefixes: FieldForm = {
  label: 'prefixes',
  valid: oneOf(
    one('1:0.0.0.0/0', '2:::/0', '1:192.0.2.0/24 2:2001:db8::/32'),
    fc.array(prefix, { minLength: 1, maxLength: 5 }).map((texts) => texts.join(' ')),
  ),
  faults: {
    'IPv4 prefix above 32': fc.tuple(ipv4Text, number(33, 999)).map(([ip, length]) => `1:${ip}/${length}`),
    'IPv6 prefix above 128': fc.tuple(ipv6Text, number(129, 999)).map(([ip, length]) => `2:${ip}/${length}`),
    'no prefix': ipv4Text.map((ip) => `1:${ip}`),
    'no family': network4,
    'family of the other address': oneOf(
      network6.map((text) => `1:${text}`),
      network4.map((text) => `2:${text}`),
    ),
    'prefix no number': fc.tuple(ipv4Text, word).map(([ip, text]) => `1:${ip}/${text}`),
  },
};

/** Four groups of up to four hexadecimal digits (RFC 6742 2.1.2). */
const group = fc.integer({ min: 0, max: 0xffff }).map((value) => value.toString(16));
const fullGroup = group.map((text) => text.padStart(4, '0'));
const groups = (count: number, of: Texts = fullGroup): Texts =>
  fc.array(of, { minLength: count, maxLength: count }).map((texts) => texts.join(':'));

export const fourGroups: FieldForm = {
  label: 'identifier',
  valid: oneOf(
    one('0014:4fff:ff20:ee64', '1:2:3:4', 'FFFF:0:0:1'),
    groups(4),
    groups(4),
    groups(4).map((text) => text.toUpperCase()),
    groups(4, group),
  ),
  faults: {
    'three groups': groups(3),
    'five groups': groups(5),
    'group of five digits': groups(4).map((text) => `0${text}`),
    'no digit': groups(4).map((text) => text.replace(/.$/, 'g')),
    'double colon': groups(2).map((text) => text.replace(':', '::')),
  },
};

/** Pairs of digits with hyphens between them (RFC 7043 3.2, 4.2). */
export const pairs = (count: number): FieldForm => {
  const right: Texts = hexOf(count).map((text) => (text.match(/../g) ?? []).join('-'));
  return {
    label: 'address',
    valid: right,
    faults: {
      'one pair short': right.map((text) => text.slice(3)),
      'one pair long': right.map((text) => `${text}-00`),
      'no digit': right.map((text) => `g${text.slice(1)}`),
      'colons between': right.map((text) => text.replaceAll('-', ':')),
      'nothing between': right.map((text) => text.replaceAll('-', '')),
      'single digits': right.map((text) => text.replace(/\w(\w)/g, '$1')),
    },
  };
};

/** An address and the services there (RFC 1035 3.4.2), the protocol by one of the names that every system has. */
export const services: FieldForm = (() => {
  const ports = fc
    .uniqueArray(fc.integer({ min: 1, max: 1023 }), { minLength: 1, maxLength: 6 })
    .map((some) => some.join(' '));
  return {
    label: 'services',
    valid: inOrder(one('6', '17', 'TCP', 'UDP', 'tcp'), ports),
    faults: {
      'unknown protocol': word.map((text) => `no${text} 25`),
      'port above the range': number(65_536, 99_999).map((port) => `6 ${port}`),
    },
  };
})();

/** Octets in hexadecimal behind 0x, with dots where people put them (RFC 1706 6). */
export const nsapAddress: FieldForm = {
  label: 'address',
  valid: oneOf(
    hexOf(20).map((hex) => `0x${hex}`),
    hexOf(20).map((hex) => `0x${hex.slice(0, 2)}.${hex.slice(2, 6)}.${hex.slice(6, 8)}.${hex.slice(8)}`),
  ),
  faults: {
    'odd number of digits': hexOf(20).map((hex) => `0x${hex.slice(1)}`),
    'no digit': hexOf(20).map((hex) => `0x${hex.slice(1)}g`),
    'without 0x': hexOf(20),
  },
};

/** Digits of a telephone number, or an address of ATM (ATM Name System 5). */
export const atmAddress: FieldForm = {
  label: 'address',
  valid: oneOf(
    hexOf(20),
    fc.bigInt({ min: 10n ** 9n, max: 10n ** 14n }).map((digits) => `+${digits}`),
  ),
  faults: {
    'odd number of digits': hexOf(20).map((hex) => hex.slice(1)),
    'no digit': hexOf(20).map((hex) => `${hex.slice(1)}g`),
  },
};

/** Prefix length, the rest of the address, and where the prefix stands (RFC 2874 3.1). */
export const prefixed: FieldForm = {
  label: 'prefix, suffix and name',
  valid: oneOf(
    ipv6Text.map((ip) => `0 ${ip}`),
    fc.tuple(group, word).map(([text, host]) => `112 ::${text} ${host}.example.net.`),
    fc.tuple(groups(4, group), word).map(([text, host]) => `64 ::${text} ${host}.example.net.`),
    word.map((host) => `128 ${host}.example.net.`),
  ),
  faults: {
    'prefix above 128': fc.tuple(number(129, 999), word).map((parts) => parts.join(' ')),
    'no address': word.map((text) => `0 ${text}`),
    'name missing': groups(4, group).map((text) => `64 ::${text}`),
  },
};

const wrongGateway = (types: Readonly<Record<'none' | 'IPv4' | 'IPv6', string>>) => ({
  'type 0 with a name': word.map((host) => `${types.none} ${host}.example.net.`),
  'type 1 with an IPv6 address': ipv6Text.map((ip) => `${types.IPv4} ${ip}`),
  'type 2 with an IPv4 address': ipv4Text.map((ip) => `${types.IPv6} ${ip}`),
  'type 1 with a name': word.map((host) => `${types.IPv4} ${host}.example.net.`),
});

/** Gateway type, algorithm and gateway (RFC 4025 2.3 to 2.5). */
export const gateway: FieldForm = {
  label: 'gateway',
  valid: oneOf(
    one('0 2 .', '3 2 gw.example.net.'),
    ipv4Text.map((ip) => `1 2 ${ip}`),
    ipv4Text.map((ip) => `1 1 ${ip}`),
    ipv6Text.map((ip) => `2 2 ${ip}`),
    word.map((host) => `3 2 ${host}.example.net.`),
  ),
  faults: {
    ...wrongGateway({ none: '0 2', IPv4: '1 2', IPv6: '2 2' }),
    'unassigned type': number(4, 255).map((type) => `${type} 2 .`),
    'type above the range': number(256, 999).map((type) => `${type} 2 .`),
    'algorithm above the range': fc.tuple(number(256, 999), ipv4Text).map((parts) => `1 ${parts.join(' ')}`),
  },
};

/** Whether discovery is optional, type and relay (RFC 8777 4.3). */
export const relay: FieldForm = {
  label: 'relay',
  valid: oneOf(
    one('0 0 .', '1 0 .'),
    fc.tuple(number(0, 1), ipv4Text).map(([flag, ip]) => `${flag} 1 ${ip}`),
    fc.tuple(number(0, 1), ipv6Text).map(([flag, ip]) => `${flag} 2 ${ip}`),
    fc.tuple(number(0, 1), word).map(([flag, host]) => `${flag} 3 ${host}.example.net.`),
  ),
  faults: {
    'discovery flag 2': ipv4Text.map((ip) => `2 1 ${ip}`),
    'type 128': number(128, 999).map((type) => `0 ${type} .`),
    ...wrongGateway({ none: '0 0', IPv4: '0 1', IPv6: '0 2' }),
  },
};

/** Where a rendezvous server is, as often as wanted (RFC 8005 5.1). */
export const rendezvous: FieldForm = {
  label: 'servers',
  valid: fc.array(name('server').valid, { maxLength: 3 }).map((names) => names.join(' ')),
  faults: { 'empty label': name('server').faults['empty label']! },
};
