import { printName } from '../../name/print-name.ts';
import { belowApex, labelsLength } from '../../name/zone-names.ts';
import { Trait } from '../../rrtypes/define.ts';
import { Wildcards } from '../../zone/wildcards.ts';
import type { ZoneStore } from '../../zone/zone-store.ts';
import { defineZoneRule, type Report } from '../define.ts';

const UNDERSCORE = 0x5f;
const STAR = 0x2a;
const ADDRESSED = Trait.Address | Trait.Flattened;
/** What stands for a name without records of its own is another rule's, or another zone's. */
const SENDS_ON = Trait.Alias | Trait.Redirect | Trait.Cut;
/** Types at a wildcard that are looked at. */
const MAX_TYPES = 16;

/** Labels right below a domain under which programs look for its policies, and certificate authorities for proofs. */
const CHALLENGE = '_acme-challenge';
const SERVICES: readonly string[] = [CHALLENGE, '_dmarc', '_mta-sts', '_domainkey'];

type Codes =
  | 'zone/wildcard-shadowed'
  | 'zone/wildcard-blocked'
  | 'zone/wildcard-text-leak'
  | 'zone/wildcard-alias-leak';

/** A wildcard, and what has been seen of the names right below the same name. */
interface Reach {
  readonly wildcard: number;
  /** The records whose types other names are asked for: the first that gives addresses, and one of each other type. */
  readonly offered: readonly number[];
  /** Which of `SERVICES` exist. */
  readonly services: Set<string>;
  /** Names that exist without one of the types. */
  shadowing: number;
  shadow: { readonly offered: number; readonly other: number } | undefined;
  /** Names that exist because of names below them, as text, and the first record below the first of them. */
  readonly empty: Set<string>;
  emptyBy: number | undefined;
}

/**
 * A wildcard answers for no name that exists, were it only between others (RFC 4592 2.2, 3.3.1), and for every name that does not, the
 * underscored ones of services among them (RFC 4592 4.3, RFC 8552 1). Of a wildcard each is told once.
 */
export const wildcardReach = defineZoneRule<Codes>({
  name: 'wildcard-reach',
  scope: 'zone',
  reads: 'zone',
  codes: [
    'zone/wildcard-shadowed',
    'zone/wildcard-blocked',
    'zone/wildcard-text-leak',
    'zone/wildcard-alias-leak',
  ],
  check(zone, lookup, report) {
    const wildcards = new Wildcards(zone, lookup);
    if (wildcards.names.length === 0) return;
    const reaches = new Map(wildcards.names.map((wildcard) => [wildcard, reachOf(zone, wildcard)]));
    const owners = zone.owners;
    // What stands there was meant for elsewhere, and is told as that.
    const slips = new Set([...zone.repeatingOwners, ...zone.doubledOwners]);
    for (let name = 1; name < owners; name++)
      if (zone.presentTraits(name) !== 0 && lookup.dividedAbove(name) < 0 && !slips.has(name))
        seeName(zone, wildcards, reaches, name);
    for (const reach of reaches.values()) {
      reportUnanswered(reach, report);
      reportLeaks(zone, wildcards, reach, report);
    }
  },
});

function reachOf(zone: ZoneStore, wildcard: number): Reach {
  const offered = new Map<number, number>();
  for (let index = zone.groupStart[wildcard]!; index < zone.groupStop[wildcard]!; index++) {
    const record = zone.recordAt(index);
    const traits = zone.recordTraits(record);
    // NSEC, RRSIG and their kin are every name's own, and a wildcard that is a cut or a DNAME is told as that.
    if ((traits & Trait.NotBesideAlias) === 0 || (traits & (Trait.Cut | Trait.Redirect)) !== 0) continue;
    const kind = (traits & (ADDRESSED | Trait.Alias)) === 0 ? zone.type[record]! : 0;
    if (!offered.has(kind) && offered.size < MAX_TYPES) offered.set(kind, record);
  }
  return {
    wildcard,
    offered: [...offered.values()],
    services: new Set(),
    shadowing: 0,
    shadow: undefined,
    empty: new Set(),
    emptyBy: undefined,
  };
}

/** Looks at `name` and those above it that exist because of it: each may stand beside a wildcard. */
function seeName(
  zone: ZoneStore,
  wildcards: Wildcards,
  reaches: ReadonlyMap<number, Reach>,
  name: number,
): void {
  const { arena, offset } = zone.names;
  const count = zone.names.ancestors(name);
  const above = Array.from(zone.names.ancestorOffsets.subarray(0, count));
  const chain = [...above, offset[name]!];
  const numbers = [...zone.names.ancestorNames.subarray(0, count), name];
  for (const [index, place] of chain.entries()) {
    const wildcard = wildcards.below(place + arena[place]! + 1);
    if (wildcard === undefined) continue;
    const reach = reaches.get(wildcard)!;
    const first = arena[place + 1];
    if (first === UNDERSCORE) {
      reach.services.add(labelAt(arena, place));
    } else if (arena[place] !== 1 || first !== STAR) {
      const number = numbers[index]!;
      if (number === name) seeExact(zone, reach, name);
      else if (number < 0 || zone.presentTraits(number) === 0) seeEmpty(zone, reach, place, name);
    }
  }
}

function seeExact(zone: ZoneStore, reach: Reach, name: number): void {
  const traits = zone.presentTraits(name);
  const other = zone.firstAt(name, -1);
  if ((traits & SENDS_ON) !== 0 || other === undefined) return;
  const missing = reach.offered.find((record) => !hasKind(zone, name, traits, record));
  if (missing === undefined) return;
  reach.shadowing++;
  reach.shadow ??= { offered: missing, other };
}

/** Whether `name` has records of the type of `offered`, or addresses of any kind where that gives them; one that could not be read may be such. */
function hasKind(zone: ZoneStore, name: number, traits: number, offered: number): boolean {
  if ((zone.recordTraits(offered) & (ADDRESSED | Trait.Alias)) !== 0) return (traits & ADDRESSED) !== 0;
  const type = zone.type[offered]!;
  for (let index = zone.groupStart[name]!; index < zone.groupStop[name]!; index++)
    if (zone.type[zone.recordAt(index)] === type) return true;
  return zone.unread.mayStandAt(name, type);
}

function seeEmpty(zone: ZoneStore, reach: Reach, place: number, name: number): void {
  reach.empty.add(textAt(zone, place));
  reach.emptyBy ??= zone.firstAt(name, -1);
}

function reportUnanswered(
  { shadow, shadowing, empty, emptyBy, offered }: Reach,
  report: Report<Codes>,
): void {
  if (shadow !== undefined)
    report('zone/wildcard-shadowed', shadow.offered, 'owner', shadow.other, { more: andMore(shadowing) });
  if (emptyBy !== undefined && offered.length > 0)
    report('zone/wildcard-blocked', offered[0]!, 'owner', emptyBy, {
      empty: [...empty][0]!,
      more: andMore(empty.size),
    });
}

const andMore = (count: number): string => (count > 1 ? ` (and ${count - 1} more)` : '');

function reportLeaks(zone: ZoneStore, wildcards: Wildcards, reach: Reach, report: Report<Codes>): void {
  const { arena } = zone.names;
  const parent = wildcards.parentOf(reach.wildcard);
  // A wildcard below a service stands for names of that service.
  for (let label = parent; arena[label] !== 0; label += arena[label]! + 1)
    if (arena[label + 1] === UNDERSCORE) return;
  const open = SERVICES.filter((service) => !reach.services.has(service));
  const above = textAt(zone, parent);
  const text = reach.offered.find((record) => (zone.recordTraits(record) & Trait.Text) !== 0);
  if (text !== undefined && open.length > 0)
    report('zone/wildcard-text-leak', text, 'owner', undefined, {
      services: open.map((service) => below(service, above)).join(', '),
    });
  const alias = reach.offered.find((record) => (zone.recordTraits(record) & Trait.Alias) !== 0);
  if (alias !== undefined && open.includes(CHALLENGE) && leavesZone(zone, alias))
    report('zone/wildcard-alias-leak', alias, 'target', undefined, {
      challenge: below(CHALLENGE, above),
      domain: above,
    });
}

const below = (label: string, name: string): string => (name === '.' ? `${label}.` : `${label}.${name}`);

/** The name at a place of the arena as text, in full. */
function textAt({ names, origin }: ZoneStore, place: number): string {
  if (names.arena[place] === 0) return origin;
  const labels = printName(names.arena, place);
  return origin === '.' ? labels : labels + origin;
}

function labelAt(arena: Uint8Array, place: number): string {
  return String.fromCharCode(...arena.subarray(place + 1, place + 1 + arena[place]!));
}

/** Whether an alias points out of the zone. */
function leavesZone({ rdata, rdataAt, apex }: ZoneStore, alias: number): boolean {
  const at = rdataAt[alias]!;
  return belowApex(rdata, at, at + labelsLength(rdata, at), apex, apex.length - 1) < 0;
}
