import type { Content } from '../content.ts';
import { FAULT } from '../content.ts';
import { characterString } from './character-strings.ts';
import type { Field } from './field.ts';
import { readPlainString } from './plain-strings.ts';

/** Letters and digits that say what the rewriting of a name ends in; there may be none (RFC 3403 4.1). */
export function naptrFlags(label: string): Field {
  const string = characterString(label);
  return {
    ...string,
    isLoose: false,
    isLikely: isKnownFlag,
    readText: undefined,
    read(content, index) {
      const begin = content.at;
      const next = string.read(content, index);
      if (next === FAULT || areFlags(content, begin)) return next;
      return content.failToken('naptr/flags', index);
    },
    readPlain(content, from) {
      const begin = content.at;
      const stop = readPlainString(content, from);
      return stop >= 0 && areFlags(content, begin) ? stop : -1;
    },
    copy(wire, content) {
      const begin = content.at;
      return string.copy(wire, content) && areFlags(content, begin);
    },
  };
}

const known = Uint8Array.from('saupSAUP', (char) => char.charCodeAt(0));

/** One of the flags that applications know, or none (RFC 3404 4.3). */
function isKnownFlag({ bytes, start, stop }: Content, index: number): boolean {
  const length = stop[index]! - start[index]!;
  return length === 0 || (length === 1 && known.includes(bytes[start[index]!]!));
}

/** Whether the string that was written from `begin` on holds nothing else. */
function areFlags(content: Content, begin: number): boolean {
  for (let at = begin + 1; at < content.at; at++) {
    const octet = content.out[at]!;
    const letter = octet | 0x20;
    if ((octet < 0x30 || octet > 0x39) && (letter < 0x61 || letter > 0x7a)) return false;
  }
  return true;
}
