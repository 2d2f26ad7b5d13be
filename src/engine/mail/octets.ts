import { lowerCase } from '../text/classes.ts';

export const isDigit = (octet: number): boolean => octet >= 0x30 && octet <= 0x39;
export const isLetter = (octet: number): boolean => (octet | 0x20) >= 0x61 && (octet | 0x20) <= 0x7a;
export const isAlphanumeric = (octet: number): boolean => isDigit(octet) || isLetter(octet);

/** The digits of base64 in the order of their values (RFC 4648 4). */
export const base64Digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The octets of an ASCII text. */
export function ascii(text: string): Uint8Array {
  const octets = new Uint8Array(text.length);
  for (let at = 0; at < octets.length; at++) octets[at] = text.charCodeAt(at);
  return octets;
}

/** Whether `bytes[start..stop)` starts with `word`, octet by octet. */
export function startsWith(bytes: Uint8Array, start: number, stop: number, word: Uint8Array): boolean {
  if (stop - start < word.length) return false;
  for (let at = 0; at < word.length; at++) if (bytes[start + at] !== word[at]) return false;
  return true;
}

/** Whether `bytes[start..stop)` starts with `word`, which is in lower case, letters matching in any case. */
export function startsFolded(bytes: Uint8Array, start: number, stop: number, word: Uint8Array): boolean {
  if (stop - start < word.length) return false;
  for (let at = 0; at < word.length; at++) if (lowerCase[bytes[start + at]!] !== word[at]) return false;
  return true;
}

/** Whether `bytes[start..stop)` is `word`, which is in lower case, letters matching in any case. */
export function isWord(bytes: Uint8Array, start: number, stop: number, word: Uint8Array): boolean {
  return stop - start === word.length && startsFolded(bytes, start, stop, word);
}

/** Which of `words` the octets are, or -1. */
export function wordIndex(
  bytes: Uint8Array,
  start: number,
  stop: number,
  words: readonly Uint8Array[],
): number {
  for (let index = 0; index < words.length; index++)
    if (isWord(bytes, start, stop, words[index]!)) return index;
  return -1;
}

/** The first place from `start` at which `octet` stands, or `stop`. */
export function indexOfOctet(bytes: Uint8Array, start: number, stop: number, octet: number): number {
  let at = start;
  while (at < stop && bytes[at] !== octet) at++;
  return at;
}

const DOUBLE = 0x22;
const SINGLE = 0x27;
const BACK = 0x60;

/** The quotation mark at both ends of a text; 0 without one. */
export function markAround(bytes: Uint8Array, start: number, stop: number): number {
  const mark = stop - start < 2 ? 0 : bytes[start]!;
  const isMark = mark === DOUBLE || mark === SINGLE || mark === BACK;
  return isMark && bytes[stop - 1] === mark ? mark : 0;
}
