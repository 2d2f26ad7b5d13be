import { Trait } from '../rrtypes/define.ts';
import type { Handle } from '../rules/define.ts';
import type { Batch } from './batch.ts';
import { NO_RECORD, Status } from './batch-room.ts';
import type { ColumnNode } from './column-node.ts';
import { Confrontation } from './confrontation.ts';
import { CopiesOfBatch } from './content-lookup.ts';
import type { Found, Judge, Rule } from './judge.ts';
import { NOWHERE, type RecordColumns, State } from './record-columns.ts';
import { Standing } from './standing.ts';
import { Sweeps } from './sweeps.ts';

const DIVIDES = Trait.Cut | Trait.Redirect;
/** What records are missed for by rules that report absence. */
const MISSED = DIVIDES | Trait.Start;

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
  private readonly standing: Standing;
  private readonly pending = new Set<number>();
  /** Errors by name, found when all changes were made. */
  private readonly survey = new Map<number, readonly Found[]>();
  /** Refused changes of which more is told when more is found: of the name in question, or of all where all fall together. */
  private readonly refused = new Set<number>();
  private refusals = 0;
  /** Whether names may now be above or below others that they were not. */
  private isDivisionMoved = false;
  /** Records that are there again, in the order in which they came back. */
  private readonly returned: Handle[] = [];

  constructor(batch: Batch, judge: Judge, isAtomic: boolean) {
    this.batch = batch;
    this.columns = batch.columns;
    this.judge = judge;
    this.node = judge.node;
    this.confronted = new Confrontation(batch, judge);
    this.isAtomic = isAtomic;
    this.standing = new Standing(batch);
    this.node.rankOf = (record) => this.standing.rank(record);
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
        while (this.examine(name)) this.followReturned(name);
      }
      if (this.isDivisionMoved) this.examineAll();
    } while (pending.size > 0);
  }

  /** Looks again at all names of the batch, and at one below each DNAME: what hid them may be gone. */
  private examineAll(): void {
    const { batch, pending } = this;
    for (const name of this.touched()) pending.add(name);
    for (let index = 0; index < batch.count; index++) {
      if (!this.standing.isIn(index) || (this.standing.traitsOf(index) & Trait.Redirect) === 0) continue;
      const below = batch.findBelow(index);
      if (below !== undefined) pending.add(below);
    }
  }

  /** Refuses what has taken the place of records that are there again, so that a chain of them costs no more than its links. */
  private followReturned(name: number): void {
    const { returned, batch, judge, node } = this;
    if (returned.length === 0) return;
    const copies = new CopiesOfBatch(batch, this.standing.changesAt(name));
    node.stand(name);
    for (const old of returned) {
      if (this.columns.owner(old) !== name) continue;
      for (const index of copies.of(old)) {
        if (!this.standing.isMovable(index)) continue;
        node.showOnly(old, batch.fresh[index]!);
        for (const { rule } of judge.shown()) this.settleLater(name, rule, old, index);
      }
    }
    returned.length = 0;
  }

  private touched(): Int32Array {
    return this.batch.touched.subarray(0, this.batch.touchedCount);
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
    for (const index of isSweep ? this.standing.changesAt(name) : [behind]) {
      const fresh = batch.fresh[index] ?? NO_RECORD;
      if (fresh >= 0 && node.isBefore(witness, fresh)) this.settleLater(name, rule, witness, index);
    }
    if (this.standing.isSettled(behind) && confronted.isNew(name, rule, witness, behind))
      this.refuseDivision(later, witness, rule);
  }

  /** Refuses what is in conflict with `witness`, a change at the name or that of the witness. */
  private settleBoth(name: number, rule: Rule, witness: Handle): void {
    const { batch, node, confronted } = this;
    const behind = confronted.changeBehind(witness);
    node.stand(name);
    for (const index of this.standing.changesAt(name)) {
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
    else if (this.standing.isSettled(index)) this.refuseDivision(above, witness, found.rule);
  }

  /** Refuses what is wrong by itself, or what took away what it needs. */
  private settleLone(name: number, rule: Rule): void {
    const { node, batch } = this;
    const takers = this.standing.takersAt(name);
    const last = takers.at(-1) ?? NO_RECORD;
    node.stand(name);
    for (const index of this.standing.changesAt(name)) {
      const fresh = batch.fresh[index]!;
      if (fresh < 0 || !this.isToldOf(index)) continue;
      const own = this.confronted.errorsBeside(name, rule, undefined, fresh);
      if (own.length === 0 || !this.confronted.isNew(name, rule, undefined, index)) continue;
      const isWrong = () => this.confronted.errorsBeside(name, rule, undefined, fresh).length > 0;
      const later = last > index && this.standing.isMovable(index) ? takers.filter((one) => one > index) : [];
      const taker = this.findTaker(name, later, isWrong);
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
    if (this.standing.isMovable(behind) || (behind < 0 && confronted.inBefore(name, isMissed))) return false;
    const before = this.refusals;
    const taker = this.findTaker(name, this.standing.takersAt(name), isMissed);
    if (taker !== undefined) this.refuse(taker, [found], isMissed);
    else if (record !== undefined && this.standing.isSettled(behind))
      this.refuseDivision(record, record, rule);
    return this.refusals > before;
  }

  /** The first of the changes that take something away without which there is a fault at `name`. */
  private findTaker(name: number, takers: readonly number[], isWrong: () => boolean): number | undefined {
    if (takers.length === 0) return undefined;
    let made = takers.length;
    const isWrongWith = (count: number): boolean => {
      for (; made > count; made--) this.standing.turnBack(takers[made - 1]!);
      for (; made < count; made++) this.standing.turnForth(takers[made]!);
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
    for (const index of this.standing.movable ?? []) {
      if (!this.standing.isIn(index) || (this.standing.traitsOf(index) & DIVIDES) === 0) continue;
      const found: Found = { rule, code: rule.codes[0]!, record, mark: 'record', other, args: undefined };
      this.refuse(index, [found], () => false);
    }
  }

  /** Makes refused changes again for which there is room now, until there is none. */
  private grow(): void {
    for (;;) {
      const free = this.freeAmong(this.batch.status.subarray(0, this.batch.count).keys());
      if (free.length === 0) return;
      if (this.rejoin(free)) continue;
      // What they were refused for this time may be gone with one of them.
      const alone = this.freeAmong(free).filter((index) => this.rejoin([index]));
      if (alone.length === 0) return;
    }
  }

  /** Refused changes whose cause is gone. */
  private freeAmong(indexes: Iterable<number>): number[] {
    const { status } = this.batch;
    this.node.stand(0);
    return [...indexes].filter((index) => status[index] === Status.Out && !this.isStillWrong(index));
  }

  private isStillWrong(index: number): boolean {
    const { node, standing } = this;
    const old = this.batch.old[index]!;
    if (old >= 0 && standing.holders.has(old)) return true;
    const cause = this.causes.get(index);
    if (cause === undefined) return false;
    const owner = standing.ownerOf(index);
    // Many may be refused at one name: what else is there is looked up once.
    if (old >= 0 || node.name !== owner) node.stand(owner);
    const present = old >= 0 ? undefined : node.presentTraits;
    standing.turnForth(index);
    if (present === undefined) node.forget();
    else node.assumePresent(present | standing.traitsOf(index));
    const isWrong = cause.holds();
    standing.turnBack(index);
    node.stand(owner);
    if (present !== undefined) node.assumePresent(present);
    return isWrong;
  }

  /** Makes refused changes again and refuses those of them that are still in conflict; true when any is left. */
  private rejoin(indexes: readonly number[]): boolean {
    const { batch } = this;
    const movable = new Set<number>();
    let isDivision = false;
    for (const index of indexes) {
      const old = batch.old[index]!;
      if (old >= 0 && this.standing.holders.has(old)) continue;
      if (old >= 0) this.standing.holders.set(old, index);
      this.standing.turnForth(index);
      batch.status[index] = Status.In;
      movable.add(index);
      const below = batch.findBelow(index);
      if (below !== undefined) this.pending.add(below);
      this.examineLater(this.standing.ownerOf(index));
      if ((this.standing.traitsOf(index) & DIVIDES) !== 0) isDivision = true;
    }
    if (isDivision) this.examineAll();
    this.standing.movable = movable;
    this.drain();
    this.standing.movable = undefined;
    const left = [...movable].filter((index) => this.standing.isIn(index));
    for (const index of left) this.causes.delete(index);
    return left.length > 0;
  }

  private refuse(index: number, found: readonly Found[], holds: () => boolean): void {
    const { batch, columns } = this;
    const [old, fresh] = [batch.old[index]!, batch.fresh[index]!];
    if (!this.standing.isIn(index)) {
      const known = this.causes.get(index)!;
      this.causes.set(index, { found: [...known.found, ...found], holds: known.holds });
      return;
    }
    this.refusals++;
    this.causes.set(index, { found, holds });
    this.refused.add(index);
    batch.status[index] = Status.Out;
    if ((this.standing.traitsOf(index) & MISSED) !== 0) this.node.forget();
    if (this.isAtomic) {
      // None of the batch goes through then, and nothing else is missed because of that.
      if (fresh >= 0) columns.serve(fresh, false);
      if (fresh >= 0) columns.mark(fresh, State.Present);
      if (old >= 0 && batch.wasThere(old)) columns.mark(old, State.Present);
      return;
    }
    this.standing.turnBack(index);
    if (old >= 0) this.standing.holders.delete(old);
    if (old >= 0 && batch.wasServed(old)) this.returned.push(old);
    this.examineLater(this.standing.ownerOf(index));
    if ((this.standing.traitsOf(index) & DIVIDES) !== 0) this.isDivisionMoved = true;
  }

  /** Whether what is found wrong with a change is told. */
  private isToldOf(index: number): boolean {
    return this.standing.isMovable(index) || this.refused.has(index);
  }
}
