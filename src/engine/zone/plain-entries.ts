import type { NameBatch } from '../name/name-batch.ts';
import type { Content } from '../rrtypes/content.ts';
import { readPlain, skipBlanks } from '../rrtypes/read-plain.ts';
import { ByteClass, classOf } from '../text/classes.ts';
import type { Scanner } from '../text/scanner.ts';
import type { EntryHeader } from './entry-header.ts';
import { mayBeHeader } from './header-as-owner.ts';
import { NO_OWNER, type OwnerReader } from './owner-reader.ts';
import type { RecordReader } from './record-reader.ts';
import { NO_TTL } from './zone-store.ts';

const LINE_FEED = 0x0a;
const RETURN = 0x0d;
const SMALL_A = 0x61;
const DOLLAR = 0x24;
const SEMICOLON = 0x3b;
/** Of a text whose last line is longer nothing is read here: the search for its end would take long, each time. */
const LONGEST_LINE = 2 ** 16;

/** Skips lines that are empty or hold nothing but a comment, as signers write behind each RRset. */
function skipEmpty(bytes: Uint8Array, from: number, lastBreak: number): number {
  let at = from;
  while (at < lastBreak) {
    if (bytes[at] === LINE_FEED) at++;
    else if (bytes[at] !== SEMICOLON) return at;
    else {
      const start = at;
      while (bytes[at] !== LINE_FEED && bytes[at] !== RETURN) at++;
      if (bytes[at] === RETURN) return start;
    }
  }
  return at;
}

/**
 * Reads records that are written without any oddity straight from the octets, in one go and without tokens. Whatever else an entry holds, and every
 * fault, is left to the scanner and the record reader, which read it from its start: nothing has changed by then.
 */
export class PlainEntries {
  private readonly records: RecordReader;
  private readonly batch: NameBatch;
  private readonly content: Content;
  private readonly owners: OwnerReader;
  private readonly header: EntryHeader;
  /** Where the entry before starts and how long it is up to the blank behind the type, or 0; its TTL. */
  private sameStart = 0;
  private sameLength = 0;
  private ttl = 0;
  /** Whether the entry has an owner that is not taken yet. */
  private isNew = false;

  constructor(records: RecordReader, batch: NameBatch, owners: OwnerReader, header: EntryHeader) {
    this.records = records;
    this.batch = batch;
    this.content = records.content;
    this.owners = owners;
    this.header = header;
  }

  /** Reads the entry at the scanner's position, which moves on; false where nothing was read. */
  read(scanner: Scanner): boolean {
    const end = this.readAt(scanner);
    if (end < 0) {
      // What the scanner reads now comes in between.
      this.sameLength = 0;
      return false;
    }
    scanner.position = end + 1;
    return true;
  }

  /** Answers where the line feed stands that ends the entry, or -1. */
  private readAt(scanner: Scanner): number {
    const { content, records, batch } = this;
    const { bytes } = scanner;
    const at = skipEmpty(bytes, scanner.position, content.lastBreak);
    if (at >= content.lastBreak || records.isFull || batch.isFull) return -1;
    content.inGroup = false;
    return this.startsAsBefore(at) ? this.readContent(at, at + this.sameLength) : this.readEntry(bytes, at);
  }

  /** Begins with the octets that the scanner has: not where each entry is read, as code that comes to that late is optimized anew. */
  begin({ bytes, end }: Scanner): void {
    const text = new DataView(bytes.buffer, bytes.byteOffset);
    this.content.text = text;
    this.sameLength = 0;
    // Four octets are read at once, the last three behind the line.
    let at = Math.min(end - 1, text.byteLength - 4);
    const least = Math.max(0, at - LONGEST_LINE);
    while (at >= least && bytes[at] !== LINE_FEED) at--;
    this.content.lastBreak = at < least ? -1 : at;
  }

  /** Whether the octets up to the content are those of the record before: so are owner, TTL, class and type. */
  private startsAsBefore(start: number): boolean {
    const { sameStart, sameLength } = this;
    const { text, lastBreak } = this.content;
    const last = sameLength - 4;
    if (last < 0 || start + sameLength > lastBreak) return false;
    for (let at = 0; at < last; at += 4)
      if (text.getInt32(start + at) !== text.getInt32(sameStart + at)) return false;
    return text.getInt32(start + last) === text.getInt32(sameStart + last);
  }

  private readEntry(bytes: Uint8Array, start: number): number {
    const { content, records, owners, header } = this;
    content.bytes = bytes;
    let at = start;
    const inherits = classOf[bytes[start]!] === ByteClass.Blank;
    if (inherits) {
      if (!records.hasOwner || records.owner === NO_OWNER || records.originMoved) return -1;
    } else {
      if (bytes[start] === DOLLAR) return -1;
      at = owners.readPlain(start);
      // Nearly all owners begin with a small letter.
      if (at < 0 || (bytes[start]! < SMALL_A && mayBeHeader(bytes, start, at))) return -1;
    }
    at = header.readPlain(content, at, records.leastTtl);
    if (at < 0) return -1;
    const type = header.type!;
    if (type.successor !== undefined || !records.takes(type)) return -1;
    this.ttl = header.ttl === NO_TTL ? records.ttls.byDefault : header.ttl;
    if (this.ttl === NO_TTL) return -1;
    this.isNew = !inherits;
    // Behind the blank: what begins as before has this type, and no longer word.
    at++;
    const end = this.readContent(start, at);
    if (end < 0) return -1;
    this.sameStart = start;
    this.sameLength = at - start;
    this.isNew = false;
    return end;
  }

  /** Reads the content behind the type, of an entry whose header is known. */
  private readContent(start: number, behindType: number): number {
    const { content, records, owners, header } = this;
    const type = header.type!;
    if (!records.makeRoom()) return -1;
    const from = skipBlanks(content, behindType);
    const at = from < 0 ? -1 : readPlain(type, content, from);
    if (at < 0) return -1;
    if (this.isNew) {
      records.owner = owners.takePlain();
      records.hasOwner = true;
      records.originMoved = false;
    }
    if (header.ttl !== NO_TTL) records.ttls.last = this.ttl;
    records.add(type.code, type.traits, this.ttl, records.base + start);
    return at;
  }
}
