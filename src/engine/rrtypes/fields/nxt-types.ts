import { decimal } from '../../text/decimal.ts';
import { type Content, FAULT } from '../content.ts';
import type { Field } from './field.ts';
import { copyBits, printBits, setBit } from './flat-bitmap.ts';
import { isDataType, readType, typeText } from './type-names.ts';

const LAST = 127;
const OCTETS = 16;

/** Types that exist at a name, one at least and none above 127, as mnemonics or numbers (RFC 2535 5.2). */
export const nxtTypes = (label: string): Field => ({
  label,
  rest: 'items',
  read(content, index) {
    if (index >= content.count) return content.failMissing();
    let length = 0;
    for (let token = index; token < content.count; token++) {
      const type = readNxtType(content, token);
      if (type < 0) return FAULT;
      length = setBit(content, length, type);
    }
    content.at += length;
    return content.count;
  },
  copy(wire, content) {
    const { at } = content;
    return wire.left > 0 && copyBits(wire, content, OCTETS) && areDataTypes(content, at);
  },
  print: (wire) => printBits(wire, typeText),
});

function readNxtType(content: Content, token: number): number {
  const isPlain = content.flags[token] === 0;
  const number = isPlain ? decimal(content.bytes, content.start[token]!, content.stop[token]!, LAST) : -1;
  if (number >= 0) return isDataType(number) ? number : content.failToken('type/meta', token);
  const type = number === -1 ? readType(content, token) : LAST + 1;
  return type <= LAST ? type : content.failToken('nxt/type-range', token);
}

/** Bit 0 set would say that the map has another format, which was never defined (RFC 2535 5.2). */
function areDataTypes(content: Content, begin: number): boolean {
  for (let type = 0; type < (content.at - begin) * 8; type++) {
    const isSet = (content.out[begin + (type >> 3)]! & (0x80 >> (type & 7))) !== 0;
    if (isSet && !isDataType(type)) return false;
  }
  return true;
}
