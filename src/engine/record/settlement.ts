import { Trait } from '../rrtypes/define.ts';
import type { Handle } from '../rules/define.ts';
import { type Batch, NO_RECORD, Status } from './batch.ts';
import type { ColumnNode } from './column-node.ts';
import { Confrontation } from './confrontation.ts';
import type { Found, Judge, Rule } from './judge.ts';
import { NOWHERE, type RecordColumns, State, traitsOfType } from './record-columns.ts';
import { Sweeps } from './sweeps.ts';

const DIVIDES = Trait.Cut | Trait.Redirect;
/** What records are missed for by rules that report absence. */
const MISSED = DIVIDES | Trait.Start;
/** Puts records behind all others. */
const LATE = 2 ** 32;

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
  private readonly confronted: Confrontation;
  private readonly isAtomic: boolean;
  private readonly byOwner = new Map<number, number[]>();
  /** The change that takes a record away. */
  private readonly holders = new Map<Handle, number>();
  private readonly pending = new Set<number>();
  /** Errors by name, found when all changes were made. */
  private readonly survey = new Map<number, readonly Found[]>();
  /** Refused changes of which more is told when more is found: of the name in question, or of all where all fall together. */
  private readonly refused = new Set<number>();
  /** Whether a change leaves the content of its record as it was. */
  private readonly same = new Map<number, boolean>();
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
    this.confronted = new Confrontation(batch, judge);
    this.isAtomic = isAtomic;
    for (let index = 0; index < status.length; index++) {
      if (status[index] === Status.Refused) continue;
      const owner = this.ownerOf(index);
      const known = this.byOwner.get(owner);
      if (known === undefined) this.byOwner.set(owner, [index]);
      else known.push(index);
      if (status[index] === Status.In && old[index]! >= 0) this.holders.set(old[index]!, index);
    }
    this.node.rankOf = (record) => this.rank(record);
  }

  /** Settles what is wrong at `names`. */
  run(names: readonly number[]): void {
    for (const name of names) {
      this.pending.add(name);
      if (this.isAtomic) this.survey.set(name, this.confronted.errorsAt(name));
    }
    this.drain();
    if (!this.isAtomic) this.grow();
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
    const { node, confronted } = this;
    const found = this.survey.get(name) ?? this.confronted.errorsAt(name);
    this.survey.delete(name);
    if (found.length === 0) return false;
    if (!this.isAtomic) this.refused.clear();
    const before = this.refusals;
    const pairs = found
      .filter(({ record, other }) => record !== undefined && other !== undefined)
      .map((one) => ({ one, first: confronted.first(one.record!, one.other!) }));
    pairs.sort((left, right) => node.rank(left.first) - node.rank(right.first));
    const sweeps = new Sweeps();
    for (const { one, first } of pairs) {
      if (!confronted.isServed(first)) continue;
      const [witness, beside] = confronted.parties(name, one) as [Handle, Handle];
      if (witness !== first) this.settleAbove(name, one, first, witness);
      if (!confronted.isServed(witness)) continue;
      this.settlePair(name, one.rule, witness, beside, sweeps.isNext(one.rule, witness));
      if (confronted.isServed(beside) && sweeps.isNext(one.rule, beside))
        this.settleBoth(name, one.rule, beside);
    }
    const lone = found.filter(({ other }) => other === undefined);
    for (const { rule } of lone) if (rule.scope === 'node') this.settleLone(name, rule);
    if (this.refusals > before) return true;
    return lone.some((one) => this.settleMissing(name, one));
  }

  /** Refuses what came after `witness` and is in conflict with it: `later`, and in a sweep all changes at the name. */
  private settlePair(name: number, rule: Rule, witness: Handle, later: Handle, isSweep: boolean): void {
    const { batch, node, confronted } = this;
    const behind = confronted.changeBehind(later);
    node.stand(name);
    for (const index of isSweep ? this.changesAt(name) : [behind]) {
      const fresh = batch.fresh[index] ?? NO_RECORD;
      if (fresh >= 0 && node.isBefore(witness, fresh)) this.settleLater(name, rule, witness, index);
    }
    if (this.isSettled(behind) && confronted.isNew(name, rule, witness, behind))
      this.refuseDivision(later, witness, rule);
  }

  /** Refuses what is in conflict with `witness`, a change at the name or that of the witness. */
  private settleBoth(name: number, rule: Rule, witness: Handle): void {
    const { batch, node, confronted } = this;
    const behind = confronted.changeBehind(witness);
    node.stand(name);
    for (const index of this.changesAt(name)) {
      const fresh = batch.fresh[index]!;
      if (fresh < 0 || fresh === witness) continue;
      if (node.isBefore(witness, fresh)) this.settleLater(name, rule, witness, index);
      else if (behind >= 0 && confronted.isServed(fresh)) this.settleLater(name, rule, fresh, behind);
    }
  }

  private settleLater(name: number, rule: Rule, witness: Handle, index: number): void {
    const { confronted } = this;
    if (!this.isToldOf(index)) return;
    const fresh = this.batch.fresh[index]!;
    const own = confronted.errorsBeside(name, rule, witness, fresh);
    if (own.length === 0 || !confronted.isNew(name, rule, witness, index)) return;
    const holds = () =>
      confronted.isServed(witness) && confronted.errorsBeside(name, rule, witness, fresh).length > 0;
    this.refuse(index, own, holds);
  }

  /** A DNAME of the batch stands above what was there before it. */
  private settleAbove(name: number, found: Found, witness: Handle, above: Handle): void {
    const index = this.confronted.changeBehind(above);
    const old = this.batch.old[index] ?? NO_RECORD;
    const former = this.confronted.formerOf(witness);
    const isBelow = (record: Handle): boolean => {
      this.node.stand(name);
      this.node.showOnly(record);
      return this.judge.one(found.rule).some(({ other }) => other !== undefined);
    };
    const wasBelow = () => old >= 0 && former >= 0 && isBelow(former);
    if (this.confronted.inBefore(name, wasBelow)) return;
    if (this.isToldOf(index))
      this.refuse(index, [found], () => this.confronted.isServed(witness) && isBelow(witness));
    else if (this.isSettled(index)) this.refuseDivision(above, witness, found.rule);
  }

  /** Refuses what is wrong by itself, or what took away what it needs. */
  private settleLone(name: number, rule: Rule): void {
    const { node, batch } = this;
    node.stand(name);
    for (const index of this.changesAt(name)) {
      const fresh = batch.fresh[index]!;
      if (fresh < 0 || !this.isToldOf(index)) continue;
      const own = this.confronted.errorsBeside(name, rule, undefined, fresh);
      if (own.length === 0 || !this.confronted.isNew(name, rule, undefined, index)) continue;
      const isWrong = () => this.confronted.errorsBeside(name, rule, undefined, fresh).length > 0;
      const taker = this.isMovable(index) ? this.findTaker(name, index, isWrong) : undefined;
      this.refuse(taker ?? index, own, isWrong);
      // What it needs is there again, for the others too.
      if (taker !== undefined) return;
    }
  }

  /** Refuses what took away what records that stay need, or the zone itself; false when nothing did. */
  private settleMissing(name: number, found: Found): boolean {
    const { judge, node, confronted } = this;
    const { rule, code } = found;
    // What an apex lacks is no matter of any record there.
    const record = rule.scope === 'apex' ? undefined : found.record;
    const behind = record === undefined ? NO_RECORD : confronted.changeBehind(record);
    const isSame = (one: Found) => one.code === code && one.other === undefined;
    const isMissed = (): boolean => {
      if (record === undefined) return judge.all(name) && judge.found.some(isSame);
      node.stand(name);
      node.showOnly(record);
      return judge.one(rule).some(isSame);
    };
    if (this.isMovable(behind) || (behind < 0 && confronted.inBefore(name, isMissed))) return false;
    const before = this.refusals;
    const taker = this.findTaker(name, NO_RECORD, isMissed);
    if (taker !== undefined) this.refuse(taker, [found], isMissed);
    else if (record !== undefined && this.isSettled(behind)) this.refuseDivision(record, record, rule);
    return this.refusals > before;
  }

  /** The first change behind `after` that takes away what is missed at `name`. */
  private findTaker(name: number, after: number, isWrong: () => boolean): number | undefined {
    const { old } = this.batch;
    const takers = this.changesAt(name).filter(
      (index) =>
        index > after && this.isMovable(index) && old[index]! >= 0 && this.batch.wasThere(old[index]!),
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
  private refuseDivision(record: Handle, other: Handle, rule: Rule): void {
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
    const { batch } = this;
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
    this.drain();
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
      if (old >= 0 && batch.wasThere(old)) columns.state[old]! |= State.Present;
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

  /** A record that only gets another TTL stands where it stood, and one that is tried again comes after all others. */
  private rank(record: Handle): number {
    const { old, fresh, mark } = this.batch;
    const index = this.confronted.changeBehind(record);
    if (record < mark) return record;
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

  private changesAt(name: number): readonly number[] {
    return this.byOwner.get(name) ?? [];
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
