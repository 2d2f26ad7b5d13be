import type { Finding } from '../catalog/finding.ts';
import { type ChangeInput, changeFault } from '../engine/record/change-input.ts';
import { type CheckRecordOptions, checkRecord } from '../engine/record/check-record.ts';
import { describeShape } from '../engine/record/describe-record.ts';
import type { RecordInput } from '../engine/record/record-input.ts';
import { type StandardSchema, standardSchema } from './standard-schema.ts';

/** `checkRecord` as a Standard Schema. */
export function recordSchema(options: CheckRecordOptions): StandardSchema<RecordInput> {
  return standardSchema((record: RecordInput) => checkRecord(record, options));
}

/** Changes by themselves as a Standard Schema; what they do to a zone is left to `checkChanges`. */
export function changesSchema(options: CheckRecordOptions): StandardSchema<readonly ChangeInput[]> {
  return standardSchema((changes: readonly ChangeInput[]) => {
    if (!Array.isArray(changes)) return [describeShape({ member: '', why: 'changes is a list' })];
    return changes.flatMap((change: ChangeInput, index) => findingsOf(change, index, options));
  });
}

function findingsOf(change: ChangeInput, index: number, options: CheckRecordOptions): readonly Finding[] {
  const fault = changeFault(change);
  if (fault !== undefined) return [{ ...describeShape(fault), path: [index, ...fault.path] }];
  if (change.action !== 'create') return [];
  return checkRecord(change.record, options).map((finding) => ({
    ...finding,
    path: [index, 'record', ...(finding.path ?? [])],
  }));
}
