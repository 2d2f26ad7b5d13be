import type { Reason } from '../../../catalog/reasons.ts';
import { hexDigit } from '../../text/hex.ts';
import { TokenFlag } from '../../text/tokens.ts';
import type { Content } from '../content.ts';
import type { WireReader } from '../wire-reader.ts';
import type { Field } from './field.ts';
import { readIpv4 } from './ipv4-address.ts';
import { readIpv6Text } from './ipv6-text.ts';

const COLON = 0x3a;
const DOT = 0x2e;
const ZERO = 0x30;

/** An IPv6 address in the text form of RFC 4291 2.2, which has no zone and no prefix length (RFC 3596 2.4). */
export const ipv6Address = (label: string): Field => ({
  label,
  read(content, index) {
    if (index >= content.count) return content.failMissing();
    const start = content.start[index]!;
    const stop = content.stop[index]!;
    if (content.flags[index] !== 0 || !readIpv6(content.bytes, start, stop, content.out, content.at))
      return diagnose(content, index);
    content.at += 16;
    return index + 1;
  },
  readText: readIpv6Text,
  readPlain(content, from) {
    const at = ipv6End(content.bytes, from, content.lastBreak, content.out, content.at);
    if (at >= 0) content.at += 16;
    return at;
  },
  copy(wire, content) {
    if (wire.left < 16) return false;
    for (let count = 0; count < 16; count++) content.out[content.at++] = wire.bytes[wire.at++]!;
    return true;
  },
  print: printIpv6,
});

/** Reads `bytes[start..stop)` as an IPv6 address into sixteen octets from `out[at]`. */
export const readIpv6 = (
  bytes: Uint8Array,
  start: number,
  stop: number,
  out: Uint8Array,
  at: number,
): boolean => ipv6End(bytes, start, stop, out, at) === stop;

/** Reads an IPv6 address from `bytes[start]` on, at most up to `stop`; answers where it ends, or -1. */
export function ipv6End(bytes: Uint8Array, start: number, stop: number, out: Uint8Array, at: number): number {
  const end = at + 16;
  let to = at;
  let gap = -1;
  let from = start;
  if (stop - from >= 2 && bytes[from] === COLON && bytes[from + 1] === COLON) {
    gap = to;
    from += 2;
  }
  for (;;) {
    const groupStart = from;
    let value = 0;
    while (from < stop) {
      const digit = hexDigit(bytes[from]!);
      if (digit < 0) break;
      value = (value << 4) | digit;
      from++;
      if (from - groupStart > 4) return -1;
    }
    if (from === groupStart) {
      if (gap !== to) return -1;
      break;
    }
    if (from < stop && bytes[from] === DOT) {
      from = endOfQuad(bytes, from, stop);
      if (to > end - 4 || !readIpv4(bytes, groupStart, from, out, to)) return -1;
      to += 4;
      break;
    }
    if (to === end) return -1;
    out[to++] = value >> 8;
    out[to++] = value;
    if (from === stop || bytes[from] !== COLON) break;
    from++;
    if (from < stop && bytes[from] === COLON) {
      if (gap >= 0) return -1;
      gap = to;
      from++;
    }
  }
  if (gap < 0) return to === end ? from : -1;
  // RFC 5952 4.2.2 asks writers not to shorten one group by `::`, RFC 4291 2.2 lets readers take it.
  if (to === end) return -1;
  const moved = to - gap;
  for (let index = 1; index <= moved; index++) out[end - index] = out[to - index]!;
  for (let index = gap; index < end - moved; index++) out[index] = 0;
  return from;
}

function endOfQuad(bytes: Uint8Array, from: number, stop: number): number {
  let end = from;
  while (end < stop && (bytes[end] === DOT || (bytes[end]! - ZERO) >>> 0 <= 9)) end++;
  return end;
}

/** The form of RFC 5952 4: lower case, the longest run of two or more zero groups as `::`. */
function printIpv6(wire: WireReader): string {
  const groups = Array.from({ length: 8 }, () => wire.uint(2));
  let best = 0;
  let bestAt = -1;
  for (let at = 0; at < 8; at++) {
    let length = 0;
    while (at + length < 8 && groups[at + length] === 0) length++;
    if (length > best && length > 1) {
      best = length;
      bestAt = at;
    }
  }
  const text = (from: number, to: number): string =>
    groups
      .slice(from, to)
      .map((group) => group.toString(16))
      .join(':');
  return bestAt < 0 ? text(0, 8) : `${text(0, bestAt)}::${text(bestAt + best, 8)}`;
}

function diagnose(content: Content, index: number): number {
  if ((content.flags[index]! & TokenFlag.Quoted) !== 0) return content.failToken('content/quoted', index);
  const start = content.start[index]!;
  let text = '';
  // 64 octets are enough to tell what it was meant to be.
  for (let at = start; at < Math.min(content.stop[index]!, start + 64); at++)
    text += String.fromCharCode(content.bytes[at]!);
  return content.failToken(faultOf(text), index);
}

function faultOf(text: string): Reason {
  if (/^\d+\.\d+\.\d+\.\d+$/.test(text)) return 'ipv6/is-ipv4';
  if (text.includes('%')) return 'ipv6/zone';
  if (/^[0-9a-f:.]+\/\d+$/i.test(text)) return 'ipv6/prefix';
  if (/[^0-9a-f:.]/i.test(text)) return 'ipv6/character';
  if (text.includes('.')) return 'ipv6/embedded-ipv4';
  if (/::.*::/.test(text) || text.includes(':::')) return 'ipv6/double-colon';
  const groups = text.split(':').filter((group) => group !== '');
  if (groups.some((group) => group.length > 4)) return 'ipv6/group-too-long';
  if (/^:[^:]|[^:]:$/.test(text)) return 'ipv6/colon';
  return groups.length >= 8 ? 'ipv6/too-many-groups' : 'ipv6/too-few-groups';
}
