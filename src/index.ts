export {
  type Code,
  codeNames,
  entries,
  entryOf,
  isCode,
  severityOf,
} from './catalog/catalog.ts';
export type { Entry, Example, Profile, RecordExample, Severity } from './catalog/entry.ts';
export type { Finding, Path, Place, Related } from './catalog/finding.ts';
export { type Reason, reasons } from './catalog/reasons.ts';
export { type CheckZoneOptions, checkZone, type ZoneReport } from './engine/check-zone.ts';
export type {
  ChangeInput,
  RecordChoice,
  RecordId,
  RecordMatch,
  RecordUpdate,
} from './engine/record/change-input.ts';
export {
  type ChangeResult,
  type ChangesReport,
  type CheckChangesOptions,
  checkChanges,
} from './engine/record/check-changes.ts';
export { type CheckRecordOptions, checkRecord } from './engine/record/check-record.ts';
export { type NamesToLoad, namesToLoad } from './engine/record/names-to-load.ts';
export type { RecordInput } from './engine/record/record-input.ts';
export { createZoneIndex, type ZoneIndex, type ZoneIndexInput } from './engine/record/zone-index.ts';
export type { Severities } from './engine/zone/finding-columns.ts';
export type { Include, Included } from './engine/zone/include.ts';
