import { printName } from '../../name/print-name.ts';
import { Trait } from '../../rrtypes/define.ts';
import { encodeUtf8 } from '../../text/utf8.ts';
import { EmptyNonTerminals } from '../../zone/empty-non-terminals.ts';
import { defineDnssecRule, type NameVisitor, type Report } from '../define.ts';
import { isHashLabel } from './nsec3-chain.ts';
import { Nsec3Finder } from './nsec3-finder.ts';
import { HASH_LABEL, Nsec3At, type Nsec3Set, nextHashAt, OPT_OUT, typeMapAt } from './nsec3-sets.ts';
import { type SignedNode, Standing } from './signed-node.ts';
import type { SignedZone } from './signed-zone.ts';
import { faultText, mapFault } from './type-map.ts';

type Codes = 'zone/nsec3-missing' | 'zone/nsec-bitmap' | 'zone/nsec-superfluous' | 'zone/nsec3-unverified';

/** Blocks of SHA-1 that are hashed for one zone at most where somebody asks for it, some seconds' worth, and where nobody does. */
const MOST_BLOCKS = 2_000_000;
const MOST_UNASKED = 8_000;
/** What a name takes at least, and each further iteration. */
const BLOCKS_OF_NAME = 1;

/** What a name of the zone is, by its number: signed in full, delegated without keys, or nothing that is known for sure. */
const Kind = { None: 0, Secure: 1, Insecure: 2, Unsure: 3 } as const;

/** Each name has the NSEC3 of its hash, which lists its types (RFC 5155 7.1). Every name is hashed: in large zones only when asked. */
export const nsec3Names = defineDnssecRule<Codes>({
  name: 'nsec3-names',
  scope: 'dnssec',
  reads: 'zone',
  codes: ['zone/nsec3-missing', 'zone/nsec-bitmap', 'zone/nsec-superfluous', 'zone/nsec3-unverified'],
  open(zone, report) {
    if (zone.usesNsec) return undefined;
    const sets = zone.verifiableSets();
    const isAsked = zone.request.verify.has('nsec3');
    if (sets.length === 0 || (!isAsked && leastBlocks(zone, sets) > MOST_UNASKED)) return undefined;
    return new Nsec3Names(zone, sets, isAsked, report);
  },
});

/** The least that hashing all names takes. */
function leastBlocks({ store }: SignedZone, sets: readonly Nsec3Set[]): number {
  return sets.reduce(
    (sum, { parameters }) => sum + store.owners * (BLOCKS_OF_NAME + parameters.iterations),
    0,
  );
}

class Nsec3Names implements NameVisitor {
  private readonly zone: SignedZone;
  private readonly sets: readonly Nsec3Set[];
  private readonly isAsked: boolean;
  private readonly report: Report<Codes>;
  private readonly finder: Nsec3Finder;
  private readonly kinds: Uint8Array;
  /** By record: whether it is the NSEC3 of some name. */
  private readonly met: Uint8Array;
  /** Names above those that have an NSEC3 for sure; by set, above delegations that have one though they need none; above the others. */
  private readonly above: EmptyNonTerminals;
  private readonly aboveMet: readonly EmptyNonTerminals[];
  private readonly aboveInsecure: EmptyNonTerminals;
  private readonly aboveUnsure: EmptyNonTerminals;

  constructor(zone: SignedZone, sets: readonly Nsec3Set[], isAsked: boolean, report: Report<Codes>) {
    const { names, count } = zone.store;
    this.zone = zone;
    this.sets = sets;
    this.isAsked = isAsked;
    this.report = report;
    this.finder = new Nsec3Finder(zone.store, isAsked ? MOST_BLOCKS : MOST_UNASKED);
    this.kinds = new Uint8Array(names.count);
    this.met = new Uint8Array(count);
    this.above = new EmptyNonTerminals(names);
    this.aboveMet = sets.map(() => new EmptyNonTerminals(names));
    this.aboveInsecure = new EmptyNonTerminals(names);
    this.aboveUnsure = new EmptyNonTerminals(names);
  }

  visit(node: SignedNode): void {
    if (node.standing > Standing.Cut || this.finder.isExhausted) return;
    const kind = kindOf(node);
    if (kind === Kind.None) return;
    this.kinds[node.name] = kind;
    if (kind === Kind.Secure) this.above.addAbove(node.name);
    else if (kind === Kind.Insecure) this.aboveInsecure.addAbove(node.name);
    else this.aboveUnsure.addAbove(node.name);
    const offset = this.zone.store.names.offset[node.name]!;
    for (const [index, set] of this.sets.entries()) {
      const record = this.finder.find(offset, set);
      if (record === undefined) return;
      if (!this.finder.isExact) this.judgeAbsence(record, node, kind);
      else {
        if (kind === Kind.Insecure) this.aboveMet[index]!.addAbove(node.name);
        this.met[record] = 1;
        this.judgeMap(node, record);
      }
    }
  }

  close(): void {
    this.visitUnread();
    this.visitEmpty();
    if (this.finder.isExhausted) {
      if (this.isAsked) this.report('zone/nsec3-unverified', this.sets[0]!.records[0], 'record', undefined);
      return;
    }
    // Of an owner that could not be read nobody knows the hash.
    if (this.zone.store.hasLostNames) return;
    for (const { records } of this.sets)
      for (const record of records)
        if (this.met[record] === 0) this.report('zone/nsec-superfluous', record, 'owner', undefined);
  }

  /** Names of which nothing could be read may have an NSEC3, and those above them. */
  private visitUnread(): void {
    const { store } = this.zone;
    const { names } = store;
    if (store.unread.count === 0) return;
    for (let name = 0; name < this.kinds.length; name++) {
      if (store.traitsOf(name) !== 0 || store.unread.traitsAt(name) === 0) continue;
      this.kinds[name] = Kind.Unsure;
      this.aboveUnsure.addAbove(name);
      this.noteExact(names.offset[name]!);
    }
    for (const offset of this.aboveUnsure) this.noteExact(offset);
  }

  private noteExact(offset: number): void {
    for (const set of this.sets) {
      const record = this.finder.find(offset, set);
      if (record === undefined) return;
      if (this.finder.isExact) this.met[record] = 1;
    }
  }

  /**
   * Names that own nothing but have names below them have an NSEC3 too, save those above nothing but delegations without keys that are
   * left out themselves (RFC 5155 7.1).
   */
  private visitEmpty(): void {
    for (const [index, set] of this.sets.entries()) {
      const met = this.aboveMet[index]!;
      for (const offset of this.above) this.judgeEmpty(offset, set, Kind.Secure);
      for (const offset of met) if (!this.above.has(offset)) this.judgeEmpty(offset, set, Kind.Secure);
      for (const offset of this.aboveInsecure)
        if (!this.above.has(offset) && !met.has(offset)) this.judgeEmpty(offset, set, Kind.Insecure);
    }
  }

  private judgeEmpty(offset: number, set: Nsec3Set, kind: number): void {
    const { names, rdataAt } = this.zone.store;
    const name = names.find(names.arena, offset, names.lengthAt(offset));
    if (name >= 0 && (this.kinds[name] ?? Kind.None) !== Kind.None) return;
    const record = this.finder.find(offset, set);
    if (record === undefined) return;
    if (!this.finder.isExact) return this.tellAbsence(record, kind, offset, record);
    this.met[record] = 1;
    if (rdataAt[record + 1]! > typeMapAt(this.zone.store, record))
      this.tellMap(record, 'lists types, and there are none');
  }

  private judgeMap(node: SignedNode, record: number): void {
    const { store } = this.zone;
    let isSigned = false;
    for (let set = 0; set < node.sets; set++) isSigned ||= node.needsSignature(set);
    const isKnown = (isSigned || !node.hasUnread) && !node.mayBeHidden;
    const end = store.rdataAt[record + 1]!;
    const fault = mapFault(node, typeMapAt(store, record), end, isKnown ? isSigned : undefined);
    if (fault !== undefined) this.tellMap(record, faultText(fault));
  }

  private tellMap(record: number, fault: string): void {
    this.report('zone/nsec-bitmap', record, 'field 5', undefined, { fault });
  }

  private judgeAbsence(before: number, node: SignedNode, kind: number): void {
    if (kind === Kind.Unsure) return;
    // Where nothing at all is signed that is told of the name.
    if (node.rrsigs === 0 && kind !== Kind.Insecure) return;
    this.tellAbsence(before, kind, this.zone.store.names.offset[node.name]!, node.first[0]!);
  }

  /** `before`: the NSEC3 in whose gap the hash lies; `place`: where it is told. */
  private tellAbsence(before: number, kind: number, offset: number, place: number): void {
    const { store } = this.zone;
    const { rdata, rdataAt, names, origin } = store;
    const { hash } = this.finder;
    // What is delegated without keys may be left out where the NSEC3 before it says so (RFC 5155 6).
    if (kind === Kind.Insecure && (rdata[rdataAt[before]! + Nsec3At.Flags]! & OPT_OUT) !== 0) return;
    // One that its neighbour leads to was there, which is told of the chain.
    const label = encodeUtf8(hash);
    if (isHashLabel(rdata, nextHashAt(store, before), label, 0)) return;
    if (this.isUnreadAt(hash)) return;
    const labels = printName(names.arena, offset);
    const missing = names.arena[offset] === 0 ? origin : labels + (origin === '.' ? '' : origin);
    this.report('zone/nsec3-missing', place, 'record', undefined, { missing, hash });
  }

  /** Whether one that could not be read stands at a hash. */
  private isUnreadAt(hash: string): boolean {
    const { names, unread } = this.zone.store;
    if ((unread.allTraits & Trait.HashedDenial) === 0) return false;
    const label = Uint8Array.of(HASH_LABEL, ...encodeUtf8(hash.toLowerCase()));
    const name = names.find(label, 0, label.length);
    return name >= 0 && (unread.traitsAt(name) & Trait.HashedDenial) !== 0;
  }
}

function kindOf(node: SignedNode): number {
  if (node.mayBeHidden) return Kind.Unsure;
  if (node.sets === 0) return node.hasUnread ? Kind.Unsure : Kind.None;
  if (node.standing !== Standing.Cut || node.setWith(Trait.ParentSide) >= 0) return Kind.Secure;
  // A DS that could not be read would make it one with keys.
  return node.hasUnread ? Kind.Unsure : Kind.Insecure;
}
