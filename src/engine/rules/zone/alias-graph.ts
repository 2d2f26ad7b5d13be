import { Trait } from '../../rrtypes/define.ts';
import { typeByCode } from '../../rrtypes/lookup.ts';
import { Outcome, type ZoneLookup } from '../../zone/lookup.ts';
import { Synthesis } from '../../zone/synthesis.ts';
import type { ZoneStore } from '../../zone/zone-store.ts';
import { defineZoneRule } from '../define.ts';

const Seen = { No: 0, OnPath: 1, Done: 2 } as const;
const NOWHERE = -1;
/** DNAMEs that send to each other are a loop of their own, so that nobody need follow them for long. */
const MAX_REDIRECTS = 16;

/** Aliases end somewhere: CNAMEs and DNAMEs of the zone, wildcards included, form no loop (RFC 1034 3.6.2, RFC 6672 2.3). */
export const aliasGraph = defineZoneRule({
  name: 'alias-graph',
  scope: 'zone',
  reads: 'zone',
  codes: ['zone/alias-loop'],
  check(zone, lookup, report) {
    const next = aliasSteps(zone, lookup);
    if (next === undefined) return;
    const seen = new Uint8Array(zone.count);
    const path: number[] = [];
    for (let start = 0; start < zone.count; start++) {
      if (seen[start] !== Seen.No || next[start] === NOWHERE) continue;
      path.length = 0;
      let record = start;
      while (record !== NOWHERE && seen[record] === Seen.No) {
        seen[record] = Seen.OnPath;
        path.push(record);
        record = next[record]!;
      }
      // One finding a loop, at the record that comes first in the file.
      if (record !== NOWHERE && seen[record] === Seen.OnPath) {
        const loop = path.slice(path.indexOf(record));
        const first = loop.reduce((least, one) => Math.min(least, one));
        report('zone/alias-loop', first, 'target', loop.length > 1 ? next[first] : undefined);
      }
      for (const done of path) seen[done] = Seen.Done;
    }
  },
});

/** By record: the alias record that a reader of this alias comes to next, or `NOWHERE`; undefined without any alias. */
function aliasSteps(zone: ZoneStore, lookup: ZoneLookup): Int32Array | undefined {
  const synthesis = new Synthesis(zone);
  let next: Int32Array | undefined;
  for (let reference = 0; reference < zone.references; reference++) {
    const record = zone.referenceRecord[reference]!;
    const traits = typeByCode(zone.type[record]!)?.traits ?? 0;
    if ((traits & (Trait.Alias | Trait.Redirect)) === 0 || lookup.isOccluded(zone.owner[record]!)) continue;
    const name = zone.referenceName[reference]!;
    const to =
      (traits & Trait.Alias) !== 0 ? aliasAt(zone, lookup, synthesis, name) : redirectAt(zone, lookup, name);
    if (to === NOWHERE) continue;
    next ??= new Int32Array(zone.count).fill(NOWHERE);
    next[record] = to;
  }
  return next;
}

/** The CNAME that answers for `name`: its own or a wildcard's, DNAMEs on the way followed. */
function aliasAt(zone: ZoneStore, lookup: ZoneLookup, synthesis: Synthesis, target: number): number {
  let name: number | undefined = target;
  for (let hops = 0; hops < MAX_REDIRECTS && name !== undefined; hops++) {
    const outcome = lookup.find(name);
    if (outcome === Outcome.Redirected) {
      name = synthesis.redirect(name, lookup.decidedBy);
      continue;
    }
    if (outcome !== Outcome.Exact && outcome !== Outcome.Wildcard) return NOWHERE;
    return zone.firstAt(lookup.decidedBy, Trait.Alias) ?? NOWHERE;
  }
  return NOWHERE;
}

/** The DNAME that redirects what lies below `name`: one at it or above it. */
function redirectAt(zone: ZoneStore, lookup: ZoneLookup, name: number): number {
  const outcome = lookup.find(name);
  if (outcome !== Outcome.Redirected && outcome !== Outcome.Exact) return NOWHERE;
  return zone.firstAt(lookup.decidedBy, Trait.Redirect) ?? NOWHERE;
}
