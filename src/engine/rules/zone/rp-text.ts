import { printName } from '../../name/print-name.ts';
import { labelsLength } from '../../name/zone-names.ts';
import { Trait } from '../../rrtypes/define.ts';
import { Outcome } from '../../zone/lookup.ts';
import { nameInZone } from '../../zone/name-in-zone.ts';
import { defineZoneRule } from '../define.ts';
import { eachOfType } from './each-of-type.ts';
import { lacksDotAt } from './names-final-dot.ts';

/** The name under which an RP record promises more about a person has a text (RFC 1183 2.2); the root promises none. */
export const rpText = defineZoneRule({
  name: 'rp-text',
  scope: 'zone',
  reads: 'targets',
  codes: ['zone/rp-text-missing'],
  check(zone, lookup, report) {
    const { rdata, rdataAt } = zone;
    eachOfType(zone, 'RP', (record) => {
      if (lookup.isOccluded(zone.owner[record]!)) return;
      const mailbox = rdataAt[record]!;
      const at = mailbox + labelsLength(rdata, mailbox) + 1;
      const name = rdata[at] === 0 ? undefined : nameInZone(zone, rdata, at);
      if (name === undefined) return;
      if (lacksDotAt(zone, lookup, at)) return;
      const outcome = lookup.find(name);
      if (outcome === Outcome.Delegated || outcome === Outcome.Redirected) return;
      // Where nothing is found the name decides, and has nothing.
      if ((zone.presentTraits(lookup.decidedBy) & (Trait.Text | Trait.Alias)) !== 0) return;
      report('zone/rp-text-missing', record, 'field 1', undefined, { textName: printName(rdata, at) });
    });
  },
});
