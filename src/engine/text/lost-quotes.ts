import { ByteClass, classOf } from './classes.ts';
import { TokenFlag, type Tokens } from './tokens.ts';

const SEMICOLON = 0x3b;
const EQUALS = 0x3d;

/** 1 for what the name of a setting is made of. */
const inName = new Uint8Array(256);
for (const char of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_')
  inName[char.charCodeAt(0)] = 1;

/** The first token from `index` on that starts with a curly quotation mark (U+2018 to U+201F) in place of a quote; -1 without one. */
export function curlyQuote({ bytes, start, flags, count }: Tokens, index: number): number {
  for (let token = index; token < count; token++) {
    const at = start[token]!;
    if ((flags[token]! & (TokenFlag.Odd | TokenFlag.Quoted)) !== TokenFlag.Odd) continue;
    if (bytes[at] === 0xe2 && bytes[at + 1] === 0x80 && bytes[at + 2]! >> 3 === 0x98 >> 3) return token;
  }
  return -1;
}

/** Where the comment behind the last token starts that stands on its line; -1 without one. */
export function commentBehind({ bytes, stop, count }: Tokens, end: number): number {
  let at = stop[count - 1]!;
  while (at < end && classOf[bytes[at]!] === ByteClass.Blank) at++;
  return at < end && bytes[at] === SEMICOLON ? at : -1;
}

/**
 * Where the line ends on which a semicolon right behind the last word, which has no quotes, made a comment of settings
 * (`v=DMARC1; p=none`); -1 where it did not.
 */
export function settingsBehind({ bytes, stop, flags, count }: Tokens, end: number): number {
  const behind = stop[count - 1]!;
  if (behind >= end || bytes[behind] !== SEMICOLON || (flags[count - 1]! & TokenFlag.Quoted) !== 0) return -1;
  const name = skip(bytes, behind + 1, end, isBlank);
  const equals = skip(bytes, name, end, (octet) => inName[octet] === 1);
  if (equals === name || bytes[skip(bytes, equals, end, isBlank)] !== EQUALS) return -1;
  return skip(bytes, equals, end, (octet) => octet !== 0x0a && octet !== 0x0d);
}

const isBlank = (octet: number): boolean => classOf[octet] === ByteClass.Blank;

function skip(bytes: Uint8Array, from: number, end: number, passes: (octet: number) => boolean): number {
  let at = from;
  while (at < end && passes(bytes[at]!)) at++;
  return at;
}
