import { isRegistrable } from '../../name/public-suffix.ts';
import { isReverse } from '../../name/reverse.ts';
import { caaTagAt } from '../../rrtypes/caa-values.ts';
import { Trait } from '../../rrtypes/define.ts';
import { typeByMnemonic } from '../../rrtypes/lookup.ts';
import { defineZoneRule } from '../define.ts';
import { eachOfType } from './each-of-type.ts';

const CAA = typeByMnemonic('CAA')!.code;
const TAG_AT = 2;

/** A domain with a host of its name says which authorities may issue certificates for it (RFC 8659 3, 4.2); issue speaks for wildcards too (RFC 8659 4.3). */
export const caaCoverage = defineZoneRule({
  name: 'caa-coverage',
  scope: 'zone',
  reads: 'zone',
  codes: ['zone/caa-missing'],
  check(zone, _lookup, report) {
    const host = zone.firstAt(0, Trait.Address | Trait.Flattened);
    // A zone below the name that was registered has the records of that one (RFC 8659 3).
    if (host === undefined || isReverse(zone.apex) || !isRegistrable(zone.origin.slice(0, -1))) return;
    const { rdata, rdataAt, owner } = zone;
    let isCovered = false;
    eachOfType(zone, 'CAA', (record) => {
      const tag = rdataAt[record]! + TAG_AT;
      if (owner[record] === 0 && caaTagAt(rdata, tag, tag + rdata[tag - 1]!)?.tag === 'issue')
        isCovered = true;
    });
    // One that could not be read may be the one.
    if (!isCovered && !zone.unread.mayStandAt(0, CAA)) report('zone/caa-missing', host, 'owner', undefined);
  },
});
