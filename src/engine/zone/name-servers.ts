import { printName } from '../name/print-name.ts';
import { belowApex, labelsLength } from '../name/zone-names.ts';
import { Trait } from '../rrtypes/define.ts';
import type { ZoneLookup } from './lookup.ts';
import type { ZoneStore } from './zone-store.ts';

/** The name of a server that lies in another zone. */
export const ELSEWHERE = -1;

/** A name server, and the first record that names it. */
export interface NameServer {
  readonly record: number;
  /** As text, in full. */
  readonly host: string;
  /** The number of its name, or `ELSEWHERE`. */
  readonly name: number;
}

/** The servers that the NS records at `owner` name, each once. */
export function serversAt(zone: ZoneStore, owner: number): NameServer[] {
  const { rdata, apex, names } = zone;
  const servers = new Map<string, NameServer>();
  for (let index = zone.groupStart[owner]!; index < zone.groupStop[owner]!; index++) {
    const record = zone.recordAt(index);
    if ((zone.recordTraits(record) & Trait.Cut) === 0) continue;
    const at = zone.rdataAt[record]!;
    const host = printName(rdata, at);
    if (servers.has(host)) continue;
    const key = belowApex(rdata, at, at + labelsLength(rdata, at), apex, apex.length - 1);
    servers.set(host, { record, host, name: key < 0 ? ELSEWHERE : names.find(rdata, at, key) });
  }
  return [...servers.values()];
}

/** Calls `visit` for each name at which the zone is handed on, those below another left out. */
export function eachDelegation(zone: ZoneStore, lookup: ZoneLookup, visit: (owner: number) => void): void {
  const owners = zone.owners;
  for (let owner = 1; owner < owners; owner++)
    if ((zone.traitsOf(owner) & Trait.Cut) !== 0 && lookup.dividedAbove(owner) < 0) visit(owner);
}

/** Records of one server that are looked at: hostile input has many servers that share many. */
const MAX_RECORDS = 64;

/** The first address records at `name`. */
export function addressesAt(zone: ZoneStore, name: number): number[] {
  const addresses: number[] = [];
  // A name that was made after the records were grouped has none.
  if (name >= zone.owners) return addresses;
  const end = Math.min(zone.groupStop[name]!, zone.groupStart[name]! + MAX_RECORDS);
  for (let index = zone.groupStart[name]!; index < end; index++) {
    const record = zone.recordAt(index);
    if ((zone.recordTraits(record) & Trait.Address) !== 0) addresses.push(record);
  }
  return addresses;
}
