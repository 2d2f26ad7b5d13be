import { Trait } from '../../rrtypes/define.ts';
import { typeByCode } from '../../rrtypes/lookup.ts';
import { aliasLengths, NOWHERE } from '../../zone/alias-lengths.ts';
import { Outcome, type ZoneLookup } from '../../zone/lookup.ts';
import { Synthesis } from '../../zone/synthesis.ts';
import type { ZoneStore } from '../../zone/zone-store.ts';
import { defineZoneRule, type Report } from '../define.ts';
import { isAliasMode } from '../record/svcb-parts.ts';

const Seen = { No: 0, OnPath: 1, Done: 2, InLoop: 3 } as const;
/** DNAMEs that send to each other are a loop of their own, so that nobody need follow them for long. */
const MAX_REDIRECTS = 16;
/** Nobody's type: those who ask for addresses. */
const ADDRESSES = 0;
const ALWAYS = Trait.Alias | Trait.Redirect;
const SENDS_ON = ALWAYS | Trait.Flattened | Trait.ServiceAlias;

/** Resolvers give up behind 11 to 16 aliases. */
const MOST_ALIASES = 11;

type Codes = 'zone/alias-loop' | 'zone/alias-chain' | 'zone/alias-chain-long';

/**
 * Aliases end somewhere: CNAMEs, DNAMEs and ALIASes of the zone, wildcards included, form no loop (RFC 1034 3.6.2, RFC 6672 2.3), nor
 * do they with records of a service that are aliases for those who ask for it (RFC 9460 3). One alias does not point to another.
 */
export const aliasGraph = defineZoneRule<Codes>({
  name: 'alias-graph',
  scope: 'zone',
  reads: 'zone',
  when: SENDS_ON,
  codes: ['zone/alias-loop', 'zone/alias-chain', 'zone/alias-chain-long'],
  check(zone, lookup, report) {
    const { next, services } = new AliasSteps(zone, lookup, ADDRESSES);
    if (next !== undefined) {
      const seen = reportLoops(zone, next, ADDRESSES, report);
      reportLong(zone, next, seen, report);
      reportChains(zone, next, seen, report);
    }
    for (const type of services) {
      const steps = new AliasSteps(zone, lookup, type).next;
      if (steps !== undefined) reportLoops(zone, steps, type, report);
    }
  },
});

/** Tells each loop once, at the record that comes first in the file; answers what has been seen of each record. */
function reportLoops(zone: ZoneStore, next: Int32Array, service: number, report: Report<Codes>): Uint8Array {
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
    const loop = record !== NOWHERE && seen[record] === Seen.OnPath ? path.slice(path.indexOf(record)) : [];
    for (const done of path) seen[done] = Seen.Done;
    for (const looped of loop) seen[looped] = Seen.InLoop;
    // A loop without any record of the service is told to everybody.
    if (loop.length === 0 || (service !== ADDRESSES && !loop.some((one) => zone.type[one] === service)))
      continue;
    const first = loop.reduce((least, one) => Math.min(least, one));
    report('zone/alias-loop', first, 'target', loop.length > 1 ? next[first] : undefined);
  }
  return seen;
}

/** Tells each CNAME that points to another, where they do not lead to a loop at once. */
function reportChains(zone: ZoneStore, next: Int32Array, seen: Uint8Array, report: Report<Codes>): void {
  for (let record = 0; record < zone.count; record++) {
    const to = next[record]!;
    if (to === NOWHERE || seen[to] === Seen.InLoop) continue;
    if ((zone.recordTraits(record) & zone.recordTraits(to) & Trait.Alias) === 0) continue;
    report('zone/alias-chain', record, 'target', to);
  }
}

/** Tells the start of each chain that resolvers do not follow to its end. Of chains that meet before that it is told once. */
function reportLong(zone: ZoneStore, next: Int32Array, seen: Uint8Array, report: Report<Codes>): void {
  const { length, joint } = aliasLengths(next, (alias) => seen[alias] === Seen.InLoop, MOST_ALIASES);
  const isLater = new Uint8Array(zone.count);
  for (let alias = 0; alias < zone.count; alias++) if (next[alias] !== NOWHERE) isLater[next[alias]!] = 1;
  for (let start = 0; start < zone.count; start++) {
    if (length[start]! <= MOST_ALIASES || isLater[start] === 1) continue;
    const args = { aliases: length[start]!, most: MOST_ALIASES };
    const wrongName = zone.owner[joint[start]!]!;
    report('zone/alias-chain-long', start, 'target', next[start]!, args, { wrongName });
  }
}

/** Where the aliases lead those who ask for addresses, or for a type of service. */
class AliasSteps {
  /** By record: the alias record that a reader of this alias comes to next, or `NOWHERE`; undefined without any alias. */
  readonly next: Int32Array | undefined = undefined;
  /** The types of which a record is an alias for those who ask for the type. */
  readonly services = new Set<number>();
  private readonly zone: ZoneStore;
  private readonly lookup: ZoneLookup;
  private readonly service: number;
  private readonly synthesis: Synthesis;
  /** What `serviceAliasAt` has answered. */
  private readonly answers = new Map<number, number>();

  constructor(zone: ZoneStore, lookup: ZoneLookup, service: number) {
    this.zone = zone;
    this.lookup = lookup;
    this.service = service;
    this.synthesis = new Synthesis(zone);
    for (let reference = 0; reference < zone.references; reference++) {
      const record = zone.referenceRecord[reference]!;
      const traits = typeByCode(zone.type[record]!)?.traits ?? 0;
      if ((traits & Trait.ServiceAlias) !== 0 && isAliasMode(zone.rdata, zone.rdataAt[record]!))
        this.services.add(zone.type[record]!);
      const owner = zone.owner[record]!;
      if (!this.sendsOn(record, traits) || lookup.isOccluded(owner)) continue;
      const name = zone.referenceName[reference]!;
      // A record of a service that names its own owner is told by itself.
      if (name === owner && (traits & Trait.ServiceAlias) !== 0) continue;
      const to = (traits & Trait.Redirect) === 0 ? this.aliasAt(name) : this.redirectAt(name);
      if (to === NOWHERE) continue;
      this.next ??= new Int32Array(zone.count).fill(NOWHERE);
      this.next[record] = to;
    }
  }

  private sendsOn(record: number, traits: number): boolean {
    if ((traits & ALWAYS) !== 0) return true;
    if (this.service === ADDRESSES) return (traits & Trait.Flattened) !== 0;
    return this.isAliasOfService(record);
  }

  private isAliasOfService(record: number): boolean {
    const { zone, service } = this;
    return zone.type[record] === service && isAliasMode(zone.rdata, zone.rdataAt[record]!);
  }

  /** The alias that answers for `name`: its own or a wildcard's, DNAMEs on the way followed. */
  private aliasAt(target: number): number {
    const { zone, lookup, synthesis } = this;
    let name: number | undefined = target;
    for (let hops = 0; hops < MAX_REDIRECTS && name !== undefined; hops++) {
      const outcome = lookup.find(name);
      if (outcome === Outcome.Redirected) {
        name = synthesis.redirect(name, lookup.decidedBy);
        continue;
      }
      if (outcome !== Outcome.Exact && outcome !== Outcome.Wildcard) return NOWHERE;
      if (this.service === ADDRESSES)
        return zone.firstAt(lookup.decidedBy, Trait.Alias | Trait.Flattened) ?? NOWHERE;
      return zone.firstAt(lookup.decidedBy, Trait.Alias) ?? this.serviceAliasAt(lookup.decidedBy);
    }
    return NOWHERE;
  }

  /** The first record of the service at `name` that is an alias. */
  private serviceAliasAt(name: number): number {
    const { zone, answers } = this;
    const known = answers.get(name);
    if (known !== undefined) return known;
    let answer = NOWHERE;
    for (let index = zone.groupStart[name]!; index < zone.groupStop[name]!; index++) {
      const record = zone.recordAt(index);
      if (!this.isAliasOfService(record)) continue;
      answer = record;
      break;
    }
    answers.set(name, answer);
    return answer;
  }

  /** The DNAME that redirects what lies below `name`: one at it or above it. */
  private redirectAt(name: number): number {
    const outcome = this.lookup.find(name);
    if (outcome !== Outcome.Redirected && outcome !== Outcome.Exact) return NOWHERE;
    return this.zone.firstAt(this.lookup.decidedBy, Trait.Redirect) ?? NOWHERE;
  }
}
