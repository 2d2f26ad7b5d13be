/** A block of addresses: its leading octets, as far as it goes, and its prefix length. */
interface Block {
  readonly prefix: readonly number[];
  readonly bits: number;
}

const block = (bits: number, ...prefix: number[]): Block => ({ prefix, bits });

/**
 * What the IANA IPv4 Special-Purpose Address Registry (RFC 6890) calls not globally reachable, and what is above
 * unicast. Whoever names such an address as a name server would have us knock at doors that he cannot reach himself.
 */
const refused4: readonly Block[] = [
  block(8, 0), // this network (RFC 791 3.2)
  block(8, 10), // private (RFC 1918)
  block(10, 100, 64), // shared (RFC 6598)
  block(8, 127), // loopback (RFC 1122 3.2.1.3)
  block(16, 169, 254), // link-local, and metadata of clouds (RFC 3927)
  block(12, 172, 16), // private (RFC 1918)
  block(24, 192, 0, 0), // protocol assignments (RFC 6890 2.1)
  block(24, 192, 0, 2), // documentation (RFC 5737)
  block(24, 192, 88, 99), // 6to4 relays (RFC 7526)
  block(16, 192, 168), // private (RFC 1918)
  block(15, 198, 18), // benchmarks (RFC 2544)
  block(24, 198, 51, 100), // documentation (RFC 5737)
  block(24, 203, 0, 113), // documentation (RFC 5737)
  block(4, 224), // multicast (RFC 5771)
  block(4, 240), // reserved, and broadcast (RFC 1112 4, RFC 8190)
];

/**
 * Global unicast is 2000::/3 (RFC 4291 2.4, IANA IPv6 Global Unicast Address Assignments). What is outside of it is
 * refused: unspecified, loopback and IPv4-compatible ::/96, IPv4-mapped ::ffff:0:0/96, translated 64:ff9b::/96 and
 * 64:ff9b:1::/48, discard-only 100::/64, SRv6 5f00::/16, unique local fc00::/7, link-local fe80::/10, site-local fec0::/10,
 * multicast ff00::/8.
 */
const global6 = block(3, 0x20);

/** Of the blocks in it those that the registry calls not globally reachable, and the two that embed an IPv4 address. */
const refused6: readonly Block[] = [
  block(23, 0x20, 0x01, 0x00), // protocol assignments (RFC 2928), with Teredo 2001::/32 (RFC 4380)
  block(32, 0x20, 0x01, 0x0d, 0xb8), // documentation (RFC 3849)
  block(16, 0x20, 0x02), // 6to4 (RFC 3056)
  block(20, 0x3f, 0xff, 0x00), // documentation (RFC 9637)
];

/**
 * Whether an address of 4 or 16 octets is one that anybody reaches over the Internet. No form that embeds an IPv4 address
 * is, whichever it embeds.
 */
export function isGlobalAddress(address: Uint8Array): boolean {
  if (address.length === 4) return !refused4.some((one) => isIn(address, one));
  return address.length === 16 && isIn(address, global6) && !refused6.some((one) => isIn(address, one));
}

function isIn(address: Uint8Array, { prefix, bits }: Block): boolean {
  const whole = bits >> 3;
  for (let at = 0; at < whole; at++) if (address[at] !== prefix[at]) return false;
  const rest = bits & 7;
  return rest === 0 || (address[whole]! ^ prefix[whole]!) >> (8 - rest) === 0;
}
