import { isBeyondAscii } from '../../name/beyond-ascii.ts';
import { NameTrait, nameTraits } from '../../name/name-traits.ts';
import { labelsLength } from '../../name/zone-names.ts';
import { typeByCode } from '../../rrtypes/lookup.ts';
import { lowerCase } from '../../text/classes.ts';
import { defineRecordRule, type ZoneNode } from '../define.ts';
import { isAliasMode, namesTarget, TARGET_AT } from './svcb-parts.ts';
import { faultOfTarget } from './target-form.ts';

/** What a service binding names is a host, where it names a server (RFC 9460 2.4.3); an alias leads elsewhere than to itself (RFC 9460 2.4.2). */
export const svcbTarget = defineRecordRule({
  name: 'svcb-target',
  scope: 'record',
  reads: 'record',
  types: ['SVCB', 'HTTPS'],
  codes: ['name/target-not-hostname', 'record/svcb-self-alias', 'record/svcb-own-name'],
  occasion: { glances: { SVCB: [namesTarget], HTTPS: [namesTarget] } },
  check(node, record, report) {
    const { rdata } = node;
    const start = node.rdataStart(record);
    const at = start + TARGET_AT;
    if (rdata[at] === 0) return;
    const end = at + labelsLength(rdata, at);
    const isAlias = isAliasMode(rdata, start);
    if (isOwner(node, at, end)) {
      report(isAlias ? 'record/svcb-self-alias' : 'record/svcb-own-name', record, 'target', undefined);
    } else if (!isAlias && (nameTraits(rdata, at, end) & NameTrait.NotHost) !== 0) {
      // That an address, a URL or a wildcard is no name is another rule's, and letters beyond ASCII are told where it is read.
      if (isBeyondAscii(rdata, at, end)) return;
      if (faultOfTarget(node, record, typeByCode(node.typeCode(record))!) === undefined)
        report('name/target-not-hostname', record, 'target', undefined);
    }
  },
});

/** Whether the name `rdata[at..end)`, whose letters are as they were written, is the owner. */
function isOwner({ rdata, apex, ownerLabels, ownerAt }: ZoneNode, at: number, end: number): boolean {
  const below = labelsLength(ownerLabels, ownerAt);
  if (below + apex.length - 1 !== end - at) return false;
  for (let index = 0; index < below; index++)
    if (lowerCase[rdata[at + index]!] !== ownerLabels[ownerAt + index]) return false;
  for (let index = 0; index < apex.length; index++)
    if (lowerCase[rdata[at + below + index]!] !== apex[index]) return false;
  return true;
}
