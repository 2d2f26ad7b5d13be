import type { Reason } from '../../../catalog/reasons.ts';
import { type Content, FAULT } from '../content.ts';
import { characterString } from './character-strings.ts';
import type { Field } from './field.ts';
import { readPlainString } from './plain-strings.ts';

const BACKSLASH = 0x5c;
const ZERO = 0x30;
const NINE = 0x39;
/** The only flag: match in any case. */
const FLAG = 0x69;
const OPEN_GROUP = 0x28;
const CLOSE_GROUP = 0x29;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const CARET = 0x5e;

/** How a name is rewritten: nothing, or `!expression!replacement!flags` with a delimiter of choice (RFC 3402 3.2). */
export function naptrRegexp(label: string): Field {
  const string = characterString(label);
  return {
    ...string,
    readText: undefined,
    read(content, index) {
      const begin = content.at;
      const next = string.read(content, index);
      if (next === FAULT) return isReference(content) ? explainReference(content) : FAULT;
      const reason = substitutionFault(content.out, begin + 1, content.at);
      return reason === undefined ? next : content.failToken(reason, index);
    },
    readPlain(content, from) {
      const begin = content.at;
      const stop = readPlainString(content, from);
      if (stop < 0) return -1;
      return substitutionFault(content.out, begin + 1, content.at) === undefined ? stop : -1;
    },
    copy(wire, content) {
      const begin = content.at;
      return (
        string.copy(wire, content) && substitutionFault(content.out, begin + 1, content.at) === undefined
      );
    },
  };
}

/** Whether what cannot be read is a backslash with one digit behind it, as a reference to a group has. */
function isReference({ reason, bytes, faultStart }: Content): boolean {
  const [first, second] = [bytes[faultStart + 1]!, bytes[faultStart + 2]!];
  const isDigit = first > ZERO && first <= NINE;
  return reason === 'text/bad-escape' && isDigit && (second < ZERO || second > NINE);
}

/** In a text a backslash starts an escape, and is one itself where it stands twice (RFC 1035 5.1, RFC 3402 3.2). */
function explainReference(content: Content): typeof FAULT {
  const { faultStart } = content;
  const number = String.fromCharCode(content.bytes[faultStart + 1]!);
  return content.fail('naptr/single-backslash', faultStart, faultStart + 2, { number });
}

/** Why `bytes[start..stop)` is no substitution. */
function substitutionFault(bytes: Uint8Array, start: number, stop: number): Reason | undefined {
  if (start === stop) return undefined;
  const delimiter = bytes[start]!;
  const isDigit = delimiter > ZERO && delimiter <= NINE;
  if (isDigit || delimiter === FLAG || delimiter === BACKSLASH) return 'naptr/regexp-delimiter';
  const second = nextDelimiter(bytes, start + 1, stop, delimiter);
  const third = second === stop ? stop : nextDelimiter(bytes, second + 1, stop, delimiter);
  if (third === stop) return 'naptr/regexp-parts';
  if (nextDelimiter(bytes, third + 1, stop, delimiter) < stop) return 'naptr/regexp-parts';
  for (let at = third + 1; at < stop; at++) if (bytes[at] !== FLAG) return 'naptr/regexp-flags';
  if (second === start + 1) return 'naptr/regexp-empty';
  const groups = countGroups(bytes, start + 1, second);
  if (groups < 0) return groups === OPEN ? 'naptr/regexp-bracket' : 'naptr/regexp-parenthesis';
  for (let at = second + 1; at < third; at++) {
    if (bytes[at] !== BACKSLASH) continue;
    at++;
    const isReference = bytes[at]! >= ZERO && bytes[at]! <= NINE;
    if (isReference && (bytes[at] === ZERO || bytes[at]! - ZERO > groups)) return 'naptr/regexp-reference';
  }
  return undefined;
}

/** Where the next delimiter stands that no backslash escapes, or `stop`. */
function nextDelimiter(bytes: Uint8Array, from: number, stop: number, delimiter: number): number {
  let at = from;
  while (at < stop && bytes[at] !== delimiter) at += bytes[at] === BACKSLASH ? 2 : 1;
  return Math.min(at, stop);
}

const UNBALANCED = -1;
const OPEN = -2;

/** Groups of an extended regular expression (POSIX 1003.1 9.4): `UNBALANCED` parentheses, or a bracket left `OPEN`. */
function countGroups(bytes: Uint8Array, start: number, stop: number): number {
  let groups = 0;
  let depth = 0;
  for (let at = start; at < stop; at++) {
    const octet = bytes[at]!;
    if (octet === BACKSLASH) at++;
    else if (octet === OPEN_GROUP) {
      groups++;
      depth++;
    } else if (octet === CLOSE_GROUP) {
      if (--depth < 0) return UNBALANCED;
    } else if (octet === OPEN_BRACKET) {
      at = bracketEnd(bytes, at, stop);
      if (at === stop) return OPEN;
    }
  }
  return depth === 0 ? groups : UNBALANCED;
}

/** Where the bracket expression that opens at `start` is closed, or `stop`: its first `]` is one of its characters. */
function bracketEnd(bytes: Uint8Array, start: number, stop: number): number {
  let at = start + 1;
  if (at < stop && bytes[at] === CARET) at++;
  if (at < stop && bytes[at] === CLOSE_BRACKET) at++;
  while (at < stop && bytes[at] !== CLOSE_BRACKET) {
    const kind = at + 1 < stop && bytes[at] === OPEN_BRACKET ? bytes[at + 1]! : 0;
    at = kind === 0x3a || kind === 0x3d || kind === 0x2e ? classEnd(bytes, at + 2, stop, kind) : at + 1;
  }
  return at;
}

/** Behind a class such as `[:alpha:]`, `[=a=]`, `[.a.]`; `stop` when it does not end. */
function classEnd(bytes: Uint8Array, from: number, stop: number, kind: number): number {
  for (let at = from; at + 1 < stop; at++)
    if (bytes[at] === kind && bytes[at + 1] === CLOSE_BRACKET) return at + 2;
  return stop;
}
