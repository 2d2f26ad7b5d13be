import { Address4, Address6 } from 'ip-address';

/** A block of addresses: those that share the first `bits` bits of `octets`. */
export interface Network {
  readonly family: 4 | 6;
  readonly octets: readonly number[];
  readonly bits: number;
}

/** The longest text of a network: eight groups, the last two as IPv4, and the number of bits. */
const LONGEST = 49;
const form = /^[0-9a-f:.]+(?:\/(?:0|[1-9]\d{0,2}))?$/i;

/** `::ffff:0:0/96`, below which IPv4 addresses stand in IPv6 (RFC 4291 2.5.5.2). */
const mapped = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff] as const;
const MAPPED_BITS = 96;

/** An address, or a network as `address/bits` (RFC 4632 3.1, RFC 4291 2.3); undefined for anything else. */
export function readNetwork(text: unknown): Network | undefined {
  if (typeof text !== 'string' || text.length > LONGEST || !form.test(text)) return undefined;
  try {
    if (text.includes(':')) {
      const address = new Address6(text);
      return { family: 6, octets: address.toByteArray(), bits: address.subnetMask };
    }
    const address = new Address4(text);
    return { family: 4, octets: address.toArray(), bits: address.subnetMask };
  } catch {
    return undefined;
  }
}

/** The IPv4 network that an IPv4-mapped one is; any other as it is. */
export function unmapped(network: Network): Network {
  const { family, octets, bits } = network;
  if (family === 4 || bits < MAPPED_BITS || mapped.some((octet, at) => octets[at] !== octet)) return network;
  return { family: 4, octets: octets.slice(mapped.length), bits: bits - MAPPED_BITS };
}

/** Whether all of `inner` lies in `outer`. */
export function contains(outer: Network, inner: Network): boolean {
  if (outer.family !== inner.family || outer.bits > inner.bits) return false;
  return firstDifference(outer.octets, inner.octets) >= outer.bits;
}

/** The same network with all bits behind its first ones zero. */
export function firstAddress({ family, octets, bits }: Network): Network {
  const kept = (octet: number, at: number): number =>
    octet & (0xff << (8 - Math.min(8, Math.max(0, bits - 8 * at))));
  return { family, octets: octets.map(kept), bits };
}

export function printNetwork({ family, octets, bits }: Network): string {
  const address = family === 4 ? Address4.fromByteArray([...octets]) : Address6.fromByteArray([...octets]);
  return `${address.correctForm()}/${bits}`;
}

/** How many bits agree from the first on. */
function firstDifference(left: readonly number[], right: readonly number[]): number {
  const at = left.findIndex((octet, index) => octet !== right[index]);
  return at < 0 ? 8 * left.length : 8 * at + Math.clz32(left[at]! ^ right[at]!) - 24;
}
