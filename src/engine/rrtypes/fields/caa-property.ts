import { lowerCase } from '../../text/classes.ts';
import { readEscape } from '../../text/escape.ts';
import { TokenFlag } from '../../text/tokens.ts';
import { caaTagAt } from '../caa-values.ts';
import type { Content } from '../content.ts';
import { readTagText, readValueText } from './caa-text.ts';
import { MAX_STRING } from './character-strings.ts';
import type { Field } from './field.ts';
import { copyPlainText } from './plain-strings.ts';

/** Octets of a value that is read straight from a zone file; longer ones are read from tokens. */
const MAX_PLAIN = 1_024;

const isAlphanumeric = (octet: number): boolean =>
  (octet >= 0x30 && octet <= 0x39) || ((octet | 0x20) >= 0x61 && (octet | 0x20) <= 0x7a);

/** A tag that authorities know. */
function isKnownTag({ bytes, start, stop }: Content, index: number): boolean {
  const folded = bytes.slice(start[index]!, stop[index]!).map((octet) => lowerCase[octet]!);
  return caaTagAt(folded, 0, folded.length) !== undefined;
}

/** The tag of a property: ASCII letters and digits, which match in any case (RFC 8659 4.1). */
export const caaTag = (label: string): Field => ({
  label,
  isLikely: isKnownTag,
  read(content, index) {
    if (index >= content.count) return content.failMissing();
    const start = content.start[index]!;
    const stop = content.stop[index]!;
    if (stop - start === 0 || stop - start > MAX_STRING) return content.failToken('caa/tag', index);
    content.out[content.at++] = stop - start;
    for (let from = start; from < stop; from++) {
      if (!isAlphanumeric(content.bytes[from]!)) return content.failToken('caa/tag', index);
      content.out[content.at++] = lowerCase[content.bytes[from]!]!;
    }
    return index + 1;
  },
  readText: readTagText,
  readPlain(content, from) {
    const { bytes, out, at } = content;
    const most = from + MAX_STRING;
    const shift = at + 1 - from;
    let stop = from;
    while (stop < most && isAlphanumeric(bytes[stop]!)) {
      out[stop + shift] = lowerCase[bytes[stop]!]!;
      stop++;
    }
    out[at] = stop - from;
    content.at = stop + shift;
    return stop === from ? -1 : stop;
  },
  copy(wire, content) {
    if (wire.left < 2) return false;
    const length = wire.uint(1);
    if (length === 0 || wire.left < length) return false;
    content.out[content.at++] = length;
    for (let count = 0; count < length; count++) {
      const octet = wire.uint(1);
      if (!isAlphanumeric(octet)) return false;
      content.out[content.at++] = lowerCase[octet]!;
    }
    return true;
  },
  print(wire) {
    let text = '';
    for (let left = wire.uint(1); left > 0; left--) text += String.fromCharCode(wire.uint(1));
    return text;
  },
});

/** The value of a property: one string that fills the rest of the content, without a length (RFC 8659 4.1). */
export const caaValue = (label: string): Field => ({
  label,
  isText: true,
  isLoose: true,
  read(content, index) {
    if (index >= content.count) return content.failMissing();
    const { bytes, out, limit } = content;
    const stop = content.stop[index]!;
    const escaped = (content.flags[index]! & TokenFlag.Escaped) !== 0;
    for (let from = content.start[index]!; from < stop; from++) {
      let octet = bytes[from]!;
      if (escaped && octet === 0x5c) {
        const read = readEscape(bytes, from, stop);
        if (read < 0) return content.fail('text/bad-escape', from, Math.min(stop, from + 4));
        octet = read & 0xff;
        from += (read >> 8) - 1;
      }
      if (content.at >= limit) return content.failToken('content/too-long', index);
      out[content.at++] = octet;
    }
    return index + 1;
  },
  readText: readValueText,
  readPlain(content, from) {
    const stop = copyPlainText(content, from, content.at, MAX_PLAIN);
    if (stop >= 0) content.at += content.number;
    return stop;
  },
  copy(wire, content) {
    while (wire.left > 0) content.out[content.at++] = wire.bytes[wire.at++]!;
    return true;
  },
  print(wire) {
    let text = '"';
    while (wire.left > 0) {
      const octet = wire.uint(1);
      if (octet < 0x20 || octet > 0x7e) text += `\\${String(octet).padStart(3, '0')}`;
      else
        text +=
          octet === 0x22 || octet === 0x5c ? `\\${String.fromCharCode(octet)}` : String.fromCharCode(octet);
    }
    return `${text}"`;
  },
});
