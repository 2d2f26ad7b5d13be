import { isAtOrBelow, relativeTo } from '../../engine/name/relation.ts';
import type { Challenge, Verification } from '../verification.ts';
import { registeredOf } from '../walk/registered.ts';

/** Short, so that a correction is seen soon; in seconds. */
const TTL = 300;

/**
 * The record to publish, and the name that a control panel asks for: relative to the zone, or to the registered domain
 * while the zone is not known.
 */
export function publishing({ name, type, value }: Challenge, zone: string | null): Verification['publish'] {
  const owner = `${name}.`;
  const registered = registeredOf(owner);
  const apex = zone !== null && isAtOrBelow(owner, zone) ? zone : registered;
  const contents = type === 'TXT' ? [`"${value}"`] : value.split(' ').map((target) => `${target}.`);
  return {
    record: contents.map((content) => `${owner} ${TTL} IN ${type} ${content}`).join('\n'),
    host: relativeTo(owner, apex),
  };
}
