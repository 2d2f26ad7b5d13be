import { lowerCase } from '../../text/classes.ts';
import { decimal } from '../../text/decimal.ts';
import { TokenFlag } from '../../text/tokens.ts';
import type { Content } from '../content.ts';
import { readDigits } from './digits.ts';
import type { Field } from './field.ts';
import { writeUint } from './uint.ts';

/** A number of `width` octets that may be written as one of the registered `mnemonics`, in any case. */
export function mnemonicOrNumber(
  label: string,
  width: 1 | 2,
  mnemonics: Readonly<Record<string, number>>,
): Field {
  const limit = 256 ** width - 1;
  const table = Object.entries(mnemonics).map(([mnemonic, value]) => ({
    text: Array.from(mnemonic.toLowerCase(), (char) => char.charCodeAt(0)),
    value,
  }));
  const known = Object.keys(mnemonics).join(', ');
  const numberOf = (content: Content, index: number): number => {
    const start = content.start[index]!;
    const stop = content.stop[index]!;
    for (const { text, value } of table) {
      if (
        text.length === stop - start &&
        text.every((char, at) => lowerCase[content.bytes[start + at]!] === char)
      )
        return value;
    }
    return -1;
  };
  return {
    label,
    read(content, index) {
      if (index >= content.count) return content.failMissing();
      if ((content.flags[index]! & TokenFlag.Quoted) !== 0) return content.failToken('content/quoted', index);
      let value = decimal(content.bytes, content.start[index]!, content.stop[index]!, limit);
      if (value === -2) return content.failToken('number/too-large', index, { limit });
      if (value < 0) value = numberOf(content, index);
      if (value < 0) return content.failToken('mnemonic/unknown', index, { known });
      writeUint(content, value, width);
      return index + 1;
    },
    readPlain(content, from) {
      const at = readDigits(content, from, limit);
      if (at >= 0) writeUint(content, content.number, width);
      return at;
    },
    copy(wire, content) {
      if (wire.left < width) return false;
      writeUint(content, wire.uint(width), width);
      return true;
    },
    print: (wire) => String(wire.uint(width)),
  };
}
