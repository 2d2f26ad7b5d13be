import { entryOf, fill } from '../../catalog/catalog.ts';
import type { Finding, Place, Related } from '../../catalog/finding.ts';
import { reasons } from '../../catalog/reasons.ts';
import { rfcOf } from '../rrtypes/content-rfc.ts';
import { typeByCode } from '../rrtypes/lookup.ts';
import { excerpt, excerptOf } from '../text/excerpt.ts';
import { EntryParts, type Span } from './entry-parts.ts';
import { type FindingColumns, NONE, Part } from './finding-columns.ts';
import { escaped } from './odd-octets.ts';
import type { Position, Source, Sources } from './sources.ts';
import type { ZoneStore } from './zone-store.ts';

const DOLLAR = 0x24;
/** Octets that a message shows of a text, at most, and the one behind, which tells whether a character ends there. */
const LONGEST_SHOWN = 65;
/** So few rows are merged as they are read. */
const FEW_ROWS = 16;

/** Makes findings of their columns, one at a time: text and place are worked out when somebody reads them. */
export class FindingDescriber {
  private readonly parts = new EntryParts();
  private readonly relatedParts = new EntryParts();
  private lastRelated: { readonly record: number; readonly related: Related } | undefined = undefined;
  private lastLocated: Located | undefined = undefined;
  private readonly store: ZoneStore;
  private readonly sources: Sources;
  private readonly findings: FindingColumns;

  constructor(store: ZoneStore, sources: Sources, findings: FindingColumns) {
    this.store = store;
    this.sources = sources;
    this.findings = findings;
  }

  /** The numbers of the findings in the order of their places. */
  order(): Iterable<number> {
    const { count } = this.findings;
    const starts = this.rowsInOrder();
    if (starts !== undefined) return this.merged(starts);
    // A place has 32 bits and a finding's number fewer than 21, up to which a key is exact and sorts without a callback.
    if (count < 2 ** 21) {
      const keys = new Float64Array(count);
      for (let index = 0; index < count; index++) keys[index] = this.placeOf(index) * 2 ** 21 + index;
      keys.sort();
      // A number takes half the room of its key, so it overwrites only keys that have been read.
      const order = new Uint32Array(keys.buffer, 0, count);
      for (let index = 0; index < count; index++) order[index] = keys[index]! % 2 ** 21;
      return order;
    }
    const order = new Uint32Array(count);
    for (let index = 0; index < count; index++) order[index] = index;
    return order.sort((left, right) => this.placeOf(left) - this.placeOf(right) || left - right);
  }

  /** Where the rows of findings start that come in the order of their places; undefined where they are many. */
  private rowsInOrder(): number[] | undefined {
    const { count } = this.findings;
    const starts: number[] = [];
    let last = Number.POSITIVE_INFINITY;
    for (let index = 0; index < count; index++) {
      const place = this.placeOf(index);
      if (place < last && starts.push(index) > FEW_ROWS) return undefined;
      last = place;
    }
    return starts;
  }

  /** Where one rule alone finds much, or the reader does, there is nothing to be sorted, which would take room for each finding. */
  private *merged(starts: readonly number[]): Generator<number> {
    const { count } = this.findings;
    const next = starts.slice();
    const stops = starts.map((_, row) => starts[row + 1] ?? count);
    const places = next.map((index) => this.placeOf(index));
    for (let left = count; left > 0; left--) {
      let row = 0;
      for (let other = 1; other < places.length; other++) if (places[other]! < places[row]!) row = other;
      const index = next[row]!++;
      places[row] = index + 1 < stops[row]! ? this.placeOf(index + 1) : Number.POSITIVE_INFINITY;
      yield index;
    }
  }

  describe(index: number): Finding {
    const { findings } = this;
    const said = findings.codeAt(index);
    const inPlatform = findings.levels.profile === 'platform' ? entryOf(said).inPlatform : undefined;
    const code = inPlatform === undefined ? said : 'record/invalid-content';
    const entry = entryOf(code);
    const record = findings.recordAt(index);
    const other = findings.otherAt(index);
    const source = this.sources.sourceOf(this.placeOf(index));
    const span = this.spanOf(index, source);
    const owner = this.ownerOf(index);
    const typeCode = this.typeOf(index);
    const type = typeCode === 0 ? undefined : typeName(typeCode);
    const field = findings.fieldAt(index) ?? this.markedField(index);
    const reason = inPlatform ?? findings.reasonAt(index);
    const shown = excerptAt(source, span);
    const template = reason === undefined ? (entry.detail ?? entry.message) : reasons[reason];
    const args = {
      owner: owner ?? shown,
      name: owner,
      origin: this.store.origin,
      type,
      field,
      text: this.generatedText(index, source) ?? shown,
      // No getter: V8 makes a hidden class for each object that has one, and all it refers to outlives the finding.
      escaped: isEscaped(entry.message) || isEscaped(template) ? escapedAt(source, span) : undefined,
      target: record === NONE ? undefined : this.store.targetText(record),
      otherType: other === NONE ? undefined : typeName(this.store.type[other]!),
      otherOwner: other === NONE ? undefined : this.store.nameText(this.store.owner[other]!),
      form: findings.typeAt(index) ? typeByCode(findings.typeAt(index))?.form : undefined,
      ...findings.argsAt(index),
    };
    const finding: Writable<Finding> = {
      code,
      severity: findings.severityAt(index),
      status: entry.status,
      message: fill(entry.message, args),
      detail: fill(template, args),
      rfc: rfcOf(code, typeByCode(typeCode)),
    };
    if (owner !== undefined) finding.owner = owner;
    if (type !== undefined) finding.type = type;
    if (field !== undefined) finding.field = field;
    if (reason !== undefined) finding.reason = reason;
    this.setPlace(finding, source, span);
    if (other !== NONE) finding.related = [this.related(other)];
    const tally = findings.tallyAt(index);
    if (tally !== undefined) {
      finding.count = tally.count;
      if (tally.places.length > 1) finding.places = tally.places.map((place) => this.tallied(index, place));
    }
    return finding;
  }

  /** Where the cause of a finding has struck once more: at a record, in the part that the finding marks, or in octets. */
  private tallied(index: number, place: number | readonly [number, number]): Place {
    if (typeof place !== 'number') return this.range(place);
    const { findings, store } = this;
    const source = this.sources.sourceOf(store.place[place]!);
    const offset = store.place[place]! - source.base;
    const made: Writable<Place> = {};
    const part = findings.partAt(index);
    this.setPlace(
      made,
      source,
      this.relatedParts.find(source, offset, part === Part.Text ? Part.Record : part),
    );
    return made;
  }

  private range([start, stop]: readonly [number, number]): Place {
    const source = this.sources.sourceOf(start);
    const made: Writable<Place> = {};
    this.setPlace(made, source, [start - source.base, stop - source.base]);
    return made;
  }

  /** What a `$GENERATE` made, of a record that it made: its text is nowhere in the file. */
  private generatedText(index: number, source: Source): string | undefined {
    const { findings, store } = this;
    const record = findings.recordAt(index);
    if (record === NONE || octetAt(source, store.place[record]! - source.base) !== DOLLAR) return undefined;
    const suggestion = findings.argsAt(index)?.['suggestion'];
    // A name that is meant in full stands there without its final dot.
    if (typeof suggestion === 'string') return excerptOf(suggestion.replace(/\.$/, ''));
    const target = findings.partAt(index) === Part.Target ? store.targetText(record) : undefined;
    return excerptOf(target ?? store.nameText(store.owner[record]!));
  }

  private placeOf(index: number): number {
    const { findings, store } = this;
    return findings.partAt(index) === Part.Range
      ? findings.startAt(index)
      : store.place[findings.recordAt(index)]!;
  }

  private spanOf(index: number, source: Source): Span {
    const { findings } = this;
    const part = findings.partAt(index);
    const start = findings.startAt(index);
    const stop = findings.stopAt(index);
    if (part === Part.Range) return [start - source.base, stop - source.base];
    const offset = this.placeOf(index) - source.base;
    return part === Part.Text
      ? this.parts.findText(source, offset, start, stop)
      : this.parts.find(source, offset, part);
  }

  /** The label of the field that a rule marked. */
  private markedField(index: number): string | undefined {
    const { findings, store } = this;
    const part = findings.partAt(index);
    if (part !== Part.Target && part < Part.Field) return undefined;
    const type = typeByCode(store.type[findings.recordAt(index)]!);
    return type?.fields[part === Part.Target ? type.targetField : part - Part.Field]?.label;
  }

  private ownerOf(index: number): string | undefined {
    const { findings, store } = this;
    const record = findings.recordAt(index);
    const owner = record === NONE ? findings.ownerAt(index) : store.owner[record]!;
    return owner === NONE ? undefined : store.nameText(owner);
  }

  /** The number of the type; 0 where there is none. */
  private typeOf(index: number): number {
    const { findings, store } = this;
    const record = findings.recordAt(index);
    return record === NONE ? findings.typeAt(index) : store.type[record]!;
  }

  /** Many findings may be in conflict with one record. */
  private related(record: number): Related {
    if (this.lastRelated?.record !== record)
      this.lastRelated = { record, related: this.describeRelated(record) };
    return this.lastRelated.related;
  }

  private describeRelated(record: number): Related {
    const { store, sources } = this;
    const place = store.place[record]!;
    const source = sources.sourceOf(place);
    const type = typeName(store.type[record]!);
    const related: Writable<Related> = {
      why: `the ${type} record`,
      owner: store.nameText(store.owner[record]!),
      type,
    };
    this.setPlace(related, source, this.relatedParts.find(source, place - source.base, Part.Record));
    return related;
  }

  /** All that one directive generates stands at one place. */
  private located(start: number, stop: number): Located {
    const { lastLocated, sources } = this;
    if (lastLocated?.start === start && lastLocated.stop === stop) return lastLocated;
    this.lastLocated = { start, stop, from: sources.locate(start), to: sources.locate(stop) };
    return this.lastLocated;
  }

  private setPlace(at: Writable<Place>, source: Source, [start, stop]: Span): void {
    const { from, to } = this.located(source.base + start, source.base + Math.max(start, stop));
    if (source.file !== undefined) at.file = source.file;
    at.line = from.line;
    at.column = from.column;
    at.endLine = to.line;
    at.endColumn = to.column;
  }
}

/** Where the first and the last octet of a finding stand. */
interface Located {
  readonly start: number;
  readonly stop: number;
  readonly from: Position;
  readonly to: Position;
}

/** An object while it is made; members are added one by one, because spreading a million findings takes seconds. */
type Writable<Made> = { -readonly [Member in keyof Made]: Made[Member] };

const isEscaped = (template: string): boolean => template.includes('{escaped}');
const typeName = (code: number): string => typeByCode(code)?.mnemonic ?? `TYPE${code}`;

function octetAt({ views }: Source, offset: number): number | undefined {
  const { bytes, start } = views.at(offset, offset + 1);
  return bytes[offset - start];
}

/** Of a long text only the start is read. */
function excerptAt({ views }: Source, [start, stop]: Span): string {
  const window = views.at(start, Math.min(stop, start + LONGEST_SHOWN));
  return excerpt(window.bytes, start - window.start, stop - window.start);
}

function escapedAt({ views }: Source, [start, stop]: Span): string {
  const window = views.at(start, Math.min(stop, start + LONGEST_SHOWN));
  return escaped(window.bytes, start - window.start, stop - window.start);
}
