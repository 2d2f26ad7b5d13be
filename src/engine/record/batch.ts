import type { Finding } from '../../catalog/finding.ts';
import { type Levels, levelsOf } from '../../catalog/levels.ts';
import { Trait } from '../rrtypes/define.ts';
import type { Handle } from '../rules/define.ts';
import { MAX_TTL } from '../text/ttl.ts';
import { BatchRoom, Kind, NO_RECORD, Status } from './batch-room.ts';
import { type ChangeInput, changeFault, type RecordId, type RecordUpdate } from './change-input.ts';
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
import { NamesAround } from './known-names.ts';
import { NO_TTL, NOWHERE, type RecordColumns, State } from './record-columns.ts';
import type { RecordIndex } from './record-index.ts';
import type { RecordInput } from './record-input.ts';

// What is imported is looked up each time, what stands in this file is not.
const NONE: number = Kind.None;
const CREATE: number = Kind.Create;
const UPDATE: number = Kind.Update;
const DELETE: number = Kind.Delete;
const IN: number = Status.In;
const READ: number = Reach.Read;
const SERVED: number = State.Served;
const CLAIMED: number = State.Claimed;
const REDIRECT: number = Trait.Redirect;

const NO_CHANGES: readonly ChangeInput[] = [];
const NO_OPTIONS: CheckRecordOptions = { origin: '.' };

/**
 * A batch of changes, made in the columns as if all of it went through. The changes are read first, then what they name is
 * looked up together, then they are made; `close` makes the columns what they were. One object serves all batches against an
 * index, one at a time.
 */
export class Batch extends BatchRoom {
  readonly index: RecordIndex;
  readonly columns: RecordColumns;
  changes = NO_CHANGES;
  levels: Levels = levelsOf('platform', undefined);
  isOpen = false;
  /** The record of the first change; each change has a place for one. */
  mark: Handle = 0;
  /** Changes that add a DNAME, below which nothing may be. */
  redirects: number[] = [];
  /** Changes that are about a record which an earlier one is about too. */
  contested: number[] = [];
  private isAtomic = true;
  private options = NO_OPTIONS;
  private namesBefore = 0;
  private octetsBefore = 0;
  private lookup: ContentLookup | undefined = undefined;
  private readonly known: NamesAround;

  constructor(index: RecordIndex) {
    super();
    this.index = index;
    this.columns = index.columns;
    this.known = new NamesAround(index.columns);
  }

  open(
    changes: readonly ChangeInput[],
    isAtomic: boolean,
    options: CheckRecordOptions,
    levels: Levels,
  ): void {
    const { columns } = this;
    this.start(changes.length);
    this.isOpen = true;
    this.changes = changes;
    this.known.open(changes);
    this.isAtomic = isAtomic;
    this.options = options;
    this.levels = levels;
    this.namesBefore = columns.names.count;
    this.octetsBefore = columns.used;
    this.mark = columns.reserve(this.count);
  }

  /** Makes all changes that can be made. */
  make(): void {
    this.readAll();
    this.findRecords();
    this.readUpdates();
    this.placeRecords();
  }

  /** Makes the columns what they were before. */
  close(): void {
    const { columns, old, count } = this;
    for (let index = 0; index < count; index++) if (old[index]! >= 0) columns.putBack(old[index]!);
    for (let at = 0; at < this.touchedCount; at++) columns.touchName(this.touched[at]!, false);
    columns.truncate(this.mark, this.namesBefore, this.octetsBefore);
    this.end();
    this.changes = NO_CHANGES;
    this.known.open(NO_CHANGES);
    this.options = NO_OPTIONS;
    this.lookup = undefined;
    if (this.redirects.length > 0) this.redirects = [];
    if (this.contested.length > 0) this.contested = [];
    this.isOpen = false;
  }

  /** Takes away the record that a change takes away. */
  takeAway(index: number): void {
    const record = this.old[index]!;
    this.columns.serve(record, false);
    if (this.kind[index] === DELETE) this.columns.mark(record, 0, State.Present);
  }

  /** The name of a record below the DNAME of a change that does not come from the batch. */
  findBelow(index: number): number | undefined {
    const { columns, mark } = this;
    const fresh = this.fresh[index]!;
    if (fresh < 0 || (columns.traits(fresh) & Trait.Redirect) === 0) return undefined;
    const isWanted = (record: Handle) => record < mark && columns.has(record, SERVED);
    const found = columns.findBelow(columns.owner(fresh), isWanted);
    return found === undefined ? undefined : columns.owner(found);
  }

  /** The change that adds a record, or `NO_RECORD`. */
  changeOf(record: Handle): number {
    return record < this.mark ? NO_RECORD : record - this.mark;
  }

  /** The id of the record that a change is about. */
  idOf(change: number): RecordId | undefined {
    const input = this.changes[change]!;
    return input.action === 'create' ? input.record.id : this.index.idOf(this.old[change]!);
  }

  wasServed(record: Handle): boolean {
    return this.columns.has(record, State.Before);
  }

  /** Whether a record counted as present before: it was served, or could not be read. */
  wasThere(record: Handle): boolean {
    return this.columns.has(record, State.Before | State.PresentBefore);
  }

  private readAll(): void {
    const { changes, findings, count } = this;
    for (let index = 0; index < count; index++) findings[index] = this.read(index, changes[index]!);
  }

  /** Reads a change as far as it says something by itself. */
  private read(index: number, change: ChangeInput): readonly Finding[] {
    const fault = changeFault(change);
    if (fault !== undefined) return [{ ...describeShape(fault), path: ['changes', index, ...fault.path] }];
    const { action } = change;
    if (action === 'create') return this.readCreate(index, change.record);
    this.kind[index] = action === 'update' ? UPDATE : DELETE;
    if (change.match === undefined) {
      this.ids.add(index, this.index.ids.hash(change.id));
    } else {
      this.lookup ??= new ContentLookup(this.columns, this.mark);
      this.old[index] = this.index.find(change.match, this.lookup);
    }
    return NOTHING;
  }

  private readCreate(index: number, record: RecordInput): readonly Finding[] {
    const found = checkAndRead(record, this.options, this.known);
    const isRight = found.length === 0 || !found.some(isError);
    const { reach } = lastRead;
    const isPlaced = reach !== Reach.None && (isRight || this.isAtomic) && record.disabled !== true;
    // What is wrong may be beside others only where none of the batch goes through then.
    if (isRight || (isPlaced && reach === READ)) this.status[index] = IN;
    if (isPlaced) {
      this.kind[index] = CREATE;
      this.names.addName(index, lastRead.owner, this.columns.names);
      this.keep(index, record.ttl, reach === READ);
    }
    return found.length === 0 ? found : atPath(found, ['changes', index, 'record']);
  }

  /** Finds the records that are meant, by their ids. */
  private findRecords(): void {
    const { changes, old, columns } = this;
    const { ids } = this.index;
    const { count, changes: waiting, hashes } = this.ids;
    ids.touch(hashes, count);
    for (let at = 0; at < count; at++) {
      const { id } = changes[waiting[at]!] as { readonly id: RecordId };
      old[waiting[at]!] = ids.find(id, hashes[at]!);
    }
    columns.touch(old, this.count);
  }

  /** Reads changes beside the record that they are about. */
  private readUpdates(): void {
    const { changes, kind, old, findings, count } = this;
    for (let index = 0; index < count; index++) {
      if (kind[index] !== UPDATE && kind[index] !== DELETE) continue;
      const record = old[index]!;
      const change = changes[index]!;
      if (record < 0) findings[index] = [describeChoice(change, index, record === SEVERAL)];
      else if (kind[index] === UPDATE)
        findings[index] = this.readUpdate(
          index,
          record,
          (change as { readonly record: RecordUpdate }).record,
        );
      if (record >= 0 && (findings[index]!.length === 0 || !findings[index]!.some(isError))) continue;
      kind[index] = NONE;
      old[index] = NO_RECORD;
    }
  }

  private readUpdate(index: number, old: Handle, update: RecordUpdate): readonly Finding[] {
    const { columns, options } = this;
    const { content, ttl, disabled } = update;
    const isEnabled = columns.has(old, State.Before | State.Present);
    const isServed = disabled === undefined ? isEnabled : !disabled;
    const isEnabling = isServed && !isEnabled;
    if (content === undefined && !isEnabling && (ttl === undefined || isPlainTtl(ttl))) {
      if (isServed && this.wasServed(old)) this.keepSame(index, old, ttl ?? columns.ttl(old));
      return NOTHING;
    }
    const type = this.index.typeOf(old);
    const text = content ?? this.index.contentOf(old);
    const seconds = ttl ?? (columns.hasTtl(old) ? columns.ttl(old) : undefined);
    if (this.isRight(old, type, text, seconds)) {
      if (isServed) this.keep(index, seconds, true);
      return NOTHING;
    }
    const name = this.index.nameOf(old);
    const record: RecordInput = { name, type, content: text, ttl: seconds, disabled: !isServed };
    const all = checkAndRead(record, options, this.known);
    const isRead = lastRead.reach === READ;
    // What was wrong with the record before is not this change's fault, unless it is to be served from now on.
    const isOwn = ({ path = [] }: Finding) =>
      isEnabling || (content !== undefined && !isRead) || Object.hasOwn(update, path[0]!);
    const found = all.length === 0 ? all : all.filter(isOwn);
    if (isServed && isRead && !found.some(isError)) this.keep(index, record.ttl, true);
    return found.length === 0 ? found : atPath(found, ['changes', index], update);
  }

  /** Whether a record that was read before is right for certain with what an update makes of it. */
  private isRight(old: Handle, type: string, text: string, ttl: number | undefined): boolean {
    if (!this.wasServed(old)) return false;
    const { columns, options, known } = this;
    const owner = columns.owner(old);
    return isRightAt(columns.names, owner, columns.form(owner), type, text, ttl, options, known);
  }

  /** Writes down what was read last; what could not be read is only there for those who ask for what is missing. */
  private keep(index: number, ttl: number | undefined, isRead: boolean): void {
    const { content, code } = lastRead;
    const state = isRead ? SERVED : State.Present;
    const record = this.mark + index;
    this.columns.write(record, code, ttl ?? NO_TTL, state, content.out, 0, isRead ? content.at : 0);
    if (isRead) this.fresh[index] = record;
  }

  /** Writes down a record again with another TTL. */
  private keepSame(index: number, old: Handle, ttl: number): void {
    const { columns, mark } = this;
    const [start, end] = [columns.start(old), columns.end(old)];
    columns.write(mark + index, columns.type(old), ttl, SERVED, columns.rdata, start, end);
    this.fresh[index] = mark + index;
  }

  /** Makes the changes, each where it belongs. */
  private placeRecords(): void {
    const { columns, kind, old, fresh, mark, names } = this;
    columns.names.touch(names.hashes, names.count);
    let next = 0;
    for (let index = 0; index < this.count; index++) {
      if (kind[index] === NONE) continue;
      if (kind[index] === CREATE) {
        this.place(mark + index, names.numberOf(next++, columns));
      } else {
        const owner = columns.owner(old[index]!);
        if (fresh[index]! >= 0) this.place(fresh[index]!, owner);
        else if (owner !== NOWHERE) this.touch(owner);
        this.claim(index, old[index]!);
      }
      if (fresh[index]! >= 0 && (columns.traits(fresh[index]!) & REDIRECT) !== 0) this.redirects.push(index);
    }
  }

  private place(record: Handle, name: number): void {
    this.columns.place(record, name);
    this.touch(name);
  }

  private touch(name: number): void {
    if (this.columns.touchName(name, true)) this.touched[this.touchedCount++] = name;
  }

  /** Lets a change take a record away, if no earlier one does. */
  private claim(index: number, old: Handle): void {
    const { columns } = this;
    if (!columns.has(old, CLAIMED)) {
      columns.mark(old, CLAIMED);
      this.status[index] = IN;
      this.takeAway(index);
      return;
    }
    this.contested.push(index);
    this.status[index] = Status.Out;
    if (this.fresh[index]! >= 0) columns.serve(this.fresh[index]!, false);
  }
}

const isError = ({ severity }: Finding): boolean => severity === 'error';

/** Whether a TTL is right in every profile. */
const isPlainTtl = (ttl: unknown): boolean =>
  typeof ttl === 'number' && Number.isInteger(ttl) && ttl >= 1 && ttl <= MAX_TTL;
