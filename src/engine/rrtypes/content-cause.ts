import type { Reason } from '../../catalog/reasons.ts';
import { printable } from '../text/excerpt.ts';
import { isForeignComment } from '../text/foreign-comment.ts';
import { oddSpaceIn, withoutOddSpaces } from '../text/odd-spaces.ts';
import { TokenFlag } from '../text/tokens.ts';
import { MAX_TTL, ttl as readTtl } from '../text/ttl.ts';
import { addressGuesses } from './address-cause.ts';
import type { Content, ContentFault } from './content.ts';
import type { RrType } from './define.ts';
import {
  faultOf,
  type Guess,
  isPlain,
  isQuoted,
  meant,
  reads,
  readsAs,
  rewritten,
  textOf,
  type Unread,
  written,
} from './guess.ts';
import { typeByMnemonic, typeByToken } from './lookup.ts';
import { partsOf, type Word, wordsOf } from './trial.ts';

/** What stands before the type of an entry: at most a name, a TTL and a class, and the type itself. */
const MAX_BEFORE = 4;
/** Of so many words a blank may have been lost. */
const MOST_WORDS = 6;
/** Smaller numbers are no TTL that somebody writes. */
const LEAST_TTL = 30;
const CLASS = /^IN$/i;
const LINE_FEED = 0x0a;
const HASH = 0x23;

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
  'text/inner-quotes',
  'svcb/key',
  'svcb/quoted-key',
  'svcb/value-missing',
  'svcb/item-length',
];

/** What was probably meant by the tokens from `next` on, which are no content of `type`; undefined where nothing can be said. */
export function contentCause(type: RrType, content: Content, next: number): ContentFault | undefined {
  const words = unspecific.includes(content.reason) ? wordsOf(content, next, content.count) : [];
  if (words.length === 0) return undefined;
  const comment = foreignComment(content, next);
  if (comment !== undefined) return comment;
  const unread = { type, bytes: content.bytes, words, first: content.noted() };
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
  // Signs alone are no comment but a value that is none.
  if (first === count - 1 && stop[first]! - start[first]! < 3 && bytes[start[first]!] !== HASH)
    return undefined;
  let last = first;
  while (last + 1 < count && !bytes.subarray(stop[last]!, start[last + 1]!).includes(LINE_FEED)) last++;
  return {
    code: 'record/invalid-content',
    reason: 'content/not-a-comment',
    start: start[first]!,
    stop: stop[last]!,
  };
}

const guesses: readonly Guess[] = [
  quotesInside,
  oddSpaces,
  entryRepeated,
  headerBehindContent,
  ...addressGuesses,
  severalContents,
  signsBetween,
  separatedByCommas,
  blanksAroundEquals,
  signsBetweenDigits,
  publicKey,
  blankLost,
  wordTooMuch,
];

const isClass = (bytes: Uint8Array, word: Word): boolean => isPlain(word) && CLASS.test(textOf(bytes, word));
const isTtl = (bytes: Uint8Array, word: Word): boolean =>
  isPlain(word) && readTtl(bytes, word.start, word.stop, MAX_TTL) >= LEAST_TTL;

/** `IN 192.0.2.1`, `300 192.0.2.1`, `A 192.0.2.1`, `www 300 IN A 192.0.2.1`, `192.0.2.1 web A 192.0.2.2` */
function entryRepeated(unread: Unread): ContentFault | undefined {
  const { type, bytes, words } = unread;
  for (let count = 1; count <= MAX_BEFORE && count < words.length; count++) {
    const before = words.slice(0, count);
    if (!reads(unread, words.slice(count))) continue;
    const last = before[count - 1]!;
    if (isPlain(last) && typeByToken(bytes, last.start, last.stop) === type)
      return reads(unread, before.slice(0, type.fields.length))
        ? faultOf(words.slice(type.fields.length), 'content/next-record')
        : faultOf(before, 'content/whole-entry');
    return before.every((word) => isClass(bytes, word) || isTtl(bytes, word))
      ? faultOf(before, reasonOfHeader(bytes, before))
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
    return faultOf(behind, reasonOfHeader(bytes, behind));
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
  return isOpen || reads(unread, others) ? faultOf([sign], 'content/sign') : undefined;
}

const BRACKET = /^[[{]$/;
const isSign = (bytes: Uint8Array, word: Word): boolean =>
  isPlain(word) && word.stop - word.start < 3 && /^-?[=:|<>{}[\]]+$/.test(textOf(bytes, word));

/** `10, mail.example.com.`, `0,issue,"ca.example.net"`, `1 . alpn=h2, port=443` */
function separatedByCommas(unread: Unread): ContentFault | undefined {
  const { bytes, words } = unread;
  if (!hasComma(unread)) return undefined;
  const atEnds = rewritten(unread, (text) => text.replace(/^,+|,+$/g, ''));
  const isBetween = words.slice(0, -1).some((word) => textOf(bytes, word).endsWith(','));
  if (isBetween && reads(atEnds, atEnds.words)) return meant(unread, 'content/comma', written(atEnds));
  const parts = words.flatMap((word) => (isPlain(word) ? partsOf(bytes, word) : [word]));
  // The values of parameters are lists.
  if (unread.first.reason?.startsWith('svcb/')) return undefined;
  if (parts.length < words.length || !reads(unread, parts)) return undefined;
  return meant(unread, 'content/comma', written({ bytes, words: parts }));
}

const COMMA = 0x2c;

const hasComma = ({ bytes, words }: Unread): boolean =>
  words.some((word) => isPlain(word) && bytes.subarray(word.start, word.stop).includes(COMMA));

/** What stands between two values in place of a blank, or nothing. */
const BEHIND_NUMBER = /^\d+(?=[^\d])([:;|/=_]*)/;

/** `10mail.example.com.`, `10:mail.example.com.` */
function blankLost(unread: Unread): ContentFault | undefined {
  const { bytes, words } = unread;
  for (const [index, word] of words.slice(0, MOST_WORDS).entries()) {
    const [text = '', signs = ''] = (isPlain(word) && BEHIND_NUMBER.exec(textOf(bytes, word))) || [];
    if (text === '') continue;
    const start = word.start + text.length;
    const parts = [
      { ...word, stop: start - signs.length },
      { ...word, start },
    ];
    if (!reads(unread, [...words.slice(0, index), ...parts, ...words.slice(index + 1)])) continue;
    return faultOf([word], 'entry/lost-blank', { suggestion: written({ bytes, words: parts }) });
  }
  return undefined;
}

/** `""hello world""`, `"say "hello" twice"` */
function quotesInside({ bytes, words, first: { reason, field } }: Unread): ContentFault | undefined {
  if (reason !== 'text/inner-quotes') return undefined;
  const joined = words.filter((word, at) => at > 0 && word.start - quotesOf(word) === endOf(words[at - 1]!));
  if (joined.length === 0) return undefined;
  const from = words[words.indexOf(joined[0]!) - 1]!;
  const part = words.slice(words.indexOf(from), words.indexOf(joined.at(-1)!) + 1);
  const { start, stop } = faultOf(part, 'text/inner-quotes');
  const text = textOf(bytes, { start, stop, flags: 0 });
  const inner = /^""([^"]+)""$/.exec(text)?.[1];
  return inner === undefined
    ? { ...faultOf(part, 'text/inner-quotes'), field }
    : { ...faultOf(part, 'text/quotes-doubled', { suggestion: printable(`"${inner}"`) }), field };
}

const quotesOf = ({ flags }: Word): number => flags & TokenFlag.Quoted;
const endOf = (word: Word): number => word.stop + quotesOf(word);

/** Blanks of a word processor between words, or signs that nobody sees in them. */
function oddSpaces(unread: Unread): ContentFault | undefined {
  const char = unread.words
    .map((word) => (isQuoted(word) ? undefined : oddSpaceIn(textOf(unread.bytes, word))))
    .find((one) => one !== undefined);
  return char === undefined ? undefined : readsAs(unread, withoutOddSpaces, 'content/odd-space', { char });
}

/** `ns1.example.com. ns2.example.com.`, `10 a.example.com. 20 b.example.com.` */
function severalContents(unread: Unread): ContentFault | undefined {
  const { type, bytes, words } = unread;
  const { length } = type.fields;
  if (type.fields.at(-1)!.rest !== undefined || words.length < 2 * length || words.length % length !== 0)
    return undefined;
  for (let at = 0; at < words.length; at += length) {
    const part = words.slice(at, at + length);
    // A name with blanks in it is no list.
    if (!reads(unread, part) || !textOf(bytes, part.at(-1)!).includes('.')) return undefined;
  }
  return faultOf(words, 'content/several');
}

/** `alpn = h2` */
function blanksAroundEquals(unread: Unread): ContentFault | undefined {
  const { bytes, words } = unread;
  if (unread.type.fields.at(-1)!.rest !== 'items') return undefined;
  const texts = words.map((word) => textOf(bytes, word));
  const isApart = (at: number): boolean => {
    const next = words[at + 1];
    return next !== undefined && isPlain(words[at]!) && next.start - quotesOf(next) > words[at]!.stop;
  };
  if (!texts.some((text, at) => isApart(at) && (text.endsWith('=') || texts[at + 1]!.startsWith('='))))
    return undefined;
  const suggestion = texts.join(' ').replace(/ ?= ?/g, '=');
  const other = rewritten({ ...unread, words: [{ ...words[0]!, flags: 0 }] }, () => suggestion);
  return reads(other, other.words) ? meant(unread, 'svcb/blank', printable(suggestion)) : undefined;
}

const DIGITS_APART = /^(?:0x)?[\da-f]{1,2}(?:[:-][\da-f]{2})+$|^0x[\da-f]+$/i;

/** `0F:0F:0F`, `0x0F0F` */
function signsBetweenDigits(unread: Unread): ContentFault | undefined {
  if (unread.first.reason !== 'hex/invalid-digit') return undefined;
  return readsAs(
    unread,
    (text) => (DIGITS_APART.test(text) ? text.replace(/^0x|[:-]/gi, '') : text),
    'hex/signs',
  );
}

/** `ssh-ed25519 AAAA...` and `4 2 SHA256:...` */
function publicKey({ type, bytes, words }: Unread): ContentFault | undefined {
  if (type !== typeByMnemonic('SSHFP')) return undefined;
  const key = words.find((word) => /^(?:ssh-|ecdsa-sha2-|sk-|SHA256:|MD5:)/.test(textOf(bytes, word)));
  return key && faultOf([key], 'sshfp/other-form');
}

/** `Record 192.0.2.1` */
function wordTooMuch(unread: Unread): ContentFault | undefined {
  const { type, words } = unread;
  const first = words.slice(0, 1);
  if (type.fields.length > 1 || reads(unread, first) || !reads(unread, words.slice(1))) return undefined;
  return faultOf(first, 'content/extra-field');
}
