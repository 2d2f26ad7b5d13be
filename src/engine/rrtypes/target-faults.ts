import { printName } from '../name/print-name.ts';
import { isReverse } from '../name/reverse.ts';
import { isIpv4Form, isIpv6Form, isUrlForm } from '../name/target-kind.ts';
import { labelsLength } from '../name/zone-names.ts';
import type { Content, ContentFault } from './content.ts';
import { type RrType, Trait } from './define.ts';

/**
 * What the form of a target shows, of a record that has faults in other fields: rules look at records that were read.
 */
export function targetFaults(type: RrType, content: Content): readonly ContentFault[] {
  const { out, target, origin } = content;
  if (target < 0 || (type.traits & Trait.Pointer) === 0 || type.targetOffset < 0) return [];
  const end = target + labelsLength(out, target);
  const written = content.targetWritten === 0 ? end : target + content.targetWritten;
  const isAddress =
    isIpv6Form(out, target) ||
    isIpv4Form(out, target, end) ||
    (isIpv4Form(out, target, written) && !isReverse(origin));
  if (!isAddress && !isUrlForm(out, target, end)) return [];
  const token = content.firstToken + type.targetField;
  return [
    {
      code: isAddress ? 'name/target-is-address' : 'name/target-is-url',
      start: content.start[token]!,
      stop: content.stop[token]!,
      field: type.fields[type.targetField]!.label,
      args: { target: printName(out, target) },
    },
  ];
}
