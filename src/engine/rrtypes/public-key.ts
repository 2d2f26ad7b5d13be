import type { Content } from './content.ts';
import { failField, failLast } from './fail-field.ts';
import { base64 } from './fields/base64-data.ts';
import { dnssecAlgorithm } from './fields/dnssec-algorithm.ts';
import type { Field } from './fields/field.ts';
import { uint8, uint16 } from './fields/uint.ts';
import { PRIVATE_DNS, privateFault } from './private-algorithm.ts';

/** A public key of a zone: what DNSKEY and CDNSKEY hold (RFC 4034 2.1, RFC 7344 3.2). */
export const publicKeyFields: readonly Field[] = [
  uint16('flags'),
  uint8('protocol'),
  dnssecAlgorithm,
  base64('public key'),
];

const PROTOCOL = 3;
const PROTOCOL_AT = 2;
const ALGORITHM_AT = 3;
const KEY_AT = 4;

/** Octets of a key by its algorithm, 0 where they vary (RFC 5933 2, RFC 6605 4, RFC 8080 3, RFC 9558 2, RFC 9563 2). */
const keyOctets = new Uint8Array(256);
for (const [algorithm, octets] of [
  [12, 64],
  [13, 64],
  [14, 96],
  [15, 32],
  [16, 57],
  [17, 64],
  [23, 64],
] as const) {
  keyOctets[algorithm] = octets;
}

/** Algorithms whose keys have the form of RFC 3110 2 (RFC 5155 2, RFC 5702 2). */
const isRsa = new Uint8Array(256);
for (const algorithm of [1, 5, 7, 8, 10]) isRsa[algorithm] = 1;

/** Whether a key of a zone can be one of its algorithm; that needs no arithmetic. */
export function checkPublicKey(content: Content): number {
  const { out, begin } = content;
  const protocol = out[begin + PROTOCOL_AT]!;
  if (protocol === PROTOCOL) return checkKey(content, publicKeyFields);
  // Nobody signs with algorithm 3 any more.
  return out[begin + ALGORITHM_AT] === PROTOCOL
    ? failField(content, publicKeyFields, 1, 'dnskey/swapped', { suggestion: `${PROTOCOL} ${protocol}` })
    : failField(content, publicKeyFields, 1, 'dnskey/protocol');
}

/** The same of any key behind flags, protocol and algorithm, which is the last of its `fields`. */
export function checkKey(content: Content, fields: readonly Field[]): number {
  const { out, begin } = content;
  const algorithm = out[begin + ALGORITHM_AT]!;
  const length = content.at - begin - KEY_AT;
  const expected = keyOctets[algorithm]!;
  if (expected !== 0 && length !== expected)
    return failLast(content, fields, 'dnskey/key-length', { algorithm, expected, length });
  if (isRsa[algorithm] === 1 && !isRsaKey(out, begin + KEY_AT, content.at))
    return failLast(content, fields, 'dnskey/rsa-form');
  if (algorithm < PRIVATE_DNS) return content.count;
  const reason = privateFault(algorithm, out, begin + KEY_AT, content.at);
  return reason === undefined ? content.count : failLast(content, fields, reason);
}

/** The length of the exponent in one octet, or a zero and two, the exponent, the modulus; neither of them is 0 (RFC 3110 2). */
function isRsaKey(bytes: Uint8Array, start: number, stop: number): boolean {
  let at = start;
  let exponentOctets = bytes[at++]!;
  if (exponentOctets === 0) {
    if (stop - at < 2) return false;
    exponentOctets = bytes[at]! * 256 + bytes[at + 1]!;
    at += 2;
  }
  const modulusAt = at + exponentOctets;
  return modulusAt < stop && hasBit(bytes, at, modulusAt) && hasBit(bytes, modulusAt, stop);
}

/** Leading zeros are forbidden, and validators read them all the same; a rule tells of them. */
function hasBit(bytes: Uint8Array, start: number, stop: number): boolean {
  let at = start;
  while (at < stop && bytes[at] === 0) at++;
  return at < stop;
}
