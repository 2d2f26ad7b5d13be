import type { Reason } from '../../../catalog/reasons.ts';
import { hexDigit } from '../../text/hex.ts';
import { isUtf8 } from '../../text/utf8.ts';

const PERCENT = 0x25;
const SLASH = 0x2f;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const COMMA = 0x2c;
const COLON = 0x3a;
const STAR = 0x2a;
const DOT = 0x2e;
const HASH = 0x23;
const ZERO = 0x30;
const NINE = 0x39;
const ASCII = 0x80;
/** Digits of the longest prefix, which is below 10,000 (RFC 6570 2.4.1). */
const MOST_DIGITS = 4;

const only = (chars: string): Uint8Array => {
  const marked = new Uint8Array(256);
  for (const char of chars) marked[char.charCodeAt(0)] = 1;
  return marked;
};
/** What may stand before the variables of an expression; `#` would make a fragment, which is not sent (RFC 6570 2.2). */
const operators = only('+./;?&');
/** What a literal may not be: control characters, blanks and a few signs; a percent sign starts an escape (RFC 6570 2.1). */
const notLiteral = only('"<>\\^`|}').map((mark, octet) => (octet <= 0x20 || octet === 0x7f ? 1 : mark));
/** What the name of a variable is made of, apart from dots between and escapes (RFC 6570 2.3). */
const inName = only('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_');

/**
 * Why `bytes[start..stop)` is no path of a DNS server: a URI template in relative form and in UTF-8, with the variable `dns`, which
 * becomes the path of a request and so has no fragment (RFC 9461 5, RFC 6570 2).
 */
export function dohPathFault(bytes: Uint8Array, start: number, stop: number): Reason | undefined {
  if (bytes[start] !== SLASH || !isUtf8(bytes, start, stop)) return 'svcb/dohpath';
  let hasDns = false;
  for (let at = start; at < stop; at++) {
    const octet = bytes[at]!;
    if (octet === OPEN) {
      let close = at;
      while (close < stop && bytes[close] !== CLOSE) close++;
      if (close === stop) return 'svcb/dohpath-expression';
      const first = operators[bytes[at + 1]!] === 1 ? at + 2 : at + 1;
      if (bytes[first] === HASH) return 'svcb/dohpath-fragment';
      for (let from = first; from <= close; ) {
        const end = variableEnd(bytes, from, close);
        if (end < 0) return 'svcb/dohpath-expression';
        hasDns ||= isDns(bytes, from, end);
        from = end + 1;
      }
      at = close;
    } else if (octet === HASH) return 'svcb/dohpath-fragment';
    else if (octet === PERCENT) {
      if (!isEscape(bytes, at, stop)) return 'svcb/dohpath-escape';
    } else if (octet < ASCII && notLiteral[octet] === 1) return 'svcb/dohpath-character';
  }
  return hasDns ? undefined : 'svcb/dohpath';
}

const isEscape = (bytes: Uint8Array, at: number, stop: number): boolean =>
  at + 2 < stop && hexDigit(bytes[at + 1]!) >= 0 && hexDigit(bytes[at + 2]!) >= 0;

/** Where the comma behind a variable stands, or the brace that closes the expression; -1 when it is none. */
function variableEnd(bytes: Uint8Array, start: number, close: number): number {
  let at = start;
  let mayBeDot = false;
  for (; at < close; at++) {
    if (bytes[at] === DOT && mayBeDot) mayBeDot = false;
    else if (inName[bytes[at]!] === 1) mayBeDot = true;
    else if (bytes[at] === PERCENT && isEscape(bytes, at, close)) {
      at += 2;
      mayBeDot = true;
    } else break;
  }
  // A name neither is empty nor ends in a dot.
  if (!mayBeDot) return -1;
  if (bytes[at] === STAR) at++;
  else if (bytes[at] === COLON) {
    const first = ++at;
    while (at < close && bytes[at]! >= ZERO && bytes[at]! <= NINE) at++;
    if (at === first || at - first > MOST_DIGITS || bytes[first] === ZERO) return -1;
  }
  return at === close || bytes[at] === COMMA ? at : -1;
}

/** Whether a variable is `dns`, with or without a modifier: `dns:4`, `dns*`. */
function isDns(bytes: Uint8Array, start: number, end: number): boolean {
  if (bytes[start] !== 0x64 || bytes[start + 1] !== 0x6e || bytes[start + 2] !== 0x73) return false;
  return end - start === 3 || bytes[start + 3] === COLON || bytes[start + 3] === STAR;
}
