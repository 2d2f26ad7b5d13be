import type { Handle } from '../rules/define.ts';
import type { Batch } from './batch.ts';
import { NO_RECORD, Status } from './batch-room.ts';
import { NOWHERE, type RecordColumns } from './record-columns.ts';

/** Puts records behind all others. */
const LATE = 2 ** 32;
const NONE: readonly number[] = [];

/** Which changes of a batch are made at the moment, where they are, and in which order their records stand. */
export class Standing {
  /** The only changes that may be refused, where others are settled. */
  movable: ReadonlySet<number> | undefined = undefined;
  /** The change that takes a record away. */
  readonly holders = new Map<Handle, number>();
  private readonly batch: Batch;
  private readonly columns: RecordColumns;
  private readonly byOwner = new Map<number, number[]>();
  /** Whether a change leaves the content of its record as it was. */
  private readonly same = new Map<number, boolean>();

  constructor(batch: Batch) {
    const { status, old, count } = batch;
    this.batch = batch;
    this.columns = batch.columns;
    for (let index = 0; index < count; index++) {
      if (status[index] === Status.Refused) continue;
      const owner = this.ownerOf(index);
      const known = this.byOwner.get(owner);
      if (known === undefined) this.byOwner.set(owner, [index]);
      else known.push(index);
      if (status[index] === Status.In && old[index]! >= 0) this.holders.set(old[index]!, index);
    }
  }

  /** The changes of records at a name, refused ones included, in the order of the batch. */
  changesAt(name: number): readonly number[] {
    return this.byOwner.get(name) ?? NONE;
  }

  /** The changes that take away a record at a name and may be refused. */
  takersAt(name: number): readonly number[] {
    const { old } = this.batch;
    const takes = (index: number): boolean => old[index]! >= 0 && this.batch.wasThere(old[index]!);
    return this.changesAt(name).filter((index) => takes(index) && this.isMovable(index));
  }

  ownerOf(index: number): number {
    const { old, fresh } = this.batch;
    const record = fresh[index]! >= 0 ? fresh[index]! : old[index]!;
    return record < 0 ? NOWHERE : this.columns.owner(record);
  }

  /** The traits of what a change adds and takes away. */
  traitsOf(index: number): number {
    const { old, fresh } = this.batch;
    const traits = (record: number) => (record < 0 ? 0 : this.columns.traits(record));
    return traits(old[index]!) | traits(fresh[index]!);
  }

  isIn(index: number): boolean {
    return index >= 0 && this.batch.status[index] === Status.In;
  }

  isMovable(index: number): boolean {
    return this.isIn(index) && (this.movable === undefined || this.movable.has(index));
  }

  /** Whether a change goes through, whatever becomes of those that are tried again. */
  isSettled(index: number): boolean {
    return this.isIn(index) && !this.isMovable(index);
  }

  /** Undoes a change in the columns. */
  turnBack(index: number): void {
    const { batch, columns } = this;
    if (batch.fresh[index]! >= 0) columns.serve(batch.fresh[index]!, false);
    if (batch.old[index]! >= 0) columns.putBack(batch.old[index]!);
  }

  /** Makes it again. */
  turnForth(index: number): void {
    const { batch, columns } = this;
    if (batch.fresh[index]! >= 0) columns.serve(batch.fresh[index]!, true);
    if (batch.old[index]! >= 0) batch.takeAway(index);
  }

  /** A record that only gets another TTL stands where it stood, and one that is tried again comes after all others. */
  rank(record: Handle): number {
    const { batch } = this;
    const { old, fresh } = batch;
    if (record < batch.mark) return record;
    const index = batch.changeOf(record);
    const former = fresh[index] === record ? old[index]! : NO_RECORD;
    if (former >= 0 && this.isSame(index, former, record)) return former;
    return this.movable?.has(index) === true ? record + LATE : record;
  }

  private isSame(index: number, former: Handle, record: Handle): boolean {
    let isSame = this.same.get(index);
    if (isSame === undefined) {
      isSame = this.batch.wasServed(former) && this.columns.compare(former, record) === 0;
      this.same.set(index, isSame);
    }
    return isSame;
  }
}
