const REPLACEMENT = 0xfffd;
const REPLACEMENT_TEXT = '\ufffd';

/** Encodes text as UTF-8; an unpaired surrogate becomes U+FFFD. */
export function encodeUtf8(text: string): Uint8Array<ArrayBuffer> {
  let size = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    size += unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3;
  }
  const bytes = new Uint8Array(size);
  return bytes.subarray(0, writeUtf8(text, bytes, 0));
}

/** Writes `text` into `bytes` from `at`, which must have three octets of room a UTF-16 unit; answers the end. */
export function writeUtf8(text: string, bytes: Uint8Array, at: number): number {
  let to = at;
  for (let index = 0; index < text.length; index++) {
    let point = text.charCodeAt(index);
    if (point < 0x80) {
      bytes[to++] = point;
      continue;
    }
    if (point >= 0xd800 && point <= 0xdfff) {
      const low = point < 0xdc00 ? text.charCodeAt(index + 1) : 0;
      if (low >= 0xdc00 && low <= 0xdfff) {
        point = 0x10000 + ((point - 0xd800) << 10) + (low - 0xdc00);
        index++;
      } else {
        point = REPLACEMENT;
      }
    }
    if (point < 0x800) {
      bytes[to++] = 0xc0 | (point >> 6);
    } else {
      if (point < 0x10000) {
        bytes[to++] = 0xe0 | (point >> 12);
      } else {
        bytes[to++] = 0xf0 | (point >> 18);
        bytes[to++] = 0x80 | ((point >> 12) & 0x3f);
      }
      bytes[to++] = 0x80 | ((point >> 6) & 0x3f);
    }
    bytes[to++] = 0x80 | (point & 0x3f);
  }
  return to;
}

/**
 * The octets of the well-formed sequence at `at`, 1 to 4, or 0 when there is none (Unicode table 3-7: no
 * overlong forms, no surrogates, nothing above U+10FFFF).
 */
function sequenceLength(bytes: Uint8Array, at: number, stop: number): number {
  const lead = bytes[at]!;
  if (lead < 0x80) return 1;
  const length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
  if (length === 0 || at + length > stop) return 0;
  const second = bytes[at + 1]!;
  const from = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const to = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (second < from || second > to) return 0;
  for (let next = at + 2; next < at + length; next++) if ((bytes[next]! & 0xc0) !== 0x80) return 0;
  return length;
}

/** Decodes `bytes[start..stop)`; every octet that is no part of a well-formed sequence becomes U+FFFD. */
export function decodeUtf8(bytes: Uint8Array, start = 0, stop: number = bytes.length): string {
  let text = '';
  let at = start;
  while (at < stop) {
    const asciiFrom = at;
    while (at < stop && at - asciiFrom < CHUNK && bytes[at]! < 0x80) at++;
    if (at > asciiFrom) {
      text += String.fromCharCode(...bytes.subarray(asciiFrom, at));
      continue;
    }
    const length = sequenceLength(bytes, at, stop);
    text += length === 0 ? REPLACEMENT_TEXT : String.fromCodePoint(codePoint(bytes, at, length));
    at += length === 0 ? 1 : length;
  }
  return text;
}

/** Few enough arguments for any stack. */
const CHUNK = 1024;

function codePoint(bytes: Uint8Array, at: number, length: number): number {
  let point = bytes[at]! & (0xff >> (length + 1));
  for (let next = 1; next < length; next++) point = (point << 6) | (bytes[at + next]! & 0x3f);
  return point;
}

/** How many UTF-16 units `decodeUtf8` makes of `bytes[start..stop)`. */
export function utf16Length(bytes: Uint8Array, start: number, stop: number): number {
  let units = 0;
  let at = start;
  while (at < stop) {
    if (bytes[at]! < 0x80) {
      units++;
      at++;
      continue;
    }
    const length = sequenceLength(bytes, at, stop);
    units += length === 4 ? 2 : 1;
    at += length === 0 ? 1 : length;
  }
  return units;
}

/** Whether `bytes[start..stop)` is well-formed throughout. */
export function isUtf8(bytes: Uint8Array, start: number, stop: number): boolean {
  let at = start;
  while (at < stop) {
    const length = sequenceLength(bytes, at, stop);
    if (length === 0) return false;
    at += length;
  }
  return true;
}
