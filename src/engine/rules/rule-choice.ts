import type { NodeRule } from './define.ts';

/** The rules that have something to say about nodes with the same traits: most nodes of a zone are of a few kinds. */
export class RuleChoice {
  private readonly rules: readonly NodeRule[];
  private readonly one = new Map<number, readonly NodeRule[]>();
  private readonly many = new Map<number, readonly NodeRule[]>();
  private last: readonly NodeRule[] = [];
  private lastTraits = 0;
  private lastCount = 0;

  constructor(rules: readonly NodeRule[]) {
    this.rules = rules;
  }

  /** `traits` and `count` are those of the node; a rule asks for one record or for more than one. */
  of(traits: number, count: number): readonly NodeRule[] {
    const least = count > 1 ? 2 : 1;
    if (traits === this.lastTraits && least === this.lastCount) return this.last;
    const known = least === 1 ? this.one : this.many;
    let chosen = known.get(traits);
    if (chosen === undefined) {
      chosen = this.rules.filter((rule) => (rule.when & traits) !== 0 && rule.least <= least);
      known.set(traits, chosen);
    }
    this.last = chosen;
    this.lastTraits = traits;
    this.lastCount = least;
    return chosen;
  }
}
