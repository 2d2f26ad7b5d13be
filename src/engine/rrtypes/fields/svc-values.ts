import type { Reason } from '../../../catalog/reasons.ts';
import { decimal } from '../../text/decimal.ts';
import { readEscape } from '../../text/escape.ts';
import type { Content } from '../content.ts';
import { readBase64 } from './base64-data.ts';
import { MAX_STRING } from './character-strings.ts';
import { readIpv4 } from './ipv4-address.ts';
import { readIpv6 } from './ipv6-address.ts';
import { readOots } from './oots.ts';
import { BAD_KEY_NUMBER, isNumberedKey, knownSvcKeys, SvcKey, svcKey } from './svc-keys.ts';

const BACKSLASH = 0x5c;
const COMMA = 0x2c;
/** Longer lists of keys are sorted in a copy. */
const FEW_KEYS = 16;

/**
 * Writes the value of `key`, whose name starts at `keyStart`; the value is the octets from `start` to the end of the token
 * `token`. What the wire form shows too, an empty value among it, is left to `svcValueFault`.
 */
export function readSvcValue(
  content: Content,
  key: number,
  keyStart: number,
  token: number,
  start: number,
): boolean {
  const stop = content.stop[token]!;
  // The value of `keyNNNNN` is the wire form itself, whoever the key is (RFC 9460 2.1).
  if (isNumberedKey(content.bytes, keyStart)) return readOctets(content, start, stop);
  switch (key) {
    case SvcKey.Mandatory: {
      const begin = content.at;
      if (!readItems(content, start, stop, readKey)) return false;
      sortPairs(content.out, begin, content.at);
      return true;
    }
    case SvcKey.Alpn:
    case SvcKey.DocPath:
      return readStrings(content, start, stop);
    case SvcKey.Port:
      return start === stop || readUint16(content, start, stop) || refuse(content, 'svcb/port', start, stop);
    case SvcKey.Ipv4Hint:
      return readItems(content, start, stop, readIpv4Hint);
    case SvcKey.Ech:
      return readBase64(content, token, token + 1, start);
    case SvcKey.Ipv6Hint:
      return readItems(content, start, stop, readIpv6Hint);
    case SvcKey.TlsSupportedGroups:
      return readItems(content, start, stop, readGroup);
    case SvcKey.Oots:
      return readOots(content, start, stop);
    default:
      return readOctets(content, start, stop);
  }
}

function refuse(content: Content, reason: Reason, start: number, stop: number): false {
  content.fail(reason, start, stop);
  return false;
}

/** The octets of a string, without a length (RFC 9460 A). */
function readOctets(content: Content, start: number, stop: number): boolean {
  const { bytes, out, limit } = content;
  for (let from = start; from < stop; from++) {
    let octet = bytes[from]!;
    if (octet === BACKSLASH) {
      const read = readEscape(bytes, from, stop);
      if (read < 0) return refuse(content, 'text/bad-escape', from, Math.min(stop, from + 4));
      octet = read & 0xff;
      from += (read >> 8) - 1;
    }
    if (content.at >= limit) return refuse(content, 'content/too-long', start, stop);
    out[content.at++] = octet;
  }
  return true;
}

type ItemReader = (content: Content, start: number, stop: number) => boolean;

/** Items of at most 16 octets with commas between; none of these values may hold an readEscape (RFC 9460 7.3, 8). */
function readItems(content: Content, start: number, stop: number, readItem: ItemReader): boolean {
  let from = start;
  for (let at = start; at <= stop; at++) {
    if (at < stop && content.bytes[at] !== COMMA) continue;
    if (start === stop) break;
    if (!readItem(content, from, at)) return false;
    if (content.at > content.limit) return refuse(content, 'content/too-long', start, stop);
    from = at + 1;
  }
  return true;
}

function readUint16(content: Content, start: number, stop: number): boolean {
  const value = decimal(content.bytes, start, stop, 0xffff);
  if (value < 0) return false;
  content.out[content.at++] = value >> 8;
  content.out[content.at++] = value;
  return true;
}

function readGroup(content: Content, start: number, stop: number): boolean {
  return readUint16(content, start, stop) || refuse(content, 'svcb/tls-supported-groups', start, stop);
}

function readIpv4Hint(content: Content, start: number, stop: number): boolean {
  if (!readIpv4(content.bytes, start, stop, content.out, content.at))
    return refuse(content, 'svcb/ipv4hint', start, stop);
  content.at += 4;
  return true;
}

function readIpv6Hint(content: Content, start: number, stop: number): boolean {
  if (!readIpv6(content.bytes, start, stop, content.out, content.at))
    return refuse(content, 'svcb/ipv6hint', start, stop);
  content.at += 16;
  return true;
}

function readKey(content: Content, start: number, stop: number): boolean {
  const key = svcKey(content.bytes, start, stop);
  if (key < 0) return refuseKey(content, key, start, stop);
  content.out[content.at++] = key >> 8;
  content.out[content.at++] = key;
  return true;
}

/** Notes why `svcKey` found no key. */
export function refuseKey(content: Content, key: number, start: number, stop: number): false {
  content.fail(key === BAD_KEY_NUMBER ? 'svcb/key-number' : 'svcb/key', start, stop, { known: knownSvcKeys });
  return false;
}

/** Sorts numbers of two octets. */
function sortPairs(bytes: Uint8Array, start: number, stop: number): void {
  const count = (stop - start) >> 1;
  if (count > FEW_KEYS) {
    const sorted = Uint16Array.from({ length: count }, (_, pair) => pairAt(bytes, start + pair * 2)).sort();
    for (let pair = 0; pair < count; pair++) writePair(bytes, start + pair * 2, sorted[pair]!);
    return;
  }
  for (let at = start + 2; at < stop; at += 2) {
    const pair = pairAt(bytes, at);
    let to = at;
    for (; to > start && pairAt(bytes, to - 2) > pair; to -= 2) writePair(bytes, to, pairAt(bytes, to - 2));
    writePair(bytes, to, pair);
  }
}

const pairAt = (bytes: Uint8Array, at: number): number => bytes[at]! * 256 + bytes[at + 1]!;

function writePair(bytes: Uint8Array, at: number, pair: number): void {
  bytes[at] = pair >> 8;
  bytes[at + 1] = pair;
}

/**
 * Strings of 1 to 255 octets with commas between, each written behind its length. The escapes of a quoted string are undone
 * first; in what they leave, `\,` is a comma of a string and `\\` a backslash (RFC 9460 A.1).
 */
function readStrings(content: Content, start: number, stop: number): boolean {
  const { bytes, out } = content;
  let itemStart = start;
  let lengthAt = content.at++;
  let literal = false;
  for (let from = start; from < stop; ) {
    let octet = bytes[from]!;
    let width = 1;
    if (octet === BACKSLASH) {
      const read = readEscape(bytes, from, stop);
      if (read < 0) return refuse(content, 'text/bad-escape', from, Math.min(stop, from + 4));
      octet = read & 0xff;
      width = read >> 8;
    }
    if (literal && octet !== BACKSLASH && octet !== COMMA)
      return refuse(content, 'svcb/list-escape', from, from + width);
    if (!literal && octet === COMMA) {
      if (!endString(content, lengthAt, itemStart, from)) return false;
      lengthAt = content.at++;
      itemStart = from + width;
    } else if (!literal && octet === BACKSLASH) {
      literal = true;
    } else {
      if (content.at - lengthAt > MAX_STRING) return refuse(content, 'svcb/item-length', itemStart, stop);
      out[content.at++] = octet;
      literal = false;
    }
    from += width;
  }
  if (literal) return refuse(content, 'svcb/list-escape', itemStart, stop);
  if (start !== stop) return endString(content, lengthAt, itemStart, stop);
  content.at = lengthAt;
  return true;
}

function endString(content: Content, lengthAt: number, start: number, stop: number): boolean {
  const length = content.at - lengthAt - 1;
  if (length === 0) return refuse(content, 'svcb/item-length', start, stop);
  if (content.at > content.limit) return refuse(content, 'content/too-long', start, stop);
  content.out[lengthAt] = length;
  return true;
}
