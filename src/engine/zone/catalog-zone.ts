import { labelCount } from '../name/zone-names.ts';
import { Trait } from '../rrtypes/define.ts';
import { typeByMnemonic } from '../rrtypes/lookup.ts';
import type { ZoneStore } from './zone-store.ts';

const PTR = typeByMnemonic('PTR')!.code;
const label = (text: string): Uint8Array =>
  Uint8Array.of(text.length, ...Array.from(text, (char) => char.charCodeAt(0)));
const version = label('version');
const zones = label('zones');
const invalid = Uint8Array.of(...label('invalid'), 0);

/** The PTR records of a zone that each name a member, if it is a catalog of zones (RFC 9432 4.1): those two labels below it, the second `zones`. */
export function membersOf(zone: ZoneStore): readonly number[] {
  if (!zone.hasType(PTR) || (versionName(zone) < 0 && !isServedByNobody(zone))) return [];
  const members: number[] = [];
  for (let record = 0; record < zone.count; record++)
    if (zone.type[record] === PTR && isMember(zone, zone.owner[record]!)) members.push(record);
  return members;
}

/** The name `version` of a zone, if it has a text; -1 without one. */
export function versionName(zone: ZoneStore): number {
  const name = zone.names.find(version, 0, version.length);
  return name >= 0 && (zone.presentTraits(name) & Trait.Text) !== 0 ? name : -1;
}

function isMember({ names }: ZoneStore, owner: number): boolean {
  const { arena, offset } = names;
  const at = offset[owner]!;
  if (arena[at] === 0 || labelCount(arena, at) !== 2) return false;
  const second = at + arena[at]! + 1;
  return zones.every((octet, index) => arena[second + index] === octet);
}

/** Whether the one server of a zone is `invalid.`, as that of a catalog is, which nobody asks (RFC 9432 4.1). */
function isServedByNobody(zone: ZoneStore): boolean {
  const server = zone.firstAt(0, Trait.Cut);
  if (server === undefined) return false;
  const at = zone.rdataAt[server]!;
  return invalid.every((octet, index) => zone.rdata[at + index] === octet);
}
