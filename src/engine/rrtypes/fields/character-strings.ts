import { readEscape } from '../../text/escape.ts';
import { isForeignComment } from '../../text/foreign-comment.ts';
import { beginsText } from '../../text/other-text.ts';
import { TokenFlag } from '../../text/tokens.ts';
import { MAX_TTL, ttl } from '../../text/ttl.ts';
import { type Content, FAULT } from '../content.ts';
import type { WireReader } from '../wire-reader.ts';
import type { Field } from './field.ts';
import { readPlainString, readPlainStrings } from './plain-strings.ts';
import { readStringsText, readStringText } from './strings-text.ts';

/** `[`, `{`, `=` and `:`. */
const signs: readonly number[] = [0x5b, 0x7b, 0x3d, 0x3a];
const LETTER_I = 0x49;
const LETTER_N = 0x4e;
/** Smaller numbers are no TTL that somebody writes. */
const LEAST_TTL = 30;

/** Octets of a character-string (RFC 1035 3.3). */
export const MAX_STRING = 255;

/** One character-string, in quotes or not. */
export const characterString = (label: string): Field => ({
  label,
  isText: true,
  isLoose: true,
  read(content, index) {
    if (index >= content.count) return content.failMissing();
    return readString(content, index, label, false) ? index + 1 : FAULT;
  },
  readText: readStringText,
  readPlain: readPlainString,
  copy: copyString,
  print: printString,
});

/** One or more character-strings, to the end of the content (RFC 1035 3.3.14). */
export const characterStrings = (label: string): Field => ({
  label,
  rest: 'items',
  isText: true,
  isLoose: true,
  read(content, index) {
    if (index >= content.count) return content.failMissing();
    for (let token = index; token < content.count; token++) {
      const start = content.at;
      if (!readString(content, token, label, content.splitStrings)) return FAULT;
      if (token > index && beginsText(content.out, start + 1, content.at))
        content.remark('record/texts-joined', token, label);
    }
    remarkStray(content, index, label);
    return content.count;
  },
  readText: readStringsText,
  readPlain: readPlainStrings,
  copy(wire, content) {
    do if (!copyString(wire, content)) return false;
    while (wire.left > 0);
    return true;
  },
  print(wire) {
    const strings: string[] = [];
    while (wire.left > 0) strings.push(printString(wire));
    return strings.join(' ');
  },
});

/** Writes the token behind its length; with `maySplit` a longer one becomes several strings. */
function readString(content: Content, token: number, label: string, maySplit: boolean): boolean {
  const { bytes, out, limit } = content;
  if (token > content.firstToken && isJoined(content, token)) {
    const [from, to] = [
      content.flags[token - 1]! & TokenFlag.Quoted,
      content.flags[token]! & TokenFlag.Quoted,
    ];
    content.fail('text/inner-quotes', content.start[token - 1]! - from, content.stop[token]! + to);
    return false;
  }
  const stop = content.stop[token]!;
  const escaped = (content.flags[token]! & TokenFlag.Escaped) !== 0;
  let lengthAt = content.at;
  let at = lengthAt + 1;
  for (let from = content.start[token]!; from < stop; from++) {
    let octet = bytes[from]!;
    if (escaped && octet === 0x5c) {
      const read = readEscape(bytes, from, stop);
      if (read < 0) {
        content.fail('text/bad-escape', from, Math.min(stop, from + 4));
        return false;
      }
      octet = read & 0xff;
      from += (read >> 8) - 1;
    }
    if (at - lengthAt > MAX_STRING) {
      if (!maySplit) {
        content.failToken('text/string-too-long', token, { length: octetsOf(content, token) });
        return false;
      }
      if (content.remarks.length === 0) content.remark('record/string-split', token, label);
      out[lengthAt] = MAX_STRING;
      lengthAt = at++;
    }
    if (at >= limit) return tooLong(content);
    out[at++] = octet;
  }
  if (at > limit) return tooLong(content);
  out[lengthAt] = at - lengthAt - 1;
  content.at = at;
  return true;
}

/** Notes words without quotes beside strings that have them: a comment of another format behind them, a class or a TTL before them. */
function remarkStray(content: Content, index: number, label: string): void {
  const { bytes, start, stop, flags, count } = content;
  let quoted = index;
  while (quoted < count && (flags[quoted]! & TokenFlag.Quoted) === 0) quoted++;
  if (quoted === count || count - index < 2) return;
  let behind = quoted + 1;
  while (behind < count && (flags[behind]! & TokenFlag.Quoted) !== 0) behind++;
  if (quoted === index + 1 && isClass(content, index))
    content.remark('record/stray-word', index, label, 'content/class');
  else if (quoted === index + 1 && ttl(bytes, start[index]!, stop[index]!, MAX_TTL) >= LEAST_TTL)
    content.remark('record/stray-word', index, label, 'content/ttl');
  else if (quoted === index + 1 && isSign(content, index))
    content.remark('record/stray-word', index, label, 'content/sign');
  else if (isForeignComment(content, behind))
    content.remark('record/stray-word', behind, label, 'content/not-a-comment');
}

/** A bracket or an equals sign before the text. */
const isSign = ({ bytes, start, stop }: Content, token: number): boolean =>
  stop[token]! - start[token]! === 1 && signs.includes(bytes[start[token]!]!);

const isClass = ({ bytes, start, stop }: Content, token: number): boolean =>
  stop[token]! - start[token]! === 2 &&
  bytes[start[token]!] === LETTER_I &&
  bytes[start[token]! + 1] === LETTER_N;

/** Whether a token stands right behind the one before, where one of the two has quotes: they are one text, and its quotes are in the way. */
function isJoined({ start, stop, flags }: Content, token: number): boolean {
  const quoted = flags[token]! & TokenFlag.Quoted;
  const quotedBefore = flags[token - 1]! & TokenFlag.Quoted;
  return quoted !== quotedBefore && start[token]! === stop[token - 1]! + 1;
}

function tooLong(content: Content): false {
  content.fail('content/too-long', content.start[0]!, content.stop[content.count - 1]!);
  return false;
}

/** Octets that the token stands for, each escape counted once. */
function octetsOf(content: Content, token: number): number {
  const stop = content.stop[token]!;
  let octets = 0;
  for (let from = content.start[token]!; from < stop; from++) {
    if (content.bytes[from] === 0x5c) from += Math.max(0, (readEscape(content.bytes, from, stop) >> 8) - 1);
    octets++;
  }
  return octets;
}

function copyString(wire: WireReader, content: Content): boolean {
  if (wire.left < 1 || wire.left < wire.bytes[wire.at]! + 1) return false;
  const length = wire.bytes[wire.at]!;
  for (let count = 0; count <= length; count++) content.out[content.at++] = wire.bytes[wire.at++]!;
  return true;
}

function printString(wire: WireReader): string {
  const length = wire.uint(1);
  let text = '"';
  for (let count = 0; count < length; count++) {
    const octet = wire.bytes[wire.at++]!;
    if (octet < 0x20 || octet > 0x7e) text += `\\${String(octet).padStart(3, '0')}`;
    else if (octet === 0x22 || octet === 0x5c) text += `\\${String.fromCharCode(octet)}`;
    else text += String.fromCharCode(octet);
  }
  return `${text}"`;
}
