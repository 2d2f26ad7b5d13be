import type { NodeRule } from './define.ts';
import { isAbout } from './rule-choice.ts';

/** What is asked of nodes of one kind. */
export interface KindOfNode {
  readonly rules: readonly NodeRule[];
  /** Whether one of the rules compares records of one type. */
  readonly compares: boolean;
}

const SLOTS = 1024;
const NOTHING: KindOfNode = { rules: [], compares: false };

/** What more is known of a node than its signs: it has several records. */
export const Known = { Several: 1 << 30 } as const;

/** The rules that have something to say about nodes of which the same is seen: most nodes of a zone are of a few kinds. */
export class NodeKinds {
  private readonly rules: readonly NodeRule[];
  private readonly traits = new Uint32Array(SLOTS);
  private readonly pairs = new Uint32Array(SLOTS);
  private readonly seen = new Uint32Array(SLOTS);
  private readonly kinds: KindOfNode[] = new Array<KindOfNode>(SLOTS).fill(NOTHING);

  constructor(rules: readonly NodeRule[]) {
    this.rules = rules;
  }

  /** `pairs`: the traits of the types with more than one record; `seen`: the node's signs (`Sign`) and what else is `Known`. */
  of(traits: number, pairs: number, seen: number): KindOfNode {
    const slot = slotOf(traits, pairs, seen);
    if (this.traits[slot] === traits && this.pairs[slot] === pairs && this.seen[slot] === seen)
      return this.kinds[slot]!;
    return this.findNext(slot, traits, pairs, seen);
  }

  /** A kind has two slots, so that of two that share the first one neither is chosen anew each time. */
  private findNext(first: number, traits: number, pairs: number, seen: number): KindOfNode {
    const slot = first ^ 1;
    const isKnown = this.traits[slot] === traits && this.pairs[slot] === pairs && this.seen[slot] === seen;
    if (isKnown) return this.kinds[slot]!;
    this.traits[slot] = this.traits[first]!;
    this.pairs[slot] = this.pairs[first]!;
    this.seen[slot] = this.seen[first]!;
    this.kinds[slot] = this.kinds[first]!;
    this.traits[first] = traits;
    this.pairs[first] = pairs;
    this.seen[first] = seen;
    this.kinds[first] = this.choose(traits, pairs, seen);
    return this.kinds[first]!;
  }

  private choose(traits: number, pairs: number, seen: number): KindOfNode {
    const rules = this.rules.filter(
      (rule) =>
        isAbout(rule, traits, (seen & Known.Several) === 0 ? 1 : 2) &&
        (rule.pairs === undefined || (rule.pairs & pairs) !== 0) &&
        isOccasion(rule, traits, seen),
    );
    return rules.length === 0 ? NOTHING : { rules, compares: rules.some((rule) => rule.pairs !== undefined) };
  }
}

function slotOf(traits: number, pairs: number, seen: number): number {
  const sum = Math.imul(traits, 0x2c1b3c6d) + Math.imul(pairs, 0x9e3779b1) + Math.imul(seen, 0x85ebca6b);
  const mixed = Math.imul(sum ^ (sum >>> 15), 0x297a2d39);
  return (mixed ^ (mixed >>> 13)) & (SLOTS - 1);
}

function isOccasion({ occasion }: NodeRule, traits: number, seen: number): boolean {
  if (occasion === undefined) return true;
  const { signs = 0, trait = 0 } = occasion;
  return (signs & seen) !== 0 || (trait & traits) !== 0;
}
