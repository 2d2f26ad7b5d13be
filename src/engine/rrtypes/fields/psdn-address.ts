import { type Content, FAULT } from '../content.ts';
import { characterString } from './character-strings.ts';
import type { Field } from './field.ts';

const ZERO = 0x30;
/** The number of the network, which stands first. */
const LEAST = 4;

/** An address in a public switched data network: a string of four decimal digits or more (RFC 1183 3.1, X.121). */
export function psdnAddress(label: string): Field {
  const string = characterString(label);
  return {
    ...string,
    readText: undefined,
    readPlain: undefined,
    read(content, index) {
      const begin = content.at;
      const next = string.read(content, index);
      if (next === FAULT || isAddress(content, begin)) return next;
      return content.failToken('x25/digits', index);
    },
    copy(wire, content) {
      const begin = content.at;
      return string.copy(wire, content) && isAddress(content, begin);
    },
  };
}

function isAddress(content: Content, begin: number): boolean {
  for (let at = begin + 1; at < content.at; at++)
    if (content.out[at]! < ZERO || content.out[at]! > ZERO + 9) return false;
  return content.at - begin - 1 >= LEAST;
}
