import type { Code } from '../../catalog/catalog.ts';
import type { Reason } from '../../catalog/reasons.ts';
import { MAX_NAME } from '../name/limits.ts';
import { printName } from '../name/print-name.ts';
import { NAME_ROOM } from '../name/read-name.ts';
import type { FaultArgs } from '../rrtypes/content.ts';
import { readName } from '../rrtypes/fields/domain-name.ts';
import { originName } from '../rrtypes/fields/name-letters.ts';
import { byteOrderMark } from '../text/byte-order-mark.ts';
import { EntryScanner } from '../text/entry-scanner.ts';
import { printable } from '../text/excerpt.ts';
import { binaryFile } from '../text/foreign-file.ts';
import type { ReadWindows } from '../text/read-windows.ts';
import type { Scanner } from '../text/scanner.ts';
import { MAX_TTL, ttl as readTtl, ttlReason } from '../text/ttl.ts';
import { decodeUtf8 } from '../text/utf8.ts';
import { type Directive, type DirectiveName, directiveAt } from './directive-name.ts';
import { GenerateReader } from './generate-reader.ts';
import { type Include, MAX_INCLUDES } from './include.ts';
import { meantBeside, meantInFull } from './origin-slips.ts';
import type { RecordReader } from './record-reader.ts';
import type { Source, Sources } from './sources.ts';

const LINE_FEED = 0x0a;
/** Where an origin is written before it is known how long it is. */
const room = new Uint8Array(NAME_ROOM + MAX_NAME);

/** A text that is being read, and the origin and the owner to go back to after it. */
interface Frame {
  readonly source: Source;
  readonly entries: EntryScanner;
  readonly origin: Uint8Array;
  readonly owner: number | undefined;
  /** The origin that an `$ORIGIN` of this text has set last. */
  ownOrigin: Uint8Array | undefined;
}

/** Reads a zone's text with the texts it includes: entries go to the record reader, directives are carried out. */
export class FileReader {
  private readonly frames: Frame[] = [];
  private includes = 0;
  private readonly sources: Sources;
  private readonly records: RecordReader;
  private readonly include: Include | undefined;
  private readonly apex: Uint8Array;
  readonly generate: GenerateReader;

  private readonly windows: ReadWindows;

  /** `apex`: the wire form of the zone's name. */
  constructor(
    sources: Sources,
    windows: ReadWindows,
    records: RecordReader,
    apex: Uint8Array,
    include: Include | undefined,
    mayGenerate: boolean,
  ) {
    this.sources = sources;
    this.windows = windows;
    this.records = records;
    this.include = include;
    this.apex = apex;
    this.generate = new GenerateReader(records, mayGenerate);
  }

  /** Reads `source`, whose entries have not been read yet, and all it includes. */
  read(source: Source, entries: EntryScanner): void {
    this.open(source, entries, this.currentOrigin());
    for (let frame = this.frames.at(-1); frame !== undefined; frame = this.frames.at(-1)) {
      if (this.readEntries(frame)) this.close(frame);
    }
    this.records.settle();
  }

  /** Reads entries until the text ends (true) or another is opened. */
  private readEntries(frame: Frame): boolean {
    const { records } = this;
    const { entries } = frame;
    const { scanner } = entries;
    const depth = this.frames.length;
    do {
      this.showAt(frame);
      for (;;) {
        if (records.readPlain(scanner)) continue;
        if (!scanner.next()) break;
        const directive = directiveAt(records.content, scanner.leadingBlank);
        if (directive !== undefined) {
          this.carryOut(directive, scanner);
          if (this.frames.length !== depth) return false;
        } else {
          records.read(scanner);
        }
      }
    } while (entries.advance());
    return true;
  }

  /** Notes which octets of which text are at hand. */
  private showAt({ source, entries }: Frame): void {
    this.records.base = source.base + entries.window.start;
    this.records.begin(entries.scanner);
  }

  private open(source: Source, entries: EntryScanner, origin: Uint8Array): void {
    const { scanner } = entries;
    const start = byteOrderMark(scanner.bytes);
    scanner.position = start;
    const frame = { source, entries, origin, owner: this.records.lastOwner, ownOrigin: undefined };
    this.frames.push(frame);
    this.showAt(frame);
    if (start > 0) this.records.report('syntax/byte-order-mark', 0, start, { owner: undefined });
  }

  private close({ entries, origin, owner }: Frame): void {
    const { records } = this;
    const { bytes, start, count } = entries.window;
    if (count > 0 && bytes[count - 1] !== LINE_FEED)
      records.report('syntax/final-line-break', count, count, { owner: undefined });
    const bareReturn = entries.bareReturn - start;
    if (entries.bareReturn >= 0)
      records.report('syntax/bare-carriage-return', bareReturn, bareReturn + 1, { owner: undefined });
    this.frames.pop();
    const below = this.frames.at(-1);
    if (below === undefined) return;
    this.showAt(below);
    // The origin of an included file does not reach the file that includes it (RFC 1035 5.1), nor in BIND and Knot its last owner.
    records.setOrigin(origin, origin.length);
    records.lastOwner = owner;
    records.originMoved = false;
  }

  private carryOut({ name, isExact }: Directive, scanner: Scanner): void {
    const { records } = this;
    if (scanner.fault !== 0) return records.faults.reportEntry(scanner);
    if (scanner.leadingBlank) this.report('syntax/indented-directive', 0);
    if (name === undefined) return this.report('syntax/unknown-directive', 0);
    if (!isExact)
      this.report('syntax/unknown-directive', 0, { suggestion: name.toUpperCase() }, 'directive/near');
    // What was meant is carried out, so that it has no consequences.
    directives[name](this, scanner);
  }

  setOrigin(): void {
    if (!this.hasArguments(1, 1, 'needs one name after it')) return;
    const origin = this.readOrigin(1);
    if (origin === undefined) return;
    const { records, apex } = this;
    const { written } = records.content;
    const frame = this.frames.at(-1)!;
    const before = this.currentOrigin();
    const goesOn = frame.ownOrigin !== undefined && !isSame(frame.ownOrigin, apex);
    records.originMoved ||= !isSame(origin, before);
    records.setOrigin(origin, origin.length);
    records.apexSlips.dotlessOrigin = undefined;
    frame.ownOrigin = origin;
    // It is read as it stands all the same, as servers do.
    const inFull = meantInFull(origin, written, apex);
    if (inFull !== undefined) return this.reportDotless(inFull);
    const beside = meantBeside(origin, written, before, apex, goesOn);
    if (beside === undefined) return;
    const args = { origin: printName(origin, 0), suggestion: printName(beside, 0) };
    this.report('syntax/relative-origin', 1, args);
  }

  private reportDotless(meant: Uint8Array): void {
    const { records } = this;
    const finding = records.nextFinding('name/missing-final-dot');
    this.report('name/missing-final-dot', 1, { suggestion: printName(meant, 0) });
    records.apexSlips.dotlessOrigin = { meant, finding };
  }

  setTtl(): void {
    if (!this.hasArguments(1, 1, 'needs one TTL after it')) return;
    const { content } = this.records;
    const value = readTtl(content.bytes, content.start[1]!, content.stop[1]!, MAX_TTL);
    if (value >= this.records.leastTtl) this.records.ttls.byDefault = value;
    else
      this.records.report('record/invalid-ttl', content.start[1]!, content.stop[1]!, {
        reason: ttlReason(value),
        field: 'ttl',
        owner: undefined,
      });
  }

  includeFile(): void {
    if (!this.hasArguments(1, 2, 'needs a file name after it, and may have an origin')) return;
    const frame = this.frames.at(-1)!;
    const before = this.currentOrigin();
    const origin = this.records.content.count === 3 ? this.readOrigin(2) : before;
    if (origin === undefined) return;
    if (this.include === undefined) return this.reportLost('syntax/include-unavailable');
    if (++this.includes > MAX_INCLUDES) return this.reportLimit();
    const included = this.include(unescaped(this.text(1)), frame.source.file);
    const { file } = included;
    if ('fault' in included)
      return this.reportLost(`syntax/include-${included.fault}`, {
        file: printable(file),
        why: included.why,
      });
    if (this.frames.some((open) => open.source.file === file))
      return this.report('syntax/include-loop', 1, { file: printable(file) });
    const foreign = binaryFile(included.bytes);
    if (foreign !== undefined) return this.reportLost('syntax/not-a-zone-file', foreign.args, foreign.reason);
    const source = this.sources.add(file, included.bytes);
    if (source === undefined) return this.reportLimit();
    const window = this.windows.open(included.bytes, this.frames.length);
    this.open(source, new EntryScanner(this.records.content, window, 0), before);
    this.records.setOrigin(origin, origin.length);
  }

  private reportLimit(): void {
    this.reportLost('syntax/include-limit', { limit: MAX_INCLUDES });
  }

  /** Reports a text that belongs to the zone and is not read. */
  private reportLost(code: Code, args?: FaultArgs, reason?: Reason): void {
    this.records.loseText();
    this.report(code, 1, args, reason);
  }

  /** The token `index` as an origin, relative to the one that holds. */
  private readOrigin(index: number): Uint8Array | undefined {
    const { content } = this.records;
    const { out, at } = content;
    content.out = room;
    content.at = 0;
    content.remarks.length = 0;
    const read = readName(content, index, true, originName);
    for (const { code, start, stop, reason, args } of content.remarks)
      this.records.report(code, start, stop, { reason, args, owner: undefined });
    const origin = content.out.slice(0, content.at);
    content.out = out;
    content.at = at;
    if (read) return origin;
    const { reason } = content;
    this.records.report('syntax/directive-arguments', content.faultStart, content.faultStop, {
      reason,
      field: 'origin',
      owner: undefined,
    });
    return undefined;
  }

  private currentOrigin(): Uint8Array {
    const { origin, originLength } = this.records.content;
    return origin.length === originLength ? origin : origin.subarray(0, originLength);
  }

  private hasArguments(least: number, most: number, why: string): boolean {
    const count = this.records.content.count - 1;
    if (count >= least && count <= most) return true;
    this.report('syntax/directive-arguments', count < least ? 0 : most + 1, {
      directive: this.text(0),
      why: count < least ? why : `${why}, and nothing more`,
    });
    return false;
  }

  private report(code: Code, token: number, args?: FaultArgs, reason?: Reason): void {
    const { content } = this.records;
    this.records.loseNames();
    this.records.report(code, content.start[token]!, content.stop[token]!, {
      args,
      reason,
      owner: undefined,
    });
  }

  private text(token: number): string {
    const { bytes, start, stop } = this.records.content;
    return decodeUtf8(bytes, start[token]!, Math.min(stop[token]!, start[token]! + 4096));
  }
}

function isSame(left: Uint8Array, right: Uint8Array): boolean {
  if (left.length !== right.length) return false;
  for (let at = 0; at < left.length; at++) if (left[at] !== right[at]) return false;
  return true;
}

const directives: Readonly<Record<DirectiveName, (reader: FileReader, scanner: Scanner) => void>> = {
  $origin: (reader) => reader.setOrigin(),
  $ttl: (reader) => reader.setTtl(),
  $include: (reader) => reader.includeFile(),
  $generate: (reader, scanner) => reader.generate.read(scanner),
};

/** A file name may have escaped blanks. */
const unescaped = (text: string): string => text.replace(/\\(.)/gs, '$1');
