import { printName } from '../name/print-name.ts';
import { belowApexInAnyCase, labelsLength } from '../name/zone-names.ts';
import { typeByCode } from '../rrtypes/lookup.ts';
import type { ZoneStore } from './zone-store.ts';

/** Domains that are remembered: hostile input would have them without end. */
const MAX_DOMAINS = 10_000;

/** The domains of the names elsewhere that records of a zone point to: what is written below one of them without final dot is its sibling. */
export class SiblingNames {
  private readonly zone: ZoneStore;
  private domains: ReadonlySet<string> | undefined = undefined;

  constructor(zone: ZoneStore) {
    this.zone = zone;
  }

  /** A name of the zone as it was most likely meant: with a dot behind its labels before the apex, for others of that domain have one. Undefined for any other. */
  meant(name: number): string | undefined {
    const { arena, offset } = this.zone.names;
    const at = offset[name]!;
    const next = at + arena[at]! + 1;
    if (arena[at] === 0 || arena[next] === 0) return undefined;
    this.domains ??= domainsOf(this.zone);
    return this.domains.has(printName(arena, next)) ? printName(arena, at) : undefined;
  }
}

function domainsOf(zone: ZoneStore): ReadonlySet<string> {
  const { type, rdata, rdataAt, count, apex } = zone;
  const domains = new Set<string>();
  for (let record = 0; record < count && domains.size < MAX_DOMAINS; record++) {
    const offset = typeByCode(type[record]!)?.targetOffset ?? -1;
    if (offset < 0) continue;
    const at = rdataAt[record]! + offset;
    const next = at + rdata[at]! + 1;
    if (rdata[at] === 0 || rdata[next] === 0) continue;
    if (belowApexInAnyCase(rdata, at, at + labelsLength(rdata, at), apex, apex.length - 1) >= 0) continue;
    domains.add(printName(rdata, next).toLowerCase());
  }
  return domains;
}
