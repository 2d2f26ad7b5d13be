import { printable } from '../engine/text/excerpt.ts';

const PLAIN = /^[ -~]*$/;

/** `printable`, for text that seldom needs it: its classes of Unicode take milliseconds to set up. */
export function safe(text: string): string {
  return PLAIN.test(text) ? text : printable(text);
}

/** JSON without control characters: a zone or a file name must not write to a terminal. */
export function safeJson(value: unknown): string {
  const json = JSON.stringify(value);
  return PLAIN.test(json) ? json : json.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, escaped);
}

function escaped(char: string): string {
  return Array.from(
    { length: char.length },
    (_, at) => `\\u${char.charCodeAt(at).toString(16).padStart(4, '0')}`,
  ).join('');
}
