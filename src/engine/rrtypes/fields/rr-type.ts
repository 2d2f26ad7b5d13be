import { FAULT } from '../content.ts';
import type { Field } from './field.ts';
import { isDataType, readPlainType, readType, typeText } from './type-names.ts';
import { writeUint } from './uint.ts';

/** A type of records, as its mnemonic or `TYPEnnn` (RFC 4034 3.2). */
export const rrType = (label: string): Field => ({
  label,
  width: 2,
  read(content, index) {
    if (index >= content.count) return content.failMissing();
    const type = readType(content, index);
    if (type < 0) return FAULT;
    writeUint(content, type, 2);
    return index + 1;
  },
  readPlain(content, from) {
    const at = readPlainType(content, from);
    if (at >= 0) writeUint(content, content.number, 2);
    return at;
  },
  copy(wire, content) {
    if (wire.left < 2) return false;
    const type = wire.uint(2);
    writeUint(content, type, 2);
    return isDataType(type);
  },
  print: (wire) => typeText(wire.uint(2)),
});
