import { Trait } from '../../rrtypes/define.ts';
import { typeByMnemonic } from '../../rrtypes/lookup.ts';
import { uint16At } from '../../rrtypes/wire-reader.ts';
import type { ZoneStore } from '../../zone/zone-store.ts';

const NSEC3 = typeByMnemonic('NSEC3')!.code;
const NSEC3PARAM = typeByMnemonic('NSEC3PARAM')!.code;

/** Characters of a hash as a label: 20 octets in base32hex. */
export const HASH_LABEL = 32;
export const HASH_OCTETS = 20;

/** Where the fields of NSEC3 and NSEC3PARAM stand in their RDATA (RFC 5155 3.2, 4.2); the salt's length, then the salt. */
export const Nsec3At = { Hash: 0, Flags: 1, Iterations: 2, Salt: 4 } as const;

export const OPT_OUT = 1;

const SHA1 = 1;

/** How names are hashed. */
export interface HashParameters {
  readonly iterations: number;
  readonly salt: Uint8Array;
}

/** The NSEC3 records of the same parameters, by their hashes. */
export interface Nsec3Set {
  readonly parameters: HashParameters;
  readonly key: string;
  readonly records: readonly number[];
}

/**
 * The NSEC3 records of a zone, by what their names were hashed with. Those whose owner is no hash are left out, and those that validators ignore.
 */
export function nsec3Sets(store: ZoneStore): readonly Nsec3Set[] {
  const sets = new Map<string, { parameters: HashParameters; key: string; records: number[] }>();
  let last: { readonly record: number; readonly records: number[] } | undefined;
  const { type, count } = store;
  for (let record = 0; record < count; record++) {
    if (type[record] !== NSEC3 || !isUsed(store, record) || !hasHashedOwner(store, record)) continue;
    if (last === undefined || !sameParameters(store, last.record, record)) {
      const key = parametersKey(store, record);
      let set = sets.get(key);
      if (set === undefined) {
        set = { parameters: parametersOf(store, record), key, records: [] };
        sets.set(key, set);
      }
      last = { record, records: set.records };
    }
    last.records.push(record);
  }
  const { names, owner } = store;
  // Base32hex in lower case has the order of what it stands for (RFC 4648 7).
  const byHash = (left: number, right: number): number =>
    compareLabels(names.arena, names.offset[owner[left]!]!, names.offset[owner[right]!]!) || left - right;
  for (const { records } of sets.values()) records.sort(byHash);
  return [...sets.values()];
}

/** Where in its RDATA the hash that an NSEC3 leads to stands, and where its type bitmap starts. */
export function nextHashAt({ rdata, rdataAt }: ZoneStore, record: number): number {
  const saltAt = rdataAt[record]! + Nsec3At.Salt;
  return saltAt + 2 + rdata[saltAt]!;
}

export const typeMapAt = (store: ZoneStore, record: number): number =>
  nextHashAt(store, record) + HASH_OCTETS;

/** Whether there is an NSEC3 that validators look at, wherever it stands. */
export function hasUsedNsec3(store: ZoneStore): boolean {
  for (let record = 0; record < store.count; record++)
    if (store.type[record] === NSEC3 && isUsed(store, record)) return true;
  return false;
}

/** Validators ignore an NSEC3 of an unknown hash or with unknown flags (RFC 5155 8.1, 8.2). */
function isUsed({ rdata, rdataAt }: ZoneStore, record: number): boolean {
  const at = rdataAt[record]!;
  return rdata[at + Nsec3At.Hash] === SHA1 && rdata[at + Nsec3At.Flags]! <= OPT_OUT;
}

/** What the NSEC3PARAM records of the apex say. */
export interface StatedParameters {
  /** By the parameters. */
  readonly used: ReadonlyMap<string, number>;
  /** The first of those with flags, which servers pass over (RFC 5155 4.1.2). */
  readonly ignored: number | undefined;
}

export function statedParameters(store: ZoneStore): StatedParameters {
  const used = new Map<string, number>();
  let ignored: number | undefined;
  if ((store.traitsOf(0) & Trait.ApexOnly) === 0) return { used, ignored };
  for (let index = store.groupStart[0]!; index < store.groupStop[0]!; index++) {
    const record = store.recordAt(index);
    if (store.type[record] !== NSEC3PARAM) continue;
    const isUsed = store.rdata[store.rdataAt[record]! + Nsec3At.Flags] === 0;
    if (isUsed) used.set(parametersKey(store, record), record);
    else ignored ??= record;
  }
  return { used, ignored };
}

/** The parameters of an NSEC3 or NSEC3PARAM as text, for comparison. */
export function parametersKey({ rdata, rdataAt }: ZoneStore, record: number): string {
  const at = rdataAt[record]!;
  const end = at + Nsec3At.Salt + 1 + rdata[at + Nsec3At.Salt]!;
  return `${rdata[at]} ${rdata.subarray(at + Nsec3At.Iterations, end).join()}`;
}

function parametersOf({ rdata, rdataAt }: ZoneStore, record: number): HashParameters {
  const at = rdataAt[record]!;
  const saltAt = at + Nsec3At.Salt + 1;
  return {
    iterations: uint16At(rdata, at + Nsec3At.Iterations),
    salt: rdata.slice(saltAt, saltAt + rdata[saltAt - 1]!),
  };
}

function sameParameters({ rdata, rdataAt }: ZoneStore, left: number, right: number): boolean {
  const a = rdataAt[left]!;
  const b = rdataAt[right]!;
  const octets = Nsec3At.Salt + 1 + rdata[a + Nsec3At.Salt]!;
  for (let octet = 0; octet < octets; octet++)
    if (octet !== Nsec3At.Flags && rdata[a + octet] !== rdata[b + octet]) return false;
  return true;
}

function hasHashedOwner({ names, owner }: ZoneStore, record: number): boolean {
  const at = names.offset[owner[record]!]!;
  return names.arena[at] === HASH_LABEL && names.arena[at + 1 + HASH_LABEL] === 0;
}

function compareLabels(arena: Uint8Array, left: number, right: number): number {
  for (let octet = 1; octet <= HASH_LABEL; octet++) {
    const difference = arena[left + octet]! - arena[right + octet]!;
    if (difference !== 0) return difference;
  }
  return 0;
}
