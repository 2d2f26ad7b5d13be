import type { Code } from '../../catalog/catalog.ts';
import type { Reason } from '../../catalog/reasons.ts';
import type { BeyondAscii } from '../name/beyond-ascii.ts';
import type { Content, ContentFault } from '../rrtypes/content.ts';
import { contentFaults } from '../rrtypes/content-faults.ts';
import { type RrType, Trait } from '../rrtypes/define.ts';
import { isGeneric } from '../rrtypes/generic.ts';
import { typeCause } from '../rrtypes/type-cause.ts';
import { excerpt } from '../text/excerpt.ts';
import { commentBehind, curlyQuote, settingsBehind } from '../text/lost-quotes.ts';
import { EntryFault, type Scanner } from '../text/scanner.ts';
import { TokenFlag } from '../text/tokens.ts';
import { type EntryCause, entryCause, ownerLeftOut } from './entry-cause.ts';
import type { EntryHeader } from './entry-header.ts';
import type { RawFinding } from './finding-columns.ts';
import { headerAsOwner, mayBeHeader } from './header-as-owner.ts';
import { LooseLines } from './loose-lines.ts';
import type { RecordReader } from './record-reader.ts';

const codeOfEntryFault = new Map<number, Code>([
  [EntryFault.UnclosedQuote, 'syntax/unclosed-quote'],
  [EntryFault.UnclosedParenthesis, 'syntax/unclosed-parenthesis'],
  [EntryFault.UnmatchedParenthesis, 'syntax/unmatched-parenthesis'],
  [EntryFault.NestedParenthesis, 'syntax/nested-parenthesis'],
  [EntryFault.TrailingBackslash, 'syntax/trailing-backslash'],
]);

/** So many entries of a zone are looked at for what was meant: each takes as long as a thousand that are right. */
const MAX_GUESSES = 10_000;
/** Their owners are hosts, or may be. */
const HOSTS = Trait.HostOwner | Trait.Alias;
/** All indented entries have one cause, and all marks of one conflict. */
const INDENTED = 0;
const CONFLICT = 1;
const oneCause: ReadonlyMap<Reason, number> = new Map([
  ['owner/indented', INDENTED],
  ['entry/merge-conflict', CONFLICT],
]);

/** Tells what is wrong with entries, from which no record was made. */
export class EntryFaults {
  private guesses = 0;
  private readonly loose = new LooseLines();
  private readonly records: RecordReader;
  private readonly content: Content;
  private readonly header: EntryHeader;

  constructor(records: RecordReader, header: EntryHeader) {
    this.records = records;
    this.content = records.content;
    this.header = header;
  }

  /** Starts with another zone. */
  reset(): void {
    this.guesses = 0;
    this.loose.reset();
  }

  /** What was probably meant by an entry whose header cannot be read. */
  causeOf(scanner: Scanner): EntryCause | undefined {
    const { content, header, records } = this;
    if (++this.guesses > MAX_GUESSES) return undefined;
    const { leadingBlank } = scanner;
    return entryCause({ content, header, leadingBlank, takes: (type) => records.takes(type) });
  }

  /** An entry whose content cannot be read, as its owner was taken for its type: `MX 10 mx`. */
  ownerLeftOut(scanner: Scanner): EntryCause | undefined {
    const { content, header, records } = this;
    if (content.reason !== 'content/missing-field' || scanner.leadingBlank) return undefined;
    if (++this.guesses > MAX_GUESSES) return undefined;
    return ownerLeftOut({ content, header, leadingBlank: false, takes: (type) => records.takes(type) });
  }

  /** Reports an entry whose header cannot be read. */
  reportHeader(): void {
    const { header, content, records } = this;
    const { fault, faultToken, reason } = header;
    const field = fault === 'record/invalid-ttl' ? 'ttl' : undefined;
    if (faultToken < 0) records.report(fault, content.start[0]!, content.stop[content.count - 1]!);
    else this.reportToken(fault, faultToken, { reason, field });
  }

  reportCause({ code, reason, token, args, field, owner, type }: EntryCause): void {
    const raw: RawFinding = { reason, args, field, ...(type && { type: type.code }) };
    if (owner === undefined) return this.reportToken(code, token, raw);
    const cause = oneCause.get(reason);
    this.reportToken(code, token, { ...raw, owner: undefined, cause });
  }

  /** The first record of a text has no owner. */
  reportMissingOwner(): void {
    this.reportToken('syntax/missing-owner', 0, { owner: undefined, cause: INDENTED });
  }

  /** A type that is known, or has a number, and is not taken here. */
  reportType(token: number): void {
    const { header, records } = this;
    const { type, typeCode } = header;
    const cause =
      type &&
      typeCause(
        type.mnemonic,
        (other) => records.takes(other),
        () => false,
      );
    this.reportToken('record/unsupported-type', token, { ...cause, type: typeCode });
  }

  /** Tells of an owner that is hardly meant to be one, of a record that was read. */
  reportHeaderAsOwner(next: number): void {
    const { content, header } = this;
    if (!mayBeHeader(content.bytes, content.start[0]!, content.stop[0]!)) return;
    const reason = headerAsOwner(content, header, next);
    if (reason !== undefined) this.reportToken('name/header-as-owner', 0, { reason, type: header.typeCode });
  }

  /** Tells of a quote right behind the type, where a blank was lost. */
  lacksBlank(next: number): boolean {
    const { content, records } = this;
    const { bytes, start, stop, flags, count } = content;
    if (next >= count || (flags[next]! & TokenFlag.Quoted) === 0 || start[next]! > stop[next - 1]! + 1)
      return false;
    const [type, text] = [next - 1, next].map((token) => excerpt(bytes, start[token]!, stop[token]!));
    const raw = { reason: 'entry/lost-blank', args: { suggestion: `${type} "${text}"` } } as const;
    records.report('syntax/entry-form', start[next - 1]!, stop[next]! + 1, raw);
    return true;
  }

  reportComment(scanner: Scanner): void {
    const { start, stop, count } = this.content;
    this.loose.openComment(this.content, this.endOf(scanner));
    this.records.report('syntax/not-a-comment', start[0]!, stop[count - 1]!, { owner: undefined });
  }

  /**
   * Tells of content that lacks its quotes or has curly ones. What was read of it is not what was meant, so that nothing else is
   * worth telling.
   */
  lacksQuotes(scanner: Scanner, next: number, traits: number): boolean {
    const { content, header, records } = this;
    const last = content.count - 1;
    const type = header.typeCode;
    const curly = scanner.odd ? curlyQuote(content, next) : -1;
    if (curly >= 0) {
      const raw = { reason: 'text/curly-quotes', type } as const;
      records.report('syntax/non-ascii', content.start[curly]!, content.stop[last]!, raw);
      return true;
    }
    const stop = (traits & Trait.NeedsQuotes) === 0 ? -1 : settingsBehind(content, scanner.end);
    if (stop < 0 || isGeneric(content, next)) return false;
    records.report('syntax/comment-in-text', content.start[last]!, stop, { type });
    return true;
  }

  reportContent(scanner: Scanner, next: number, traits: number): void {
    const { content } = this;
    const curly = scanner.odd ? curlyQuote(content, next) : -1;
    const mayBeCut = content.reason === 'content/missing-field' && (traits & Trait.NeedsQuotes) !== 0;
    const comment = mayBeCut ? commentBehind(content, scanner.end) : -1;
    if (curly >= 0) content.failFrom('text/curly-quotes', curly);
    else if (comment >= 0) content.fail('content/comment', comment, comment + 1);
    else return this.reportFields(scanner, next);
    this.reportAll([content.noted()]);
  }

  private reportFields(scanner: Scanner, next: number): void {
    const { content, header, records } = this;
    const { type } = header;
    const faults = contentFaults(type, content, next);
    this.reportAll(faults);
    const last = records.lastFinding('record/invalid-content');
    if (type === undefined || content.count - next >= type.fields.length || last === undefined) return;
    const reason = faults.at(-1)?.reason;
    if (reason === 'content/missing-field' || reason === 'content/sign')
      this.loose.openFields(this.endOf(scanner), last);
  }

  /** Reports what was found in the content of a record. */
  reportAll(faults: readonly ContentFault[]): void {
    const type = this.header.typeCode;
    for (const { code, start, stop, reason, field, args } of faults)
      this.records.report(code, start, stop, { reason, field, args, type });
  }

  reportObsolete({ code, successor }: RrType, token: number): void {
    this.reportToken('record/obsolete-type', token, { type: code, args: { successor: successor ?? '' } });
  }

  /** Reports what an entry of a record holds beside printable ASCII: names first, then what is free text. */
  reportLetters(scanner: Scanner, traits: number): void {
    const { content, records } = this;
    const { beyond } = records.owners;
    const isRaw = (content.flags[0]! & TokenFlag.Odd) !== 0;
    const isOwner = !scanner.leadingBlank && beyond !== undefined;
    if (isOwner && (isRaw || (traits & HOSTS) !== 0)) this.reportOwnerLetters(beyond);
    if (scanner.odd) this.reportOddOctets(isOwner ? 1 : 0);
  }

  /** One name has one cause, however often it is written. */
  private reportOwnerLetters({ code, reason, args }: BeyondAscii): void {
    const insteadOf = this.endsAtNul(0) ? UNREADABLE : undefined;
    const cause = this.records.lastOwner;
    this.reportToken(code, 0, { reason, args, type: this.header.typeCode, cause, insteadOf });
  }

  /** Whether a word without quotes holds a zero: BIND and Knot do not read the entry. */
  private endsAtNul(token: number): boolean {
    const { bytes, start, stop, flags } = this.content;
    if ((flags[token]! & TokenFlag.Quoted) !== 0) return false;
    return bytes.subarray(start[token]!, stop[token]!).includes(0);
  }

  private reportOddOctets(from: number): void {
    const { content } = this;
    const { bytes, start, stop, flags, count, remarks, targetLetters, targetToken } = content;
    for (let token = from; token < count; token++) {
      if ((flags[token]! & TokenFlag.Odd) === 0) continue;
      if (targetLetters !== undefined && token === targetToken) continue;
      if (remarks.some((one) => one.start === start[token])) continue;
      const isControl = hasControls(bytes, start[token]!, stop[token]!);
      const insteadOf = this.endsAtNul(token) ? UNREADABLE : undefined;
      this.reportToken(isControl ? 'syntax/non-ascii' : 'syntax/raw-octets', token, { insteadOf });
    }
  }

  /** Reports what is wrong with the way the entry is put together. */
  reportEntry(scanner: Scanner): void {
    const code = codeOfEntryFault.get(scanner.fault)!;
    this.records.report(code, scanner.faultStart, scanner.faultStop);
    const finding = this.records.lastFinding(code);
    if (finding !== undefined) this.loose.openFault(scanner, this.endOf(scanner), finding);
  }

  /** Whether an entry whose header cannot be read goes on from the one before, which was told. */
  isLoose(scanner: Scanner, cause: EntryCause | undefined): boolean {
    const { content, header, records } = this;
    if (records.generatedBy !== undefined) return false;
    const line = { content, header, scanner, cause };
    const start = records.base + scanner.entryStart;
    return this.loose.takes(line, start, this.endOf(scanner), (index, reason) =>
      records.amend(index, reason),
    );
  }

  private endOf(scanner: Scanner): number {
    return this.records.base + scanner.position;
  }

  reportToken(code: Code, token: number, raw: RawFinding = {}): void {
    const { start, stop } = this.content;
    this.records.report(code, start[token]!, stop[token]!, raw);
  }
}

/** What a word that other programs cannot read is as bad as. */
const UNREADABLE = ['syntax/entry-form'] as const;

function hasControls(bytes: Uint8Array, start: number, stop: number): boolean {
  for (let at = start; at < stop; at++) if (bytes[at]! < 0x20 || bytes[at] === 0x7f) return true;
  return false;
}
