import { isBeyondAscii } from '../../name/beyond-ascii.ts';
import { NameTrait, nameTraits } from '../../name/name-traits.ts';
import { belowInAddr, belowIp6, isReverse } from '../../name/reverse.ts';
import { labelsLength } from '../../name/zone-names.ts';
import { typeByMnemonic } from '../../rrtypes/lookup.ts';
import { defineRecordRule } from '../define.ts';
import { faultOfTarget } from './target-form.ts';

const PTR = typeByMnemonic('PTR')!;
const SWAPPED = { reason: 'reverse/swapped' } as const;

/**
 * What an address leads to is the name of a host (RFC 1035 3.5, RFC 1912 2.1), and so none of a reverse zone; services have names of other kinds
 * (RFC 6763). A host that leads to its address is the wrong way round, and nobody asks for it.
 */
export const reverseTarget = defineRecordRule({
  name: 'reverse-target',
  scope: 'record',
  reads: 'record',
  types: ['PTR'],
  codes: ['name/reverse-target', 'name/target-not-hostname'],
  check(node, record, report) {
    const { apex, rdata } = node;
    if ((node.ownerTraits & NameTrait.Underscored) !== 0) return;
    // An address, a URL or a wildcard is no name at all.
    if (faultOfTarget(node, record, PTR) !== undefined) return;
    const at = node.rdataStart(record);
    const end = at + labelsLength(rdata, at);
    const traits = nameTraits(rdata, at, end);
    if ((traits & NameTrait.Underscored) !== 0) return;
    const isAddress = belowInAddr(rdata, at) >= 0 || belowIp6(rdata, at) >= 0;
    if (!isReverse(apex)) {
      if (isAddress) report('name/reverse-target', record, 'target', undefined, undefined, SWAPPED);
    } else if (isAddress) report('name/reverse-target', record, 'target', undefined);
    else if (rdata[at] === 0) report('name/target-not-hostname', record, 'target', undefined);
    else if ((traits & NameTrait.NotHost) !== 0 && !isBeyondAscii(rdata, at, end))
      report('name/target-not-hostname', record, 'target', undefined);
  },
});
