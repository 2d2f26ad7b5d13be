import { readIpv4 } from '../../rrtypes/fields/ipv4-address.ts';
import { readIpv6 } from '../../rrtypes/fields/ipv6-address.ts';
import type { Occasion } from '../define.ts';

/** A block of addresses. */
export interface Network {
  /** `192.0.2.0/24`. */
  readonly text: string;
  readonly octets: Uint8Array;
  readonly bits: number;
}

const IPV4_OCTETS = 4;
const IPV6_OCTETS = 16;

/** Finds the block that an address lies in; by the first octet most addresses lie in none. */
export class AddressNetworks {
  private readonly networks: readonly Network[];
  /** By the first octet of an IPv4 and of an IPv6 address: whether a block starts with it. */
  private readonly ipv4 = new Uint8Array(256);
  private readonly ipv6 = new Uint8Array(256);

  constructor(...texts: readonly string[]) {
    this.networks = texts.map(networkOf);
    for (const { octets, bits } of this.networks) {
      const may = octets.length === IPV4_OCTETS ? this.ipv4 : this.ipv6;
      may.fill(1, octets[0]!, octets[0]! + (1 << Math.max(0, 8 - bits)));
    }
  }

  /** An address that may lie in one of the blocks. */
  get occasion(): Occasion {
    return {
      glances: { A: [{ at: 0, values: this.ipv4 }], AAAA: [{ at: 0, values: this.ipv6 }] },
    };
  }

  /** The block of the address `bytes[start..end)`. */
  find(bytes: Uint8Array, start: number, end: number): Network | undefined {
    const may = end - start === IPV4_OCTETS ? this.ipv4 : this.ipv6;
    return may[bytes[start]!] === 0 ? undefined : this.search(bytes, start, end - start);
  }

  private search(bytes: Uint8Array, start: number, length: number): Network | undefined {
    return this.networks.find(
      ({ octets, bits }) => octets.length === length && sharesBits(octets, bytes, start, bits),
    );
  }
}

function networkOf(text: string): Network {
  const [address = '', bits = ''] = text.split('/');
  const bytes = Uint8Array.from(address, (char) => char.charCodeAt(0));
  const isIpv6 = address.includes(':');
  const octets = new Uint8Array(isIpv6 ? IPV6_OCTETS : IPV4_OCTETS);
  (isIpv6 ? readIpv6 : readIpv4)(bytes, 0, bytes.length, octets, 0);
  return { text, octets, bits: Number(bits) };
}

/** Whether the first bits of `octets` and of `bytes` from `start` are the same. */
function sharesBits(octets: Uint8Array, bytes: Uint8Array, start: number, bits: number): boolean {
  for (let at = 0; at * 8 < bits; at++) {
    const mask = (0xff00 >> Math.min(8, bits - at * 8)) & 0xff;
    if (((octets[at]! ^ bytes[start + at]!) & mask) !== 0) return false;
  }
  return true;
}
