import { type Code, type CodeWithoutArgs, codeNames, codeNumber } from '../../catalog/catalog.ts';
import type { Severity } from '../../catalog/entry.ts';
import { type Levels, severityNames } from '../../catalog/levels.ts';
import { type Reason, reasonNames, reasonNumber } from '../../catalog/reasons.ts';
import type { FaultArgs } from '../rrtypes/content.ts';

export const NONE = 0xffff_ffff;

/** The part of a record that a finding marks; a field of its content is `Field` and the field's number. */
export const Part = { Range: 0, Record: 1, Owner: 2, Ttl: 3, Type: 4, Target: 5, Text: 6, Field: 8 } as const;

/** What is known of a finding when it is made; text and place are worked out when somebody reads it. */
export interface RawFinding {
  readonly part?: number | undefined;
  /** The octets it lies in: as places for `Part.Range`, counted from the start of the record's text for `Part.Text`. */
  readonly start?: number | undefined;
  readonly stop?: number | undefined;
  /** The record it is about, or the owner and the type where none was stored. */
  readonly record?: number | undefined;
  readonly owner?: number | undefined;
  readonly type?: number | undefined;
  /** The other record of a conflict. */
  readonly other?: number | undefined;
  readonly reason?: Reason | undefined;
  readonly field?: string | undefined;
  readonly args?: FaultArgs | undefined;
  /** Findings that this one stands in for: it is as bad as the worst of them, and where its code is off the first error of them is reported. */
  readonly insteadOf?: readonly CodeWithoutArgs[] | undefined;
  /** Findings of one code with the same cause are one, which counts them. */
  readonly cause?: number | undefined;
}

/** How often a cause has struck, and where: records, or the octets where there is none. */
export interface Tally {
  count: number;
  readonly places: (number | readonly [start: number, stop: number])[];
}

/** Places of one cause that are kept. */
const MAX_PLACES = 100;

/** A cause for each name of the zone, and behind them one for each place of its text. */
export const PLACE_CAUSES = 2 ** 32;
const CAUSES_PER_CODE = 2 ** 34;

/** Words of a row, and rows of a block: no block is copied when there is another, so that growing takes no memory twice. */
const WORDS = 6;
const BLOCK_BITS = 12;
const BLOCK = 2 ** BLOCK_BITS;

/** What a row holds: its first two words are made of smaller numbers, and the fifth is the record or, without one, the owner. */
const Word = { Kind: 0, Type: 1, Start: 2, Stop: 3, Subject: 4, Other: 5 } as const;
const CODE_BITS = 0xfff;
const SEVERITY = 12;
const HAS_RECORD = 2 ** 14;
const FIELD = 16;
const PART = 24;
const REASON = 16;

/** Findings in rows of numbers: a million of them are no objects. */
export class FindingColumns {
  count = 0;
  counts: Record<Severity, number> = { error: 0, warning: 0, notice: 0 };
  private readonly blocks: Uint32Array[] = [];
  private readonly args = new Map<number, FaultArgs>();
  private readonly tallies = new Map<number, Tally>();
  private readonly rowOfCause = new Map<number, number>();
  private readonly fields: string[] = [''];
  readonly levels: Levels;

  constructor(levels: Levels) {
    this.levels = levels;
  }

  /** Forgets all findings. */
  reset(): void {
    this.count = 0;
    this.counts = { error: 0, warning: 0, notice: 0 };
    if (this.args.size > 0) this.args.clear();
    if (this.tallies.size > 0) this.tallies.clear();
    if (this.rowOfCause.size > 0) this.rowOfCause.clear();
  }

  /** Whether a code is reported at all, so that nobody works for one that is not. */
  wants(code: Code): boolean {
    return this.levels.wants(code);
  }

  /** Takes a finding; answers its number, undefined where the code is off. */
  add(code: Code, raw: RawFinding): number | undefined {
    const number = codeNumber(code);
    const level = this.levels.numbers[number]!;
    const { insteadOf } = raw;
    if (level < 0) {
      const other = this.levels.said(code, insteadOf);
      return other === undefined
        ? undefined
        : this.add(other, { ...raw, insteadOf: undefined, reason: undefined });
    }
    const known = raw.cause === undefined ? undefined : this.rowOf(number, raw.cause);
    const index = known ?? this.addRow(number, level, raw);
    if (known !== undefined) this.tally(known, raw);
    if (insteadOf !== undefined) this.inherit(index, insteadOf);
    return index;
  }

  /** Has a finding say another thing, which is its cause; it stays as bad as it was. */
  restate(index: number, code: Code, { other, reason, args }: RawFinding): void {
    const row = (index & (BLOCK - 1)) * WORDS;
    const block = this.blocks[index >>> BLOCK_BITS]!;
    block[row + Word.Kind] = (block[row + Word.Kind]! & ~CODE_BITS) | codeNumber(code);
    const number = reason === undefined ? 0 : reasonNumber(reason);
    block[row + Word.Type] = (block[row + Word.Type]! & 0xffff) | (number << REASON);
    block[row + Word.Other] = other ?? NONE;
    if (args === undefined) this.args.delete(index);
    else this.args.set(index, args);
  }

  /** Makes a finding as bad as the worst of those that it stands in for. */
  inherit(index: number, insteadOf: readonly Code[]): void {
    const row = (index & (BLOCK - 1)) * WORDS + Word.Kind;
    const block = this.blocks[index >>> BLOCK_BITS]!;
    const before = (block[row]! >>> SEVERITY) & 3;
    const level = this.levels.worst(before, insteadOf);
    if (level === before) return;
    this.counts[severityNames[before]!]--;
    this.counts[severityNames[level]!]++;
    block[row] = (block[row]! & ~(3 << SEVERITY)) | (level << SEVERITY);
  }

  /** Tells a finding by another reason, as more is known of it. */
  amend(index: number, reason: Reason): void {
    const block = this.blocks[index >>> BLOCK_BITS]!;
    const row = (index & (BLOCK - 1)) * WORDS + Word.Type;
    block[row] = (block[row]! & 0xffff) | (reasonNumber(reason) << REASON);
  }

  /** The row of the findings with a code and a cause; undefined for the first, which becomes it. */
  private rowOf(code: number, cause: number): number | undefined {
    const key = code * CAUSES_PER_CODE + cause;
    const known = this.rowOfCause.get(key);
    if (known === undefined) this.rowOfCause.set(key, this.count);
    return known;
  }

  private tally(index: number, { record, start = 0, stop = 0, cause = 0 }: RawFinding): void {
    let tally = this.tallies.get(index);
    if (tally === undefined) {
      const first = this.recordAt(index);
      tally = { count: 1, places: [first === NONE ? [this.startAt(index), this.stopAt(index)] : first] };
      this.tallies.set(index, tally);
    }
    tally.count++;
    if (cause < PLACE_CAUSES && tally.places.length < MAX_PLACES) tally.places.push(record ?? [start, stop]);
  }

  private addRow(number: number, level: number, raw: RawFinding): number {
    const index = this.count++;
    this.counts[severityNames[level]!]++;
    const { record } = raw;
    const field = raw.field === undefined ? 0 : this.fieldNumber(raw.field);
    const reason = raw.reason === undefined ? 0 : reasonNumber(raw.reason);
    const kind = number | (level << SEVERITY) | (field << FIELD) | ((raw.part ?? Part.Range) << PART);
    if (index >>> BLOCK_BITS === this.blocks.length) this.blocks.push(new Uint32Array(BLOCK * WORDS));
    const block = this.blocks[index >>> BLOCK_BITS]!;
    const row = (index & (BLOCK - 1)) * WORDS;
    block[row + Word.Kind] = record === undefined ? kind : kind | HAS_RECORD;
    block[row + Word.Type] = (raw.type ?? 0) | (reason << REASON);
    block[row + Word.Start] = raw.start ?? 0;
    block[row + Word.Stop] = raw.stop ?? 0;
    block[row + Word.Subject] = record ?? raw.owner ?? NONE;
    block[row + Word.Other] = raw.other ?? NONE;
    if (raw.args !== undefined) this.args.set(index, raw.args);
    return index;
  }

  codeAt = (index: number): Code => codeNames[this.kindAt(index) & CODE_BITS]!;
  severityAt = (index: number): Severity => severityNames[(this.kindAt(index) >>> SEVERITY) & 3]!;
  partAt = (index: number): number => this.kindAt(index) >>> PART;
  fieldAt = (index: number): string | undefined =>
    this.fields[(this.kindAt(index) >>> FIELD) & 0xff] || undefined;
  /** The number of the type; 0 where none was told. */
  typeAt = (index: number): number => this.wordAt(index, Word.Type) & 0xffff;
  reasonAt = (index: number): Reason | undefined =>
    reasonNames[(this.wordAt(index, Word.Type) >>> REASON) - 1];
  startAt = (index: number): number => this.wordAt(index, Word.Start);
  stopAt = (index: number): number => this.wordAt(index, Word.Stop);
  /** The record, or `NONE`. */
  recordAt = (index: number): number => (this.hasRecord(index) ? this.wordAt(index, Word.Subject) : NONE);
  /** The owner where there is no record, or `NONE`. */
  ownerAt = (index: number): number => (this.hasRecord(index) ? NONE : this.wordAt(index, Word.Subject));
  /** The other record of a conflict, or `NONE`. */
  otherAt = (index: number): number => this.wordAt(index, Word.Other);
  argsAt = (index: number): FaultArgs | undefined => this.args.get(index);
  /** Undefined where the cause of a finding has struck once. */
  tallyAt = (index: number): Tally | undefined => this.tallies.get(index);

  private hasRecord(index: number): boolean {
    return (this.kindAt(index) & HAS_RECORD) !== 0;
  }

  private kindAt(index: number): number {
    return this.wordAt(index, Word.Kind);
  }

  private wordAt(index: number, word: number): number {
    return this.blocks[index >>> BLOCK_BITS]![(index & (BLOCK - 1)) * WORDS + word]!;
  }

  private fieldNumber(label: string): number {
    const known = this.fields.indexOf(label);
    return known >= 0 ? known : this.fields.push(label) - 1;
  }
}
