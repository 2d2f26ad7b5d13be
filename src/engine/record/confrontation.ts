import type { Handle } from '../rules/define.ts';
import type { Batch } from './batch.ts';
import { NO_RECORD } from './batch-room.ts';
import type { ColumnNode } from './column-node.ts';
import type { Found, Judge, Rule } from './judge.ts';
import { type RecordColumns, State } from './record-columns.ts';

/** Looks at records two at a time: what a rule tells of all of an owner may hide one fault behind another. */
export class Confrontation {
  private readonly batch: Batch;
  private readonly columns: RecordColumns;
  private readonly judge: Judge;
  private readonly node: ColumnNode;

  constructor(batch: Batch, judge: Judge) {
    this.batch = batch;
    this.columns = batch.columns;
    this.judge = judge;
    this.node = judge.node;
  }

  /** The errors at a name. */
  errorsAt(name: number): readonly Found[] {
    const { judge } = this;
    judge.all(name);
    return judge.found.filter((one) => judge.isError(one));
  }

  /** The records of a fault: one above the name first, or the one that came first; nothing in place of what is missing. */
  parties(name: number, { record, other }: Found): readonly [Handle | undefined, Handle | undefined] {
    if (record === undefined || other === undefined) return [undefined, record];
    const { columns } = this;
    const isFirst =
      columns.owner(record) === columns.owner(other)
        ? this.node.isBefore(record, other)
        : columns.owner(record) !== name;
    return isFirst ? [record, other] : [other, record];
  }

  /** What a rule finds between two records, or about one where the other stands above it or there is none. */
  beside(name: number, rule: Rule, witness: Handle | undefined, fresh: Handle): readonly Found[] {
    const { node, columns } = this;
    if (witness !== undefined && columns.owner(witness) === name) node.showOnly(witness, fresh);
    else node.showOnly(fresh);
    return this.judge
      .one(rule)
      .filter(
        ({ record, other }) =>
          (record === fresh || other === fresh) && (witness !== undefined || other === undefined),
      );
  }

  errorsBeside(name: number, rule: Rule, witness: Handle | undefined, fresh: Handle) {
    return this.beside(name, rule, witness, fresh).filter((one) => this.judge.isError(one));
  }

  /** Whether the record that a change replaces, if there is one, was not as wrong before. */
  isNew(name: number, rule: Rule, witness: Handle | undefined, index: number): boolean {
    const { batch, columns, node } = this;
    const old = batch.old[index]!;
    if (old < 0 || !batch.wasServed(old)) return true;
    if (witness === undefined || columns.owner(witness) !== name) {
      const wasSo = ({ record, other }: Found) =>
        (record === old || other === old) && (witness === undefined) === (other === undefined);
      return !this.inBefore(name, () => {
        node.showOnly(old);
        return this.judge.one(rule).some(wasSo);
      });
    }
    const former = this.formerOf(witness);
    if (former < 0) return true;
    node.showOnly(Math.min(former, old), Math.max(former, old));
    return this.judge.one(rule).length === 0;
  }

  /** Asks about the zone as it was before the batch. */
  inBefore(name: number, ask: () => boolean): boolean {
    const { node } = this;
    node.states = State.Before;
    node.stand(name);
    const answer = ask();
    node.states = State.Served;
    node.stand(name);
    return answer;
  }

  /** What a record was before the batch, if it was served, or `NO_RECORD`. */
  formerOf(record: Handle): number {
    const { batch } = this;
    const former = record < batch.mark ? record : batch.old[batch.changeOf(record)]!;
    return former >= 0 && batch.wasServed(former) ? former : NO_RECORD;
  }

  first(left: Handle, right: Handle): Handle {
    return this.node.isBefore(left, right) ? left : right;
  }

  /** The change that adds a record, or `NO_RECORD`. */
  changeBehind(record: Handle): number {
    return this.batch.changeOf(record);
  }

  isServed(record: Handle): boolean {
    return this.columns.has(record, State.Served);
  }
}
