import type { Profile } from '../../catalog/entry.ts';
import type { Finding } from '../../catalog/finding.ts';
import { Trait } from '../rrtypes/define.ts';
import type { Handle } from '../rules/define.ts';
import { MAX_TTL } from '../text/ttl.ts';
import {
  type ChangeInput,
  changeFault,
  type RecordChoice,
  type RecordId,
  type RecordUpdate,
} from './change-input.ts';
import {
  type CheckRecordOptions,
  checkAndRead,
  isRightAt,
  lastRead,
  NOTHING,
  Reach,
} from './check-record.ts';
import { ContentLookup, SEVERAL } from './content-lookup.ts';
import { atPath, describeChoice } from './describe-change.ts';
import { describeShape } from './describe-record.ts';
import { NOWHERE, type RecordColumns, State, traitsOfType } from './record-columns.ts';
import type { RecordIndex } from './record-index.ts';
import type { RecordInput } from './record-input.ts';

/** What becomes of a change. */
export const Status = {
  /** It is refused for what it says, whatever the others do. */
  Refused: 0,
  /** It goes through, as far as is known. */
  In: 1,
  /** It is refused because of others. */
  Out: 2,
} as const;

/** No record: a change that takes none away, or adds none that is served. */
export const NO_RECORD = -1;

/** Stored as `NO_TTL`, which is no small integer, so that it would be made an object on its way. */
const NONE_STATED = -1;

let batches = 0;

/**
 * A batch of changes, made in the columns as if all of it went through. By change: its status, the record that it takes away,
 * the one that it adds, and what is found. `undo` makes the columns what they were.
 */
export class Batch {
  readonly index: RecordIndex;
  readonly columns: RecordColumns;
  readonly changes: readonly ChangeInput[];
  readonly status: Uint8Array;
  readonly old: Int32Array;
  readonly fresh: Int32Array;
  readonly findings: (readonly Finding[])[];
  /** Owners of records that are added or taken away, each once. */
  readonly touched: number[] = [];
  /** Changes that add a DNAME, below which nothing may be. */
  readonly redirects: number[] = [];
  /** Changes that are about a record which an earlier one is about too. */
  readonly contested: number[] = [];
  /** The first record of the batch. */
  readonly mark: Handle;
  /** Changes by the record that they add, from `mark` on. */
  readonly changeOf: number[];
  readonly profile: Profile;
  private readonly isAtomic: boolean;
  private readonly options: CheckRecordOptions;
  private readonly names: number;
  private readonly number: number;
  private lookup: ContentLookup | undefined = undefined;

  constructor(
    index: RecordIndex,
    changes: readonly ChangeInput[],
    isAtomic: boolean,
    options: CheckRecordOptions,
  ) {
    const { columns } = index;
    this.index = index;
    this.columns = columns;
    this.changes = changes;
    this.isAtomic = isAtomic;
    this.options = options;
    this.profile = options.profile ?? 'platform';
    this.mark = columns.count;
    this.names = columns.names.count;
    this.number = batches = (batches + 1) >>> 0;
    // Arrays of the size that they will have: one that grows is made four times.
    this.findings = new Array<readonly Finding[]>(changes.length).fill(NOTHING);
    this.changeOf = new Array<number>(changes.length).fill(NO_RECORD);
    this.status = new Uint8Array(changes.length);
    this.old = new Int32Array(changes.length).fill(NO_RECORD);
    this.fresh = new Int32Array(changes.length).fill(NO_RECORD);
  }

  /** Makes all changes that can be made. */
  make(): void {
    const { changes, findings } = this;
    for (let index = 0; index < changes.length; index++) findings[index] = this.take(index, changes[index]!);
    for (let index = 0; index < changes.length; index++)
      if (this.status[index] === Status.In && this.old[index]! >= 0) this.takeAway(index);
  }

  /** Takes away the record that a change takes away. */
  takeAway(index: number): void {
    const record = this.old[index]!;
    this.columns.serve(record, false);
    if (this.changes[index]!.action === 'delete') this.columns.state[record]! &= ~State.Present;
  }

  /** Makes the columns what they were before. */
  undo(): void {
    const { columns, old } = this;
    for (let index = 0; index < old.length; index++) {
      if (old[index]! < 0) continue;
      this.putBack(old[index]!);
      columns.state[old[index]!]! &= ~State.Claimed;
    }
    columns.truncate(this.mark, this.names);
  }

  /** Makes a record what it was before the batch. */
  putBack(record: Handle): void {
    const { columns, index } = this;
    columns.serve(record, this.wasServed(record));
    if (index.isPresent(record)) columns.state[record]! |= State.Present;
    else columns.state[record]! &= ~State.Present;
  }

  /** The name of a record below the DNAME of a change that does not come from the batch. */
  findBelow(index: number): number | undefined {
    const { columns, mark } = this;
    const fresh = this.fresh[index]!;
    if (fresh < 0 || (traitsOfType(columns.type[fresh]!) & Trait.Redirect) === 0) return undefined;
    const isWanted = (record: Handle) => record < mark && (columns.state[record]! & State.Served) !== 0;
    const found = columns.findBelow(columns.owner[fresh]!, isWanted);
    return found === undefined ? undefined : columns.owner[found];
  }

  /** The id of the record that a change is about. */
  idOf(change: number): RecordId | undefined {
    const input = this.changes[change]!;
    return input.action === 'create' ? input.record.id : this.index.idOf(this.old[change]!);
  }

  wasServed(record: Handle): boolean {
    return (this.columns.state[record]! & State.Before) !== 0;
  }

  /** Whether a record counted as present before: it was served, or could not be read. */
  wasThere(record: Handle): boolean {
    return this.wasServed(record) || this.index.isPresent(record);
  }

  private take(index: number, change: ChangeInput): readonly Finding[] {
    const fault = changeFault(change);
    if (fault !== undefined) {
      const path = ['changes', index, ...fault.path];
      return [{ ...describeShape(fault), path }];
    }
    if (change.action === 'create') return this.takeCreate(index, change.record);
    const old = this.find(change);
    if (old < 0) return [describeChoice(change, index, old === SEVERAL)];
    const found = change.action === 'update' ? this.takeUpdate(index, old, change.record) : NOTHING;
    if (found.some(isError)) return found;
    this.old[index] = old;
    if (this.columns.owner[old] !== NOWHERE) this.touch(this.columns.owner[old]!);
    this.claim(index, old);
    return found;
  }

  /** The record that a change means, among those that were there before. */
  private find(choice: RecordChoice): number {
    if (choice.match === undefined) return this.index.withId(choice.id);
    this.lookup ??= new ContentLookup(this.columns, this.mark);
    return this.index.find(choice.match, this.lookup);
  }

  /** Lets a change take a record away, if no earlier one does. */
  private claim(index: number, old: Handle): void {
    const { state } = this.columns;
    if ((state[old]! & State.Claimed) === 0) {
      state[old]! |= State.Claimed;
      this.status[index] = Status.In;
      return;
    }
    this.contested.push(index);
    this.status[index] = Status.Out;
    if (this.fresh[index]! >= 0) this.columns.serve(this.fresh[index]!, false);
  }

  private takeUpdate(index: number, old: Handle, update: RecordUpdate): readonly Finding[] {
    const { columns, options } = this;
    const { content, ttl, disabled } = update;
    const isEnabled = (columns.state[old]! & (State.Before | State.Present)) !== 0;
    const isServed = disabled === undefined ? isEnabled : !disabled;
    const isEnabling = isServed && !isEnabled;
    if (content === undefined && !isEnabling && (ttl === undefined || isPlainTtl(ttl))) {
      if (isServed && this.wasServed(old)) this.addSame(index, old, ttl ?? columns.ttl[old]!);
      return NOTHING;
    }
    const type = this.index.typeOf(old);
    const text = content ?? this.index.contentOf(old);
    const seconds = ttl ?? (columns.hasTtl(old) ? columns.ttl[old] : undefined);
    if (this.isRight(old, type, text, seconds)) {
      if (isServed) this.addRead(index, columns.owner[old]!, seconds, true);
      return NOTHING;
    }
    const name = this.index.nameOf(old);
    const record: RecordInput = { name, type, content: text, ttl: seconds, disabled: !isServed };
    const all = checkAndRead(record, options);
    const isRead = lastRead.reach === Reach.Read;
    // What was wrong with the record before is not this change's fault, unless it is to be served from now on.
    const isOwn = ({ path = [] }: Finding) =>
      isEnabling || (content !== undefined && !isRead) || Object.hasOwn(update, path[0]!);
    const found = all.length === 0 ? all : all.filter(isOwn);
    if (isServed && isRead && !found.some(isError))
      this.addRead(index, columns.owner[old]!, record.ttl, true);
    return found.length === 0 ? found : atPath(found, ['changes', index], update);
  }

  /** Whether a record that was read before is right for certain with what an update makes of it. */
  private isRight(old: Handle, type: string, text: string, ttl: number | undefined): boolean {
    if (!this.wasServed(old)) return false;
    const { columns, options } = this;
    const owner = columns.owner[old]!;
    return isRightAt(columns.labelsOf(owner), columns.form[owner]!, type, text, ttl, options);
  }

  /** Adds a record again with another TTL. */
  private addSame(index: number, old: Handle, ttl: number): void {
    const { owner, type, rdata, rdataAt } = this.columns;
    this.keep(index, owner[old]!, type[old]!, ttl, State.Served, rdata, rdataAt[old]!, rdataAt[old + 1]!);
  }

  private takeCreate(index: number, record: RecordInput): readonly Finding[] {
    const found = checkAndRead(record, this.options);
    const isRight = found.length === 0 || !found.some(isError);
    if (isRight) this.status[index] = Status.In;
    const isPlaced = lastRead.reach !== Reach.None && record.disabled !== true;
    if (isPlaced && (isRight || this.isAtomic)) this.add(index, record.ttl, isRight);
    return found.length === 0 ? found : atPath(found, ['changes', index, 'record']);
  }

  /** Adds what was read last at the owner that was read. */
  private add(index: number, ttl: number | undefined, isRight: boolean): void {
    const { labels, traits } = lastRead.owner;
    const isRead = lastRead.reach === Reach.Read;
    this.addRead(index, this.columns.ownerOf(labels, traits), ttl, isRead);
    // What is wrong may be beside others only where none of the batch goes through then.
    if (isRead && !isRight) this.status[index] = Status.In;
  }

  /** Adds what was read last; what could not be read is only there for those who ask for what is missing. */
  private addRead(index: number, owner: number, ttl: number | undefined, isRead: boolean): void {
    const { content, code } = lastRead;
    const state = isRead ? State.Served : State.Present;
    this.keep(index, owner, code, ttl ?? NONE_STATED, state, content.out, 0, isRead ? content.at : 0);
  }

  private keep(
    index: number,
    name: number,
    type: number,
    ttl: number,
    state: number,
    bytes: Uint8Array,
    start: number,
    stop: number,
  ): void {
    const record = this.columns.add(name, type, ttl, state, bytes, start, stop);
    this.changeOf[record - this.mark] = index;
    this.touch(name);
    if ((state & State.Served) === 0) return;
    this.fresh[index] = record;
    if ((traitsOfType(type) & Trait.Redirect) !== 0) this.redirects.push(index);
  }

  private touch(name: number): void {
    const { touched } = this.columns;
    if (touched[name] === this.number) return;
    touched[name] = this.number;
    this.touched.push(name);
  }
}

const isError = ({ severity }: Finding): boolean => severity === 'error';

/** Whether a TTL is right in every profile. */
const isPlainTtl = (ttl: unknown): boolean =>
  typeof ttl === 'number' && Number.isInteger(ttl) && ttl >= 1 && ttl <= MAX_TTL;
