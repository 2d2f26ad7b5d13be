import type { Profile } from '../../catalog/entry.ts';
import type { Finding } from '../../catalog/finding.ts';
import type { Levels, Severities } from '../../catalog/levels.ts';
import { requireLevels, requireOption } from '../options.ts';
import { Batch } from './batch.ts';
import { Status } from './batch-room.ts';
import type { ChangeInput } from './change-input.ts';
import type { CheckRecordOptions } from './check-record.ts';
import { ColumnNode } from './column-node.ts';
import { type DescribeOld, describeClaim, describeConflict } from './describe-change.ts';
import { describeRequest } from './describe-record.ts';
import { type Found, Judge } from './judge.ts';
import type { RecordColumns } from './record-columns.ts';
import { RecordIndex } from './record-index.ts';
import type { RecordInput } from './record-input.ts';
import { Settlement } from './settlement.ts';
import { warn } from './warn.ts';
import type { ZoneIndex } from './zone-index.ts';

export interface CheckChangesOptions {
  /** The zone's name. */
  readonly origin: string;
  /** What is there: all records of the zone, or those that `namesToLoad` asks for. */
  readonly existing: readonly RecordInput[] | ZoneIndex;
  readonly changes: readonly ChangeInput[];
  /** `platform` unless given. */
  readonly profile?: Profile | undefined;
  /** Whether the good changes go through although others are refused; without it all do or none. */
  readonly continueOnError?: boolean | undefined;
  /** Mnemonics that are taken beside those of the profile. */
  readonly types?: readonly string[] | undefined;
  /** Other severities for codes, or `off`; looked at once for each object. */
  readonly severities?: Severities | undefined;
  /** The TTL of records that state none, in seconds. */
  readonly defaultTtl?: number | undefined;
  /** With an array of what is there: an integer that nobody can guess who makes changes; see `checkZone`. */
  readonly hashSeed?: number | undefined;
}

/** What is said of one change. */
export interface ChangeResult {
  /** Its place in the batch. */
  readonly index: number;
  readonly ok: boolean;
  readonly findings: readonly Finding[];
}

export interface ChangesReport {
  /** Whether every change may be made. */
  readonly ok: boolean;
  /** In the order of the changes. */
  readonly results: readonly ChangeResult[];
}

/**
 * Checks a batch of changes before it is stored, by the zone that would result: each record by itself, and beside those at
 * its owner, above it, and below it where it is a DNAME. What was wrong before and stays so is nobody's fault. Whatever the
 * changes are, the answer is findings; `existing` stays as it is. `TypeError` is for an `origin` that is no domain name.
 */
export function checkChanges(options: CheckChangesOptions): ChangesReport {
  const { origin, existing, changes, continueOnError = false, hashSeed } = options;
  requireOption('hashSeed', hashSeed);
  const index = existing instanceof RecordIndex ? existing : indexOf(origin, existing, hashSeed);
  if (!index.isOf(origin)) throw new TypeError(`the index is of another zone: ${index.origin}`);
  if (!Array.isArray(changes)) return noBatch();
  return judgeBatch(index, changes, continueOnError !== true, options, undefined);
}

/** `checkChanges` for those who know more of where the records are that were there before. */
export function judgeBatch(
  index: RecordIndex,
  changes: readonly ChangeInput[],
  isAtomic: boolean,
  options: CheckRecordOptions,
  describeOld: DescribeOld | undefined,
): ChangesReport {
  const { profile = 'platform', severities, defaultTtl } = options;
  const levels = requireLevels(profile, severities);
  const judge = judgeOf(index, levels, defaultTtl);
  const batch = batchOf(index);
  batch.open(changes, isAtomic, options, levels);
  try {
    batch.make();
    const wrong = namesWithFaults(batch, judge);
    if (wrong.length > 0) settle(batch, judge, isAtomic, wrong, describeOld);
    if (batch.contested.length > 0) tellContested(batch);
    return report(batch);
  } finally {
    batch.close();
    judge.reset();
  }
}

/** The judge of each index's last batch: most have the same options. */
const judges = new WeakMap<RecordColumns, Judge>();

function judgeOf({ columns }: RecordIndex, levels: Levels, defaultTtl: number | undefined): Judge {
  const known = judges.get(columns);
  if (known !== undefined && known.levels === levels && known.node.defaultTtl === defaultTtl) return known;
  const judge = new Judge(new ColumnNode(columns, levels.profile, defaultTtl), levels);
  judges.set(columns, judge);
  return judge;
}

/** The batch of each index, which serves one after the other. */
const batches = new WeakMap<RecordColumns, Batch>();

function batchOf(index: RecordIndex): Batch {
  const known = batches.get(index.columns);
  // A getter among the changes may ask about others.
  if (known !== undefined) return known.isOpen ? new Batch(index) : known;
  const batch = new Batch(index);
  batches.set(index.columns, batch);
  return batch;
}

/** Names at which a rule finds anything; those below DNAMEs of the batch come first. */
function namesWithFaults(batch: Batch, judge: Judge): number[] {
  const wrong: number[] = [];
  for (const change of batch.redirects) {
    const below = batch.findBelow(change);
    if (below !== undefined && judge.all(below)) wrong.push(below);
  }
  const { touched, touchedCount } = batch;
  for (let at = 0; at < touchedCount; at++) if (judge.all(touched[at]!)) wrong.push(touched[at]!);
  return wrong;
}

function settle(
  batch: Batch,
  judge: Judge,
  isAtomic: boolean,
  wrong: readonly number[],
  describeOld: DescribeOld | undefined,
): void {
  const { findings } = batch;
  const tell = (change: number, found: Found): void => {
    const told = findings[change]!.find(({ code }) => code === found.code);
    if (told?.related !== undefined || (told !== undefined && found.other === undefined)) return;
    const finding = describeConflict(found, change, batch, describeOld);
    if (finding === undefined) return;
    // What a record says by itself may be told of those beside it, too.
    findings[change] = [...findings[change]!.filter((one) => one !== told), finding];
  };
  const settlement = new Settlement(batch, judge, isAtomic);
  const warnings: (readonly [number, Found])[] = [];
  const noteWarnings = (): void => {
    warn(new Set(wrong), batch, judge, (...warning) => warnings.push(warning));
  };
  // Where all stand or fall together, those that are refused are told everything too.
  if (isAtomic) noteWarnings();
  settlement.run(wrong);
  if (!isAtomic) noteWarnings();
  for (const [change, { found }] of settlement.causes) for (const one of found) tell(change, one);
  for (const [change, found] of warnings) tell(change, found);
}

/** Tells of changes that give way to another one about the same record, which goes through or is refused with all. */
function tellContested({ contested, old, status, findings, changes, count }: Batch): void {
  const holders = new Map<number, number>();
  for (const isWanted of [Status.In, Status.Out])
    for (let change = 0; change < count; change++)
      if (status[change] === isWanted && !holders.has(old[change]!)) holders.set(old[change]!, change);
  for (const change of contested) {
    if (status[change] === Status.In || findings[change]!.some(isError)) continue;
    const finding = describeClaim(changes[change]!, change, holders.get(old[change]!)!);
    findings[change] = [...findings[change]!, finding];
  }
}

function report({ findings, status, count }: Batch): ChangesReport {
  const results = new Array<ChangeResult>(count);
  let areAll = true;
  for (let index = 0; index < count; index++) {
    const found = findings[index]!;
    const ok = status[index] === IN && (found.length === 0 || !found.some(isError));
    if (!ok) areAll = false;
    results[index] = { index, ok, findings: found };
  }
  return { ok: areAll, results };
}

const IN: number = Status.In;

const isError = ({ severity }: Finding): boolean => severity === 'error';

function noBatch(): ChangesReport {
  const why = 'changes is an array';
  return {
    ok: false,
    results: [{ index: 0, ok: false, findings: [describeRequest('request/invalid', ['changes'], { why })] }],
  };
}

function indexOf(origin: string, existing: unknown, hashSeed: number | undefined): RecordIndex {
  const records: readonly RecordInput[] = Array.isArray(existing) ? existing : [];
  const index = new RecordIndex(origin, records.length, hashSeed);
  for (const record of records) index.store(record);
  return index;
}
