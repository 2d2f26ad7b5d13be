import type { Reason } from '../../../catalog/reasons.ts';
import { decimal } from '../../text/decimal.ts';
import { hexOf } from '../../text/hex.ts';
import { TokenFlag } from '../../text/tokens.ts';
import { type Content, FAULT, type FaultArgs } from '../content.ts';
import { WireReader } from '../wire-reader.ts';
import type { Field } from './field.ts';
import { ipv4Address, readIpv4 } from './ipv4-address.ts';
import { ipv6Address, readIpv6 } from './ipv6-address.ts';

const EXCLAMATION = 0x21;
const SLASH = 0x2f;
const COLON = 0x3a;
/** Address families (RFC 3123 4). */
const IPV4 = 1;
const IPV6 = 2;
const NEGATED = 0x80;
/** Octets before the address: the family, the prefix length, the negation with the length of the address. */
const HEAD = 4;

/** The length has seven bits. */
const MOST_OCTETS = 127;

/** Octets of an address; those of families that are not assigned may have any number. */
const octetsOf = (family: number): number => (family === IPV4 ? 4 : family === IPV6 ? 16 : MOST_OCTETS);

export const isKnownFamily = (family: number): boolean => family === IPV4 || family === IPV6;

/** The first family in wire form that is not assigned, so that its items have no text form; -1 without one. */
export function unknownFamily(bytes: Uint8Array, start: number, end: number): number {
  for (let at = start; at < end; at += HEAD + (bytes[at + 3]! & ~NEGATED)) {
    const family = bytes[at]! * 256 + bytes[at + 1]!;
    if (!isKnownFamily(family)) return family;
  }
  return -1;
}

/** Prefixes of addresses, `[!]family:address/length` each; there may be none (RFC 3123 5). */
export const addressPrefixes = (label: string): Field => ({
  label,
  rest: 'items',
  read(content, index) {
    for (let token = index; token < content.count; token++) if (!readPrefix(content, token)) return FAULT;
    return content.count;
  },
  copy(wire, content) {
    while (wire.left > 0) if (!copyPrefix(wire, content)) return false;
    return true;
  },
  print(wire) {
    const prefixes: string[] = [];
    while (wire.left > 0) prefixes.push(printPrefix(wire));
    return prefixes.join(' ');
  },
});

function readPrefix(content: Content, token: number): boolean {
  const { bytes, out, at } = content;
  const start = content.start[token]!;
  const stop = content.stop[token]!;
  if ((content.flags[token]! & TokenFlag.Quoted) !== 0) return refuse(content, 'content/quoted', start, stop);
  const isNegated = bytes[start] === EXCLAMATION;
  const first = isNegated ? start + 1 : start;
  let colon = first;
  while (colon < stop && bytes[colon] !== COLON) colon++;
  let slash = colon;
  while (slash < stop && bytes[slash] !== SLASH) slash++;
  if (slash === stop || colon === slash) return refuse(content, 'apl/form', start, stop);
  const family = decimal(bytes, first, colon, IPV6);
  if (family === -1) return refuse(content, 'apl/form', start, stop);
  if (!isKnownFamily(family)) return refuse(content, 'apl/family', start, colon);
  const isAddress =
    family === IPV4
      ? readIpv4(bytes, colon + 1, slash, out, at + HEAD)
      : readIpv6(bytes, colon + 1, slash, out, at + HEAD);
  if (!isAddress) return refuse(content, family === IPV4 ? 'apl/ipv4' : 'apl/ipv6', colon + 1, slash);
  const limit = octetsOf(family) * 8;
  const prefix = decimal(bytes, slash + 1, stop, limit);
  if (prefix < 0) return refuse(content, 'apl/prefix-length', slash, stop, { limit });
  // Zeros at the end are not sent (RFC 3123 4).
  let octets = octetsOf(family);
  while (octets > 0 && out[at + HEAD + octets - 1] === 0) octets--;
  out[at] = 0;
  out[at + 1] = family;
  out[at + 2] = prefix;
  out[at + 3] = octets | (isNegated ? NEGATED : 0);
  content.at = at + HEAD + octets;
  return content.at <= content.limit || refuse(content, 'content/too-long', start, stop);
}

function refuse(content: Content, reason: Reason, start: number, stop: number, args?: FaultArgs): false {
  content.fail(reason, start, stop, args);
  return false;
}

function copyPrefix(wire: WireReader, content: Content): boolean {
  if (wire.left < HEAD) return false;
  const family = wire.uint(2);
  const prefix = wire.uint(1);
  const octets = wire.uint(1) & ~NEGATED;
  if (
    (isKnownFamily(family) && prefix > octetsOf(family) * 8) ||
    octets > octetsOf(family) ||
    wire.left < octets
  )
    return false;
  for (let at = wire.at - HEAD; at < wire.at + octets; at++) content.out[content.at++] = wire.bytes[at]!;
  wire.at += octets;
  return octets === 0 || wire.bytes[wire.at - 1] !== 0;
}

const ipv4 = ipv4Address('');
const ipv6 = ipv6Address('');

function printPrefix(wire: WireReader): string {
  const family = wire.uint(2);
  const prefix = wire.uint(1);
  const octets = wire.uint(1);
  const whole = new Uint8Array(octetsOf(family));
  const length = octets & ~NEGATED;
  for (let at = 0; at < length; at++) whole[at] = wire.uint(1);
  const address = isKnownFamily(family)
    ? (family === IPV4 ? ipv4 : ipv6).print(new WireReader(whole, 0, whole.length))
    : Array.from(whole.subarray(0, length), hexOf).join('');
  return `${(octets & NEGATED) === 0 ? '' : '!'}${family}:${address}/${prefix}`;
}
