import { Trait } from '../../rrtypes/define.ts';
import { typeByMnemonic } from '../../rrtypes/lookup.ts';
import { defineDnssecRule } from '../define.ts';
import { Nsec3At, OPT_OUT } from './nsec3-sets.ts';
import type { SignedZone } from './signed-zone.ts';

const NSEC3 = typeByMnemonic('NSEC3')!.code;

/** Algorithms that are older than NSEC3: a validator that knows them may not know it (RFC 5155 2). */
const OLD_ALGORITHMS: readonly number[] = [1, 3, 5];

/** The apex says how names were hashed, and they were (RFC 5155 2, 4, 7.1, RFC 9276 3.1). */
export const nsec3Parameters = defineDnssecRule({
  name: 'nsec3-parameters',
  scope: 'dnssec',
  reads: 'zone',
  codes: [
    'zone/nsec3param-missing',
    'zone/nsec3-chain-missing',
    'zone/nsec3-algorithm',
    'zone/nsec3-opt-out',
  ],
  open(zone, report) {
    const { used, ignored } = zone.stated();
    const sets = zone.nsec3Sets();
    const chained = new Set(sets.map(({ key }) => key));
    for (const [key, record] of used)
      if (!chained.has(key) && !mayBeUnread(zone))
        report('zone/nsec3-chain-missing', record, 'record', undefined);
    // Where others are stated, those that are not are about to be used, or were (RFC 5155 10.4).
    if (zone.lacksParameters) {
      const { origin } = zone.store;
      report('zone/nsec3param-missing', sets[0]!.records[0], 'record', ignored, { origin });
    }
    if (sets.length === 0) return undefined;
    const old = zone.keys.find(({ algorithm }) => OLD_ALGORITHMS.includes(algorithm));
    if (old !== undefined)
      report('zone/nsec3-algorithm', old.record, 'field 2', undefined, { algorithm: old.algorithm });
    const optedOut = firstOptedOut(zone);
    if (optedOut !== undefined) report('zone/nsec3-opt-out', optedOut, 'field 1', undefined);
    return undefined;
  },
});

/** Whether the NSEC3 records that could not be read may be a chain: not where they are less than those of another. */
function mayBeUnread(zone: SignedZone): boolean {
  if ((zone.unread.allTraits & Trait.HashedDenial) === 0) return false;
  const count = zone.unread.countOf(NSEC3);
  return zone.nsec3Sets().every(({ records }) => records.length <= count);
}

/** Zones right below the root delegate so much that opting out pays. */
const REGISTRY_LABELS = 1;

function firstOptedOut(zone: SignedZone): number | undefined {
  const { rdata, rdataAt } = zone.store;
  if (zone.apexLabels <= REGISTRY_LABELS) return undefined;
  return zone
    .nsec3Sets()
    .flatMap(
      ({ records }) => records.find((record) => rdata[rdataAt[record]! + Nsec3At.Flags] === OPT_OUT) ?? [],
    )
    .at(0);
}
