import { parseAsStored } from '../name/parse-name.ts';
import { printName } from '../name/print-name.ts';
import { RecordName } from './record-name.ts';

const owner = new RecordName();

/**
 * The owner of a record in full and in lower case, as `namesToLoad` asks for it and a store should have it; undefined for
 * what is no owner in the zone. `TypeError` is for an `origin` that is no domain name.
 */
export function ownerName(name: string, origin: string): string | undefined {
  const apex = typeof origin === 'string' ? parseAsStored(origin) : undefined;
  if (apex === undefined) throw new TypeError(`origin is no domain name: ${String(origin)}`);
  if (typeof name !== 'string') return undefined;
  owner.fault(name, apex);
  if (!owner.isRead) return undefined;
  const zone = printName(apex, 0);
  if (owner.labels[0] === 0) return zone;
  return zone === '.' ? printName(owner.labels, 0) : printName(owner.labels, 0) + zone;
}
