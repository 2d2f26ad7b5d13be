import { Trait } from '../../rrtypes/define.ts';
import { defineDnssecRule, type NameVisitor, type Report } from '../define.ts';
import { type SignedNode, Standing } from './signed-node.ts';
import type { SignedZone } from './signed-zone.ts';
import { faultText, mapFault } from './type-map.ts';

type Codes = 'zone/nsec-bitmap';

/** An NSEC lists the types at its owner, no more and no less (RFC 4034 4.1.2, RFC 4035 2.3). */
export const nsecBitmap = defineDnssecRule<Codes>({
  name: 'nsec-bitmap',
  scope: 'dnssec',
  reads: 'zone',
  codes: ['zone/nsec-bitmap'],
  open: (zone, report) => (zone.usesNsec ? new NsecBitmap(zone, report) : undefined),
});

class NsecBitmap implements NameVisitor {
  private readonly zone: SignedZone;
  private readonly report: Report<Codes>;

  constructor(zone: SignedZone, report: Report<Codes>) {
    this.zone = zone;
    this.report = report;
  }

  visit(node: SignedNode): void {
    const set = node.setWith(Trait.Denial);
    if (set < 0 || node.standing > Standing.Cut) return;
    // An NSEC without data is another rule's.
    if (node.sets === 1 && node.rrsigs === node.signatures[set] && !node.hasUnread) return;
    const { rdata, rdataAt } = this.zone.store;
    const record = node.first[set]!;
    let at = rdataAt[record]!;
    while (rdata[at] !== 0) at += rdata[at]! + 1;
    const fault = mapFault(node, at + 1, rdataAt[record + 1]!, true);
    if (fault !== undefined)
      this.report('zone/nsec-bitmap', record, 'field 1', undefined, { fault: faultText(fault) });
  }
}
