import { type Content, FAULT } from '../content.ts';
import { skipGap } from '../read-plain.ts';
import type { WireReader } from '../wire-reader.ts';
import type { Field } from './field.ts';
import { isDataType, readPlainType, readType, typeText } from './type-names.ts';

/** Types that exist at a name, one at least: each a mnemonic or `TYPEnnn`, in any order (RFC 4034 4.1.2, 4.2). */
export const typeBitmap = (label: string): Field => bitmapField(label, false);

/** The same where there may be none: an empty non-terminal of NSEC3 (RFC 5155 3.2.1), a CSYNC without types (RFC 7477 2.1). */
export const optionalTypeBitmap = (label: string): Field => bitmapField(label, true);

const LINE_FEED = 0x0a;
const OCTETS = 32;
// One record is read at a time; both are left all zero.
const bits = new Uint8Array(256 * OCTETS);
/** By window: octets that are in use. */
const lengths = new Uint8Array(256);

function bitmapField(label: string, mayBeEmpty: boolean): Field {
  return {
    label,
    rest: 'items',
    read(content, index) {
      if (index >= content.count) return mayBeEmpty ? index : content.failMissing();
      let highest = -1;
      let next = content.count;
      for (let token = index; token < content.count; token++) {
        const type = readType(content, token);
        if (type < 0) {
          next = FAULT;
          break;
        }
        highest = Math.max(highest, note(type));
      }
      // At most 8,704 octets behind a name and a few numbers: they never reach `content.limit`.
      writeWindows(content, highest);
      return next;
    },
    readPlain(content, from) {
      const { bytes } = content;
      if (bytes[from] === LINE_FEED && !mayBeEmpty) return -1;
      let highest = -1;
      let at = from;
      while (at >= 0 && bytes[at] !== LINE_FEED) {
        at = readPlainType(content, at);
        if (at < 0) break;
        highest = Math.max(highest, note(content.number));
        at = skipGap(content, at);
      }
      writeWindows(content, highest);
      return at;
    },
    copy: (wire, content) => (mayBeEmpty || wire.left > 0) && copyWindows(wire, content),
    print: printTypes,
  };
}

/** Notes a type, and answers its window. */
function note(type: number): number {
  const window = type >> 8;
  const octet = (type & 0xff) >> 3;
  bits[window * OCTETS + octet]! |= 0x80 >> (type & 7);
  if (octet >= lengths[window]!) lengths[window] = octet + 1;
  return window;
}

/** Writes the windows that have types, in ascending order, and forgets them. */
function writeWindows(content: Content, highest: number): void {
  const { out } = content;
  for (let window = 0; window <= highest; window++) {
    const length = lengths[window]!;
    if (length === 0) continue;
    out[content.at++] = window;
    out[content.at++] = length;
    for (let at = window * OCTETS; at < window * OCTETS + length; at++) {
      out[content.at++] = bits[at]!;
      bits[at] = 0;
    }
    lengths[window] = 0;
  }
}

/** Windows ascend, have 1 to 32 octets of which the last is not zero, and only types that can have records. */
function copyWindows(wire: WireReader, content: Content): boolean {
  let before = -1;
  while (wire.left > 0) {
    if (wire.left < 3) return false;
    const window = wire.uint(1);
    const length = wire.uint(1);
    if (window <= before || length === 0 || length > OCTETS || wire.left < length) return false;
    before = window;
    content.out[content.at++] = window;
    content.out[content.at++] = length;
    for (let octet = 0; octet < length; octet++) {
      const set = wire.uint(1);
      if (window === 0 && !areDataTypes(set, octet)) return false;
      if (set === 0 && octet === length - 1) return false;
      content.out[content.at++] = set;
    }
  }
  return true;
}

/** Whether the bits of an octet of the first window stand for types that can have records. */
function areDataTypes(set: number, octet: number): boolean {
  for (let bit = 0; bit < 8; bit++)
    if ((set & (0x80 >> bit)) !== 0 && !isDataType(octet * 8 + bit)) return false;
  return true;
}

function printTypes(wire: WireReader): string {
  const types: string[] = [];
  while (wire.left > 0) {
    const window = wire.uint(1);
    const length = wire.uint(1);
    for (let octet = 0; octet < length; octet++) {
      const set = wire.uint(1);
      for (let bit = 0; bit < 8; bit++)
        if ((set & (0x80 >> bit)) !== 0) types.push(typeText(window * 256 + octet * 8 + bit));
    }
  }
  return types.join(' ');
}
