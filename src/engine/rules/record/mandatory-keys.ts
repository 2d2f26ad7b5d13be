import { labelsLength } from '../../name/zone-names.ts';
import { SvcKey, svcKeyText } from '../../rrtypes/fields/svc-keys.ts';
import { defineRecordRule } from '../define.ts';
import { onlyValues } from '../glance.ts';
import { namesTarget } from './svcb-parts.ts';

const PRIORITY_OCTETS = 2;
/** Key and length of a parameter. */
const HEAD = 4;
const KEY_BEHIND_ROOT = PRIORITY_OCTETS + 1;

/** What HTTPS records need not list as mandatory, since clients know it to be (RFC 9460 8, RFC 9460 9). */
export const mandatoryKeys = defineRecordRule({
  name: 'mandatory-keys',
  scope: 'record',
  reads: 'record',
  types: ['HTTPS'],
  codes: ['record/svcb-mandatory-automatic'],
  // Behind a target of `.` the first key is seen; it has two octets, of which the first is mostly 0.
  occasion: {
    glances: { HTTPS: [namesTarget, { at: KEY_BEHIND_ROOT + 1, values: onlyValues(SvcKey.Mandatory) }] },
  },
  check(node, record, report) {
    const { rdata } = node;
    const start = node.rdataStart(record);
    // What is wrong with the parameters of an alias is that there are any.
    if (rdata[start] === 0 && rdata[start + 1] === 0) return;
    const target = start + PRIORITY_OCTETS;
    // The parameters stand in the order of their keys, and this key is the first of all.
    const first = target + labelsLength(rdata, target) + 1;
    if (first + HEAD > node.rdataEnd(record) || uint16(rdata, first) !== SvcKey.Mandatory) return;
    const end = first + HEAD + uint16(rdata, first + 2);
    for (let at = first + HEAD; at < end; at += 2) {
      const key = uint16(rdata, at);
      if (key !== SvcKey.Port && key !== SvcKey.NoDefaultAlpn) continue;
      return report('record/svcb-mandatory-automatic', record, 'field 2', undefined, {
        key: svcKeyText(key),
      });
    }
  },
});

const uint16 = (bytes: Uint8Array, at: number): number => bytes[at]! * 256 + bytes[at + 1]!;
