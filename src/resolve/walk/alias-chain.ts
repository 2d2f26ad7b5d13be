import { parseName } from '../../engine/name/parse-name.ts';
import { isBelow } from '../../engine/name/relation.ts';
import type { ResourceRecord } from '../message/message.ts';

export interface Alias {
  readonly owner: string;
  readonly target: string;
}

export interface Chain {
  /** The name at which the aliases end. */
  readonly end: string;
  readonly aliases: readonly Alias[];
  readonly fault?: ChainFault;
}

export type ChainFault = 'loop' | 'inconsistent' | 'too-long';

/**
 * Follows CNAME and DNAME records of one answer from a name on (RFC 1034 3.6.2, RFC 6672 3.3). `records` are those that
 * may be used; a chain longer than `most` is not followed to its end.
 */
export function followAliases(records: readonly ResourceRecord[], start: string, most: number): Chain {
  const aliases: Alias[] = [];
  // Most answers have none.
  if (!records.some(({ type }) => type === 'CNAME' || type === 'DNAME')) return { end: start, aliases };
  const seen = new Set([start]);
  let end = start;
  for (;;) {
    const target = targetOf(records, end);
    if (target === undefined) return { end, aliases };
    if (target === null) return { end, aliases, fault: 'inconsistent' };
    if (aliases.length === most || parseName(target) === undefined)
      return { end, aliases, fault: 'too-long' };
    aliases.push({ owner: end, target });
    if (seen.has(target)) return { end, aliases, fault: 'loop' };
    seen.add(target);
    end = target;
  }
}

/** Where a name leads; undefined when it is no alias, null when the records contradict each other. */
function targetOf(records: readonly ResourceRecord[], name: string): string | undefined | null {
  const targets = new Set<string>();
  for (const record of records) {
    if (record.type === 'CNAME' && record.owner === name) targets.add(record.target);
    // A server that knows DNAME sends the CNAME that follows from it, too: it must be just that (RFC 6672 3.1).
    if (record.type === 'DNAME' && isBelow(name, record.owner)) targets.add(substituted(name, record));
  }
  if (targets.size > 1) return null;
  return targets.values().next().value;
}

function substituted(name: string, dname: { readonly owner: string; readonly target: string }): string {
  const front = dname.owner === '.' ? name : name.slice(0, -dname.owner.length);
  return dname.target === '.' ? front : front + dname.target;
}
