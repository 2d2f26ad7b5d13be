import type { Reason } from '../../catalog/reasons.ts';
import { printable } from '../text/excerpt.ts';
import { isForeignComment } from '../text/foreign-comment.ts';
import { TokenFlag } from '../text/tokens.ts';
import { MAX_TTL, ttl as readTtl } from '../text/ttl.ts';
import { decodeUtf8 } from '../text/utf8.ts';
import type { Content, ContentFault } from './content.ts';
import type { RrType } from './define.ts';
import { typeByMnemonic, typeByToken } from './lookup.ts';
import { isContent, partsOf, type Word, wordsOf } from './trial.ts';

/** Content that cannot be read. */
interface Unread {
  readonly type: RrType;
  readonly bytes: Uint8Array;
  readonly words: readonly Word[];
}

type Guess = (unread: Unread) => ContentFault | undefined;

const code = 'record/invalid-content';
/** What stands before the type of an entry: at most a name, a TTL and a class, and the type itself. */
const MAX_BEFORE = 4;
/** Of so many words a blank may have been lost. */
const MOST_WORDS = 6;
const LONGEST_SUGGESTION = 128;
/** Smaller numbers are no TTL that somebody writes. */
const LEAST_TTL = 30;
const CLASS = /^IN$/i;
const LINE_FEED = 0x0a;

/** What a word in the wrong place provokes: reasons that say more than this are right. */
const unspecific: readonly Reason[] = [
  'content/missing-field',
  'content/extra-field',
  'number/not-a-number',
  'time/not-a-time',
  'ipv4/octet-count',
  'ipv6/character',
  'ipv6/too-few-groups',
  'mnemonic/unknown',
  'caa/tag',
  'hex/invalid-digit',
  'base64/invalid-character',
];

/** What was probably meant by the tokens from `next` on, which are no content of `type`; undefined where nothing can be said. */
export function contentCause(type: RrType, content: Content, next: number): ContentFault | undefined {
  const words = unspecific.includes(content.reason) ? wordsOf(content, next, content.count) : [];
  if (words.length === 0) return undefined;
  const comment = foreignComment(content, next);
  if (comment !== undefined) return comment;
  const unread = { type, bytes: content.bytes, words };
  for (const guess of guesses) {
    const fault = guess(unread);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

/** `( # the serial` and what else of the line a field stumbles over. */
function foreignComment(content: Content, next: number): ContentFault | undefined {
  const { bytes, start, stop, count, faultStart } = content;
  let first = next;
  while (first < count && !isForeignComment(content, first)) first++;
  if (first === count || faultStart < start[first]!) return undefined;
  let last = first;
  while (last + 1 < count && !bytes.subarray(stop[last]!, start[last + 1]!).includes(LINE_FEED)) last++;
  return { code, reason: 'content/not-a-comment', start: start[first]!, stop: stop[last]! };
}

const guesses: readonly Guess[] = [
  entryRepeated,
  headerBehindContent,
  addressNotAlone,
  nameInPlaceOfAddress,
  signsBetween,
  separatedByCommas,
  blankLost,
];

const reads = ({ type, bytes }: Unread, words: readonly Word[]): boolean => isContent(type, bytes, words);

const textOf = (bytes: Uint8Array, { start, stop }: Word): string => decodeUtf8(bytes, start, stop);

/** As it would be written. */
function written(bytes: Uint8Array, words: readonly Word[]): string {
  const texts = words.map((word) => {
    const text = textOf(bytes, word);
    return (word.flags & TokenFlag.Quoted) === 0 ? text : `"${text}"`;
  });
  const text = printable(texts.join(' '));
  return text.length > LONGEST_SUGGESTION ? `${text.slice(0, LONGEST_SUGGESTION)}...` : text;
}

const isPlain = ({ flags }: Word): boolean => flags === 0;
const isClass = (bytes: Uint8Array, word: Word): boolean => isPlain(word) && CLASS.test(textOf(bytes, word));
const isTtl = (bytes: Uint8Array, word: Word): boolean =>
  isPlain(word) && readTtl(bytes, word.start, word.stop, MAX_TTL) >= LEAST_TTL;

/** `IN 192.0.2.1`, `300 192.0.2.1`, `A 192.0.2.1`, `www 300 IN A 192.0.2.1` */
function entryRepeated(unread: Unread): ContentFault | undefined {
  const { type, bytes, words } = unread;
  for (let count = 1; count <= MAX_BEFORE && count < words.length; count++) {
    const before = words.slice(0, count);
    if (!reads(unread, words.slice(count))) continue;
    const last = before[count - 1]!;
    const at = span(before);
    if (isPlain(last) && typeByToken(bytes, last.start, last.stop) === type)
      return { code, reason: 'content/whole-entry', ...at };
    return before.every((word) => isClass(bytes, word) || isTtl(bytes, word))
      ? { code, reason: reasonOfHeader(bytes, before), ...at }
      : undefined;
  }
  return undefined;
}

/** `192.0.2.1 IN`, `192.0.2.1 300` */
function headerBehindContent(unread: Unread): ContentFault | undefined {
  const { bytes, words } = unread;
  for (let count = 1; count <= 2 && count < words.length; count++) {
    const behind = words.slice(-count);
    const isHeader = behind.every((word) => isClass(bytes, word) || isTtl(bytes, word));
    // Behind numbers another one is a field too much.
    if (!isHeader || isTtl(bytes, words.at(-count - 1)!) || !reads(unread, words.slice(0, -count))) continue;
    return { code, reason: reasonOfHeader(bytes, behind), ...span(behind) };
  }
  return undefined;
}

function reasonOfHeader(bytes: Uint8Array, words: readonly Word[]): Reason {
  if (words.length > 1) return 'content/ttl-and-class';
  return isClass(bytes, words[0]!) ? 'content/class' : 'content/ttl';
}

/** `= 192.0.2.1`, `[ 10 mail.example.com. ]` */
function signsBetween(unread: Unread): ContentFault | undefined {
  const { bytes, words } = unread;
  const sign = words.find((word) => isSign(bytes, word));
  if (sign === undefined) return undefined;
  const others = words.filter((word) => !isSign(bytes, word));
  // An open bracket would go on in the next line.
  const isOpen = sign === words.at(-1) && BRACKET.test(textOf(bytes, sign));
  return isOpen || reads(unread, others) ? { code, reason: 'content/sign', ...span([sign]) } : undefined;
}

const BRACKET = /^[[{]$/;
const isSign = (bytes: Uint8Array, word: Word): boolean =>
  isPlain(word) && word.stop - word.start < 3 && /^-?[=:|<>{}[\]]+$/.test(textOf(bytes, word));

/** `10, mail.example.com.` and `0,issue,"ca.example.net"` */
function separatedByCommas(unread: Unread): ContentFault | undefined {
  const parts = unread.words.flatMap((word) => (isPlain(word) ? partsOf(unread.bytes, word) : [word]));
  if (parts.length < unread.words.length || !hasComma(unread) || !reads(unread, parts)) return undefined;
  return whole(unread, 'content/comma', written(unread.bytes, parts));
}

const COMMA = 0x2c;

const hasComma = ({ bytes, words }: Unread): boolean =>
  words.some((word) => isPlain(word) && bytes.subarray(word.start, word.stop).includes(COMMA));

/** `10mail.example.com.` */
function blankLost(unread: Unread): ContentFault | undefined {
  const { bytes, words } = unread;
  for (const [index, word] of words.slice(0, MOST_WORDS).entries()) {
    const digits = isPlain(word) ? (/^\d+(?=[^\d])/.exec(textOf(bytes, word))?.[0].length ?? 0) : 0;
    if (digits === 0) continue;
    const middle = word.start + digits;
    const parts = [
      { ...word, stop: middle },
      { ...word, start: middle },
    ];
    if (!reads(unread, [...words.slice(0, index), ...parts, ...words.slice(index + 1)])) continue;
    const suggestion = written(bytes, parts);
    return { code, reason: 'entry/lost-blank', start: word.start, stop: word.stop, args: { suggestion } };
  }
  return undefined;
}

/** `http://192.0.2.1/`, `[2001:db8::1]:80`, `192.0.2.1,` */
function addressNotAlone(unread: Unread): ContentFault | undefined {
  const { bytes, words } = unread;
  if (!isAddressType(unread) || !words.every(isPlain)) return undefined;
  const parts = words.flatMap((word) => partsOf(bytes, word));
  const alone = parts.map((word) => addressIn(unread, word)).filter((address) => address !== undefined);
  if (alone.length === 0 || alone.length < parts.length) return undefined;
  if (alone.length > 1) return { code, reason: 'address/list', ...span(words) };
  return whole(unread, 'address/alone', textOf(bytes, alone[0]!));
}

const isAddressType = ({ type }: Unread): boolean =>
  type === typeByMnemonic('A') || type === typeByMnemonic('AAAA');

/** An address behind a scheme, between brackets, before a port, a path or a mark. */
const ADDRESS =
  /^(?:[a-z][a-z\d+.-]*:\/*)?\[?(\d+(?:\.\d+){3}|[\da-f]*:[\da-f:.]*[\da-f:])(?:\](?::\d+)?|:\d+)?(?:\.|\/.*)?$/i;

function addressIn(unread: Unread, word: Word): Word | undefined {
  const text = textOf(unread.bytes, word);
  const address = ADDRESS.exec(text)?.[1];
  if (address === undefined) return undefined;
  const start = word.start + text.indexOf(address);
  const alone = { start, stop: start + address.length, flags: 0 };
  return reads(unread, [alone]) ? alone : undefined;
}

/** `www.example.com.` as the content of an A record. */
function nameInPlaceOfAddress(unread: Unread): ContentFault | undefined {
  const { bytes, words } = unread;
  const [word, ...others] = words;
  if (!isAddressType(unread) || others.length > 0 || !isPlain(word!)) return undefined;
  if (!/^(?=.*[a-z])[a-z\d_-]+(\.[a-z\d_-]+)*\.?$/i.test(textOf(bytes, word!))) return undefined;
  return { code, reason: 'address/is-name', ...span(words), field: unread.type.fields[0]!.label };
}

/** From the first word to the last, with their quotes. */
function span(words: readonly Word[]): { start: number; stop: number } {
  const [first, last] = [words[0]!, words.at(-1)!];
  return {
    start: first.start - (first.flags & TokenFlag.Quoted),
    stop: last.stop + (last.flags & TokenFlag.Quoted),
  };
}

const whole = ({ words }: Unread, reason: Reason, suggestion: string): ContentFault => ({
  code,
  reason,
  ...span(words),
  args: { suggestion },
});
