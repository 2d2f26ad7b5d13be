import { uint32At } from '../../rrtypes/wire-reader.ts';
import { defineDnssecRule, type NameVisitor, type Report } from '../define.ts';
import { RrsigAt, type SignedNode } from './signed-node.ts';
import type { SignedZone } from './signed-zone.ts';

type Codes = 'zone/rrsig-ttl' | 'zone/rrsig-original-ttl';

/** An RRSIG has the TTL of the RRset that it covers, and states it (RFC 4034 3, 3.1.4, RFC 4035 2.2). */
export const rrsigTtl = defineDnssecRule<Codes>({
  name: 'rrsig-ttl',
  scope: 'dnssec',
  reads: 'zone',
  codes: ['zone/rrsig-ttl', 'zone/rrsig-original-ttl'],
  open: (zone, report) => new RrsigTtl(zone, report),
});

class RrsigTtl implements NameVisitor {
  private readonly zone: SignedZone;
  private readonly report: Report<Codes>;
  /** RRsets of this node of which something was told: the other signatures of one have the same cause. */
  private readonly told = new Set<number>();

  constructor(zone: SignedZone, report: Report<Codes>) {
    this.zone = zone;
    this.report = report;
  }

  visit(node: SignedNode): void {
    const { ttl, rdata } = this.zone.store;
    if (this.told.size > 0) this.told.clear();
    for (let index = 0; index < node.rrsigs; index++) {
      const set = node.covered(index);
      if (set < 0) continue;
      const record = node.rrsig(index);
      const rrsetTtl = ttl[node.first[set]!]!;
      const original = uint32At(rdata, node.rrsigAt(index) + RrsigAt.OriginalTtl);
      if (original === rrsetTtl && ttl[record] === rrsetTtl) continue;
      // TTLs that differ within an RRset are another rule's.
      if (this.told.has(set) || !node.needsSignature(set) || !node.isUniform(set)) continue;
      this.told.add(set);
      const first = node.first[set]!;
      if (original === rrsetTtl)
        this.report('zone/rrsig-ttl', record, 'ttl', first, { ttl: ttl[record]!, rrsetTtl });
      else this.report('zone/rrsig-original-ttl', record, 'field 3', first, { original, rrsetTtl });
    }
  }
}
