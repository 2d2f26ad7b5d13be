import { ByteClass, classOf } from '../../text/classes.ts';
import { decimal } from '../../text/decimal.ts';
import { TokenFlag } from '../../text/tokens.ts';
import { readDigits } from './digits.ts';
import type { Field } from './field.ts';
import { writeUint } from './uint.ts';
import { WordTable } from './word-table.ts';

/** A number of `width` octets that may be written as one of the registered `mnemonics`, in any case. */
export function mnemonicOrNumber(
  label: string,
  width: 1 | 2,
  mnemonics: Readonly<Record<string, number>>,
): Field {
  const limit = 256 ** width - 1;
  const table = new WordTable(mnemonics);
  const known = Object.keys(mnemonics).join(', ');
  return {
    label,
    read(content, index) {
      if (index >= content.count) return content.failMissing();
      if ((content.flags[index]! & TokenFlag.Quoted) !== 0) return content.failToken('content/quoted', index);
      const { bytes } = content;
      const start = content.start[index]!;
      const stop = content.stop[index]!;
      let value = decimal(bytes, start, stop, limit);
      if (value === -2) return content.failToken('number/too-large', index, { limit });
      if (value < 0) value = table.find(bytes, start, stop);
      if (value < 0) return content.failToken('mnemonic/unknown', index, { known });
      writeUint(content, value, width);
      return index + 1;
    },
    readPlain(content, from) {
      let at = readDigits(content, from, limit);
      if (at < 0) {
        at = from;
        while (classOf[content.bytes[at]!] === ByteClass.Word) at++;
        content.number = table.find(content.bytes, from, at);
        if (content.number < 0) return -1;
      }
      writeUint(content, content.number, width);
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
