import { type NodeRule, Sign } from './define.ts';

/** What is said where no type has a trait. */
const NO_RULES: readonly NodeRule[] = [];

/** Kinds of nodes: bits. */
const SEVERAL = 1;
const DIVIDED = 2;

/**
 * The rules that have something to say about nodes of an index with the same traits: most nodes are of a few kinds. That no other
 * rule has is what the rules declare of themselves.
 */
export class RuleChoice {
  private readonly rules: readonly NodeRule[];
  private readonly known = Array.from({ length: 4 }, () => new Map<number, readonly NodeRule[]>());
  /** By kind: the traits that were asked for last, and the answer. */
  private readonly last = Array.from({ length: 4 }, () => ({ traits: 0, chosen: NO_RULES }));

  constructor(rules: readonly NodeRule[]) {
    this.rules = rules;
  }

  /** `traits` and `count` are those of the node, `isDivided` whether there is a cut at it, or a cut or DNAME above it. */
  of(traits: number, count: number, isDivided: boolean): readonly NodeRule[] {
    const kind = (count > 1 ? SEVERAL : 0) | (isDivided ? DIVIDED : 0);
    const last = this.last[kind]!;
    if (traits === last.traits) return last.chosen;
    let chosen = this.known[kind]!.get(traits);
    if (chosen === undefined) {
      chosen = this.rules.filter((rule) => concerns(rule, traits, count, isDivided));
      this.known[kind]!.set(traits, chosen);
    }
    last.chosen = chosen;
    last.traits = traits;
    return chosen;
  }
}

/** Whether a rule may have something to say about a node with such traits and so many records. */
export const isAbout = ({ when, and = -1, least }: NodeRule, traits: number, count: number): boolean =>
  (when & traits) !== 0 && (and & traits) !== 0 && count >= least;

/** Whether a rule may have something to say about a node of an index. */
export const concerns = (rule: NodeRule, traits: number, count: number, isDivided: boolean): boolean =>
  isAbout(rule, traits, count) && mayBeOccasion(rule, isDivided);

/** Of the signs only that for hidden records is looked for in an index, and nothing is glanced at. */
function mayBeOccasion({ occasion }: NodeRule, isDivided: boolean): boolean {
  if (occasion?.signs === undefined || occasion.glances !== undefined) return true;
  return isDivided || (occasion.signs & ~Sign.Hidden) !== 0;
}
