import { decimal } from '../text/decimal.ts';
import { hexDigit } from '../text/hex.ts';
import { TokenFlag } from '../text/tokens.ts';
import { type Content, FAULT, MAX_RDATA } from './content.ts';
import type { RrType } from './define.ts';
import { WireReader } from './wire-reader.ts';

/** Whether the token is the `\#` that starts content of any type (RFC 3597 5). */
export function isGeneric(content: Content, index: number): boolean {
  const start = content.start[index]!;
  return (
    content.stop[index]! - start === 2 &&
    content.bytes[start] === 0x5c &&
    content.bytes[start + 1] === 0x23 &&
    (content.flags[index]! & TokenFlag.Quoted) === 0
  );
}

/**
 * Reads `\# length hexadecimal` from the token `index` on. Content of a known type is checked by that type's fields
 * and written in canonical form (RFC 3597 5).
 */
export function readGeneric(type: RrType | undefined, content: Content, index: number): number {
  content.field = undefined;
  content.firstToken = index;
  if (index + 1 >= content.count)
    return content.fail('generic/number', content.start[index]!, content.stop[index]!);
  const announced = decimal(content.bytes, content.start[index + 1]!, content.stop[index + 1]!, MAX_RDATA);
  if (announced < 0) return content.failToken('generic/number', index + 1);
  const octets = type === undefined ? content.out : new Uint8Array(announced + 1);
  const begin = type === undefined ? content.at : 0;
  const length = readHexTokens(content, index + 2, octets, begin, announced);
  if (length < 0) return FAULT;
  const first = content.start[index + 2 < content.count ? index + 2 : index + 1]!;
  const last = content.stop[content.count - 1]!;
  if (length !== announced) return content.fail('generic/length', first, last, { announced, length });
  if (type === undefined) {
    content.at += length;
    return content.count;
  }
  const wire = new WireReader(octets, 0, length);
  for (const field of type.fields) {
    content.fail('generic/malformed', first, last);
    if (field.copy(wire, content)) continue;
    content.field = field.label;
    // What it says about places holds for its text form only.
    return content.fail(content.reason, first, last, content.args);
  }
  if (wire.left > 0) return content.fail('generic/malformed', first, last);
  const next = type.check === undefined ? content.count : type.check(content);
  // What the type says about its fields' places holds for its text form only.
  return next < 0 ? content.fail(content.reason, first, last, content.args) : next;
}

/** Writes at most `room` octets; answers how many there are, or `FAULT`. */
function readHexTokens(content: Content, index: number, out: Uint8Array, at: number, room: number): number {
  let digits = 0;
  let high = 0;
  for (let token = index; token < content.count; token++) {
    for (let from = content.start[token]!; from < content.stop[token]!; from++) {
      const digit = hexDigit(content.bytes[from]!);
      if (digit < 0) {
        content.field = 'octets';
        return content.failToken('hex/invalid-digit', token);
      }
      if ((digits & 1) === 0) high = digit << 4;
      else if (digits >> 1 < room) out[at + (digits >> 1)] = high | digit;
      digits++;
    }
  }
  if ((digits & 1) === 1) {
    content.field = 'octets';
    return content.fail('hex/odd-length', content.start[index]!, content.stop[content.count - 1]!, {
      length: digits,
    });
  }
  return digits >> 1;
}
