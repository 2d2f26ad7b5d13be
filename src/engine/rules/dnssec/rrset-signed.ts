import { Trait } from '../../rrtypes/define.ts';
import { typeText } from '../../rrtypes/fields/type-names.ts';
import { typeByCode } from '../../rrtypes/lookup.ts';
import { uint16At } from '../../rrtypes/wire-reader.ts';
import { defineDnssecRule, type NameVisitor, type Report } from '../define.ts';
import { RrsigAt, type SignedNode, Standing } from './signed-node.ts';
import type { SignedZone } from './signed-zone.ts';

type Codes =
  | 'zone/rrsig-missing'
  | 'zone/name-unsigned'
  | 'zone/rrsig-covers-nothing'
  | 'zone/rrsig-not-authoritative';

/** What the zone answers for is signed, and nothing else is (RFC 4035 2.2). */
export const rrsetSigned = defineDnssecRule<Codes>({
  name: 'rrset-signed',
  scope: 'dnssec',
  reads: 'zone',
  codes: [
    'zone/rrsig-missing',
    'zone/name-unsigned',
    'zone/rrsig-covers-nothing',
    'zone/rrsig-not-authoritative',
  ],
  open: (zone, report) => new RrsetSigned(zone, report),
});

class RrsetSigned implements NameVisitor {
  private readonly zone: SignedZone;
  private readonly report: Report<Codes>;

  constructor(zone: SignedZone, report: Report<Codes>) {
    this.zone = zone;
    this.report = report;
  }

  visit(node: SignedNode): void {
    // One that could not be read may be the one that is missing.
    if ((node.brokenTraits & Trait.Signature) === 0) this.findMissing(node);
    for (let index = 0; index < node.rrsigs; index++) {
      const set = node.covered(index);
      if (set >= 0 && node.needsSignature(set)) continue;
      if (this.isMisplaced(node, set)) {
        const covered = this.coveredType(node, index);
        return this.report('zone/rrsig-not-authoritative', node.rrsig(index), 'record', undefined, {
          covered,
        });
      }
      this.findUncovered(node, index);
    }
  }

  private isMisplaced(node: SignedNode, set: number): boolean {
    return node.standing === Standing.Occluded || (node.standing === Standing.Cut && set >= 0);
  }

  private findMissing(node: SignedNode): void {
    let told = false;
    for (let set = 0; set < node.sets && !told; set++) {
      if (node.signatures[set] !== 0 || !node.needsSignature(set)) continue;
      // Where nothing at all is signed there is one cause, not one for each RRset.
      told = node.rrsigs === 0;
      this.report(told ? 'zone/name-unsigned' : 'zone/rrsig-missing', node.first[set]!, 'record', undefined);
    }
  }

  private findUncovered(node: SignedNode, index: number): void {
    if (node.brokenTraits !== 0) return;
    const covered = this.coveredCode(node, index);
    // That an NSEC or NSEC3 is missing is told of its chain.
    if (((typeByCode(covered)?.traits ?? 0) & (Trait.Denial | Trait.HashedDenial)) !== 0) return;
    this.report('zone/rrsig-covers-nothing', node.rrsig(index), 'field 0', undefined, {
      covered: typeText(covered),
    });
  }

  private coveredType(node: SignedNode, index: number): string {
    return typeText(this.coveredCode(node, index));
  }

  private coveredCode(node: SignedNode, index: number): number {
    const { rdata, rdataAt } = this.zone.store;
    return uint16At(rdata, rdataAt[node.rrsig(index)]! + RrsigAt.Covered);
  }
}
