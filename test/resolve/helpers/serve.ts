import { isAtOrBelow, isBelow, labelCount, parentOf } from '../../../src/engine/name/relation.ts';
import type { Rr, Zone } from './zone-data.ts';

/** What a server answers, before it is encoded. */
export interface Reply {
  readonly rcode: number;
  readonly aa: boolean;
  readonly ra?: boolean;
  readonly ad?: boolean;
  readonly answer: readonly Rr[];
  readonly authority: readonly Rr[];
  readonly additional: readonly Rr[];
  readonly ede?: { readonly code: number; readonly text: string };
}

export const refused: Reply = { rcode: 5, aa: false, answer: [], authority: [], additional: [] };
export const servfail: Reply = { ...refused, rcode: 2 };

/** Answers as an authoritative server of these zones does (RFC 1034 4.3.2, RFC 4592, RFC 6672). */
export function serve(zones: readonly Zone[], name: string, type: string): Reply {
  const zone = zones
    .filter(({ origin }) => isAtOrBelow(name, origin))
    .sort((one, other) => labelCount(other.origin) - labelCount(one.origin))[0];
  if (zone === undefined) return refused;
  const answer: Rr[] = [];
  // The chain is followed as long as it stays in the zone and does not come back.
  for (let at = name, seen = new Set([name]); ; ) {
    const reply = inZone(zone, at, type);
    answer.push(...reply.answer);
    const alias = reply.answer.find((rr) => rr.type === 'CNAME');
    const target = alias?.data as string | undefined;
    const isDone = target === undefined || seen.has(target) || !isAtOrBelow(target, zone.origin);
    if (isDone) return { ...reply, aa: reply.aa || answer.length > 0, answer };
    seen.add(target);
    at = target;
  }
}

function inZone({ origin, records }: Zone, name: string, type: string): Reply {
  const base = { rcode: 0, aa: true, answer: [], authority: [], additional: [] } as const;
  const soa = records.filter((rr) => rr.owner === origin && rr.type === 'SOA');
  const cut = cutAbove(records, origin, name);
  if (cut !== undefined) {
    const authority = records.filter((rr) => rr.owner === cut && rr.type === 'NS');
    const hosts = authority.map((rr) => rr.data);
    const additional = records.filter((rr) => hosts.includes(rr.owner) && rr.type.startsWith('A'));
    return { ...base, aa: false, authority, additional };
  }
  const dname = records.find((rr) => rr.type === 'DNAME' && isBelow(name, rr.owner));
  if (dname !== undefined) {
    const front = name.slice(0, -dname.owner.length);
    return { ...base, answer: [dname, { owner: name, type: 'CNAME', data: front + (dname.data as string) }] };
  }
  const source = sourceOf(records, origin, name);
  if (source === undefined) return { ...base, rcode: 3, authority: soa };
  const here = records.filter((rr) => rr.owner === source).map((rr) => ({ ...rr, owner: name }));
  const found = here.filter((rr) => rr.type === type || rr.type === 'CNAME');
  return found.length > 0 ? { ...base, answer: found } : { ...base, authority: soa };
}

function cutAbove(records: readonly Rr[], origin: string, name: string): string | undefined {
  let found: string | undefined;
  for (let at = name; isBelow(at, origin); at = parentOf(at))
    if (records.some((rr) => rr.owner === at && rr.type === 'NS')) found = at;
  return found;
}

/** The name itself if anything is at it or below, or else the wildcard that stands for it. */
function sourceOf(records: readonly Rr[], origin: string, name: string): string | undefined {
  const exists = (at: string) => records.some((rr) => isAtOrBelow(rr.owner, at));
  if (exists(name)) return name;
  for (let at = parentOf(name); isAtOrBelow(at, origin); at = parentOf(at)) {
    if (records.some((rr) => rr.owner === `*.${at}`)) return `*.${at}`;
    if (exists(at) || at === '.') return undefined;
  }
  return undefined;
}
