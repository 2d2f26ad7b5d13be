import { Trait } from '../rrtypes/define.ts';
import type { Handle } from '../rules/define.ts';
import { type Batch, NO_RECORD, Status } from './batch.ts';
import type { ColumnNode } from './column-node.ts';
import type { Found, Judge } from './judge.ts';
import { NOWHERE, type RecordColumns, State, traitsOfType } from './record-columns.ts';

const DIVIDES = Trait.Cut | Trait.Redirect;
/** What records are missed for by rules that report absence. */
const MISSED = DIVIDES | Trait.Start;
/** How many records of an owner one rule's fault is looked for beside, each with all changes there. */
const MAX_SWEEPS = 8;

/** Why a change is refused because of others, and whether that would still be so if it were made now. */
export interface Cause {
  readonly found: readonly Found[];
  readonly holds: () => boolean;
}

/**
 * Settles which changes of a batch are refused because of others. All are made at first. Rules tell one fault of an RRset;
 * each change is looked at beside the record of a fault that came first, so that none hides behind another. Of two changes
 * the later is refused. What a refused change had taken away is there again, unless the whole batch falls with it.
 */
export class Settlement {
  /** By change that is refused because of others: why. */
  readonly causes = new Map<number, Cause>();
  private readonly batch: Batch;
  private readonly columns: RecordColumns;
  private readonly judge: Judge;
  private readonly node: ColumnNode;
  private readonly isAtomic: boolean;
  private readonly byOwner = new Map<number, number[]>();
  /** The change that takes a record away. */
  private readonly holders = new Map<Handle, number>();
  private readonly pending = new Set<number>();
  /** Errors by name, found when all changes were made. */
  private readonly survey = new Map<number, readonly Found[]>();
  /** Refused changes of which more is told when more is found: of the name in question, or of all where all fall together. */
  private readonly refused = new Set<number>();
  private refusals = 0;
  /** Whether names may now be above or below others that they were not. */
  private isDivisionMoved = false;
  /** The only changes that may be refused, where others are settled. */
  private movable: ReadonlySet<number> | undefined = undefined;

  constructor(batch: Batch, judge: Judge, isAtomic: boolean) {
    const { status, old } = batch;
    this.batch = batch;
    this.columns = batch.columns;
    this.judge = judge;
    this.node = judge.node;
    this.isAtomic = isAtomic;
    for (let index = 0; index < status.length; index++) {
      if (status[index] === Status.Refused) continue;
      const owner = this.ownerOf(index);
      const known = this.byOwner.get(owner);
      if (known === undefined) this.byOwner.set(owner, [index]);
      else known.push(index);
      if (status[index] === Status.In && old[index]! >= 0) this.holders.set(old[index]!, index);
    }
  }

  /** Settles what is wrong at `names`. */
  run(names: readonly number[]): void {
    for (const name of names) {
      this.pending.add(name);
      if (this.isAtomic) this.survey.set(name, this.errorsAt(name));
    }
    this.drain();
    if (!this.isAtomic) this.grow();
  }

  /** What else is to be told of changes that go through. */
  eachWarning(name: number, tell: (index: number, found: Found) => void): void {
    const { judge, node } = this;
    judge.all(name);
    const sweeps = new Sweeps();
    for (const { rule, record, other } of judge.found.filter((found) => !judge.isError(found))) {
      const witness = record === undefined || other === undefined ? undefined : this.first(record, other);
      if (record === undefined || !sweeps.isNext(rule, witness)) continue;
      node.stand(name);
      for (const index of this.changesAt(name)) {
        const fresh = this.batch.fresh[index]!;
        if (!this.isIn(index) || fresh < 0 || (witness !== undefined && !node.isBefore(witness, fresh)))
          continue;
        const own = this.beside(name, rule, witness, fresh).filter((one) => one.record === fresh);
        const warnings = own.filter((one) => !judge.isError(one));
        if (warnings.length > 0 && this.isNew(name, rule, witness, index))
          for (const one of warnings) tell(index, one);
      }
    }
  }

  private drain(): void {
    const { pending } = this;
    do {
      this.isDivisionMoved = false;
      for (const name of pending) {
        pending.delete(name);
        while (this.examine(name));
      }
      if (this.isDivisionMoved) for (const name of this.batch.touched) pending.add(name);
    } while (pending.size > 0);
  }

  private examineLater(name: number): void {
    if (name !== NOWHERE) this.pending.add(name);
  }

  /** Refuses changes for what is wrong at a name; false when there is nothing more to refuse. */
  private examine(name: number): boolean {
    const { node } = this;
    const found = this.survey.get(name) ?? this.errorsAt(name);
    this.survey.delete(name);
    if (found.length === 0) return false;
    if (!this.isAtomic) this.refused.clear();
    const before = this.refusals;
    const pairs = found
      .filter(({ record, other }) => record !== undefined && other !== undefined)
      .map((one) => ({ one, witness: this.first(one.record!, one.other!) }));
    pairs.sort((left, right) => node.rank(left.witness) - node.rank(right.witness));
    const sweeps = new Sweeps();
    for (const { one, witness } of pairs) {
      if (!this.isServed(witness)) continue;
      const later = one.record === witness ? one.other! : one.record!;
      if (this.columns.owner[later] !== name) this.settleAbove(name, one, witness, later);
      else this.settlePair(name, one.rule, witness, later, sweeps.isNext(one.rule, witness));
    }
    const lone = found.filter(({ other }) => other === undefined);
    for (const { rule } of lone) this.settleLone(name, rule);
    if (this.refusals > before) return true;
    return lone.some((one) => this.settleMissing(name, one));
  }

  private errorsAt(name: number): readonly Found[] {
    const { judge } = this;
    judge.all(name);
    return judge.found.filter((one) => judge.isError(one));
  }

  /** Refuses what stands in conflict with `witness`: `later`, and in a sweep all changes at the name. */
  private settlePair(
    name: number,
    rule: Found['rule'],
    witness: Handle,
    later: Handle,
    isSweep: boolean,
  ): void {
    const { batch, node } = this;
    const behind = this.changeBehind(later);
    node.stand(name);
    for (const index of isSweep ? this.changesAt(name) : [behind]) {
      const fresh = batch.fresh[index] ?? NO_RECORD;
      if (fresh < 0 || !this.isToldOf(index) || !node.isBefore(witness, fresh)) continue;
      const own = this.errorsBeside(name, rule, witness, fresh);
      if (own.length === 0 || !this.isNew(name, rule, witness, index)) continue;
      const holds = () => this.isServed(witness) && this.errorsBeside(name, rule, witness, fresh).length > 0;
      this.refuse(index, own, holds);
    }
    if (this.isSettled(behind) && this.isNew(name, rule, witness, behind))
      this.refuseDivision(later, witness, rule);
  }

  /** A DNAME of the batch stands above what was there before it. */
  private settleAbove(name: number, found: Found, witness: Handle, above: Handle): void {
    const index = this.changeBehind(above);
    const old = this.batch.old[index] ?? NO_RECORD;
    const isBetween = (left: Handle, right: Handle): boolean => {
      this.node.stand(name);
      this.node.showOnly(left);
      return this.judge.one(found.rule).some(({ record, other }) => record === right || other === right);
    };
    const wasSo = () => old >= 0 && this.batch.wasServed(witness) && isBetween(witness, old);
    if (this.inBefore(name, wasSo)) return;
    if (this.isToldOf(index))
      this.refuse(index, [found], () => this.isServed(witness) && isBetween(witness, above));
    else if (this.isSettled(index)) this.refuseDivision(above, witness, found.rule);
  }

  /** Refuses what is wrong by itself, or what took away what it needs. */
  private settleLone(name: number, rule: Found['rule']): void {
    const { node, batch } = this;
    node.stand(name);
    for (const index of this.changesAt(name)) {
      const fresh = batch.fresh[index]!;
      if (fresh < 0 || !this.isToldOf(index)) continue;
      const own = this.errorsBeside(name, rule, undefined, fresh);
      if (own.length === 0 || !this.isNew(name, rule, undefined, index)) continue;
      const isWrong = () => this.errorsBeside(name, rule, undefined, fresh).length > 0;
      const taker = this.isMovable(index) ? this.findTaker(name, index, isWrong) : undefined;
      this.refuse(taker ?? index, own, isWrong);
      // What it needs is there again, for the others too.
      if (taker !== undefined) return;
    }
  }

  /** Refuses what took away what records that stay need, or the zone itself; false when nothing did. */
  private settleMissing(name: number, found: Found): boolean {
    const { judge } = this;
    const { rule, code, record } = found;
    const behind = record === undefined ? NO_RECORD : this.changeBehind(record);
    const isThere = () =>
      judge.all(name) &&
      judge.found.some((one) => one.rule === rule && one.record === record && one.code === code);
    if (this.isMovable(behind) || this.inBefore(name, isThere)) return false;
    const before = this.refusals;
    const taker = this.findTaker(name, NO_RECORD, isThere);
    if (taker !== undefined) this.refuse(taker, [found], isThere);
    else if (record !== undefined && this.isSettled(behind)) this.refuseDivision(record, record, rule);
    return this.refusals > before;
  }

  /** The first change behind `after` that takes away what is missed at `name`. */
  private findTaker(name: number, after: number, isWrong: () => boolean): number | undefined {
    const { old } = this.batch;
    const takers = this.changesAt(name).filter(
      (index) =>
        index > after && this.isMovable(index) && old[index]! >= 0 && this.batch.wasServed(old[index]!),
    );
    if (takers.length === 0) return undefined;
    let made = takers.length;
    const isWrongWith = (count: number): boolean => {
      for (; made > count; made--) this.turnBack(takers[made - 1]!);
      for (; made < count; made++) this.turnForth(takers[made]!);
      this.node.stand(name);
      return isWrong();
    };
    let right = 0;
    let wrong = takers.length;
    const isMissed = !isWrongWith(0);
    while (isMissed && wrong - right > 1) {
      const middle = (right + wrong) >> 1;
      if (isWrongWith(middle)) wrong = middle;
      else right = middle;
    }
    isWrongWith(takers.length);
    return isMissed ? takers[wrong - 1] : undefined;
  }

  /** Changes that are settled came into conflict because a cut or a DNAME that hid it is gone: that has to stay. */
  private refuseDivision(record: Handle, other: Handle, rule: Found['rule']): void {
    for (const index of this.movable ?? []) {
      if (!this.isIn(index) || (this.traitsOf(index) & DIVIDES) === 0) continue;
      const found: Found = { rule, code: rule.codes[0]!, record, mark: 'record', other, args: undefined };
      this.refuse(index, [found], () => false);
    }
  }

  /** Makes refused changes again for which there is room now, until there is none. */
  private grow(): void {
    for (;;) {
      const free: number[] = [];
      for (let index = 0; index < this.batch.status.length; index++)
        if (this.batch.status[index] === Status.Out && !this.isStillWrong(index)) free.push(index);
      if (
        free.length === 0 ||
        !(this.rejoin(free) || free.filter((index) => this.rejoin([index])).length > 0)
      )
        return;
    }
  }

  private isStillWrong(index: number): boolean {
    const old = this.batch.old[index]!;
    if (old >= 0 && this.holders.has(old)) return true;
    const cause = this.causes.get(index);
    if (cause === undefined) return false;
    this.turnForth(index);
    this.node.stand(this.ownerOf(index));
    const isWrong = cause.holds();
    this.turnBack(index);
    return isWrong;
  }

  /** Makes refused changes again and refuses those of them that are still in conflict; true when any is left. */
  private rejoin(indexes: readonly number[]): boolean {
    const { batch, node } = this;
    const movable = new Set<number>();
    for (const index of indexes) {
      const old = batch.old[index]!;
      if (old >= 0 && this.holders.has(old)) continue;
      if (old >= 0) this.holders.set(old, index);
      this.turnForth(index);
      batch.status[index] = Status.In;
      movable.add(index);
      const below = batch.findBelow(index);
      if (below !== undefined) this.pending.add(below);
      this.examineLater(this.ownerOf(index));
      if ((this.traitsOf(index) & DIVIDES) !== 0) for (const name of batch.touched) this.pending.add(name);
    }
    this.movable = movable;
    node.isLate = (record) => movable.has(this.changeBehind(record));
    this.drain();
    node.isLate = undefined;
    this.movable = undefined;
    const left = [...movable].filter((index) => this.isIn(index));
    for (const index of left) this.causes.delete(index);
    return left.length > 0;
  }

  private refuse(index: number, found: readonly Found[], holds: () => boolean): void {
    const { batch, columns } = this;
    const [old, fresh] = [batch.old[index]!, batch.fresh[index]!];
    if (!this.isIn(index)) {
      const known = this.causes.get(index)!;
      this.causes.set(index, { found: [...known.found, ...found], holds: known.holds });
      return;
    }
    this.refusals++;
    this.causes.set(index, { found, holds });
    this.refused.add(index);
    batch.status[index] = Status.Out;
    if ((this.traitsOf(index) & MISSED) !== 0) this.node.forget();
    if (this.isAtomic) {
      // None of the batch goes through then, and nothing else is missed because of that.
      if (fresh >= 0) columns.serve(fresh, false);
      if (fresh >= 0) columns.state[fresh]! |= State.Present;
      if (old >= 0 && batch.wasServed(old)) columns.state[old]! |= State.Present;
      return;
    }
    this.turnBack(index);
    if (old >= 0) this.holders.delete(old);
    this.examineLater(this.ownerOf(index));
    if ((this.traitsOf(index) & DIVIDES) !== 0) this.isDivisionMoved = true;
  }

  /** Undoes a change in the columns. */
  private turnBack(index: number): void {
    const { batch, columns } = this;
    if (batch.fresh[index]! >= 0) columns.serve(batch.fresh[index]!, false);
    if (batch.old[index]! >= 0) batch.putBack(batch.old[index]!);
  }

  private turnForth(index: number): void {
    const { batch, columns } = this;
    if (batch.fresh[index]! >= 0) columns.serve(batch.fresh[index]!, true);
    if (batch.old[index]! >= 0) batch.takeAway(index);
  }

  /** What a rule finds between two records, or about one where the other stands above it or there is none. */
  private beside(
    name: number,
    rule: Found['rule'],
    witness: Handle | undefined,
    fresh: Handle,
  ): readonly Found[] {
    const { node, columns } = this;
    if (witness !== undefined && columns.owner[witness] === name) node.showOnly(witness, fresh);
    else node.showOnly(fresh);
    return this.judge
      .one(rule)
      .filter(
        ({ record, other }) =>
          (record === fresh || other === fresh) && (witness !== undefined || other === undefined),
      );
  }

  private errorsBeside(name: number, rule: Found['rule'], witness: Handle | undefined, fresh: Handle) {
    return this.beside(name, rule, witness, fresh).filter((one) => this.judge.isError(one));
  }

  /** Whether the record that a change replaces, if there is one, was not as wrong before. */
  private isNew(name: number, rule: Found['rule'], witness: Handle | undefined, index: number): boolean {
    const { batch, columns, node } = this;
    const old = batch.old[index]!;
    if (old < 0 || !batch.wasServed(old)) return true;
    if (witness === undefined || columns.owner[witness] !== name) {
      const wasSo = ({ record, other }: Found) =>
        record === old && (witness === undefined) === (other === undefined);
      return !this.inBefore(name, () => {
        node.showOnly(old);
        return this.judge.one(rule).some(wasSo);
      });
    }
    const former = witness < batch.mark ? witness : (batch.old[this.changeBehind(witness)] ?? NO_RECORD);
    if (former < 0 || !batch.wasServed(former)) return true;
    node.showOnly(Math.min(former, old), Math.max(former, old));
    return this.judge.one(rule).length === 0;
  }

  /** Asks about the zone as it was before the batch. */
  private inBefore(name: number, ask: () => boolean): boolean {
    const { node } = this;
    node.states = State.Before;
    node.stand(name);
    const answer = ask();
    node.states = State.Served;
    node.stand(name);
    return answer;
  }

  private first(left: Handle, right: Handle): Handle {
    return this.node.isBefore(left, right) ? left : right;
  }

  private changesAt(name: number): readonly number[] {
    return this.byOwner.get(name) ?? [];
  }

  private changeBehind(record: Handle): number {
    return record < this.batch.mark ? NO_RECORD : this.batch.changeOf[record - this.batch.mark]!;
  }

  private ownerOf(index: number): number {
    const { old, fresh } = this.batch;
    const record = fresh[index]! >= 0 ? fresh[index]! : old[index]!;
    return record < 0 ? NOWHERE : this.columns.owner[record]!;
  }

  private traitsOf(index: number): number {
    const { old, fresh } = this.batch;
    const traits = (record: number) => (record < 0 ? 0 : traitsOfType(this.columns.type[record]!));
    return traits(old[index]!) | traits(fresh[index]!);
  }

  private isServed(record: Handle): boolean {
    return (this.columns.state[record]! & State.Served) !== 0;
  }

  private isIn(index: number): boolean {
    return index >= 0 && this.batch.status[index] === Status.In;
  }

  private isMovable(index: number): boolean {
    return this.isIn(index) && (this.movable === undefined || this.movable.has(index));
  }

  /** Whether what is found wrong with a change is told. */
  private isToldOf(index: number): boolean {
    return this.isMovable(index) || this.refused.has(index);
  }

  /** Whether a change goes through, whatever becomes of those that are tried again. */
  private isSettled(index: number): boolean {
    return this.isIn(index) && !this.isMovable(index);
  }
}

/** Counts for each rule the records beside which all changes of a name are looked at. */
class Sweeps {
  private readonly witnesses = new Map<Found['rule'], Set<Handle | undefined>>();

  isNext(rule: Found['rule'], witness: Handle | undefined): boolean {
    const known = this.witnesses.get(rule) ?? new Set();
    this.witnesses.set(rule, known);
    if (known.has(witness) || known.size >= MAX_SWEEPS) return false;
    known.add(witness);
    return true;
  }
}
