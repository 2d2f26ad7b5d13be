import type { Reason } from '../../../catalog/reasons.ts';
import { TokenFlag } from '../../text/tokens.ts';
import type { Content } from '../content.ts';
import type { Field } from './field.ts';
import { readIpv4Text } from './ipv4-text.ts';

const DOT = 0x2e;
const ZERO = 0x30;

/** An IPv4 address in dotted-quad form, without leading zeros (RFC 1035 3.4.1, RFC 6943 3.1.1). */
export const ipv4Address = (label: string): Field => ({
  label,
  read(content, index) {
    if (index >= content.count) return content.failMissing();
    const start = content.start[index]!;
    const stop = content.stop[index]!;
    if (content.flags[index] !== 0 || !readIpv4(content.bytes, start, stop, content.out, content.at))
      return diagnose(content, index);
    content.at += 4;
    return index + 1;
  },
  readText: readIpv4Text,
  readPlain: readPlainIpv4,
  copy(wire, content) {
    if (wire.left < 4) return false;
    for (let count = 0; count < 4; count++) content.out[content.at++] = wire.bytes[wire.at++]!;
    return true;
  },
  print: (wire) => `${wire.uint(1)}.${wire.uint(1)}.${wire.uint(1)}.${wire.uint(1)}`,
});

/** Written out by digits, of which an octet has one to three. */
function readPlainIpv4(content: Content, from: number): number {
  const { bytes, out } = content;
  let to = content.at;
  const end = to + 4;
  let at = from;
  for (;;) {
    let value = bytes[at]! - ZERO;
    if (value >>> 0 > 9) return -1;
    let digit = bytes[++at]! - ZERO;
    if (digit >>> 0 <= 9) {
      if (value === 0) return -1;
      value = value * 10 + digit;
      digit = bytes[++at]! - ZERO;
      if (digit >>> 0 <= 9) {
        value = value * 10 + digit;
        if (value > 255) return -1;
        at++;
      }
    }
    out[to++] = value;
    if (to === end) break;
    if (bytes[at++] !== DOT) return -1;
  }
  content.at = end;
  return at;
}

/** Reads `bytes[start..stop)` as an IPv4 address into four octets from `out[at]`. */
export const readIpv4 = (
  bytes: Uint8Array,
  start: number,
  stop: number,
  out: Uint8Array,
  at: number,
): boolean => ipv4End(bytes, start, stop, out, at) === stop;

/** Reads an IPv4 address from `bytes[start]` on, at most up to `stop`; answers where it ends, or -1. */
export function ipv4End(bytes: Uint8Array, start: number, stop: number, out: Uint8Array, to: number): number {
  const end = to + 4;
  let octet = to;
  let at = start;
  for (;;) {
    if (at >= stop) return -1;
    let value = bytes[at++]! - ZERO;
    if (value >>> 0 > 9) return -1;
    let digit = at < stop ? bytes[at]! - ZERO : -1;
    if (digit >>> 0 <= 9) {
      if (value === 0) return -1;
      value = value * 10 + digit;
      digit = ++at < stop ? bytes[at]! - ZERO : -1;
      if (digit >>> 0 <= 9) {
        value = value * 10 + digit;
        if (value > 255) return -1;
        at++;
      }
    }
    out[octet++] = value;
    if (octet === end) return at;
    if (at >= stop || bytes[at++] !== DOT) return -1;
  }
}

function diagnose(content: Content, index: number): number {
  if ((content.flags[index]! & TokenFlag.Quoted) !== 0) return content.failToken('content/quoted', index);
  const { bytes } = content;
  const stop = content.stop[index]!;
  let text = '';
  // 64 octets are enough to tell what it was meant to be.
  for (let at = content.start[index]!; at < Math.min(stop, content.start[index]! + 64); at++)
    text += String.fromCharCode(bytes[at]!);
  const reason = faultOf(text);
  if (reason !== 'ipv4/leading-zero') return content.failToken(reason, index);
  return content.failToken(reason, index, { suggestion: withoutLeadingZeros(text) });
}

function faultOf(text: string): Reason {
  if (/^[0-9.]+[/:][0-9]+$/.test(text)) return 'ipv4/prefix';
  if (/^[0-9a-f]*:[0-9a-f.]*:[0-9a-f:.]*$/i.test(text)) return 'ipv4/is-ipv6';
  if (!/^\d+\.\d+\.\d+\.\d+$/.test(text)) return 'ipv4/octet-count';
  return text.split('.').some((octet) => Number(octet) > 255) ? 'ipv4/octet-range' : 'ipv4/leading-zero';
}

function withoutLeadingZeros(text: string): string {
  return text.replace(/(^|\.)0+(?=\d)/g, '$1');
}
