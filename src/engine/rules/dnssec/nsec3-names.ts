import { printName } from '../../name/print-name.ts';
import { Trait } from '../../rrtypes/define.ts';
import { EmptyNonTerminals } from '../../zone/empty-non-terminals.ts';
import { defineDnssecRule, type NameVisitor, type Report } from '../define.ts';
import { isHashLabel } from './nsec3-chain.ts';
import { Nsec3Hasher } from './nsec3-hasher.ts';
import { HASH_LABEL, Nsec3At, type Nsec3Set, OPT_OUT } from './nsec3-sets.ts';
import { type SignedNode, Standing } from './signed-node.ts';
import type { SignedZone } from './signed-zone.ts';
import { faultText, mapFault } from './type-map.ts';

type Codes = 'zone/nsec3-missing' | 'zone/nsec-bitmap' | 'zone/nsec-superfluous' | 'zone/nsec3-unverified';

/** Beyond these, validators take a zone for unsigned (RFC 9276 3.2); that there are so many is told of the NSEC3PARAM. */
const MAX_ITERATIONS = 150;

/** What a name of the zone is, by its number. */
const Kind = { None: 0, Secure: 1, Insecure: 2 } as const;

/** Each name has the NSEC3 of its hash, which lists its types (RFC 5155 7.1). Only when asked: every name is hashed. */
export const nsec3Names = defineDnssecRule<Codes>({
  name: 'nsec3-names',
  scope: 'dnssec',
  reads: 'zone',
  codes: ['zone/nsec3-missing', 'zone/nsec-bitmap', 'zone/nsec-superfluous', 'zone/nsec3-unverified'],
  open(zone, report) {
    if (!zone.request.verify.has('nsec3') || zone.usesNsec) return undefined;
    const sets = zone.chainedSets().filter(({ parameters }) => parameters.iterations <= MAX_ITERATIONS);
    return sets.length === 0 ? undefined : new Nsec3Names(zone, sets, report);
  },
});

class Nsec3Names implements NameVisitor {
  private readonly zone: SignedZone;
  private readonly sets: readonly Nsec3Set[];
  private readonly report: Report<Codes>;
  private readonly hasher: Nsec3Hasher;
  private readonly kinds: Uint8Array;
  /** By record: whether it is the NSEC3 of some name. */
  private readonly met: Uint8Array;

  constructor(zone: SignedZone, sets: readonly Nsec3Set[], report: Report<Codes>) {
    this.zone = zone;
    this.sets = sets;
    this.report = report;
    this.hasher = new Nsec3Hasher(zone.store);
    this.kinds = new Uint8Array(zone.store.names.count);
    this.met = new Uint8Array(zone.store.count);
  }

  visit(node: SignedNode): void {
    if (node.standing > Standing.Cut || node.sets === 0 || this.hasher.isExhausted) return;
    const isInsecure = node.standing === Standing.Cut && node.setWith(Trait.ParentSide) < 0;
    this.kinds[node.name] = isInsecure ? Kind.Insecure : Kind.Secure;
    const offset = this.zone.store.names.offset[node.name]!;
    for (const set of this.sets) {
      const hash = this.hasher.hash(offset, set.parameters);
      if (hash === undefined) return;
      const place = placeOf(this.zone, set, hash);
      const record = set.records[place]!;
      if (this.isAt(record, hash)) this.judgeMap(node, record);
      // Where nothing at all is signed that is told of the name.
      else if (node.rrsigs > 0 || isInsecure)
        this.judgeAbsence(record, hash, isInsecure, offset, node.first[0]!);
    }
  }

  close(): void {
    this.visitEmpty();
    if (this.hasher.isExhausted)
      return this.report('zone/nsec3-unverified', this.sets[0]!.records[0], 'record', undefined);
    for (const { records } of this.sets)
      for (const record of records)
        if (this.met[record] === 0) this.report('zone/nsec-superfluous', record, 'owner', undefined);
  }

  /** Names that own nothing have an NSEC3 too, save those that only insecure delegations are below (RFC 5155 7.1). */
  private visitEmpty(): void {
    const { store } = this.zone;
    const needed = new EmptyNonTerminals(store, (name) => this.kinds[name] === Kind.Secure);
    const possible = new EmptyNonTerminals(store, (name) => this.kinds[name] === Kind.Insecure);
    for (const offset of needed) this.judgeEmpty(offset, false);
    for (const offset of possible) if (!needed.has(offset)) this.judgeEmpty(offset, true);
  }

  private judgeEmpty(offset: number, isInsecure: boolean): void {
    const { names, rdataAt } = this.zone.store;
    const name = names.find(names.arena, offset, names.lengthAt(offset));
    if (name >= 0 && (this.kinds[name] ?? Kind.None) !== Kind.None) return;
    for (const set of this.sets) {
      const hash = this.hasher.hash(offset, set.parameters);
      if (hash === undefined) return;
      const record = set.records[placeOf(this.zone, set, hash)]!;
      if (!this.isAt(record, hash)) {
        this.judgeAbsence(record, hash, isInsecure, offset, record);
        continue;
      }
      this.met[record] = 1;
      if (rdataAt[record + 1]! > this.mapAt(record)) this.tellMap(record, 'lists types, and there are none');
    }
  }

  private judgeMap(node: SignedNode, record: number): void {
    this.met[record] = 1;
    // A type whose records could not be read is there or is not.
    if (node.brokenTraits !== 0) return;
    let isSigned = false;
    for (let set = 0; set < node.sets; set++) isSigned ||= node.needsSignature(set);
    const fault = mapFault(node, this.mapAt(record), this.zone.store.rdataAt[record + 1]!, isSigned);
    if (fault !== undefined) this.tellMap(record, faultText(fault));
  }

  private tellMap(record: number, fault: string): void {
    this.report('zone/nsec-bitmap', record, 'field 5', undefined, { fault });
  }

  /** `before`: the NSEC3 in whose gap the hash lies; `place`: where it is told. */
  private judgeAbsence(
    before: number,
    hash: string,
    isInsecure: boolean,
    offset: number,
    place: number,
  ): void {
    const { rdata, rdataAt, names, origin } = this.zone.store;
    const at = rdataAt[before]!;
    // What is delegated without keys may be left out where the NSEC3 before it says so (RFC 5155 6).
    if (isInsecure && (rdata[at + Nsec3At.Flags]! & OPT_OUT) !== 0) return;
    // One that its neighbour leads to was there, which is told of the chain.
    const label = Uint8Array.from(hash, (char) => char.charCodeAt(0));
    if (isHashLabel(rdata, this.nextAt(before), label, 0)) return;
    const labels = printName(names.arena, offset);
    const missing = names.arena[offset] === 0 ? origin : labels + (origin === '.' ? '' : origin);
    this.report('zone/nsec3-missing', place, 'record', undefined, { missing, hash });
  }

  private nextAt(record: number): number {
    const { rdata, rdataAt } = this.zone.store;
    const saltAt = rdataAt[record]! + Nsec3At.Salt;
    return saltAt + 2 + rdata[saltAt]!;
  }

  private mapAt(record: number): number {
    return this.nextAt(record) + HASH_OCTETS;
  }

  private isAt(record: number, hash: string): boolean {
    return compareHash(this.zone, record, hash) === 0;
  }
}

const HASH_OCTETS = 20;

/** Where in a set the NSEC3 of a hash stands, or else the one before it; before the first comes the last. */
function placeOf(zone: SignedZone, { records }: Nsec3Set, hash: string): number {
  let low = 0;
  let high = records.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareHash(zone, records[middle]!, hash) <= 0) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? records.length - 1 : low - 1;
}

/** Compares the owner of an NSEC3 with a hash. */
function compareHash({ store }: SignedZone, record: number, hash: string): number {
  const { names, owner } = store;
  const label = names.offset[owner[record]!]! + 1;
  for (let index = 0; index < HASH_LABEL; index++) {
    const difference = names.arena[label + index]! - (hash.charCodeAt(index) | LOWER);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Folds a letter of base32hex and leaves a digit as it is. */
const LOWER = 0x20;
