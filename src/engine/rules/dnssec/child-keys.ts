import { dsDigest } from '../../rrtypes/ds-digest.ts';
import { keyTag } from '../../rrtypes/key-tag.ts';
import { typeByMnemonic } from '../../rrtypes/lookup.ts';
import { uint16At } from '../../rrtypes/wire-reader.ts';
import type { ZoneStore } from '../../zone/zone-store.ts';
import { UnreadKeys } from './unread-keys.ts';

const CDS = typeByMnemonic('CDS')!.code;
const CDNSKEY = typeByMnemonic('CDNSKEY')!.code;
const DNSKEY = typeByMnemonic('DNSKEY')!.code;

/** Where the fields of DS and CDS stand in their RDATA (RFC 4034 5.1). */
const DsAt = { Algorithm: 2, DigestType: 3, Digest: 4 } as const;
const KEY_ALGORITHM_AT = 3;

/** The records with which a zone tells the zone above which keys it has, and its keys (RFC 7344). */
export interface ChildKeys {
  readonly cds: readonly number[];
  readonly cdnskey: readonly number[];
  readonly dnskey: readonly number[];
  /** Those of each type that could not be read. */
  readonly unread: { readonly cds: UnreadKeys; readonly cdnskey: UnreadKeys; readonly dnskey: UnreadKeys };
}

export function childKeys(store: ZoneStore): ChildKeys {
  const found = new Map<number, number[]>([
    [CDS, []],
    [CDNSKEY, []],
    [DNSKEY, []],
  ]);
  for (let index = store.groupStart[0]!; index < store.groupStop[0]!; index++) {
    const record = store.recordAt(index);
    found.get(store.type[record]!)?.push(record);
  }
  const [cds, cdnskey, dnskey] = [CDS, CDNSKEY, DNSKEY].map((type) => new UnreadKeys(store.unread, type));
  return {
    cds: found.get(CDS)!,
    cdnskey: found.get(CDNSKEY)!,
    dnskey: found.get(DNSKEY)!,
    unread: { cds: cds!, cdnskey: cdnskey!, dnskey: dnskey! },
  };
}

/** Whether a CDS or CDNSKEY asks for the removal of all DS records (RFC 8078 4). */
export const isDelete = (store: ZoneStore, record: number): boolean => algorithmOf(store, record) === 0;

/** The algorithm that a CDS, CDNSKEY or DNSKEY states. */
export function algorithmOf({ rdata, rdataAt, type }: ZoneStore, record: number): number {
  return rdata[rdataAt[record]! + (type[record] === CDS ? DsAt.Algorithm : KEY_ALGORITHM_AT)]!;
}

/** The tag of the key that a CDS, CDNSKEY or DNSKEY is of. */
export function tagOf({ rdata, rdataAt, type }: ZoneStore, record: number): number {
  const at = rdataAt[record]!;
  return type[record] === CDS ? uint16At(rdata, at) : keyTag(rdata, at, rdataAt[record + 1]);
}

/** What a CDS, CDNSKEY or DNSKEY says of its key: tag and algorithm. */
export const idOf = (store: ZoneStore, record: number): string =>
  `${tagOf(store, record)} ${algorithmOf(store, record)}`;

/** Which keys CDS records are made from: of each key one digest of each type that is asked for. */
export class KeyDigests {
  private readonly store: ZoneStore;
  private readonly keys: readonly number[];
  /** By digest type: the digests of all keys. */
  private readonly byType = new Map<number, ReadonlySet<string>>();

  constructor(store: ZoneStore, keys: readonly number[]) {
    this.store = store;
    this.keys = keys;
  }

  /** Whether a CDS is made from one of the keys; by tag and algorithm alone where its digest cannot be computed here. */
  hasKeyOf(cds: number): boolean {
    const { rdata, rdataAt } = this.store;
    const at = rdataAt[cds]!;
    const digest = rdata.subarray(at + DsAt.Digest, rdataAt[cds + 1]!);
    const type = rdata[at + DsAt.DigestType]!;
    const id = idOf(this.store, cds);
    const digests = this.digestsOf(type);
    return digests.has(`${id} ${digest.join()}`) || digests.has(id);
  }

  private digestsOf(type: number): ReadonlySet<string> {
    const known = this.byType.get(type);
    if (known !== undefined) return known;
    const { rdata, rdataAt, apex } = this.store;
    const digests = new Set<string>();
    for (const key of this.keys) {
      const id = idOf(this.store, key);
      const digest = dsDigest(apex, rdata.subarray(rdataAt[key]!, rdataAt[key + 1]!), type);
      digests.add(digest === undefined ? id : `${id} ${digest.join()}`);
    }
    this.byType.set(type, digests);
    return digests;
  }
}
