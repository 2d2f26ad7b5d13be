import { base64Of } from '../../text/base64.ts';
import { hexDigit, hexOf } from '../../text/hex.ts';
import { TokenFlag } from '../../text/tokens.ts';
import { FAULT } from '../content.ts';
import type { WireReader } from '../wire-reader.ts';
import { readBase64 } from './base64-data.ts';
import { copyName, keptName, readName } from './domain-name.ts';
import type { Field } from './field.ts';
import { uint8 } from './uint.ts';

/**
 * The fields of a host identity (RFC 8005 5, 6). The lengths of the tag and the key stand before both of them and around
 * the algorithm, so the algorithm makes room for them and looks at them, and the key is the field that moves on.
 */
const HEAD = 4;
const ALGORITHM_AT = 1;
const KEY_LENGTH_AT = 2;
const MAX_TAG = 255;

/** The algorithm of the public key. */
export function hostAlgorithm(label: string): Field {
  const number = uint8(label);
  return {
    label,
    width: HEAD,
    read(content, index) {
      const begin = content.at;
      content.at += ALGORITHM_AT;
      const next = number.read(content, index);
      content.at = begin + HEAD;
      return next;
    },
    copy(wire, content) {
      if (wire.left < HEAD) return false;
      const length = tagLength(wire) + keyLength(wire);
      if (tagLength(wire) === 0 || keyLength(wire) === 0 || wire.left < HEAD + length) return false;
      for (let left = HEAD + length; left > 0; left--) content.out[content.at++] = wire.uint(1);
      return true;
    },
    print: (wire) => String(wire.bytes[wire.at + ALGORITHM_AT]!),
  };
}

const tagLength = (wire: WireReader): number => wire.bytes[wire.at]!;
const keyLength = (wire: WireReader): number =>
  wire.bytes[wire.at + KEY_LENGTH_AT]! * 256 + wire.bytes[wire.at + KEY_LENGTH_AT + 1]!;

/** The host identity tag in hexadecimal digits without blanks. */
export const hostTag = (label: string): Field => ({
  label,
  read(content, index) {
    if (index >= content.count) return content.failMissing();
    if ((content.flags[index]! & TokenFlag.Quoted) !== 0) return content.failToken('content/quoted', index);
    const { bytes, out, at } = content;
    const start = content.start[index]!;
    const digits = content.stop[index]! - start;
    for (let from = 0; from < digits; from++) {
      const digit = hexDigit(bytes[start + from]!);
      if (digit < 0) return content.failToken('hex/invalid-digit', index);
      if (from >= MAX_TAG * 2) return content.failToken('hip/tag-length', index);
      if ((from & 1) === 0) out[at + (from >> 1)] = digit << 4;
      else out[at + (from >> 1)]! |= digit;
    }
    if ((digits & 1) === 1) return content.failToken('hex/odd-length', index, { length: digits });
    out[at - HEAD] = digits >> 1;
    content.at = at + (digits >> 1);
    return index + 1;
  },
  copy: () => true,
  print(wire) {
    let text = '';
    const start = wire.at + HEAD;
    for (let at = start; at < start + tagLength(wire); at++) text += hexOf(wire.bytes[at]!);
    return text;
  },
});

/** The public key in base64 without blanks. */
export const hostKey = (label: string): Field => ({
  label,
  isLoose: true,
  read(content, index) {
    if (index >= content.count) return content.failMissing();
    if ((content.flags[index]! & TokenFlag.Quoted) !== 0) return content.failToken('content/quoted', index);
    const { out, at, begin } = content;
    if (!readBase64(content, index, index + 1, content.start[index]!)) return FAULT;
    const length = content.at - at;
    out[begin + KEY_LENGTH_AT] = length >> 8;
    out[begin + KEY_LENGTH_AT + 1] = length;
    return index + 1;
  },
  copy: () => true,
  print(wire) {
    const start = wire.at + HEAD + tagLength(wire);
    const end = start + keyLength(wire);
    const text = base64Of(wire.bytes, start, end);
    wire.at = end;
    return text;
  },
});

/** Names to the end of the content, whose letters stay as they are; there may be none. */
export function rendezvousServers(label: string): Field {
  const name = keptName(label);
  const field = { label, isTarget: false, isMailbox: false } as const;
  return {
    label,
    rest: 'items',
    keepsCase: true,
    read(content, index) {
      for (let token = index; token < content.count; token++) {
        if (!readName(content, token, false, field)) return FAULT;
        if (content.at > content.limit) return content.failToken('content/too-long', token);
      }
      return content.count;
    },
    copy(wire, content) {
      while (wire.left > 0) if (!copyName(wire, content, false)) return false;
      return true;
    },
    print(wire) {
      const names: string[] = [];
      while (wire.left > 0) names.push(name.print(wire));
      return names.join(' ');
    },
  };
}
