import { labelsLength } from '../name/zone-names.ts';
import { type Content, FAULT } from './content.ts';
import { keptTargetName } from './fields/domain-name.ts';
import type { Field } from './fields/field.ts';
import { checkSvcParams, svcParams } from './fields/svc-params.ts';
import { uint16 } from './fields/uint.ts';

/** Where and how a service is reached: what SVCB and HTTPS hold (RFC 9460 2). */
export const serviceBindingFields: readonly Field[] = [
  uint16('priority'),
  keptTargetName('target'),
  svcParams('parameters'),
];

const TARGET_AT = 2;

/** Whether the parameters agree with each other. */
export function checkServiceBinding(content: Content): number {
  const target = content.begin + TARGET_AT;
  const next = checkSvcParams(content, target + labelsLength(content.out, target) + 1);
  if (next === FAULT) content.field = serviceBindingFields[2]!.label;
  return next;
}
