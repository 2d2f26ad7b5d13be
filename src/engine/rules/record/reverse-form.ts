import { belowInAddr, belowIp6 } from '../../name/reverse.ts';
import { isNetwork, networkFault, octetFault } from '../../name/reverse-label.ts';
import { isAllDigits } from '../../name/target-kind.ts';
import { excerpt } from '../../text/excerpt.ts';
import type { ZoneNode } from '../define.ts';

const IPV4_LABELS = 4;
const IPV6_LABELS = 32;

const nibbleForm = 'one hexadecimal digit';

/** A label of a reverse name, and what it should be. */
export interface ReverseFault {
  readonly label: string;
  readonly expected: string;
}

/** What can be wrong with a label: its place counts from the root of the reverse names, from 1. */
type Judge = (bytes: Uint8Array, at: number, place: number) => string | undefined;

/**
 * What is wrong with an owner of a reverse zone: it has a label for each octet or nibble of an address (RFC 1035 3.5, RFC 3596 2.5). To the
 * left of a label that is none of these anything may stand, to which aliases lead (RFC 2317 4). `isAddress`: it is to be that of an address.
 */
export function faultOfOwner(node: ZoneNode, isAddress: boolean): ReverseFault | undefined {
  const { apex, ownerLabels, ownerAt } = node;
  const ipv4 = belowInAddr(apex);
  const length = ipv4 >= 0 ? ipv4 : belowIp6(apex);
  if (length < 0) return undefined;
  const above = ipv4 >= 0 ? countOctets(apex, length) : countNibbles(apex, length);
  if (above < 0) return undefined;
  const starts = labelStarts(ownerLabels, ownerAt);
  if (isAddress && starts.length > 0 && isNetwork(ownerLabels, ownerAt) && ipv4 >= 0)
    return told(ownerLabels, ownerAt, 'the last number of one address, not a range of them');
  const found = faultOf(ownerLabels, starts, above, ipv4 >= 0 ? judgeOctet : judgeNibble, ipv4 < 0);
  if (found !== undefined || !isAddress || starts.length === 0) return found;
  return depthFault(node, starts, above, ipv4 < 0);
}

/** The same of a name that stands anywhere, of `end - at` octets of labels. */
export function faultOfName(bytes: Uint8Array, at: number): ReverseFault | undefined {
  const ipv4 = belowInAddr(bytes, at);
  const length = ipv4 >= 0 ? ipv4 : belowIp6(bytes, at);
  if (length <= 0) return undefined;
  const starts = labelStarts(bytes, at, at + length);
  return faultOf(bytes, starts, 0, ipv4 >= 0 ? judgeOctet : judgeNibble, ipv4 < 0);
}

function faultOf(
  bytes: Uint8Array,
  starts: readonly number[],
  above: number,
  judge: Judge,
  isIpv6: boolean,
): ReverseFault | undefined {
  for (let index = starts.length - 1; index >= 0; index--) {
    const at = starts[index]!;
    if (!isIpv6 && isNetwork(bytes, at)) {
      const wrong = networkFault(bytes, at);
      return wrong === undefined ? undefined : told(bytes, at, wrong);
    }
    if (!isPart(bytes, at, isIpv6)) return undefined;
    const expected = judge(bytes, at, above + starts.length - index);
    if (expected !== undefined) return told(bytes, at, expected);
  }
  return undefined;
}

const told = (bytes: Uint8Array, at: number, expected: string): ReverseFault => ({
  label: excerpt(bytes, at + 1, at + 1 + bytes[at]!),
  expected,
});

/** Of the owner of an address, whether it has as many labels as that has parts. */
function depthFault(
  node: ZoneNode,
  starts: readonly number[],
  above: number,
  isIpv6: boolean,
): ReverseFault | undefined {
  const { ownerLabels, ownerAt } = node;
  const parts = isIpv6 ? IPV6_LABELS : IPV4_LABELS;
  const count = above + starts.length;
  if (count === parts || starts.some((at) => !isPart(ownerLabels, at, isIpv6))) return undefined;
  if (count < parts) return told(ownerLabels, ownerAt, `one of ${parts} such labels, and here are ${count}`);
  const at = starts[count - parts - 1]!;
  // The zone may have the name of the label alone: it is most likely an alias that leads here (RFC 2317 4).
  if (!isIpv6 && node.hasName(ownerLabels, at, ownerLabels[at]! + 1)) return undefined;
  return told(ownerLabels, at, `one of at most ${parts} such labels`);
}

/** Whether a label can be meant as part of an address: digits, or for IPv6 letters too. */
function isPart(labels: Uint8Array, at: number, isIpv6: boolean): boolean {
  const stop = at + 1 + labels[at]!;
  if (!isIpv6) return isAllDigits(labels, at + 1, stop);
  for (let octet = at + 1; octet < stop; octet++)
    if (!isAllDigits(labels, octet, octet + 1) && (labels[octet]! < 0x61 || labels[octet]! > 0x7a))
      return false;
  return true;
}

const judgeOctet: Judge = (bytes, at, place) => (place > IPV4_LABELS ? undefined : octetFault(bytes, at));

const judgeNibble: Judge = (bytes, at) => (bytes[at] !== 1 || bytes[at + 1]! > 0x66 ? nibbleForm : undefined);

function labelStarts(bytes: Uint8Array, from: number, end: number = Number.POSITIVE_INFINITY): number[] {
  const starts: number[] = [];
  for (let at = from; at < end && bytes[at] !== 0; at += bytes[at]! + 1) starts.push(at);
  return starts;
}

/** Octets of an address among the labels `name[0..length)` of a zone; -1 when the zone is a part of a network, whose names are its own affair. */
function countOctets(name: Uint8Array, length: number): number {
  let count = 0;
  for (let at = 0; at < length; at += name[at]! + 1)
    if (isAllDigits(name, at + 1, at + 1 + name[at]!)) count++;
    else return -1;
  return count < IPV4_LABELS ? count : -1;
}

function countNibbles(name: Uint8Array, length: number): number {
  for (let at = 0; at < length; at += 2) if (name[at] !== 1) return -1;
  return length / 2;
}
