import { Trait } from '../../rrtypes/define.ts';
import { defineApexRule, type Handle, type ZoneNode } from '../define.ts';

/** A zone has an SOA and name servers at its apex (RFC 1035 5.2, RFC 1034 4.2.1). */
export const apexComplete = defineApexRule({
  name: 'apex-complete',
  scope: 'apex',
  reads: 'owner',
  codes: ['zone/soa-missing', 'zone/ns-missing'],
  check(node, report) {
    const { origin, presentTraits } = node;
    if ((presentTraits & Trait.Start) === 0)
      report('zone/soa-missing', undefined, 'record', undefined, { origin });
    if ((presentTraits & Trait.Cut) !== 0) return;
    report('zone/ns-missing', start(node), 'owner', undefined);
  },
});

function start(node: ZoneNode): Handle | undefined {
  for (let index = 0; index < node.count; index++)
    if ((node.traitsOf(node.at(index)) & Trait.Start) !== 0) return node.at(index);
  return undefined;
}
