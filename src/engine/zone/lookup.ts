import { MAX_NAME } from '../name/limits.ts';
import type { NameMarks } from '../name/name-table.ts';
import { Trait } from '../rrtypes/define.ts';
import { EmptyNonTerminals } from './empty-non-terminals.ts';
import { DIVIDES, type ZoneStore } from './zone-store.ts';

/** What a server of the zone finds at a name (RFC 1034 4.3.2, RFC 4592 3.3.1, RFC 6672 3.2). */
export const Outcome = {
  /** The name has records. */
  Exact: 0,
  /** It has none, but names below it do. */
  Empty: 1,
  /** A wildcard answers for it. */
  Wildcard: 2,
  /** It lies at or below a zone cut: another server answers. */
  Delegated: 3,
  /** A DNAME above it sends elsewhere. */
  Redirected: 4,
  /** There is nothing. */
  Missing: 5,
} as const;

const FEW = 16;
const UNKNOWN = 0;
const FIRST = 2;
const STAR = Uint8Array.of(1, 0x2a);
const NO_ANSWERS = new Int32Array(0);
/** Where the name of a wildcard is written; nothing of it is kept. */
const scratch = new Uint8Array(STAR.length + MAX_NAME + 1);

/** Looks names of the zone up as a server would. */
export class ZoneLookup {
  /** The name that decided the last answer: the one that was asked for, the wildcard, the cut or the DNAME's owner. */
  decidedBy = 0;
  /** Whether any name below the apex is delegated, or any is redirected. */
  readonly divided: boolean;
  private readonly store: ZoneStore;
  private readonly apexRedirects: boolean;
  private readonly marks: NameMarks | undefined = undefined;
  /** By name: what `dividedAbove` has answered, plus `FIRST`. */
  private readonly answers: Int32Array = NO_ANSWERS;
  private empty: EmptyNonTerminals | undefined = undefined;

  constructor(store: ZoneStore) {
    this.store = store;
    const { divisions } = store;
    const { count } = store.names;
    this.apexRedirects = (store.traitsOf(0) & Trait.Redirect) !== 0;
    this.divided = divisions > 0 || this.apexRedirects;
    if (divisions === 0) return;
    this.answers = new Int32Array(count);
    // Where most names are cuts, as in a registry's zone, a set of them is no smaller than the table.
    if (divisions * FEW < count) this.marks = this.markAll(divisions);
  }

  private markAll(divisions: number): NameMarks {
    const { names } = this.store;
    const marked = new Uint32Array(divisions);
    let at = 0;
    for (let name = 1; name < names.count; name++)
      if ((this.store.traitsOf(name) & DIVIDES) !== 0) marked[at++] = name;
    return names.mark(marked);
  }

  /** The highest name above `name` at which the zone is cut or redirected, or -1. */
  dividedAbove(name: number): number {
    if (!this.divided || name === 0) return -1;
    if (this.apexRedirects) return 0;
    const { answers } = this;
    if (name >= answers.length) return this.findDivided(name);
    if (answers[name] === UNKNOWN) answers[name] = this.findDivided(name) + FIRST;
    return answers[name]! - FIRST;
  }

  private findDivided(name: number): number {
    const { store, marks } = this;
    if (store.names.isRightBelowApex(name)) return -1;
    if (marks !== undefined) return store.names.markedAncestor(name, marks);
    const { names } = store;
    const count = names.ancestors(name);
    for (let index = 0; index < count; index++) {
      const ancestor = names.ancestorNames[index]!;
      if (ancestor >= 0 && (store.traitsOf(ancestor) & DIVIDES) !== 0) return ancestor;
    }
    return -1;
  }

  /** Whether records at `name` are never given out, glue aside: they stand at or below a cut, or below a DNAME. */
  isOccluded(name: number): boolean {
    if (!this.divided) return false;
    return (name !== 0 && (this.store.traitsOf(name) & Trait.Cut) !== 0) || this.dividedAbove(name) >= 0;
  }

  find(name: number): number {
    const { store } = this;
    const divided = this.dividedAbove(name);
    if (divided >= 0) {
      this.decidedBy = divided;
      const cut = divided !== 0 && (store.traitsOf(divided) & Trait.Cut) !== 0;
      return cut ? Outcome.Delegated : Outcome.Redirected;
    }
    this.decidedBy = name;
    if (name !== 0 && (store.traitsOf(name) & Trait.Cut) !== 0) return Outcome.Delegated;
    if (store.presentTraits(name) !== 0) return Outcome.Exact;
    return this.findAbsent(name);
  }

  /** Looks for what stands in for a name without records: nothing, names below it, or a wildcard. */
  private findAbsent(name: number): number {
    const { store } = this;
    const { names } = store;
    this.empty ??= EmptyNonTerminals.of(store);
    if (this.empty.has(names.offset[name]!)) return Outcome.Empty;
    // The closest encloser is the lowest ancestor that exists (RFC 4592 3.3.1); below one that does not, none does.
    let encloser = -1;
    const count = names.ancestors(name);
    for (let index = 0; index < count; index++) {
      const ancestor = names.ancestorNames[index]!;
      const offset = names.ancestorOffsets[index]!;
      if (!this.empty.has(offset) && (ancestor < 0 || store.presentTraits(ancestor) === 0)) break;
      encloser = offset;
    }
    scratch.set(STAR);
    let length = STAR.length;
    if (encloser >= 0) {
      const end = names.offset[name]! + names.lengthOf(name);
      for (let at = encloser; at < end; at++) scratch[length++] = names.arena[at]!;
    }
    const wildcard = names.find(scratch, 0, length);
    if (wildcard < 0 || store.presentTraits(wildcard) === 0) return Outcome.Missing;
    this.decidedBy = wildcard;
    return Outcome.Wildcard;
  }
}
