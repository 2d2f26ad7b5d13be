import type { Code } from '../../catalog/catalog.ts';
import type { Profile } from '../../catalog/entry.ts';
import { Trait } from '../rrtypes/define.ts';
import { type FindingColumns, Part, PLACE_CAUSES } from '../zone/finding-columns.ts';
import { ZoneLookup } from '../zone/lookup.ts';
import type { RecordGlances } from '../zone/record-glances.ts';
import { StoreNode } from '../zone/store-node.ts';
import type { ZoneStore } from '../zone/zone-store.ts';
import type { ApexRule, DnssecRule, Handle, Mark, Report, Standing, TextMark, ZoneRule } from './define.ts';
import { runDnssecRules } from './dnssec/run-dnssec-rules.ts';
import { NodeWalk } from './node-walk.ts';
import { apexRules, dnssecRules, nodeRules, recordRules, zoneRules } from './table.ts';
import { TargetFindings } from './target-findings.ts';
import { UnaskedZones } from './unasked-zones.ts';
import type { ZoneRequest } from './zone-request.ts';

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

/** Judges zones one after the other, by the rules that may report what is wanted. */
export class RuleRunner {
  private readonly findings: FindingColumns;
  private readonly profile: Profile;
  private readonly nodes: NodeWalk;
  private readonly apexRules: readonly ApexRule[];
  private readonly zoneRules: readonly ZoneRule[];
  private readonly dnssecRules: readonly DnssecRule[];
  private readonly request: ZoneRequest;
  private readonly targets: TargetFindings;
  private readonly unasked = new UnaskedZones();
  private store: ZoneStore | undefined = undefined;

  /** Reports to `findings`, whose severities tell what is wanted. */
  constructor(findings: FindingColumns, profile: Profile, request: ZoneRequest) {
    this.request = request;
    this.findings = findings;
    this.targets = new TargetFindings(findings);
    this.profile = profile;
    this.apexRules = wanted(apexRules, findings);
    this.zoneRules = wanted(zoneRules, findings);
    this.nodes = new NodeWalk(wanted(recordRules, findings), wanted(nodeRules, findings), this.zoneRules);
    this.dnssecRules = wanted(dnssecRules, findings);
  }

  /** What is to be looked at in each record when it is read. */
  get glances(): RecordGlances {
    return this.nodes.glances;
  }

  /** Judges a zone whose records are all in the store. */
  run(store: ZoneStore): void {
    this.store = store;
    this.unasked.open(store);
    this.targets.reset(store.count);
    store.group();
    const lookup = new ZoneLookup(store);
    const node = new StoreNode(store, lookup, this.profile);
    this.nodes.run(store, lookup, node, this.report);
    node.moveTo(0);
    for (const rule of this.apexRules) rule.check(node, this.report);
    const traits = store.allTraits;
    for (const rule of this.zoneRules)
      if (rule.when === undefined || (rule.when & traits) !== 0)
        rule.check(store, lookup, this.report, this.request, this.nodes.picker.pickedFor(rule));
    if ((traits & Trait.Signature) !== 0)
      runDnssecRules(this.dnssecRules, store, lookup, this.report, this.request);
  }

  private readonly report: Report<Code> = (code, record, mark, other, ...[args, standing]) => {
    if (this.unasked.isSilent(code)) return;
    const insteadOf = standing?.insteadOf;
    const cause = this.causeOf(record, standing);
    if (typeof mark !== 'object') {
      const part = record === undefined ? Part.Range : partOf[mark];
      const reason = standing?.reason;
      const all = standing?.args === undefined ? args : { ...args, ...standing.args };
      const raw = { part, record, other, reason, args: all, insteadOf, cause };
      if (part === Part.Target) this.targets.add(code, raw);
      else this.findings.add(code, raw);
      return;
    }
    const { from, to, field, reason } = mark;
    this.findings.add(code, {
      part: Part.Text,
      start: from,
      stop: to,
      record,
      other,
      field,
      reason,
      args: { ...args, ...mark.args },
      insteadOf,
      cause,
    });
  };

  /** All that a `$GENERATE` makes has one cause, its line. */
  private causeOf(record: Handle | undefined, standing: Standing | undefined): number | undefined {
    const { store } = this;
    if (record !== undefined && store?.isGenerated(record) === true)
      return PLACE_CAUSES + store.place[record]!;
    return standing?.wrongName;
  }
}

function wanted<Rule extends { readonly codes: readonly Code[] }>(
  rules: readonly Rule[],
  findings: FindingColumns,
): readonly Rule[] {
  return rules.filter((rule) => rule.codes.some((code) => findings.wants(code)));
}
