import { type Code, severityOf } from '../../catalog/catalog.ts';
import type { Profile } from '../../catalog/entry.ts';
import type { Finding, Related } from '../../catalog/finding.ts';
import { typeByCode, typeByMnemonic, typeNumber } from '../rrtypes/lookup.ts';
import type { Handle, NodeRule, Report } from '../rules/define.ts';
import { RrsetOrder } from '../rules/rrset-order.ts';
import { aboutOneRecord, nodeRules } from '../rules/table.ts';
import { FindingDescriber } from '../zone/describe-findings.ts';
import { FindingColumns, Part } from '../zone/finding-columns.ts';
import type { ZoneText } from '../zone-checker.ts';
import { type CheckRecordOptions, checkRecord } from './check-record.ts';
import { describeRecord, memberOf, type RecordFault } from './describe-record.ts';
import { NodeWithRecord } from './node-with-record.ts';
import type { RecordInput } from './record-input.ts';

/** A zone that records are to be added to; it stays as it is. */
export interface ZoneToJoin {
  readonly origin: string;
  readonly node: NodeWithRecord;
  readonly rules: readonly NodeRule[];
  /** How findings tell of a record of the zone. */
  readonly related: (record: Handle) => Related;
}

/** What is told of a record that could be read. */
const toldByRules: ReadonlySet<Code> = new Set(aboutOneRecord.flatMap(({ codes }) => codes));
const rrsets = new RrsetOrder();

export function zoneToJoin({ store, sources }: ZoneText, profile: Profile): ZoneToJoin {
  store.group();
  const columns = new FindingColumns('rfc', { 'record/already-exists': 'notice' });
  const describer = new FindingDescriber(store, sources, columns);
  return {
    origin: store.origin,
    node: new NodeWithRecord(store, profile),
    rules: nodeRules.filter(
      ({ reads, codes }) =>
        reads !== 'record' && codes.some((code) => severityOf(code, profile) !== undefined),
    ),
    related(record) {
      columns.count = 0;
      columns.add('record/already-exists', { part: Part.Record, record, other: record });
      return describer.describe(0).related![0]!;
    },
  };
}

/**
 * Checks one record by itself, and beside those that are in the zone already: at its owner and above it, and below it
 * where it is a DNAME. The zone has the name that the options say and was read for their profile.
 */
export function checkRecordInZone(
  record: RecordInput,
  zone: ZoneToJoin,
  options: CheckRecordOptions,
): readonly Finding[] {
  const alone = checkRecord(record, options);
  // A record that cannot be read is left out of every later rule, and one that is not served is in nobody's way.
  const isRead = alone.every(({ code, severity }) => severity !== 'error' || toldByRules.has(code));
  if (!isRead || record.disabled === true) return alone;
  const beside = findingsBeside(record, zone, options);
  return beside.length === 0 ? alone : [...alone, ...beside];
}

function findingsBeside(record: RecordInput, zone: ZoneToJoin, options: CheckRecordOptions): Finding[] {
  const { node, rules, related, origin } = zone;
  const found = new Map<Code, Finding>();
  const type = typeByMnemonic(record.type) ?? typeByCode(typeNumber(record.type));
  const report: Report<Code> = (code, blamed, mark, other, ...[given]) => {
    if (blamed !== node.added || found.has(code)) return;
    const place = other === undefined ? undefined : related(other);
    const args = {
      ...given,
      ...(place !== undefined && { otherType: place.type!, otherOwner: place.owner! }),
    };
    const fault: RecordFault =
      typeof mark === 'object'
        ? { code, member: 'content', reason: mark.reason, text: '', args: { ...args, ...mark.args } }
        : { code, member: memberOf[mark], text: '', args };
    const finding = describeRecord(record, fault, origin, node.profile, type);
    if (finding !== undefined)
      found.set(code, place === undefined ? finding : { ...finding, related: [place] });
  };

  node.take(record, record.ttl ?? options.defaultTtl);
  run(rules, node, report);
  for (const other of node.others()) {
    node.showBeside(other);
    run(rules, node, report);
  }
  if (node.showBelow()) run(rules, node, report);
  return [...found.values()];
}

function run(rules: readonly NodeRule[], node: NodeWithRecord, report: Report<Code>): void {
  if (node.count > 1) rrsets.sort(node);
  for (const rule of rules)
    if ((node.traits & rule.when) !== 0 && node.count >= rule.least) rule.check(node, report, rrsets);
}
