import { Trait } from '../../rrtypes/define.ts';
import { uint32At } from '../../rrtypes/wire-reader.ts';
import { defineDnssecRule, type NameVisitor, type Report } from '../define.ts';
import { RrsigAt, type SignedNode } from './signed-node.ts';
import type { SignedZone } from './signed-zone.ts';

type Codes = 'zone/nsec-ttl';

/** What denies is kept as long as any other negative answer (RFC 9077 3). */
export const nsecTtl = defineDnssecRule<Codes>({
  name: 'nsec-ttl',
  scope: 'dnssec',
  reads: 'zone',
  codes: ['zone/nsec-ttl'],
  open: (zone, report) =>
    zone.negativeTtl === undefined ? undefined : new NsecTtl(zone, report, zone.negativeTtl),
});

class NsecTtl implements NameVisitor {
  private readonly zone: SignedZone;
  private readonly report: Report<Codes>;
  private readonly expected: number;
  private count = 0;
  private record = 0;

  constructor(zone: SignedZone, report: Report<Codes>, expected: number) {
    this.zone = zone;
    this.report = report;
    this.expected = expected;
  }

  visit(node: SignedNode): void {
    const set = node.setWith(Trait.Denial | Trait.HashedDenial);
    if (set < 0) return;
    const record = node.first[set]!;
    if (this.zone.store.ttl[record] === this.expected || this.wasChanged(node, set)) return;
    if (this.count++ === 0) this.record = record;
  }

  /** One finding for all of them: they have their TTL from the signer. */
  close(): void {
    if (this.count === 0) return;
    const ttl = this.zone.store.ttl[this.record]!;
    this.report('zone/nsec-ttl', this.record, 'ttl', undefined, {
      ttl,
      expected: this.expected,
      count: this.count,
    });
  }

  /** Whether the signature states another TTL: that is told of the signature. */
  private wasChanged(node: SignedNode, set: number): boolean {
    const { rdata, rdataAt, ttl } = this.zone.store;
    for (let index = 0; index < node.rrsigs; index++) {
      if (node.covered(index) !== set) continue;
      const original = uint32At(rdata, rdataAt[node.rrsig(index)]! + RrsigAt.OriginalTtl);
      if (original !== ttl[node.first[set]!]) return true;
    }
    return false;
  }
}
