import { belowInAddr, belowIp6 } from '../../name/reverse.ts';
import { isAllDigits } from '../../name/target-kind.ts';
import { excerpt } from '../../text/excerpt.ts';
import { defineRecordRule, type ZoneNode } from '../define.ts';

const IPV4_LABELS = 4;
const IPV6_LABELS = 32;
const ZERO = 0x30;

const octetForm = 'a number from 0 to 255 without leading zeros';
const nibbleForm = 'one hexadecimal digit';
const depthForm = (most: number): string => `one of at most ${most} such labels`;

/** What a label should be that cannot be part of an address; undefined for any other label. */
type Judge = (node: ZoneNode, at: number, place: number) => string | undefined;

/**
 * The name that an address is looked up under has a label for each octet or nibble (RFC 1035 3.5, RFC 3596 2.5). To the left of
 * a label that is none of these anything may stand, to which aliases lead (RFC 2317 4).
 */
export const reverseOwner = defineRecordRule({
  name: 'reverse-owner',
  scope: 'record',
  reads: 'record',
  types: ['PTR'],
  once: true,
  codes: ['name/reverse-owner'],
  check(node, record, report) {
    const { apex, ownerLabels } = node;
    const ipv4 = belowInAddr(apex);
    const length = ipv4 >= 0 ? ipv4 : belowIp6(apex);
    if (length < 0) return;
    const judge = ipv4 >= 0 ? judgeOctet : judgeNibble;
    const above = ipv4 >= 0 ? countOctets(apex, length) : countNibbles(apex, length);
    if (above < 0) return;
    const labels = labelStarts(node);
    for (let index = labels.length - 1; index >= 0; index--) {
      const at = labels[index]!;
      if (!isPart(ownerLabels, at, ipv4 < 0)) return;
      const expected = judge(node, at, above + labels.length - index);
      if (expected === undefined) continue;
      const label = excerpt(ownerLabels, at + 1, at + 1 + ownerLabels[at]!);
      return report('name/reverse-owner', record, 'owner', undefined, { label, expected });
    }
  },
});

/** Whether a label can be meant as part of an address: digits, or for IPv6 letters too. */
function isPart(labels: Uint8Array, at: number, isIpv6: boolean): boolean {
  const stop = at + 1 + labels[at]!;
  if (!isIpv6) return isAllDigits(labels, at + 1, stop);
  for (let octet = at + 1; octet < stop; octet++)
    if (!isAllDigits(labels, octet, octet + 1) && (labels[octet]! < 0x61 || labels[octet]! > 0x7a))
      return false;
  return true;
}

const judgeOctet: Judge = (node, at, place) => {
  const { ownerLabels } = node;
  const length = ownerLabels[at]!;
  let value = 0;
  for (let octet = at + 1; octet <= at + length; octet++) value = value * 10 + ownerLabels[octet]! - ZERO;
  if (value > 255 || (length > 1 && ownerLabels[at + 1] === ZERO)) return octetForm;
  return place > IPV4_LABELS && !hasAlias(node, at) ? depthForm(IPV4_LABELS) : undefined;
};

const judgeNibble: Judge = ({ ownerLabels }, at, place) => {
  if (ownerLabels[at] !== 1 || ownerLabels[at + 1]! > 0x66) return nibbleForm;
  return place > IPV6_LABELS ? depthForm(IPV6_LABELS) : undefined;
};

/** Whether the zone has the name of the fifth label alone: it is most likely an alias that leads here (RFC 2317 4). */
const hasAlias = (node: ZoneNode, at: number): boolean =>
  node.hasName(node.ownerLabels, at, node.ownerLabels[at]! + 1);

function labelStarts({ ownerLabels, ownerAt }: ZoneNode): number[] {
  const starts: number[] = [];
  for (let at = ownerAt; ownerLabels[at] !== 0; at += ownerLabels[at]! + 1) starts.push(at);
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
