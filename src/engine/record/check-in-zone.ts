import type { Finding } from '../../catalog/finding.ts';
import { levelsOf } from '../../catalog/levels.ts';
import { FindingDescriber } from '../zone/describe-findings.ts';
import { FindingColumns, Part } from '../zone/finding-columns.ts';
import type { ZoneText } from '../zone-checker.ts';
import { judgeBatch } from './check-changes.ts';
import type { CheckRecordOptions } from './check-record.ts';
import type { DescribeOld } from './describe-change.ts';
import { RecordIndex } from './record-index.ts';
import type { RecordInput } from './record-input.ts';

/** A zone that records are to be added to; it stays as it is. */
export interface ZoneToJoin {
  readonly index: RecordIndex;
  /** Where in the zone's text a record stands. */
  readonly describeOld: DescribeOld;
}

export function zoneToJoin({ store, sources }: ZoneText): ZoneToJoin {
  const columns = new FindingColumns(levelsOf('rfc', { 'record/already-exists': 'notice' }));
  const describer = new FindingDescriber(store, sources, columns);
  return {
    index: RecordIndex.of(store),
    describeOld(record) {
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
  { index, describeOld }: ZoneToJoin,
  options: CheckRecordOptions,
): readonly Finding[] {
  const { results } = judgeBatch(index, [{ action: 'create', record }], true, options, describeOld);
  const { findings } = results[0]!;
  return findings.length === 0
    ? findings
    : findings.map((finding) => ({ ...finding, path: finding.path!.slice(PREFIX) }));
}

/** Members of a path that lead to the record of a batch. */
const PREFIX = ['changes', 0, 'record'].length;
