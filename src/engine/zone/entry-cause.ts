import type { Code } from '../../catalog/catalog.ts';
import type { Reason } from '../../catalog/reasons.ts';
import type { Content, FaultArgs } from '../rrtypes/content.ts';
import type { RrType } from '../rrtypes/define.ts';
import { foreignType } from '../rrtypes/foreign-types.ts';
import { typeByMnemonic, typeByToken } from '../rrtypes/lookup.ts';
import { isContent, partsOf, type Word, wordsOf } from '../rrtypes/trial.ts';
import { type TypeCause, tellingTypes, typeCause } from '../rrtypes/type-cause.ts';
import { editDistance } from '../text/closest.ts';
import { printable, quotedExcerpt } from '../text/excerpt.ts';
import { isForeignComment } from '../text/foreign-comment.ts';
import { TokenFlag } from '../text/tokens.ts';
import { EntryHeader } from './entry-header.ts';
import { foreignLine, shortTime } from './foreign-lines.ts';

/** What was probably meant by an entry of which TTL, class or type cannot be read. */
export interface EntryCause {
  readonly code: Code;
  readonly reason: Reason;
  /** The token that is at fault. */
  readonly token: number;
  readonly field?: string | undefined;
  readonly args?: FaultArgs | undefined;
  /** Whose record it is: that of the owner which was read, of the one before, or of the first token though a blank stands before it. */
  readonly owner?: 'before' | 'first token';
  /** The type of the record, where it can be told. */
  readonly type?: RrType | undefined;
}

/** An entry as far as it was read. */
interface Entry {
  readonly content: Content;
  readonly header: EntryHeader;
  readonly leadingBlank: boolean;
  readonly takes: (type: RrType) => boolean;
}

type Guess = (entry: Entry) => EntryCause | undefined;

const LONGEST_WORD = 256;
/** The words of an entry up to its type. */
const MAX_BEFORE = 4;
const LONGEST_MNEMONIC = 10;
/** What stands in front of a word without a blank between: a TTL and the class, or a type. */
const JOINED_TTL = /^(\d+[wdhms]?)([A-Z]+\d*[A-Z]*)$/i;
const JOINED_CLASS = /^(IN)([A-Z]+\d*[A-Z]*)$/i;
const MERGE_CONFLICT = /^(<{7}|={7}|>{7}|\|{7})$/;
/** Of `dnscmd /ZoneExport` and of `/ZonePrint`. */
const WINDOWS_AGE = /^\[(?:AGE|Aging):\d*\]$/i;

const second = new EntryHeader();

/** Why the header of an entry could not be read, in the words of whoever wrote it; undefined where nothing more can be said. */
export function entryCause(entry: Entry): EntryCause | undefined {
  const { fault, reason } = entry.header;
  if (fault === 'syntax/class-mismatch' || reason === 'class/twice') return undefined;
  for (const guess of guesses) {
    const cause = guess(entry);
    if (cause !== undefined) return cause;
  }
  return undefined;
}

/** The first that has an answer gives it: those that can be sure come before those that guess. */
const guesses: readonly Guess[] = [
  mergeConflict,
  ofOtherProgram,
  addressFirst,
  unitWrittenOut,
  ownerLeftOut,
  windowsAge,
  commasBetween,
  quotedWord,
  classMisspelt,
  ownerIndented,
  typeLeftOut,
  headerJoined,
  typeMisspelt,
  wordTooMuch,
  contentJoined,
  nameInPlaceOfType,
  typeGuessed,
  ownerInCapitals,
];

const first = ({ leadingBlank }: Entry): number => (leadingBlank ? 0 : 1);

/** The tokens from `from` on. */
const rest = ({ content }: Entry, from: number): readonly Word[] => wordsOf(content, from, content.count);

const reads = (entry: Entry, type: RrType, from: number): boolean =>
  isContent(type, entry.content.bytes, rest(entry, from));

/** The token `index` as text; nothing for one in quotes or with escapes, and for one that is long. */
function wordAt({ content }: Entry, index: number): string {
  if (index < 0 || index >= content.count || content.flags[index] !== 0) return '';
  const { bytes, start, stop } = content;
  return stop[index]! - start[index]! > LONGEST_WORD ? '' : latin1(bytes, start[index]!, stop[index]!);
}

const latin1 = (bytes: Uint8Array, start: number, stop: number): string =>
  String.fromCharCode(...bytes.subarray(start, stop));

/** `<<<<<<< HEAD`, `=======`, `>>>>>>> other` */
function mergeConflict(entry: Entry): EntryCause | undefined {
  if (entry.leadingBlank || !MERGE_CONFLICT.test(wordAt(entry, 0))) return undefined;
  return { code: 'syntax/entry-form', reason: 'entry/merge-conflict', token: 0, owner: 'before' };
}

/** `+www.example.com:192.0.2.1:3600`, `address=/www.example.com/192.0.2.1`, `zone "example.com" {` */
function ofOtherProgram(entry: Entry): EntryCause | undefined {
  if (entry.leadingBlank) return undefined;
  const { bytes, start, stop, flags, count } = entry.content;
  const words = [0, 1].filter((token) => token < count && stop[token]! - start[token]! <= LONGEST_WORD);
  const texts = words.map((token) => {
    const text = latin1(bytes, start[token]!, stop[token]!);
    return (flags[token]! & TokenFlag.Quoted) === 0 ? text : `"${text}"`;
  });
  const line = foreignLine(texts.join(' '));
  return line && { code: 'syntax/entry-form', ...line, token: 0, owner: 'before' };
}

/** `192.0.2.1 www.example.com www` */
function addressFirst(entry: Entry): EntryCause | undefined {
  const { content, leadingBlank } = entry;
  const [address, name] = rest(entry, 0);
  const host = wordAt(entry, 1);
  if (leadingBlank || !name || !HOST.test(host) || typeByMnemonic(host.toUpperCase())) return undefined;
  const type = tellingTypes.slice(0, 2).find((one) => isContent(one, content.bytes, [address!]));
  if (type === undefined || typeCauseAt(entry, entry.header)?.reason === 'type/near') return undefined;
  const owner = host.includes('.') && !host.endsWith('.') ? `${host}.` : host;
  const args = { suggestion: `${owner} ${type.mnemonic} ${wordAt(entry, 0)}` };
  return { code: 'syntax/entry-form', reason: 'entry/address-first', token: 0, args, owner: 'before' };
}

const HOST = /^(?=.*[a-z])[a-z\d-]+(?:\.[a-z\d-]+)*\.?$/i;

/** `5min`, `1 hour` */
function unitWrittenOut(entry: Entry): EntryCause | undefined {
  const token = entry.header.faultToken;
  const word = wordAt(entry, token);
  const before = token > first(entry) ? wordAt(entry, token - 1) : '';
  const time = shortTime(word) ?? (/^\d+$/.test(before) ? shortTime(before + word) : undefined);
  const type = time && typeBehind(entry);
  if (!type) return undefined;
  const args = { suggestion: time };
  return { code: 'record/invalid-ttl', reason: 'ttl/unit', token, args, field: 'ttl', type };
}

/** `NS ns1.example.com.` at the start of a line. */
export function ownerLeftOut(entry: Entry): EntryCause | undefined {
  const type = typeAtStart(entry);
  return type !== undefined && reads(entry, type, 1) ? withoutOwner(type) : undefined;
}

/** The same where what follows cannot be read, but a host would hardly be called so. */
function ownerInCapitals(entry: Entry): EntryCause | undefined {
  const type = typeAtStart(entry);
  return type !== undefined && wordAt(entry, 0) === type.mnemonic ? withoutOwner(type) : undefined;
}

function typeAtStart({ content, leadingBlank }: Entry): RrType | undefined {
  if (leadingBlank || content.flags[0] !== 0) return undefined;
  return typeByToken(content.bytes, content.start[0]!, content.stop[0]!);
}

const withoutOwner = (type: RrType): EntryCause => ({
  code: 'syntax/missing-owner',
  reason: 'owner/left-out',
  token: 0,
  owner: 'before',
  type,
});

function windowsAge(entry: Entry): EntryCause | undefined {
  const { faultToken } = entry.header;
  if (!WINDOWS_AGE.test(wordAt(entry, faultToken))) return undefined;
  return {
    code: 'syntax/entry-form',
    reason: 'entry/windows-age',
    token: faultToken,
    type: typeBehind(entry),
  };
}

/** `"A"`, or a text whose type is missing. */
function quotedWord(entry: Entry): EntryCause | undefined {
  const { content, header } = entry;
  const token = header.faultToken;
  if (token < 0 || (content.flags[token]! & TokenFlag.Quoted) === 0) return undefined;
  const type = typeByToken(content.bytes, content.start[token]!, content.stop[token]!);
  if (type !== undefined && (token + 1 < content.count || token > first(entry)))
    return { code: 'syntax/entry-form', reason: 'content/quoted', token, field: 'type', type };
  return {
    code: 'syntax/missing-type',
    reason: 'type/before-text',
    token,
    args: {
      suggestion: 'TXT',
      text: quotedExcerpt(content.bytes, content.start[token]!, content.stop[token]!),
    },
    type: typeByMnemonic('TXT'),
  };
}

/** `www,A,192.0.2.1` */
function commasBetween(entry: Entry): EntryCause | undefined {
  const { content, leadingBlank } = entry;
  if (leadingBlank || !wordAt(entry, 0).includes(',')) return undefined;
  const words = rest(entry, 0).flatMap((word) => (word.flags === 0 ? partsOf(content.bytes, word) : [word]));
  const texts = words.map(({ start, stop }) => latin1(content.bytes, start, stop));
  const at = texts
    .slice(0, MAX_BEFORE)
    .findIndex((text, index) => index > 0 && typeByMnemonic(text.toUpperCase()));
  const type = at < 0 ? undefined : typeByMnemonic(texts[at]!.toUpperCase());
  if (type === undefined || !isContent(type, content.bytes, words.slice(at + 1))) return undefined;
  const args = { suggestion: printable(texts.join(' ')) };
  return { code: 'syntax/entry-form', reason: 'content/comma', token: 0, args, type };
}

/** `IM A 192.0.2.1` */
function classMisspelt(entry: Entry): EntryCause | undefined {
  const token = entry.header.faultToken;
  const word = wordAt(entry, token).toUpperCase();
  if (word.length < 2 || word.length > 3 || editDistance(word, 'IN') > 1) return undefined;
  const type = typeBehind(entry);
  return type && { code: 'syntax/entry-form', reason: 'class/near', token, type };
}

/** The type of the record that is read without the token at fault, if its content fits. */
function typeBehind(entry: Entry): RrType | undefined {
  const next = second.read(entry.content, entry.header.faultToken + 1, 0);
  return next >= 0 && second.type !== undefined && reads(entry, second.type, next) ? second.type : undefined;
}

/** `  www A 192.0.2.1` */
function ownerIndented(entry: Entry): EntryCause | undefined {
  const { content, header, leadingBlank } = entry;
  if (!leadingBlank || header.faultToken !== 0) return undefined;
  // A number that is no TTL is none because of its form alone, unless it holds what TTLs never do.
  if (header.fault === 'record/invalid-ttl' && !/[./-]/.test(wordAt(entry, 0))) return undefined;
  const isRead = second.read(content, 1, 0) >= 0;
  if (!isRead && typeCauseAt(entry, second)?.reason !== 'type/near') return undefined;
  const type = isRead ? second.type : undefined;
  return { code: 'syntax/missing-owner', reason: 'owner/indented', token: 0, owner: 'first token', type };
}

/** `www 192.0.2.1`, `@ 10 mail.example.com.` */
function typeLeftOut(entry: Entry): EntryCause | undefined {
  const { content, header } = entry;
  if (header.faultToken < 0 || second.read(content, header.faultToken + 1, 0) >= 0) return undefined;
  for (let token = first(entry); token <= header.faultToken; token++) {
    const type = tellingTypes.find((one) => reads(entry, one, token));
    if (type === undefined) continue;
    const isAddress = type.fields.length === 1;
    return {
      code: 'syntax/missing-type',
      reason: isAddress ? 'type/before-address' : 'type/before-fields',
      token,
      args: { suggestion: type.mnemonic },
      type,
    };
  }
  return isForeignComment(content, header.faultToken + 1) ? addressBeforeComment(entry) : undefined;
}

function addressBeforeComment({ content, header: { faultToken } }: Entry): EntryCause | undefined {
  const [word] = wordsOf(content, faultToken, faultToken + 1);
  const type = word && tellingTypes.slice(0, 2).find((one) => isContent(one, content.bytes, [word]));
  if (type === undefined) return undefined;
  const args = { suggestion: type.mnemonic };
  return { code: 'syntax/missing-type', reason: 'type/before-address', token: faultToken, args, type };
}

/** `CNMAE` with the content of a CNAME, or a type of another program. */
function typeMisspelt(entry: Entry): EntryCause | undefined {
  const cause = typeCauseAt(entry, entry.header);
  return cause === undefined || isGuess(entry, cause) ? undefined : withType(entry, cause);
}

/** The same with other content. */
function typeGuessed(entry: Entry): EntryCause | undefined {
  const cause = typeCauseAt(entry, entry.header);
  return cause && withType(entry, cause);
}

/** What is wrong with the word at which `header` ends, as a type. */
function typeCauseAt(entry: Entry, { fault, faultToken }: EntryHeader): TypeCause | undefined {
  const word = wordAt(entry, faultToken);
  if (word === '' || fault !== 'record/unsupported-type') return undefined;
  // In small letters `web` and `mail` are hosts.
  if (word !== word.toUpperCase() && foreignType(word.toUpperCase()) !== undefined) return undefined;
  return typeCause(word, entry.takes, (type) => reads(entry, type, faultToken + 1));
}

/** Whether only the spelling speaks for the type that is meant. */
function isGuess(entry: Entry, { reason, args }: TypeCause): boolean {
  const type = reason === 'type/near' ? typeByMnemonic(String(args?.['suggestion'])) : undefined;
  return type !== undefined && !reads(entry, type, entry.header.faultToken + 1);
}

function withType({ header }: Entry, cause: TypeCause): EntryCause {
  const type = cause.reason === 'type/near' ? typeByMnemonic(String(cause.args?.['suggestion'])) : undefined;
  return { code: 'record/unsupported-type', token: header.faultToken, ...cause, type };
}

/** `www web A 192.0.2.1` */
function wordTooMuch(entry: Entry): EntryCause | undefined {
  const { header } = entry;
  const token = header.faultToken;
  if (header.reason !== undefined || wordAt(entry, token) === '') return undefined;
  const type = typeBehind(entry);
  return type && { code: 'syntax/entry-form', reason: 'entry/extra-word', token, type };
}

/** `3600IN`, `INA` */
function headerJoined(entry: Entry): EntryCause | undefined {
  const word = wordAt(entry, entry.header.faultToken);
  const [, before = '', behind = ''] = JOINED_TTL.exec(word) ?? JOINED_CLASS.exec(word) ?? [];
  const type = typeByMnemonic(behind.toUpperCase());
  if (type === undefined && behind.toUpperCase() !== 'IN') return undefined;
  return joined(entry, before, behind, type ?? typeBehind(entry));
}

/** `A192.0.2.1` */
function contentJoined(entry: Entry): EntryCause | undefined {
  const { content, header } = entry;
  const token = header.faultToken;
  const word = wordAt(entry, token);
  for (let length = Math.min(word.length - 1, LONGEST_MNEMONIC); length > 0; length--) {
    const type = typeByMnemonic(word.slice(0, length));
    if (type === undefined) continue;
    const behind = { start: content.start[token]! + length, stop: content.stop[token]!, flags: 0 };
    if (isContent(type, content.bytes, [behind, ...rest(entry, token + 1)]))
      return joined(entry, word.slice(0, length), word.slice(length), type);
  }
  return undefined;
}

const joined = ({ header }: Entry, before: string, behind: string, type: RrType | undefined): EntryCause => ({
  code: 'syntax/entry-form',
  reason: 'entry/lost-blank',
  token: header.faultToken,
  args: { suggestion: `${before} ${behind}` },
  type,
});

/** `www web.example.com.` */
function nameInPlaceOfType(entry: Entry): EntryCause | undefined {
  const { content, header } = entry;
  const token = header.faultToken;
  const word = wordAt(entry, token);
  if (token + 1 !== content.count || !/^[\w-]+(\.[\w-]+)*\.?$/.test(word) || !word.includes('.'))
    return undefined;
  // A number before it would be the preference of an MX record.
  const isMail = /^\d+$/.test(wordAt(entry, token - 1)) && token - 1 >= first(entry);
  const args = { suggestion: isMail ? 'MX' : 'CNAME' };
  return { code: 'syntax/missing-type', reason: 'type/before-name', token, args };
}
