import { Trait } from '../../rrtypes/define.ts';
import type { ZoneStore } from '../../zone/zone-store.ts';
import { defineZoneRule, type Report } from '../define.ts';
import { algorithmOf, type ChildKeys, childKeys, idOf, isDelete, KeyDigests, tagOf } from './child-keys.ts';
import type { UnreadKeys } from './unread-keys.ts';

type Codes =
  | 'zone/cds-delete-mixed'
  | 'zone/cds-cdnskey-mismatch'
  | 'zone/cds-breaks-chain'
  | 'zone/cds-without-dnskey'
  | 'zone/cds-unpaired';

/** What the zone wants the zone above to vouch for are its keys, said alike in CDS and CDNSKEY (RFC 7344 4, 4.1, RFC 8078 4). */
export const cds = defineZoneRule<Codes>({
  name: 'cds',
  scope: 'zone',
  reads: 'owner',
  when: Trait.ApexOnly,
  codes: [
    'zone/cds-delete-mixed',
    'zone/cds-cdnskey-mismatch',
    'zone/cds-breaks-chain',
    'zone/cds-without-dnskey',
    'zone/cds-unpaired',
  ],
  check(zone, _lookup, report) {
    const keys = childKeys(zone);
    const { cds, cdnskey, unread } = keys;
    const first = cds[0] ?? cdnskey[0];
    if (first === undefined) return;
    if (tellMixed(zone, cds, unread.cds, report) || tellMixed(zone, cdnskey, unread.cdnskey, report)) return;
    if (cds.length > 0 && cdnskey.length > 0) {
      if (tellMismatch(zone, keys, report)) return;
    } else tellUnpaired(first, keys, report);
    if (!isDelete(zone, first)) tellKeys(zone, keys, report);
  },
});

/** A record that asks for removal stands alone (RFC 8078 4); one whose last field could not be read asks for it all the same. */
function tellMixed(
  zone: ZoneStore,
  records: readonly number[],
  unread: UnreadKeys,
  report: Report<Codes>,
): boolean {
  const removal = records.find((record) => isDelete(zone, record));
  const other = records.find((record) => !isDelete(zone, record));
  if (other === undefined || (removal === undefined && !unread.removes)) return false;
  report('zone/cds-delete-mixed', removal ?? other, 'record', removal === undefined ? undefined : other);
  return true;
}

/** Both stand together (RFC 7344 4), if the other one could be read. */
function tellUnpaired(first: number, { cds, unread }: ChildKeys, report: Report<Codes>): void {
  const [other, others] = cds.length > 0 ? ['CDNSKEY', unread.cdnskey] : ['CDS', unread.cds];
  if (others.count === 0) report('zone/cds-unpaired', first, 'type', undefined, { other });
}

/** CDS and CDNSKEY say the same (RFC 7344 4): each digest is of a CDNSKEY, and each CDNSKEY has a digest. */
function tellMismatch(zone: ZoneStore, { cds, cdnskey, unread }: ChildKeys, report: Report<Codes>): boolean {
  const removes = isDelete(zone, cds[0]!);
  if (removes !== isDelete(zone, cdnskey[0]!)) {
    report('zone/cds-cdnskey-mismatch', cds[0]!, 'record', cdnskey[0]!);
    return true;
  }
  if (removes) return false;
  const all = new KeyDigests(zone, cdnskey);
  const strange = cds.filter((record) => !all.hasKeyOf(record) && !mayBeOf(zone, record, unread.cdnskey));
  const told = new Set(cds.map((record) => idOf(zone, record)));
  const lonely = cdnskey.filter((key) => !told.has(idOf(zone, key)) && !mayBeOf(zone, key, unread.cds));
  for (const record of strange) report('zone/cds-cdnskey-mismatch', record, 'record', undefined);
  // A digest that was changed leaves its key without one.
  if (strange.length === 0)
    for (const key of lonely) report('zone/cds-cdnskey-mismatch', key, 'record', undefined);
  return strange.length + lonely.length > 0;
}

/** Whether a record that could not be read may be of the same key. */
const mayBeOf = (zone: ZoneStore, record: number, unread: UnreadKeys): boolean =>
  unread.mayHave(algorithmOf(zone, record), tagOf(zone, record));

/** A DS record of each of these keys leads to a key of the zone (RFC 7344 4.1), and each algorithm to one that signs (RFC 6840 5.11). */
function tellKeys(zone: ZoneStore, { cds, cdnskey, dnskey, unread }: ChildKeys, report: Report<Codes>): void {
  const { origin } = zone;
  const wanted = cds.length > 0 ? cds : cdnskey;
  const matches = cds.length > 0 ? digestMatch(zone, dnskey) : exactMatch(zone, dnskey);
  const strange = wanted.filter((record) => !matches(record) && !mayBeOf(zone, record, unread.dnskey));
  // One that could not be read may lead to a key.
  const isAll = (cds.length > 0 ? unread.cds : unread.cdnskey).count === 0;
  if (isAll && strange.length === wanted.length) {
    report('zone/cds-breaks-chain', wanted[0]!, 'record', undefined, { origin });
    return;
  }
  const algorithms = new Set(dnskey.map((key) => algorithmOf(zone, key)));
  for (const record of strange) {
    const algorithm = algorithmOf(zone, record);
    if (algorithms.has(algorithm)) report('zone/cds-without-dnskey', record, 'record', undefined);
    else report('zone/cds-breaks-chain', record, 'record', undefined, { origin });
    algorithms.add(algorithm);
  }
}

function digestMatch(zone: ZoneStore, dnskey: readonly number[]): (cds: number) => boolean {
  const digests = new KeyDigests(zone, dnskey);
  return (cds) => digests.hasKeyOf(cds);
}

function exactMatch({ rdata, rdataAt }: ZoneStore, dnskey: readonly number[]): (cdnskey: number) => boolean {
  const contentOf = (record: number): string => rdata.subarray(rdataAt[record]!, rdataAt[record + 1]!).join();
  const keys = new Set(dnskey.map(contentOf));
  return (cdnskey) => keys.has(contentOf(cdnskey));
}
