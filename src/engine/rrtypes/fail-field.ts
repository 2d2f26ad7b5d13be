import type { Reason } from '../../catalog/reasons.ts';
import type { Content, FAULT, FaultArgs } from './content.ts';
import type { Field } from './fields/field.ts';

/**
 * Notes a fault that a type's `check` found in the last of its `fields`, which may be several tokens. Each of the
 * others is one token.
 */
export function failLast(
  content: Content,
  fields: readonly Field[],
  reason: Reason,
  args?: FaultArgs,
): typeof FAULT {
  return failFrom(content, fields, fields.length - 1, content.count - 1, reason, args);
}

/** Notes a fault that a type's `check` found in the field `index`, which like those before it is one token. */
export function failField(
  content: Content,
  fields: readonly Field[],
  index: number,
  reason: Reason,
  args?: FaultArgs,
): typeof FAULT {
  return failFrom(content, fields, index, content.firstToken + index, reason, args);
}

function failFrom(
  content: Content,
  fields: readonly Field[],
  index: number,
  lastToken: number,
  reason: Reason,
  args: FaultArgs | undefined,
): typeof FAULT {
  content.field = fields[index]!.label;
  // `\#` has other tokens; who reads it places the fault anew.
  const first = Math.min(content.count - 1, content.firstToken + index);
  const last = Math.min(content.count - 1, lastToken);
  return content.fail(reason, content.start[first]!, content.stop[last]!, args);
}
