import type { Code } from '../../catalog/catalog.ts';
import { NameBatch } from '../name/name-batch.ts';
import { nameTraits } from '../name/name-traits.ts';
import { printName } from '../name/print-name.ts';
import { belowApex } from '../name/zone-names.ts';
import { Content, MAX_RDATA } from '../rrtypes/content.ts';
import { type RrType, readFields, Trait } from '../rrtypes/define.ts';
import { isGeneric, readGeneric } from '../rrtypes/generic.ts';
import { excerpt } from '../text/excerpt.ts';
import { isForeignComment } from '../text/foreign-comment.ts';
import { commentBehind, curlyQuote, settingsBehind } from '../text/lost-quotes.ts';
import { EntryFault, type Scanner } from '../text/scanner.ts';
import { TokenFlag } from '../text/tokens.ts';
import { EntryHeader } from './entry-header.ts';
import { EntryTtls } from './entry-ttls.ts';
import { type FindingColumns, PLACE_CAUSES, type RawFinding } from './finding-columns.ts';
import { escaped } from './odd-octets.ts';
import { NO_OWNER, OwnerReader } from './owner-reader.ts';
import { PlainEntries } from './plain-entries.ts';
import type { RecordGlances } from './record-glances.ts';
import type { ZoneStore } from './zone-store.ts';

/** What a profile says about the records of a zone file. */
export interface RecordLimits {
  /** The smallest TTL that is taken. */
  readonly leastTtl: number;
  /** Whether a string of more than 255 octets is stored as several. */
  readonly splitStrings: boolean;
  readonly takes: (type: RrType | undefined) => boolean;
}

/** The place of the `$GENERATE` that is carried out. */
export interface Generated {
  readonly start: number;
  readonly stop: number;
}

/** An `$ORIGIN` without its final dot: what it was meant to be, and its finding, if there is one. */
export interface DotlessOrigin {
  readonly meant: Uint8Array;
  readonly finding: number | undefined;
}

/** The cause of all that is wrong because the text is of another zone: its findings are about the apex, which has the number 0. */
const OTHER_ZONE = 0;
const AT = 0x40;

const codeOfEntryFault = new Map<number, Code>([
  [EntryFault.UnclosedQuote, 'syntax/unclosed-quote'],
  [EntryFault.UnclosedParenthesis, 'syntax/unclosed-parenthesis'],
  [EntryFault.UnmatchedParenthesis, 'syntax/unmatched-parenthesis'],
  [EntryFault.NestedParenthesis, 'syntax/nested-parenthesis'],
  [EntryFault.TrailingBackslash, 'syntax/trailing-backslash'],
]);

/** Turns entries into records of the store, or into findings. */
export class RecordReader {
  readonly content: Content;
  readonly owners: OwnerReader;
  readonly ttls = new EntryTtls();
  /** Whether an `$ORIGIN` has changed the origin since the last record. */
  originMoved = false;
  /** Added to an offset to make a place. */
  base = 0;
  /** The directive that generated the text, whose place all findings in it have. */
  generatedBy: Generated | undefined = undefined;
  /** Where in the batch the owner of the last entry stands, or `NO_OWNER`. */
  owner: number = NO_OWNER;
  private ownerBefore: number = NO_OWNER;
  hasOwner = false;
  /** Whether the zone holds all it may. */
  isFull = false;
  private readonly batch = new NameBatch();
  /** The apex of another zone of which the text is, as its SOA tells. */
  private otherApex: Uint8Array | undefined = undefined;
  /** The last `$ORIGIN`, where it lacks its final dot. */
  dotlessOrigin: DotlessOrigin | undefined = undefined;
  private readonly header = new EntryHeader();
  private readonly store: ZoneStore;
  private readonly findings: FindingColumns;
  private readonly limits: RecordLimits;
  private readonly plain: PlainEntries;
  private readonly glances: RecordGlances;

  constructor(store: ZoneStore, findings: FindingColumns, limits: RecordLimits, glances: RecordGlances) {
    this.store = store;
    this.glances = glances;
    this.findings = findings;
    this.limits = limits;
    this.content = new Content(store.rdata);
    this.content.splitStrings = limits.splitStrings;
    this.owners = new OwnerReader(store.names, this.batch, this.content);
    this.plain = new PlainEntries(this, this.batch, this.owners, this.header);
  }

  /** Notes that a `$GENERATE` makes the records from here on, or that it has made them. */
  generate(by: Generated | undefined): void {
    this.generatedBy = by;
    this.store.generated.push(this.store.count);
  }

  /** Starts with the zone of the store. */
  reset(): void {
    const { apex } = this.store;
    this.ttls.reset();
    this.originMoved = false;
    this.base = 0;
    this.owner = NO_OWNER;
    this.ownerBefore = NO_OWNER;
    this.hasOwner = false;
    this.isFull = false;
    this.otherApex = undefined;
    this.dotlessOrigin = undefined;
    this.batch.clear();
    this.owners.reset(apex);
    this.setOrigin(apex, apex.length);
  }

  /** Notes which octets are at hand. */
  begin(scanner: Scanner): void {
    this.owners.forgetText();
    this.plain.begin(scanner);
  }

  get leastTtl(): number {
    return this.limits.leastTtl;
  }

  setOrigin(wire: Uint8Array, length: number): void {
    this.content.origin = wire;
    this.content.originLength = length;
    this.content.oddOrigin = nameTraits(wire, 0, length - 1) !== 0;
    this.owners.originChanged();
  }

  /** The owner that a blank stands for; undefined before the first. */
  get lastOwner(): number | undefined {
    return this.hasOwner ? this.ownerNumber() : undefined;
  }

  set lastOwner(owner: number | undefined) {
    this.settle();
    this.hasOwner = owner !== undefined;
    this.owner = this.known(owner ?? NO_OWNER);
  }

  /** Gives all names that wait their numbers, and those to the records. */
  settle(): void {
    const { batch, store } = this;
    // Where many texts are included in a row, known names alone fill the batch.
    if (batch.count === batch.known && store.isSettled && !batch.isFull) return;
    store.names.internAll(batch);
    store.settle(batch);
    const owner = this.numberOf(this.owner);
    const before = this.numberOf(this.ownerBefore);
    batch.clear();
    this.owners.forgetText();
    this.owner = this.known(owner);
    this.ownerBefore = this.known(before);
  }

  private known(number: number): number {
    return number < 0 ? NO_OWNER : this.batch.addKnown(number);
  }

  private numberOf(name: number): number {
    return name < 0 ? NO_OWNER : this.batch.number[name]!;
  }

  private ownerNumber(): number {
    this.settle();
    return this.numberOf(this.owner);
  }

  takes(type: RrType): boolean {
    return this.limits.takes(type);
  }

  /** Reads the entry at the scanner's position if it is written plainly; false where the scanner is to go on. */
  readPlain(scanner: Scanner): boolean {
    return this.dotlessOrigin === undefined && this.plain.read(scanner);
  }

  /** Reads the entry that the scanner stands on, which is no directive. Of what is wrong with it the first fault is told. */
  read(scanner: Scanner): void {
    const { content, store, header } = this;
    if (this.isFull) return;
    if (content.count === 0) return this.reportEntryFault(scanner);
    if (this.batch.isFull) {
      this.settle();
      if (store.isFull) return this.leaveOut();
    }
    this.ownerBefore = this.owner;
    if (!scanner.leadingBlank) this.owner = this.owners.read(0);
    else if (!this.hasOwner) return this.readWithoutOwner(scanner);
    else if (this.originMoved) this.reportToken('syntax/inherited-owner', 0);
    this.originMoved = false;
    const next = header.read(content, scanner.leadingBlank ? 0 : 1, this.limits.leastTtl);
    if (this.dotlessOrigin !== undefined) this.readBelowDotless(this.dotlessOrigin);
    if (!scanner.leadingBlank && this.owners.repeatsApex) this.readRepeatedApex();
    if (next < 0 && !scanner.leadingBlank && isForeignComment(this.content, 0)) return this.reportComment();
    this.hasOwner = true;
    if (scanner.fault !== EntryFault.None) this.reportEntryFault(scanner);
    else if (next < 0) this.reportHeader();
    else if (this.owner !== NO_OWNER) return this.readContent(scanner, next);
    else if (!scanner.leadingBlank) this.reportOwner();
    const present = header.presentTraits(content);
    if (this.owner !== NO_OWNER) store.markPresent(this.ownerNumber(), present);
    // An SOA whose owner could not be read stands for that of the apex.
    else if (header.type !== undefined) store.markPresent(0, present & Trait.Start);
  }

  /**
   * An SOA at an `$ORIGIN` that lacks its final dot stands where no server takes it (RFC 1035 5.2): the dot is told as the cause, and what
   * follows is read as it was meant.
   */
  private readBelowDotless({ meant, finding }: DotlessOrigin): void {
    const { header, content, findings, owners, store } = this;
    const { bytes, start, stop } = content;
    const isAtOrigin = stop[0]! - start[0]! === 1 && bytes[start[0]!] === AT;
    if (((header.type?.traits ?? 0) & Trait.Start) === 0 || !isAtOrigin || finding === undefined) return;
    if (meant.length !== store.apex.length) return;
    this.dotlessOrigin = undefined;
    findings.inherit(finding, ['zone/soa-not-apex', 'zone/soa-missing']);
    this.setOrigin(meant, meant.length);
    this.owner = owners.read(0);
  }

  /** An SOA tells that the zone's name without its final dot is meant in full, so that not all that follows is off. */
  private readRepeatedApex(): void {
    const { header, store } = this;
    const traits = header.type?.traits ?? 0;
    // So it is in name servers; they count as there, and the slip is told where owners are judged.
    if ((traits & Trait.Start) === 0) return store.markPresent(0, traits & Trait.Cut);
    this.owner = this.owners.takeAsApex();
    const args = { suggestion: store.origin };
    this.reportToken('zone/soa-not-apex', 0, {
      reason: 'name/missing-final-dot',
      type: header.typeCode,
      args,
    });
  }

  /** Most likely the record was meant for the apex: for rules that report absence it is there. */
  private readWithoutOwner(scanner: Scanner): void {
    const { content, header } = this;
    if (scanner.fault !== EntryFault.None) this.reportEntryFault(scanner);
    else this.reportToken('syntax/missing-owner', 0);
    if (header.read(content, 0, this.limits.leastTtl) >= 0)
      this.store.markPresent(0, header.type?.traits ?? 0);
  }

  /** To be called when all records are there. */
  finish(): void {
    this.ttls.finish(this.store, this.findings);
  }

  private readContent(scanner: Scanner, next: number): void {
    const { content, store, header } = this;
    const { type } = header;
    const traits = type === undefined ? Trait.NotBesideAlias : type.traits;
    if (!this.limits.takes(type)) {
      this.reportToken('record/unsupported-type', next - 1, { type: header.typeCode });
      return store.markPresent(this.ownerNumber(), traits);
    }
    if (!this.makeRoom()) return this.leaveOut();
    const end = this.readTyped(type, next);
    if (end < 0) {
      if (!scanner.leadingBlank && isForeignComment(content, 0)) return this.reportComment();
      this.reportContent(scanner, next, traits);
      return store.markPresent(this.ownerNumber(), traits);
    }
    const mayLackQuotes = scanner.odd || (traits & Trait.NeedsQuotes) !== 0;
    if (mayLackQuotes && this.lacksQuotes(scanner, next, traits))
      return store.markPresent(this.ownerNumber(), traits);
    if (content.split) this.reportToken('record/string-split', next);
    if (scanner.odd) this.reportOddOctets();
    if (type?.obsolete === true) this.reportToken('record/obsolete-type', next - 1, { type: type.code });
    const place = this.generatedBy === undefined ? this.base + scanner.entryStart : this.generatedBy.start;
    const ttl = this.ttls.of(header.ttl, this.entryPlace);
    this.add(header.typeCode, traits, ttl, place);
  }

  /** Makes room for the wire form of the next record; false where the zone holds all it may. */
  makeRoom(): boolean {
    const { content, store } = this;
    const begin = store.rdataAt[store.count]!;
    const room = store.reserveRdata(begin);
    if (room === undefined) return false;
    content.begin = begin;
    content.at = begin;
    content.limit = begin + MAX_RDATA;
    content.out = room;
    content.outView = store.rdataView;
    content.target = -1;
    content.split = false;
    return true;
  }

  /** Adds the record whose content was read, with the traits of its type and those that are seen of it. */
  add(type: number, traits: number, ttl: number, place: number): void {
    const { content, store } = this;
    const oddity = content.target >= 0 && content.oddTarget ? Trait.OddTarget : 0;
    const ownTtl = this.ttls.traitOf(ttl, store.count === 0);
    const seen = this.glances.traitsOf(type, content.out, content.begin);
    this.batch.traits[this.owner]! |= traits | oddity | ownTtl | seen;
    const record = store.add(this.owner, type, ttl, place, content.at);
    // The root as a target says that there is none (RFC 2782, RFC 7505).
    if (content.target >= 0 && content.out[content.target] !== 0) {
      const target = this.owners.readTarget();
      if (target !== NO_OWNER) store.addReference(record, target, content.targetWritten);
    }
  }

  /** Tells that this entry and what follows is left out. */
  private leaveOut(): void {
    this.isFull = true;
    this.owner = NO_OWNER;
    this.reportToken('syntax/zone-limit', 0);
  }

  private readTyped(type: RrType | undefined, next: number): number {
    const { content } = this;
    if (content.overflow) {
      content.field = undefined;
      return content.fail('content/too-long', content.start[next]!, content.stop[content.count - 1]!);
    }
    if (next < content.count && isGeneric(content, next)) return readGeneric(type, content, next);
    if (type !== undefined) return readFields(type, content, next);
    content.field = undefined;
    return content.fail('generic/required', content.start[next - 1]!, content.stop[content.count - 1]!);
  }

  private reportOwner(): void {
    const { fault, outside } = this.owners;
    if (fault !== 'name/out-of-zone') return this.reportToken(fault, 0);
    const owner = printName(outside, 0);
    if (this.isOfOtherZone(outside))
      return this.reportToken('zone/origin-mismatch', 0, {
        args: { soaOwner: owner, origin: this.store.origin },
        cause: OTHER_ZONE,
      });
    // The `$ORIGIN` that takes a name out of the zone may stand far above it.
    this.reportToken(fault, 0, { args: { owner } });
  }

  /** Whether a name is that of another zone, whose SOA stands in place of one at the apex, or lies below it. */
  private isOfOtherZone(name: Uint8Array): boolean {
    const { store, otherApex } = this;
    if (otherApex !== undefined) {
      const end = name.length - 1;
      return belowApex(name, 0, end, otherApex, otherApex.length - 1) >= 0;
    }
    if (((this.header.type?.traits ?? 0) & Trait.Start) === 0) return false;
    this.settle();
    if ((store.presentTraits(0) & Trait.Start) !== 0) return false;
    this.otherApex = name;
    store.markPresent(0, Trait.Start | Trait.Cut);
    return true;
  }

  private reportHeader(): void {
    const { header, content } = this;
    const { fault, faultToken, reason } = header;
    const field = fault === 'record/invalid-ttl' ? 'ttl' : undefined;
    if (faultToken < 0) this.report(fault, content.start[0]!, content.stop[content.count - 1]!);
    else this.reportToken(fault, faultToken, { reason, field });
  }

  private reportComment(): void {
    const { start, stop, count } = this.content;
    this.owner = this.ownerBefore;
    this.report('syntax/not-a-comment', start[0]!, stop[count - 1]!, { owner: undefined });
  }

  /**
   * Tells of content that lacks its quotes or has curly ones. What was read of it is not what was meant, so that nothing else is
   * worth telling.
   */
  private lacksQuotes(scanner: Scanner, next: number, traits: number): boolean {
    const { content, header } = this;
    const last = content.count - 1;
    const type = header.typeCode;
    const curly = scanner.odd ? curlyQuote(content, next) : -1;
    if (curly >= 0) {
      const raw = { reason: 'text/curly-quotes', type } as const;
      this.report('syntax/non-ascii', content.start[curly]!, content.stop[last]!, raw);
      return true;
    }
    const stop = (traits & Trait.NeedsQuotes) === 0 ? -1 : settingsBehind(content, scanner.end);
    if (stop < 0 || isGeneric(content, next)) return false;
    this.report('syntax/comment-in-text', content.start[last]!, stop, { type });
    return true;
  }

  private reportContent(scanner: Scanner, next: number, traits: number): void {
    const { content, header } = this;
    const curly = scanner.odd ? curlyQuote(content, next) : -1;
    if (curly >= 0) content.failFrom('text/curly-quotes', curly);
    else if (content.reason === 'content/missing-field' && (traits & Trait.NeedsQuotes) !== 0) {
      const comment = commentBehind(content, scanner.end);
      if (comment >= 0) content.fail('content/comment', comment, comment + 1);
    }
    const { reason, field, args } = content;
    this.report('record/invalid-content', content.faultStart, content.faultStop, {
      reason,
      field,
      args,
      type: header.typeCode,
    });
  }

  private reportOddOctets(): void {
    const { content } = this;
    for (let token = 0; token < content.count; token++)
      if ((content.flags[token]! & TokenFlag.Odd) !== 0) this.reportToken('syntax/non-ascii', token);
  }

  /** The number of the finding that is reported next, if it is one of a code that is said. */
  nextFinding(code: Code): number | undefined {
    return this.findings.wants(code) ? this.findings.count : undefined;
  }

  /** Reports what is wrong with the way the entry is put together. */
  reportEntryFault(scanner: Scanner): void {
    this.report(codeOfEntryFault.get(scanner.fault)!, scanner.faultStart, scanner.faultStop);
  }

  private reportToken(code: Code, token: number, raw: RawFinding = {}): void {
    this.report(code, this.content.start[token]!, this.content.stop[token]!, raw);
  }

  /** Reports a fault in octets of the text that is being read; of the records that one `$GENERATE` makes, each code once. */
  report(code: Code, start: number, stop: number, raw: RawFinding = {}): void {
    const owner = this.owner < 0 ? undefined : this.ownerNumber();
    const place = this.place(start, stop);
    if (this.generatedBy === undefined) return this.findings.add(code, { owner, ...raw, ...place });
    // The text that is wrong is nowhere in the file.
    const { bytes } = this.content;
    const text = excerpt(bytes, start, stop);
    const made = { text, escaped: escaped(bytes, start, stop), ...raw.args };
    const args = owner === undefined ? { owner: text, ...made } : made;
    this.findings.add(code, { owner, ...raw, ...place, args, cause: PLACE_CAUSES + place.start });
  }

  private readonly entryPlace = (): { readonly start: number; readonly stop: number } =>
    this.place(this.content.start[0]!, this.content.stop[0]!);

  private place(start: number, stop: number): { readonly start: number; readonly stop: number } {
    const { generatedBy } = this;
    if (generatedBy !== undefined) return { start: generatedBy.start, stop: generatedBy.stop };
    return { start: this.base + start, stop: this.base + stop };
  }
}
