import { Trait } from '../../rrtypes/define.ts';
import { keyTag } from '../../rrtypes/key-tag.ts';
import { uint16At } from '../../rrtypes/wire-reader.ts';
import type { ZoneStore } from '../../zone/zone-store.ts';

/** Bits of the flags of a DNSKEY (RFC 4034 2.1.1, RFC 5011 7). */
export const KeyFlag = { Zone: 0x0100, Revoked: 0x0080, EntryPoint: 0x0001 } as const;

/** A DNSKEY at the apex. */
export interface ZoneKey {
  readonly record: number;
  readonly flags: number;
  readonly algorithm: number;
  readonly tag: number;
}

/** What signatures say of the key that made them: its algorithm and its tag. */
export const keyId = (algorithm: number, tag: number): number => algorithm * 0x10000 + tag;

/** The keys that may sign the zone (RFC 4034 2.1.1). */
export function zoneKeys(store: ZoneStore): readonly ZoneKey[] {
  if ((store.traitsOf(0) & Trait.ZoneKey) === 0) return [];
  const { rdata, rdataAt } = store;
  const keys: ZoneKey[] = [];
  for (let index = store.groupStart[0]!; index < store.groupStop[0]!; index++) {
    const record = store.recordAt(index);
    if ((store.recordTraits(record) & Trait.ZoneKey) === 0) continue;
    const at = rdataAt[record]!;
    const flags = uint16At(rdata, at);
    if ((flags & KeyFlag.Zone) === 0) continue;
    keys.push({ record, flags, algorithm: rdata[at + 3]!, tag: keyTag(rdata, at, rdataAt[record + 1]) });
  }
  return keys;
}
