import { Trait } from '../../rrtypes/define.ts';
import type { ZoneStore } from '../../zone/zone-store.ts';
import { defineZoneRule, type Report } from '../define.ts';
import { KeyFlag, keyId, type ZoneKey, zoneKeys } from './zone-keys.ts';

type Codes = 'zone/key-tag-shared' | 'zone/no-sep-key';

/** The keys of a zone can be told apart, and one of them is marked for the zone above (RFC 4034 2.1.1, B, RFC 6781 3.2.3). */
export const keySet = defineZoneRule<Codes>({
  name: 'key-set',
  scope: 'zone',
  reads: 'owner',
  when: Trait.ZoneKey,
  codes: ['zone/key-tag-shared', 'zone/no-sep-key'],
  check(zone, _lookup, report) {
    const keys = zoneKeys(zone);
    if (keys.length === 0) return;
    tellShared(zone, keys, report);
    const isKnown = (zone.brokenTraits(0) & Trait.ZoneKey) === 0;
    if (isKnown && keys.every(({ flags }) => (flags & KeyFlag.EntryPoint) === 0))
      report('zone/no-sep-key', keys[0]!.record, 'field 0', undefined);
  },
});

/** One finding a tag, at the second key that has it; a copy of a key is a duplicate, which is another rule's. */
function tellShared(zone: ZoneStore, keys: readonly ZoneKey[], report: Report<Codes>): void {
  const first = new Map<number, ZoneKey>();
  const told = new Set<number>();
  for (const key of keys) {
    const id = keyId(key.algorithm, key.tag);
    const other = first.get(id);
    if (other === undefined) first.set(id, key);
    else if (!told.has(id) && zone.compareRdata(other.record, key.record) !== 0) {
      told.add(id);
      report('zone/key-tag-shared', key.record, 'record', other.record, { keyTag: key.tag });
    }
  }
}
