import type { Code } from '../../catalog/catalog.ts';
import type { Profile } from '../../catalog/entry.ts';
import { type FindingColumns, Part } from '../zone/finding-columns.ts';
import { ZoneLookup } from '../zone/lookup.ts';
import { StoreNode } from '../zone/store-node.ts';
import type { ZoneStore } from '../zone/zone-store.ts';
import type { Mark, NodeRule, Report, TextMark } from './define.ts';
import { RrsetOrder } from './rrset-order.ts';
import { RuleChoice } from './rule-choice.ts';
import { RulesByType } from './rules-by-type.ts';
import { nodeRules, recordRules, zoneRules } from './table.ts';

const partOf: Readonly<Record<Exclude<Mark, TextMark>, number>> = {
  record: Part.Record,
  owner: Part.Owner,
  ttl: Part.Ttl,
  type: Part.Type,
  target: Part.Target,
  'field 0': Part.Field,
  'field 1': Part.Field + 1,
  'field 2': Part.Field + 2,
  'field 3': Part.Field + 3,
  'field 4': Part.Field + 4,
  'field 5': Part.Field + 5,
  'field 6': Part.Field + 6,
  'field 7': Part.Field + 7,
  'field 8': Part.Field + 8,
};

/** Judges a zone whose records are all in the store. */
export function runRules(store: ZoneStore, findings: FindingColumns, profile: Profile): void {
  store.group();
  const lookup = new ZoneLookup(store);
  const report: Report<Code> = (code, record, mark, other, ...[args]) => {
    if (typeof mark === 'object') {
      const { from, to, reason } = mark;
      findings.add(code, {
        part: Part.Text,
        start: from,
        stop: to,
        record,
        other,
        reason,
        args: { ...args, ...mark.args },
      });
      return;
    }
    findings.add(code, { part: record === undefined ? Part.Range : partOf[mark], record, other, args });
  };
  const byType = new RulesByType(wanted(recordRules, findings));
  runNodeRules(store, lookup, wanted(nodeRules, findings), byType, profile, report);
  for (const rule of wanted(zoneRules, findings)) rule.check(store, lookup, report);
}

function runNodeRules(
  store: ZoneStore,
  lookup: ZoneLookup,
  rules: readonly NodeRule[],
  byType: RulesByType,
  profile: Profile,
  report: Report<Code>,
): void {
  const node = new StoreNode(store, lookup, profile);
  const rrsets = new RrsetOrder();
  const choice = new RuleChoice(rules);
  const names = store.names.count;
  for (let name = 0; name < names; name++) {
    if (store.groupStart[name] === store.groupStart[name + 1]) continue;
    node.moveTo(name);
    byType.judge(node, report);
    if (node.count > 1) rrsets.sort(node);
    const chosen = choice.of(node.traits, node.count);
    for (let index = 0; index < chosen.length; index++) chosen[index]!.check(node, report, rrsets);
  }
}

function wanted<Rule extends { readonly codes: readonly Code[] }>(
  rules: readonly Rule[],
  findings: FindingColumns,
): readonly Rule[] {
  return rules.filter((rule) => rule.codes.some((code) => findings.wants(code)));
}
