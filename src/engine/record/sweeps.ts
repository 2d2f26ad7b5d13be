import type { Handle } from '../rules/define.ts';
import type { Rule } from './judge.ts';

/** Beside how many records of a name all changes there are looked at, for one rule. */
const MAX_SWEEPS = 8;

/** Counts for each rule the records beside which all changes of a name are looked at. */
export class Sweeps {
  private readonly witnesses = new Map<Rule, Set<Handle | undefined>>();

  isNext(rule: Rule, witness: Handle | undefined): boolean {
    const known = this.witnesses.get(rule) ?? new Set();
    this.witnesses.set(rule, known);
    if (known.has(witness) || known.size >= MAX_SWEEPS) return false;
    known.add(witness);
    return true;
  }
}
