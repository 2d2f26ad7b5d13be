import type { Code } from '../../catalog/catalog.ts';
import type { Levels } from '../../catalog/levels.ts';
import type { ApexRule, NodeRule, Report, Standing } from '../rules/define.ts';
import { RrsetOrder } from '../rules/rrset-order.ts';
import { concerns, RuleChoice } from '../rules/rule-choice.ts';
import { apexRules, nodeRules } from '../rules/table.ts';
import type { ColumnNode } from './column-node.ts';
import type { Conflict } from './describe-change.ts';

export type Rule = NodeRule | ApexRule;

/** What a rule has found, and which. */
export interface Found extends Conflict {
  readonly rule: Rule;
}

interface Chosen {
  readonly choice: RuleChoice;
  readonly apex: readonly ApexRule[];
}

const NOTHING: Standing = {};
const rrsets = new RrsetOrder();
const byLevels = new WeakMap<Levels, Chosen>();

/** The rules that look at owners and ancestors and have something to say. */
function chosenFor(levels: Levels): Chosen {
  let chosen = byLevels.get(levels);
  if (chosen === undefined) {
    const isWanted = ({ reads, codes }: Rule) =>
      (reads === 'owner' || reads === 'ancestors') && codes.some((code) => levels.wants(code));
    chosen = { choice: new RuleChoice(nodeRules.filter(isWanted)), apex: apexRules.filter(isWanted) };
    byLevels.set(levels, chosen);
  }
  return chosen;
}

/** Runs rules over a node. What they find is in `found` until the next run; nothing is allocated where that is nothing. */
export class Judge {
  readonly node: ColumnNode;
  readonly levels: Levels;
  found: Found[] = [];
  private readonly chosen: Chosen;
  private rule!: Rule;

  constructor(node: ColumnNode, levels: Levels) {
    this.node = node;
    this.levels = levels;
    this.chosen = chosenFor(levels);
  }

  /** Forgets what was judged, for the next batch. */
  reset(): void {
    if (this.found.length > 0) this.found = [];
    this.node.reset();
  }

  /** All rules over all records of a name; answers whether they found anything. */
  all(name: number): boolean {
    const { node, chosen } = this;
    if (this.found.length > 0) this.found = [];
    node.moveTo(name);
    if (node.count > 0) {
      const rules = chosen.choice.of(node.traits, node.count, node.isDivided);
      if (rules.length > 0 && node.count > 1) rrsets.sort(node);
      for (let index = 0; index < rules.length; index++) this.check(rules[index]!);
    }
    if (name === 0) for (const rule of chosen.apex) this.check(rule);
    return this.found.length > 0;
  }

  /** One rule over the records that the node shows. */
  one(rule: Rule): readonly Found[] {
    const { node } = this;
    this.found = [];
    if (rule.scope === 'node' && !concerns(rule, node.traits, node.count, node.isDivided)) return [];
    if (node.count > 1) rrsets.sort(node);
    this.check(rule);
    return this.found;
  }

  /** All rules over the records that the node shows. */
  shown(): readonly Found[] {
    const { node, chosen } = this;
    this.found = [];
    if (node.count > 1) rrsets.sort(node);
    for (const rule of chosen.choice.of(node.traits, node.count, node.isDivided)) this.check(rule);
    return this.found;
  }

  isError({ code, insteadOf }: Found): boolean {
    return this.levels.worstOf(code, insteadOf) === 'error';
  }

  private check(rule: Rule): void {
    this.rule = rule;
    rule.check(this.node, this.report, rrsets);
  }

  private readonly report: Report<Code> = (code, record, mark, other, ...[args, standing]) => {
    const { reason, insteadOf } = standing ?? NOTHING;
    if (this.levels.said(code, insteadOf) === undefined) return;
    this.found.push({ rule: this.rule, code, record, mark, other, reason, args, insteadOf });
  };
}
