import type { Code } from '../../catalog/catalog.ts';
import type { Reason } from '../../catalog/reasons.ts';
import { NameBatch } from '../name/name-batch.ts';
import { nameTraits } from '../name/name-traits.ts';
import { Content, MAX_RDATA } from '../rrtypes/content.ts';
import { type RrType, readFields, Trait } from '../rrtypes/define.ts';
import { isGeneric, readGeneric } from '../rrtypes/generic.ts';
import { excerpt } from '../text/excerpt.ts';
import { isForeignComment } from '../text/foreign-comment.ts';
import { EntryFault, type Scanner } from '../text/scanner.ts';
import { ApexSlips } from './apex-slips.ts';
import type { EntryCause } from './entry-cause.ts';
import { EntryFaults } from './entry-faults.ts';
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
  /** Whether names with letters beyond ASCII are stored with A-labels. */
  readonly aLabels: boolean;
  readonly takes: (type: RrType | undefined) => boolean;
}

/** The place of the `$GENERATE` that is carried out. */
export interface Generated {
  readonly start: number;
  readonly stop: number;
}

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
  private readonly header = new EntryHeader();
  readonly faults: EntryFaults;
  readonly apexSlips: ApexSlips;
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
    this.content.aLabels = limits.aLabels;
    this.owners = new OwnerReader(store.names, this.batch, this.content);
    this.faults = new EntryFaults(this, this.header);
    this.apexSlips = new ApexSlips(this, this.header, store, findings);
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
    this.faults.reset();
    this.apexSlips.reset();
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
    return this.apexSlips.dotlessOrigin === undefined && this.plain.read(scanner);
  }

  /** Reads the entry that the scanner stands on, which is no directive. Of what is wrong with it the first fault is told. */
  read(scanner: Scanner): void {
    const { content, store, header } = this;
    if (this.isFull) return;
    if (content.count === 0) return this.readNothing(scanner);
    if (this.batch.isFull) {
      this.settle();
      if (store.isFull) return this.leaveOut();
    }
    this.ownerBefore = this.owner;
    if (!scanner.leadingBlank) this.owner = this.owners.read(0);
    else if (!this.hasOwner) return this.readWithoutOwner(scanner);
    else if (this.originMoved) this.faults.reportToken('syntax/inherited-owner', 0);
    this.originMoved = false;
    const next = header.read(content, scanner.leadingBlank ? 0 : 1, this.limits.leastTtl);
    this.apexSlips.look(scanner.leadingBlank);
    if (next < 0) return this.readUnreadable(scanner);
    this.hasOwner = true;
    if (scanner.fault !== EntryFault.None) this.faults.reportEntry(scanner);
    else if (this.owner !== NO_OWNER) return this.readContent(scanner, next);
    else if (!scanner.leadingBlank) this.apexSlips.reportOwner();
    this.notePresent(header.presentType(content));
  }

  /** Notes that a record stands at the owner which could not be read. */
  private notePresent({ code, traits }: { readonly code: number; readonly traits: number }): void {
    if (this.owner !== NO_OWNER) this.noteUnread(this.ownerNumber(), code, traits);
    // An SOA whose owner could not be read stands for that of the apex.
    else if (this.header.type !== undefined && (traits & Trait.Start) !== 0) this.noteUnread(0, code, traits);
    else this.loseNames();
  }

  /** Notes that a record which could not be read stands at a name; `end`: up to where its wire form was written. */
  private noteUnread(name: number, type: number, traits: number, end?: number): void {
    const { out, begin } = this.content;
    this.store.unread.add(name, type, traits, out, begin, end ?? begin);
  }

  /** Notes that a text of the zone is not read. */
  loseText(): void {
    this.store.lacksText = true;
  }

  /** Notes that there may be names of which nobody will know. */
  loseNames(): void {
    this.store.hasLostNames = true;
  }

  /** An entry whose header cannot be read. */
  private readUnreadable(scanner: Scanner): void {
    const { content, faults, header } = this;
    const cause = scanner.fault === EntryFault.None ? faults.causeOf(scanner) : undefined;
    if (faults.isLoose(scanner, cause)) return this.leaveLine();
    if (isForeignComment(content, 0)) return this.leaveComment(scanner);
    if (scanner.fault !== EntryFault.None) faults.reportEntry(scanner);
    else if (cause !== undefined) return this.leave(cause);
    else faults.reportHeader();
    this.hasOwner = true;
    this.notePresent(header.presentType(content));
  }

  /** Reports an entry, and goes on as if it were what was meant. */
  private leave(cause: EntryCause): void {
    this.faults.reportCause(cause);
    this.takeMeantOwner(cause);
    this.notePresent(cause.type ?? this.header.presentType(this.content));
  }

  /** Goes on from the owner that was meant: an entry without one, or with one behind a blank. */
  private takeMeantOwner({ owner }: EntryCause): void {
    if (owner === 'first token') this.owner = this.owners.read(0);
    if (owner !== 'before') this.hasOwner = true;
    else if (this.hasOwner) this.owner = this.ownerBefore;
    // Before the first record the apex is meant.
    else this.owner = this.owners.takeApex();
  }

  /** Most likely the record was meant for the apex: for rules that report absence it is there. */
  private readWithoutOwner(scanner: Scanner): void {
    const { content, faults, header } = this;
    const next = header.read(content, 0, this.limits.leastTtl);
    if (next < 0 && faults.isLoose(scanner, undefined)) return this.loseNames();
    if (next < 0 && isForeignComment(content, 0)) return this.leaveComment(scanner);
    if (scanner.fault !== EntryFault.None) faults.reportEntry(scanner);
    else {
      const cause = next < 0 ? faults.causeOf(scanner) : undefined;
      if (cause?.owner === 'first token') return this.leave(cause);
      faults.reportMissingOwner();
    }
    if (next >= 0) this.noteUnread(0, header.typeCode, header.type?.traits ?? 0);
  }

  private leaveComment(scanner: Scanner): void {
    this.owner = this.ownerBefore;
    this.faults.reportComment(scanner);
  }

  /** Passes over a line that belongs to an entry which was told. */
  private leaveLine(): void {
    this.owner = this.ownerBefore;
    this.loseNames();
  }

  /** Parentheses alone. */
  private readNothing(scanner: Scanner): void {
    if (!this.faults.isLoose(scanner, undefined)) this.faults.reportEntry(scanner);
  }

  /** To be called when all records are there. */
  finish(): void {
    this.ttls.finish(this.store, this.findings);
  }

  private readContent(scanner: Scanner, next: number): void {
    const { content, header } = this;
    const { type, typeCode } = header;
    const traits = type === undefined ? Trait.NotBesideAlias : type.traits;
    if (!this.limits.takes(type)) {
      this.faults.reportType(next - 1);
      return this.noteUnread(this.ownerNumber(), typeCode, traits);
    }
    if (content.flags[next] !== 0 && this.faults.lacksBlank(next))
      return this.noteUnread(this.ownerNumber(), typeCode, traits);
    if (!this.makeRoom()) return this.leaveOut();
    const end = this.readTyped(type, next);
    const written = content.at;
    if (end < 0) {
      if (!scanner.leadingBlank && isForeignComment(content, 0)) return this.leaveComment(scanner);
      const withoutOwner = this.faults.ownerLeftOut(scanner);
      if (withoutOwner !== undefined) return this.leave(withoutOwner);
      this.noteUnread(this.ownerNumber(), typeCode, traits, written);
      return this.faults.reportContent(scanner, next, traits);
    }
    const mayLackQuotes = scanner.odd || (traits & Trait.NeedsQuotes) !== 0;
    if (mayLackQuotes && this.faults.lacksQuotes(scanner, next, traits))
      return this.noteUnread(this.ownerNumber(), typeCode, traits);
    if (!scanner.leadingBlank) this.faults.reportHeaderAsOwner(next);
    if (content.remarks.length > 0) this.faults.reportAll(content.remarks);
    if (scanner.odd || this.owners.beyond !== undefined) this.faults.reportLetters(scanner, traits);
    if (type?.successor !== undefined) this.faults.reportObsolete(type, next - 1);
    const place = this.generatedBy === undefined ? this.base + scanner.entryStart : this.generatedBy.start;
    const ttl = this.ttls.of(header.ttl, this.entryPlace, this.store.count);
    this.add(typeCode, traits, ttl, place);
  }

  /** Makes room for the wire form of the next record; false where the zone holds all it may. */
  makeRoom(): boolean {
    const { content, store } = this;
    const begin = store.rdataAt[store.count]!;
    const room = store.reserveRdata(begin);
    if (room === undefined) return false;
    content.begin = begin;
    content.restart();
    content.limit = begin + MAX_RDATA;
    content.out = room;
    content.outView = store.rdataView;
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
    if (content.dotless > 0) store.dotless.note(record, content, store.apex);
    if (content.targetEscaped) store.escapedTargets.add(record);
    if (content.targetLetters !== undefined) store.targetLetters.set(record, content.targetLetters);
    // The root as a target says that there is none (RFC 2782, RFC 7505).
    if (content.target >= 0 && content.out[content.target] !== 0) {
      const target = this.owners.readTarget();
      if (target !== NO_OWNER) store.addReference(record, target);
    }
  }

  /** Tells that this entry and what follows is left out. */
  private leaveOut(): void {
    this.isFull = true;
    this.owner = NO_OWNER;
    this.faults.reportToken('syntax/zone-limit', 0);
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

  /** The number of the finding that is reported next, if it is one of a code that is said. */
  nextFinding(code: Code): number | undefined {
    return this.findings.wants(code) ? this.findings.count : undefined;
  }

  /** The number of the finding that was reported last, if it is one of a code that is said. */
  lastFinding(code: Code): number | undefined {
    return this.findings.wants(code) ? this.findings.count - 1 : undefined;
  }

  amend(finding: number, reason: Reason): void {
    this.findings.amend(finding, reason);
  }

  /** Reports a fault in octets of the text that is being read; of the records that one `$GENERATE` makes, each code once. */
  report(code: Code, start: number, stop: number, raw: RawFinding = {}): void {
    const owner = this.owner < 0 ? undefined : this.ownerNumber();
    const place = this.place(start, stop);
    if (this.generatedBy === undefined) return void this.findings.add(code, { owner, ...raw, ...place });
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
