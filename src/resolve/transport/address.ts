import { readIpv4 } from '../../engine/rrtypes/fields/ipv4-address.ts';
import { readIpv6 } from '../../engine/rrtypes/fields/ipv6-address.ts';
import { encodeUtf8 } from '../../engine/text/utf8.ts';

/** The 4 or 16 octets of an address in text form (RFC 4291 2.2 for IPv6); undefined when it is none, a name above all. */
export function parseAddress(text: string): Uint8Array | undefined {
  const bytes = encodeUtf8(text);
  const four = new Uint8Array(4);
  if (readIpv4(bytes, 0, bytes.length, four, 0)) return four;
  const sixteen = new Uint8Array(16);
  return readIpv6(bytes, 0, bytes.length, sixteen, 0) ? sixteen : undefined;
}

/** The text form of an address of 4 or 16 octets, IPv6 as RFC 5952 writes it; undefined for any other length. */
export function addressText(address: Uint8Array): string | undefined {
  // Not joined: this is done for each packet.
  if (address.length === 4) return `${address[0]}.${address[1]}.${address[2]}.${address[3]}`;
  if (address.length !== 16) return undefined;
  const groups: string[] = [];
  for (let at = 0; at < 16; at += 2) groups.push(((address[at]! << 8) | address[at + 1]!).toString(16));
  return shortened(groups);
}

/** RFC 5952 4.2: the longest run of two or more zero groups, the first of equals, as `::`. */
function shortened(groups: readonly string[]): string {
  let [best, bestAt] = [1, -1];
  for (let at = 0; at < groups.length; at++) {
    let length = 0;
    while (groups[at + length] === '0') length++;
    if (length > best) [best, bestAt] = [length, at];
  }
  if (bestAt < 0) return groups.join(':');
  return `${groups.slice(0, bestAt).join(':')}::${groups.slice(bestAt + best).join(':')}`;
}

/** The 4 octets of an IPv4 address that is written as one of IPv6, `::ffff:192.0.2.1` (RFC 4291 2.5.5.2); any other as it is. */
export const unmapped = (address: Uint8Array): Uint8Array =>
  address.length === 16 && address.subarray(0, 12).every((octet, at) => octet === (at < 10 ? 0 : 0xff))
    ? address.slice(12)
    : address;

const NAT64 = [0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0];

/** The same for the form by which NAT64 leads there, `64:ff9b::192.0.2.1` (RFC 6052 2.1). */
export const untranslated = (address: Uint8Array): Uint8Array =>
  address.length === 16 && NAT64.every((octet, at) => address[at] === octet)
    ? address.slice(12)
    : unmapped(address);
