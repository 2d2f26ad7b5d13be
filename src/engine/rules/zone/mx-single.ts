import { NameTrait } from '../../name/name-traits.ts';
import { Trait } from '../../rrtypes/define.ts';
import { typeByMnemonic } from '../../rrtypes/lookup.ts';
import { Outcome } from '../../zone/lookup.ts';
import type { ZoneStore } from '../../zone/zone-store.ts';
import { defineZoneRule } from '../define.ts';
import { eachOfType } from './each-of-type.ts';

const MX = typeByMnemonic('MX')!.code;

/** Mail has another way when one server does not answer (RFC 5321 5.1): a second MX record, or a second address of the server. */
export const mxSingle = defineZoneRule({
  name: 'mx-single',
  scope: 'zone',
  reads: 'zone',
  codes: ['mail/mx-single'],
  check(zone, lookup, report) {
    const exchanges = countByOwner(zone, 'MX');
    if (exchanges === undefined) return;
    const ipv4 = countByOwner(zone, 'A');
    const ipv6 = countByOwner(zone, 'AAAA');
    for (let reference = 0; reference < zone.references; reference++) {
      const record = zone.referenceRecord[reference]!;
      const owner = zone.owner[record]!;
      if (zone.type[record] !== MX || exchanges[owner]! > 1 || lookup.isOccluded(owner)) continue;
      // What a wildcard stands for is not the zone's main domain.
      if ((zone.names.traits[owner]! & NameTrait.Wildcard) !== 0) continue;
      // How many addresses a server elsewhere has is not known here.
      if (lookup.find(zone.referenceName[reference]!) !== Outcome.Exact) continue;
      const host = lookup.decidedBy;
      const [a, aaaa] = [ipv4?.[host] ?? 0, ipv6?.[host] ?? 0];
      if (a + aaaa === 0 || a > 1 || aaaa > 1) continue;
      // One that could not be read may be the second.
      const isKnown = !zone.unread.mayStandAt(owner, MX) && (zone.brokenTraits(host) & Trait.Address) === 0;
      if (isKnown) report('mail/mx-single', record, 'target', undefined);
    }
  },
});

/** By owner, how many records of a type there are, as far as one and more than one differ; undefined without any. */
function countByOwner(zone: ZoneStore, mnemonic: string): Uint8Array | undefined {
  let counts: Uint8Array | undefined;
  eachOfType(zone, mnemonic, (record) => {
    counts ??= new Uint8Array(zone.names.count);
    const owner = zone.owner[record]!;
    counts[owner] = Math.min(2, counts[owner]! + 1);
  });
  return counts;
}
