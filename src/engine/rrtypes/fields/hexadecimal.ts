import { fourHexDigits, hexDigit, hexOf } from '../../text/hex.ts';
import { TokenFlag } from '../../text/tokens.ts';
import { skipGap } from '../read-plain.ts';
import type { Field } from './field.ts';

const LINE_FEED = 0x0a;

/** Octets in hexadecimal digits to the end of the content, blanks allowed between them (RFC 4034 5.3); at least one. */
export const hexadecimal = (label: string): Field => ({
  label,
  rest: 'value',
  isLoose: true,
  read(content, index) {
    if (index >= content.count) return content.failMissing();
    const { bytes, out, limit } = content;
    let at = content.at;
    let high = -1;
    for (let token = index; token < content.count; token++) {
      if ((content.flags[token]! & TokenFlag.Quoted) !== 0) return content.failToken('content/quoted', token);
      const stop = content.stop[token]!;
      let from = content.start[token]!;
      // Most digits stand in pairs, which need no memory of what came before.
      if (high < 0) {
        const last = Math.min(stop - 1, from + 2 * (limit - at));
        while (from < last) {
          const octet = (hexDigit(bytes[from]!) << 4) | hexDigit(bytes[from + 1]!);
          if (octet < 0) break;
          out[at++] = octet;
          from += 2;
        }
      }
      for (; from < stop; from++) {
        const digit = hexDigit(bytes[from]!);
        if (digit < 0) return content.failToken('hex/invalid-digit', token);
        if (high < 0) {
          high = digit << 4;
          continue;
        }
        if (at >= limit) return content.failToken('content/too-long', token);
        out[at++] = high | digit;
        high = -1;
      }
    }
    if (high >= 0) {
      const length = (at - content.at) * 2 + 1;
      return content.fail('hex/odd-length', content.start[index]!, content.stop[content.count - 1]!, {
        length,
      });
    }
    content.at = at;
    return content.count;
  },
  readPlain(content, from) {
    const { bytes, out, text, outView, limit } = content;
    let to = content.at;
    let at = from;
    do {
      const start = at;
      while (to + 2 <= limit) {
        const two = fourHexDigits(text.getInt32(at, true));
        if (two < 0) break;
        outView.setInt16(to, two);
        to += 2;
        at += 4;
      }
      for (;;) {
        const octet = (hexDigit(bytes[at]!) << 4) | hexDigit(bytes[at + 1]!);
        if (octet < 0 || to >= limit) break;
        out[to++] = octet;
        at += 2;
      }
      if (at === start) return -1;
      at = skipGap(content, at);
    } while (at >= 0 && bytes[at] !== LINE_FEED);
    content.at = to;
    return at;
  },
  copy(wire, content) {
    if (wire.left === 0) return false;
    while (wire.left > 0) content.out[content.at++] = wire.bytes[wire.at++]!;
    return true;
  },
  print(wire) {
    let text = '';
    while (wire.left > 0) text += hexOf(wire.uint(1));
    return text;
  },
});
