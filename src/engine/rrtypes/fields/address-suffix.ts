import { FAULT } from '../content.ts';
import { WireReader } from '../wire-reader.ts';
import { domainName } from './domain-name.ts';
import type { Field } from './field.ts';
import { ipv6Address } from './ipv6-address.ts';

const BITS = 128;
const OCTETS = 16;

/**
 * The low bits of an IPv6 address, written as the whole of it; the octet before says how many bits others have, and where
 * those are all there is none. What stands in their place is no part of it and is zero (RFC 2874 3.1.1, 3.1.2).
 */
export function addressSuffix(label: string): Field {
  const address = ipv6Address(label);
  return {
    label,
    follows: true,
    read(content, index) {
      const { out, at } = content;
      const prefix = out[at - 1]!;
      if (prefix === BITS) return index;
      const next = address.read(content, index);
      if (next === FAULT) return FAULT;
      const octets = octetsBehind(prefix);
      out.copyWithin(at, at + OCTETS - octets, at + OCTETS);
      out[at]! &= maskBehind(prefix);
      content.at = at + octets;
      return next;
    },
    copy(wire, content) {
      const { out, at } = content;
      const prefix = out[at - 1]!;
      const octets = octetsBehind(prefix);
      if (wire.left < octets) return false;
      for (let octet = 0; octet < octets; octet++) out[content.at++] = wire.uint(1);
      if (octets > 0) out[at]! &= maskBehind(prefix);
      return true;
    },
    print(wire) {
      const octets = octetsBehind(wire.bytes[wire.at - 1]!);
      if (octets === 0) return '';
      const whole = new Uint8Array(OCTETS);
      whole.set(wire.bytes.subarray(wire.at, wire.at + octets), OCTETS - octets);
      wire.at += octets;
      return address.print(new WireReader(whole, 0, OCTETS));
    },
  };
}

const octetsBehind = (prefix: number): number => (BITS - prefix + 7) >> 3;
const maskBehind = (prefix: number): number => 0xff >> (prefix & 7);

/** The name at which the other bits stand, where the content begins with how many these are and there are some. */
export function prefixName(label: string): Field {
  const name = domainName(label);
  return {
    ...name,
    follows: true,
    readText: undefined,
    readPlain: undefined,
    read: (content, index) => (content.out[content.begin] === 0 ? index : name.read(content, index)),
    copy: (wire, content) => content.out[content.begin] === 0 || name.copy(wire, content),
    print: (wire) => (wire.left === 0 ? '' : name.print(wire)),
  };
}
