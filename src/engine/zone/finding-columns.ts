import { type Code, codeNames, codeNumber, severityOf } from '../../catalog/catalog.ts';
import type { Profile, Severity } from '../../catalog/entry.ts';
import { type Reason, reasonNames, reasonNumber } from '../../catalog/reasons.ts';
import type { FaultArgs } from '../rrtypes/content.ts';

export const NONE = 0xffff_ffff;

/** The part of a record that a finding marks; a field of its content is `Field` and the field's number. */
export const Part = { Range: 0, Record: 1, Owner: 2, Ttl: 3, Type: 4, Target: 5, Text: 6, Field: 8 } as const;

/** What the user has changed about codes: another severity, or silence. */
export type Severities = { readonly [code in Code]?: Severity | 'off' };

const severityNames = ['error', 'warning', 'notice'] as const satisfies readonly Severity[];

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
}

/** Findings in columns: a million of them are no objects. */
export class FindingColumns {
  count = 0;
  counts: Record<Severity, number> = { error: 0, warning: 0, notice: 0 };
  code: Uint16Array = new Uint16Array(16);
  severity: Uint8Array = new Uint8Array(16);
  part: Uint8Array = new Uint8Array(16);
  reason: Uint16Array = new Uint16Array(16);
  field: Uint8Array = new Uint8Array(16);
  type: Uint16Array = new Uint16Array(16);
  start: Uint32Array = new Uint32Array(16);
  stop: Uint32Array = new Uint32Array(16);
  record: Uint32Array = new Uint32Array(16);
  owner: Uint32Array = new Uint32Array(16);
  other: Uint32Array = new Uint32Array(16);
  private readonly args = new Map<number, FaultArgs>();
  private readonly fields: string[] = [''];
  private readonly levels: readonly number[];

  constructor(profile: Profile, severities: Severities) {
    this.levels = levelsOf(profile, severities);
  }

  /** Forgets all findings. */
  reset(): void {
    this.count = 0;
    this.counts = { error: 0, warning: 0, notice: 0 };
    if (this.args.size > 0) this.args.clear();
  }

  /** Whether a code is reported at all, so that nobody works for one that is not. */
  wants(code: Code): boolean {
    return this.levels[codeNumber(code)]! >= 0;
  }

  add(code: Code, raw: RawFinding): void {
    const number = codeNumber(code);
    const level = this.levels[number]!;
    if (level < 0) return;
    if (this.count === this.code.length) this.grow();
    const index = this.count++;
    this.counts[severityNames[level]!]++;
    this.code[index] = number;
    this.severity[index] = level;
    this.part[index] = raw.part ?? Part.Range;
    this.reason[index] = raw.reason === undefined ? 0 : reasonNumber(raw.reason);
    this.field[index] = raw.field === undefined ? 0 : this.fieldNumber(raw.field);
    this.type[index] = raw.type ?? 0;
    this.start[index] = raw.start ?? 0;
    this.stop[index] = raw.stop ?? 0;
    this.record[index] = raw.record ?? NONE;
    this.owner[index] = raw.owner ?? NONE;
    this.other[index] = raw.other ?? NONE;
    if (raw.args !== undefined) this.args.set(index, raw.args);
  }

  codeAt = (index: number): Code => codeNames[this.code[index]!]!;
  severityAt = (index: number): Severity => severityNames[this.severity[index]!]!;
  reasonAt = (index: number): Reason | undefined => reasonNames[this.reason[index]! - 1];
  fieldAt = (index: number): string | undefined => this.fields[this.field[index]!] || undefined;
  argsAt = (index: number): FaultArgs | undefined => this.args.get(index);

  private fieldNumber(label: string): number {
    const known = this.fields.indexOf(label);
    return known >= 0 ? known : this.fields.push(label) - 1;
  }

  private grow(): void {
    const capacity = this.count * 2;
    this.code = copied(this.code, new Uint16Array(capacity));
    this.severity = copied(this.severity, new Uint8Array(capacity));
    this.part = copied(this.part, new Uint8Array(capacity));
    this.reason = copied(this.reason, new Uint16Array(capacity));
    this.field = copied(this.field, new Uint8Array(capacity));
    this.type = copied(this.type, new Uint16Array(capacity));
    this.start = copied(this.start, new Uint32Array(capacity));
    this.stop = copied(this.stop, new Uint32Array(capacity));
    this.record = copied(this.record, new Uint32Array(capacity));
    this.owner = copied(this.owner, new Uint32Array(capacity));
    this.other = copied(this.other, new Uint32Array(capacity));
  }
}

/** The levels of the profiles as they are: a run over many zones asks for them once. */
const plainLevels = new Map<Profile, readonly number[]>();

function levelsOf(profile: Profile, severities: Severities): readonly number[] {
  const isPlain = Object.keys(severities).length === 0;
  const known = isPlain ? plainLevels.get(profile) : undefined;
  if (known !== undefined) return known;
  const levels = codeNames.map((code) => {
    const severity = severities[code] ?? severityOf(code, profile) ?? 'off';
    return severity === 'off' ? -1 : severityNames.indexOf(severity);
  });
  if (isPlain) plainLevels.set(profile, levels);
  return levels;
}

function copied<Column extends Uint8Array | Uint16Array | Uint32Array>(from: Column, to: Column): Column {
  to.set(from);
  return to;
}
