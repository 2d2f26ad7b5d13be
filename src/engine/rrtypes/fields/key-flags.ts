import { decimal } from '../../text/decimal.ts';
import { TokenFlag } from '../../text/tokens.ts';
import type { Field } from './field.ts';
import { uint16, writeUint } from './uint.ts';
import { WordTable } from './word-table.ts';

const LIMIT = 0xffff;
const BAR = 0x7c;

/** RFC 2535 7.1. */
const flags = {
  NOCONF: 0x4000,
  NOAUTH: 0x8000,
  NOKEY: 0xc000,
  FLAG2: 0x2000,
  EXTEND: 0x1000,
  FLAG4: 0x0800,
  FLAG5: 0x0400,
  USER: 0x0000,
  ZONE: 0x0100,
  HOST: 0x0200,
  NTYP3: 0x0300,
  FLAG8: 0x0080,
  FLAG9: 0x0040,
  FLAG10: 0x0020,
  FLAG11: 0x0010,
  SIG0: 0,
  SIG1: 1,
  SIG2: 2,
  SIG3: 3,
  SIG4: 4,
  SIG5: 5,
  SIG6: 6,
  SIG7: 7,
  SIG8: 8,
  SIG9: 9,
  SIG10: 10,
  SIG11: 11,
  SIG12: 12,
  SIG13: 13,
  SIG14: 14,
  SIG15: 15,
} as const;

const table = new WordTable(flags);
const known = Object.keys(flags).join(', ');

/** The flags of a key as a number, or as mnemonics with vertical bars between (RFC 2535 7.1). */
export const keyFlags = (label: string): Field => ({
  ...uint16(label),
  read(content, index) {
    if (index >= content.count) return content.failMissing();
    if ((content.flags[index]! & TokenFlag.Quoted) !== 0) return content.failToken('content/quoted', index);
    const { bytes } = content;
    const stop = content.stop[index]!;
    let start = content.start[index]!;
    let value = decimal(bytes, start, stop, LIMIT);
    if (value === -2) return content.failToken('number/too-large', index, { limit: LIMIT });
    if (value === -1) {
      value = 0;
      for (let at = start; at <= stop; at++) {
        if (at < stop && bytes[at] !== BAR) continue;
        const flag = table.find(bytes, start, at);
        if (flag < 0) return content.failToken('mnemonic/unknown', index, { known });
        value |= flag;
        start = at + 1;
      }
    }
    writeUint(content, value, 2);
    return index + 1;
  },
});
