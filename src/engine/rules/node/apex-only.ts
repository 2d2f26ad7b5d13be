import { Trait } from '../../rrtypes/define.ts';
import { typeByMnemonic } from '../../rrtypes/lookup.ts';
import { defineNodeRule, type ZoneNode } from '../define.ts';

const ZONEMD = typeByMnemonic('ZONEMD')!.code;

/** The label below which signalling records for other zones stand, CDS and CDNSKEY among them (RFC 9615 3). */
const BOOTSTRAP = Uint8Array.from('_dsboot', (char) => char.charCodeAt(0));

/**
 * What speaks of the zone as a whole stands at its apex: nobody looks for it elsewhere (RFC 4034 2.1.1, RFC 5155 4,
 * RFC 7344 4.1, RFC 7477 2). A digest of the zone is not forbidden elsewhere, where it means nothing (RFC 8976 2.1).
 */
export const apexOnly = defineNodeRule({
  name: 'apex-only',
  scope: 'node',
  reads: 'ancestors',
  when: Trait.ApexOnly,
  least: 1,
  codes: ['zone/not-at-apex', 'zone/zonemd-not-at-apex'],
  check(node, report) {
    // What stands at or below a cut is hidden, whatever it is.
    if (node.isApex || (node.traits & Trait.Cut) !== 0 || isBootstrap(node)) return;
    if (node.dividedAbove() !== undefined) return;
    const told = new Set<number>();
    for (let index = 0; index < node.count; index++) {
      const record = node.at(index);
      const type = node.typeCode(record);
      if ((node.traitsOf(record) & Trait.ApexOnly) === 0 || told.has(type)) continue;
      told.add(type);
      const code = type === ZONEMD ? 'zone/zonemd-not-at-apex' : 'zone/not-at-apex';
      report(code, record, 'owner', undefined, { origin: node.origin });
    }
  },
});

function isBootstrap({ ownerLabels, ownerAt }: ZoneNode): boolean {
  if (ownerLabels[ownerAt] !== BOOTSTRAP.length) return false;
  return BOOTSTRAP.every((octet, index) => ownerLabels[ownerAt + 1 + index] === octet);
}
