import { type CheckRecordOptions, checkRecord } from '../engine/record/check-record.ts';
import type { RecordInput } from '../engine/record/record-input.ts';
import { type StandardSchema, standardSchema } from './standard-schema.ts';

/** `checkRecord` as a Standard Schema. */
export function recordSchema(options: CheckRecordOptions): StandardSchema<RecordInput> {
  return standardSchema((record: RecordInput) => checkRecord(record, options));
}
