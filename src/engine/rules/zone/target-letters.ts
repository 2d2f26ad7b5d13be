import { defineZoneRule } from '../define.ts';

/** The name that a record points to is written in ASCII (RFC 5891 5.5); what follows from that it is not goes without saying. */
export const targetLetters = defineZoneRule({
  name: 'target-letters',
  scope: 'zone',
  reads: 'record',
  codes: ['name/u-label', 'name/beyond-ascii'],
  check(zone, _lookup, report) {
    for (const [record, { suggestion, reason, args }] of zone.targetLetters)
      if (suggestion === undefined)
        report('name/beyond-ascii', record, 'target', undefined, undefined, { reason, args });
      else report('name/u-label', record, 'target', undefined, { suggestion });
  },
});
