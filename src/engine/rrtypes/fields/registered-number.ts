import { decimal } from '../../text/decimal.ts';
import { TokenFlag } from '../../text/tokens.ts';
import { readDigits } from './digits.ts';
import type { Field } from './field.ts';
import { WordTable } from './word-table.ts';

/** One octet that must be a number of its registry, written as the number or as its mnemonic in any case. */
export function registeredNumber(label: string, mnemonics: Readonly<Record<string, number>>): Field {
  const table = new WordTable(mnemonics);
  const isRegistered = new Uint8Array(256);
  for (const number of Object.values(mnemonics)) isRegistered[number] = 1;
  const known = Object.entries(mnemonics)
    .map(([mnemonic, number]) => `${number} (${mnemonic})`)
    .join(', ');
  return {
    label,
    width: 1,
    read(content, index) {
      if (index >= content.count) return content.failMissing();
      if ((content.flags[index]! & TokenFlag.Quoted) !== 0) return content.failToken('content/quoted', index);
      const start = content.start[index]!;
      const stop = content.stop[index]!;
      let value = decimal(content.bytes, start, stop, 0xff);
      if (value === -1) value = table.find(content.bytes, start, stop);
      if (value < 0 || isRegistered[value] === 0)
        return content.failToken('number/unregistered', index, { known });
      content.out[content.at++] = value;
      return index + 1;
    },
    readPlain(content, from) {
      const at = readDigits(content, from, 0xff);
      if (at < 0 || isRegistered[content.number] === 0) return -1;
      content.out[content.at++] = content.number;
      return at;
    },
    copy(wire, content) {
      if (wire.left < 1) return false;
      const value = wire.uint(1);
      content.out[content.at++] = value;
      return isRegistered[value] === 1;
    },
    print: (wire) => String(wire.uint(1)),
  };
}
