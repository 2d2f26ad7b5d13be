export {
  type Code,
  codeNames,
  entries,
  entryOf,
  isCode,
  severityOf,
} from './catalog/catalog.ts';
export type { Entry, Example, Profile, RecordExample, Severity } from './catalog/entry.ts';
export type { Finding, Place, Related } from './catalog/finding.ts';
export { type Reason, reasons } from './catalog/reasons.ts';
export { type CheckZoneOptions, checkZone, type ZoneReport } from './engine/check-zone.ts';
export { type CheckRecordOptions, checkRecord } from './engine/record/check-record.ts';
export type { RecordInput } from './engine/record/record-input.ts';
export type { Verification } from './engine/rules/zone-request.ts';
export type { Severities } from './engine/zone/finding-columns.ts';
export type { Include, Included } from './engine/zone/include.ts';
