import { Trait } from '../../rrtypes/define.ts';
import { defineDnssecRule } from '../define.ts';
import { Nsec3At, OPT_OUT, statedParameters } from './nsec3-sets.ts';
import type { SignedZone } from './signed-zone.ts';

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
    const stated = statedParameters(zone.store);
    const sets = zone.nsec3Sets();
    const chained = new Set(sets.map(({ key }) => key));
    for (const [key, record] of stated)
      if (!chained.has(key) && (zone.brokenTraits & Trait.HashedDenial) === 0)
        report('zone/nsec3-chain-missing', record, 'record', undefined);
    const unstated = sets.find(({ key }) => !stated.has(key));
    // An NSEC3PARAM that could not be read may be the one.
    if (unstated !== undefined && (zone.store.brokenTraits(0) & Trait.ApexOnly) === 0) {
      const { origin } = zone.store;
      report('zone/nsec3param-missing', unstated.records[0], 'record', undefined, { origin });
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
