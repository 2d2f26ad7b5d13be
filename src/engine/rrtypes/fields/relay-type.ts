import { FAULT } from '../content.ts';
import type { Field } from './field.ts';
import { LAST_GATEWAY } from './gateway.ts';
import { limitedNumber } from './limited-number.ts';

const BIT = 0x80;
const TYPE = 0x7f;

/** Whether discovery may be left out: the high bit of the octet that the type of the relay has too (RFC 8777 4.2.2). */
export function discoveryOptional(label: string): Field {
  const number = limitedNumber(label, 1);
  return {
    ...number,
    readText: undefined,
    readPlain: undefined,
    width: 0,
    read(content, index) {
      const next = number.read(content, index);
      if (next === FAULT) return FAULT;
      // The type completes the octet.
      content.at--;
      return next;
    },
    copy: () => true,
    print: (wire) => String(wire.bytes[wire.at]! >> 7),
  };
}

/** The type of the relay, in the octet whose high bit was written before; content of types to come is written in octets (RFC 3597 5). */
export function relayType(label: string): Field {
  const number = limitedNumber(label, LAST_GATEWAY);
  return {
    ...number,
    readText: undefined,
    readPlain: undefined,
    read(content, index) {
      const { out, at } = content;
      const isOptional = out[at] === 1;
      const next = number.read(content, index);
      if (next !== FAULT && isOptional) out[at]! |= BIT;
      return next;
    },
    copy(wire, content) {
      if (wire.left < 1) return false;
      const octet = wire.uint(1);
      content.out[content.at++] = octet;
      return true;
    },
    print: (wire) => String(wire.uint(1) & TYPE),
  };
}
