import { Trait } from '../../rrtypes/define.ts';
import { typeByMnemonic } from '../../rrtypes/lookup.ts';
import { UNKNOWN_TYPE } from '../../zone/unread-records.ts';
import type { ZoneStore } from '../../zone/zone-store.ts';
import { defineZoneRule, type Report } from '../define.ts';
import { KeyFlag, keyId, type ZoneKey, zoneKeys } from './zone-keys.ts';

const DNSKEY = typeByMnemonic('DNSKEY')!.code;

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
    // One that could not be read may be the one.
    if (!mayBeEntryPoint(zone) && keys.every(({ flags }) => (flags & KeyFlag.EntryPoint) === 0))
      report('zone/no-sep-key', keys[0]!.record, 'field 0', undefined);
  },
});

function mayBeEntryPoint({ unread }: ZoneStore): boolean {
  for (let record = unread.lastAt(0); record >= 0; record = unread.previous(record)) {
    const type = unread.type(record);
    const flags = unread.uint16(record, 0);
    if (type === UNKNOWN_TYPE) return true;
    if (type === DNSKEY && (flags < 0 || (flags & KeyFlag.EntryPoint) !== 0)) return true;
  }
  return false;
}

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
