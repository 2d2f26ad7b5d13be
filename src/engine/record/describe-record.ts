import { type AllArgs, type Code, entryOf, fill } from '../../catalog/catalog.ts';
import type { Finding, Path } from '../../catalog/finding.ts';
import type { Levels } from '../../catalog/levels.ts';
import { type Reason, reasons } from '../../catalog/reasons.ts';
import type { FaultArgs } from '../rrtypes/content.ts';
import { rfcOf } from '../rrtypes/content-rfc.ts';
import type { RrType } from '../rrtypes/define.ts';
import { excerptOf, printable } from '../text/excerpt.ts';
import type { RecordInput, ShapeFault } from './record-input.ts';

/** What is wrong with a record, before it is put into words. */
export interface RecordFault {
  readonly code: Code;
  /** The member of the record that it lies in. */
  readonly member: string;
  readonly reason?: Reason | undefined;
  readonly field?: string | undefined;
  /** What stands there. */
  readonly text: string;
  readonly args?: FaultArgs | undefined;
  /** Findings that this one stands in for. */
  readonly insteadOf?: readonly Code[] | undefined;
  /** Whether it is what caused all that is wrong with the target. */
  readonly isTarget?: boolean;
}

/** The member of a record that a rule's mark lies in. */
export const memberOf = {
  record: 'content',
  owner: 'name',
  ttl: 'ttl',
  type: 'type',
  target: 'content',
  'field 0': 'content',
  'field 1': 'content',
  'field 2': 'content',
  'field 3': 'content',
  'field 4': 'content',
  'field 5': 'content',
  'field 6': 'content',
  'field 7': 'content',
  'field 8': 'content',
} as const;

/** The name of the field that a rule's mark lies in. */
export function fieldOf(mark: keyof typeof memberOf, type: RrType | undefined): string | undefined {
  if (type === undefined || memberOf[mark] !== 'content' || mark === 'record') return undefined;
  return type.fields[mark === 'target' ? type.targetField : Number(mark.slice('field '.length))]?.label;
}

/** Puts a fault of a record into words; undefined when it is not said. */
export function describeRecord(
  record: RecordInput,
  fault: RecordFault,
  origin: string,
  levels: Levels,
  type: RrType | undefined,
): Finding | undefined {
  const { insteadOf, field } = fault;
  const said = levels.said(fault.code, insteadOf);
  const severity = levels.worstOf(fault.code, insteadOf);
  if (said === undefined || severity === undefined) return undefined;
  const { inPlatform } = entryOf(said);
  const isPlatforms = levels.profile === 'platform' && inPlatform !== undefined;
  const code = isPlatforms ? 'record/invalid-content' : said;
  const entry = entryOf(code);
  const reason = isPlatforms ? inPlatform : said === fault.code ? fault.reason : undefined;
  const mnemonic = type?.mnemonic ?? printable(record.type);
  const owner = fullName(record.name, origin);
  const args = {
    owner,
    name: owner,
    type: mnemonic,
    field,
    text: excerptOf(fault.text),
    form: type?.form,
    origin,
    ...fault.args,
  };
  return {
    code,
    severity,
    status: entry.status,
    message: fill(entry.message, args),
    detail: fill(reason === undefined ? (entry.detail ?? entry.message) : reasons[reason], args),
    owner,
    type: mnemonic,
    ...(field !== undefined && { field }),
    ...(reason !== undefined && { reason }),
    path: [fault.member],
    rfc: rfcOf(code, type),
  };
}

/** What is said of something that has not the shape of a record. */
export function describeShape({ member, why, isMissing }: ShapeFault): Finding {
  if (member === '') return describeRequest('request/invalid', [], { why });
  const finding = { ...describeRequest('request/invalid', [member], { why }), field: member };
  if (isMissing !== true) return finding;
  const reason = 'shape/missing';
  return { ...finding, detail: fill(reasons[reason], { field: member, why }), reason };
}

/** What is said of a request, in which no record is at fault. */
export function describeRequest<C extends Code>(code: C, path: Path, args: AllArgs<C>): Finding {
  const { status, message, detail = message, rfc } = entryOf(code);
  return {
    code,
    severity: 'error',
    status,
    message: fill(message, args),
    detail: fill(detail, args),
    path,
    rfc,
  };
}

function fullName(name: string, origin: string): string {
  if (name === '@') return origin;
  const shown = printable(name.length > 1024 ? `${name.slice(0, 1024)}...` : name);
  if (name.endsWith('.')) return shown;
  return origin === '.' ? `${shown}.` : `${shown}.${origin}`;
}
