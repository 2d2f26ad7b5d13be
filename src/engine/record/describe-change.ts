import type { Code, CodeWithoutArgs } from '../../catalog/catalog.ts';
import type { Finding, Path, Related } from '../../catalog/finding.ts';
import type { Reason } from '../../catalog/reasons.ts';
import type { FaultArgs } from '../rrtypes/content.ts';
import { typeByCode } from '../rrtypes/lookup.ts';
import type { Handle, Mark } from '../rules/define.ts';
import type { Batch } from './batch.ts';
import type { ChangeInput, RecordUpdate } from './change-input.ts';
import { describeRecord, describeRequest, fieldOf, memberOf, type RecordFault } from './describe-record.ts';

/** What a rule has found between records, as it reports it. */
export interface Conflict {
  readonly code: Code;
  readonly record: Handle | undefined;
  readonly mark: Mark;
  readonly other: Handle | undefined;
  readonly args: FaultArgs | undefined;
  readonly reason?: Reason | undefined;
  readonly insteadOf?: readonly CodeWithoutArgs[] | undefined;
}

/** Puts findings of a record below `path`; where only some members are given, what lies in the others is told of the whole. */
export function atPath(findings: readonly Finding[], path: Path, given?: RecordUpdate): readonly Finding[] {
  return findings.map((finding) => {
    const { path: member = [] } = finding;
    if (given === undefined) return { ...finding, path: [...path, ...member] };
    const isGiven = Object.hasOwn(given, member[0] ?? '');
    return { ...finding, path: isGiven ? [...path, 'record', ...member] : path };
  });
}

const choiceOf = (change: ChangeInput): string =>
  'id' in change && change.id !== undefined ? 'id' : 'match';

/** Why a change finds no record, or too many. */
export function describeChoice(change: ChangeInput, index: number, isSeveral: boolean): Finding {
  const code = isSeveral ? 'resource/ambiguous' : 'resource/not-found';
  return describeRequest(code, ['changes', index, choiceOf(change)], {});
}

/** That an earlier change is about the same record. */
export function describeClaim(change: ChangeInput, index: number, earlier: number): Finding {
  return describeRequest('resource/changed-twice', ['changes', index, choiceOf(change)], { earlier });
}

/** How findings tell of a record that was there before, where it has another place than its id. */
export type DescribeOld = (record: Handle) => Related;

/** Puts what a change is refused or warned for into words; undefined when it is not said. */
export function describeConflict(
  conflict: Conflict,
  index: number,
  batch: Batch,
  describeOld: DescribeOld | undefined,
): Finding | undefined {
  const { code, mark, other, args: given, reason, insteadOf } = conflict;
  const { index: zone, columns } = batch;
  const blamed = conflict.record ?? batch.old[index]!;
  const isOwn = blamed === batch.fresh[index];
  const change = batch.changes[index]!;
  const record = isOwn && change.action === 'create' ? change.record : zone.recordOf(blamed);
  const args = {
    ...given,
    ...(other !== undefined && {
      otherType: mnemonicOf(columns.type(other)),
      otherOwner: columns.nameText(columns.owner(other)),
    }),
  };
  const type = typeByCode(columns.type(blamed));
  const fault: RecordFault =
    typeof mark === 'object'
      ? { code, member: 'content', reason: mark.reason, text: '', args: { ...args, ...mark.args }, insteadOf }
      : { code, member: memberOf[mark], field: fieldOf(mark, type), reason, text: '', args, insteadOf };
  const finding = describeRecord(record, fault, columns.origin, batch.levels, type);
  if (finding === undefined) return undefined;
  const related = [isOwn || conflict.record === undefined ? undefined : blamed, other]
    .filter((one) => one !== undefined && one !== batch.fresh[index])
    .map((one) => relatedTo(one!, batch, describeOld));
  return {
    ...finding,
    path: pathOf(change, index, isOwn, fault.member),
    ...(related.length > 0 && { related }),
  };
}

function pathOf(change: ChangeInput, index: number, isOwn: boolean, member: string): Path {
  if (!isOwn || change.action === 'delete') return ['changes', index];
  const isGiven = change.action === 'create' || Object.hasOwn(change.record, member);
  return isGiven ? ['changes', index, 'record', member] : ['changes', index];
}

function relatedTo(record: Handle, batch: Batch, describeOld: DescribeOld | undefined): Related {
  const { index: zone, mark } = batch;
  if (record < mark && describeOld !== undefined) return describeOld(record);
  const change = record < mark ? undefined : batch.changeOf(record);
  const id = change === undefined ? zone.idOf(record) : batch.idOf(change);
  const { name, type, content } = zone.recordOf(record);
  return {
    why: `the ${type} record`,
    owner: name,
    type,
    content,
    ...(id !== undefined && { id }),
    ...(change !== undefined && { path: ['changes', change] }),
  };
}

const mnemonicOf = (type: number): string => typeByCode(type)?.mnemonic ?? `TYPE${type}`;
