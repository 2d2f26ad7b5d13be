import type { Reason } from '../../../catalog/reasons.ts';
import { decimal } from '../../text/decimal.ts';
import type { Content } from '../content.ts';
import { MAX_STRING } from './character-strings.ts';

const COMMA = 0x2c;
const COLON = 0x3a;
const MOST_PERCENT = 100;

/** What the name of a protocol is made of as it is written. */
const inName = new Uint8Array(256);
for (const char of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._')
  inName[char.charCodeAt(0)] = 1;

/**
 * Writes how much a name server trusts itself to serve over each protocol: `name:percent` with commas between, each as the length of the
 * name, the name and the percentage (draft-johani-dnsop-svcb-oots 2).
 */
export function readOots(content: Content, start: number, stop: number): boolean {
  const { bytes, out, limit } = content;
  for (let from = start; from <= stop && start < stop; ) {
    let end = from;
    while (end < stop && bytes[end] !== COMMA) end++;
    let colon = from;
    while (colon < end && inName[bytes[colon]!] === 1) colon++;
    const length = colon - from;
    const percent = bytes[colon] === COLON ? decimal(bytes, colon + 1, end, MOST_PERCENT) : -1;
    const reason = ootsReason(length, percent);
    if (colon === end || reason !== undefined || content.at + length + 2 > limit) {
      content.fail(reason ?? 'svcb/oots', from, Math.max(end, from + 1));
      return false;
    }
    out[content.at++] = length;
    for (let at = from; at < colon; at++) out[content.at++] = bytes[at]!;
    out[content.at++] = percent;
    from = end + 1;
  }
  return true;
}

function ootsReason(length: number, percent: number): Reason | undefined {
  if (length === 0 || length > MAX_STRING || percent === -1) return 'svcb/oots';
  return percent < 0 ? 'svcb/oots-percent' : undefined;
}

/** Why the value `bytes[start..stop)` in wire form is none: each name stands there once, with 0 to 100 percent. */
export function ootsFault(bytes: Uint8Array, start: number, stop: number): Reason | undefined {
  const names = new Set<string>();
  for (let at = start; at < stop; ) {
    const length = bytes[at]!;
    const percentAt = at + 1 + length;
    if (length === 0 || percentAt >= stop) return 'svcb/oots';
    if (bytes[percentAt]! > MOST_PERCENT) return 'svcb/oots-percent';
    const name = String.fromCharCode(...bytes.subarray(at + 1, percentAt));
    if (names.has(name)) return 'svcb/oots-twice';
    names.add(name);
    at = percentAt + 1;
  }
  return undefined;
}

/** The text form; undefined where a name holds what a text cannot. */
export function printOots(bytes: Uint8Array, start: number, stop: number): string | undefined {
  const items: string[] = [];
  for (let at = start; at < stop; ) {
    const name = bytes.subarray(at + 1, at + 1 + bytes[at]!);
    if (!name.every((octet) => inName[octet] === 1)) return undefined;
    items.push(`${String.fromCharCode(...name)}:${bytes[at + 1 + name.length]}`);
    at += name.length + 2;
  }
  return `"${items.join(',')}"`;
}
