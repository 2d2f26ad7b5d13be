import { Trait } from '../../rrtypes/define.ts';
import { typeText } from '../../rrtypes/fields/type-names.ts';
import { typeByCode, typeByMnemonic } from '../../rrtypes/lookup.ts';
import { defineDnssecRule, type NameVisitor, type Report } from '../define.ts';
import { Denials } from './denials.ts';
import { type SignedNode, Standing } from './signed-node.ts';
import type { SignedZone } from './signed-zone.ts';

type Codes =
  | 'zone/rrsig-missing'
  | 'zone/name-unsigned'
  | 'zone/rrsig-alone'
  | 'zone/rrsig-covers-nothing'
  | 'zone/signed-records-missing'
  | 'zone/rrsig-not-authoritative';

const RRSIG = typeByMnemonic('RRSIG')!.code;
const DENIES = Trait.Denial | Trait.HashedDenial;

/** What the zone answers for is signed, and nothing else is (RFC 4035 2.2). */
export const rrsetSigned = defineDnssecRule<Codes>({
  name: 'rrset-signed',
  scope: 'dnssec',
  reads: 'zone',
  codes: [
    'zone/rrsig-missing',
    'zone/name-unsigned',
    'zone/rrsig-alone',
    'zone/rrsig-covers-nothing',
    'zone/signed-records-missing',
    'zone/rrsig-not-authoritative',
  ],
  open: (zone, report) => new RrsetSigned(zone, report),
});

class RrsetSigned implements NameVisitor {
  private readonly report: Report<Codes>;
  private readonly denials: Denials;
  /** Signatures of an NSEC or NSEC3 at names that have nothing else. */
  private readonly alone: { readonly record: number; readonly name: number }[] = [];
  /** Types of this node of which something was told. */
  private readonly told = new Set<number>();

  constructor(zone: SignedZone, report: Report<Codes>) {
    this.report = report;
    this.denials = new Denials(zone);
  }

  visit(node: SignedNode): void {
    this.findMissing(node);
    if (this.told.size > 0) this.told.clear();
    for (let index = 0; index < node.rrsigs; index++) {
      const set = node.covered(index);
      if (set >= 0 && node.needsSignature(set)) continue;
      const covered = node.coveredType(index);
      // That is told of the record by itself.
      if (covered === RRSIG) continue;
      if (this.isMisplaced(node, set))
        return this.report('zone/rrsig-not-authoritative', node.rrsig(index), 'record', undefined, {
          covered: typeText(covered),
        });
      if (node.sets === 0 && node.unread?.mayBeData !== true) return this.noteAlone(node, index);
      if (!this.told.has(covered)) this.findUncovered(node, index, covered);
      this.told.add(covered);
    }
  }

  /** One that something leads to is told of what leads there. */
  close(): void {
    for (const { record, name } of this.alone)
      if (!this.denials.leadTo(name)) this.report('zone/rrsig-alone', record, 'record', undefined);
  }

  private isMisplaced(node: SignedNode, set: number): boolean {
    return node.standing === Standing.Occluded || (node.standing === Standing.Cut && set >= 0);
  }

  private findMissing(node: SignedNode): void {
    let told = false;
    for (let set = 0; set < node.sets && !told; set++) {
      if (!node.lacksSignature(set) || (node.mayBeHidden && (node.setTraits[set]! & Trait.AtCut) === 0))
        continue;
      // Where nothing at all is signed there is one cause, not one for each RRset.
      told = node.rrsigs === 0 && node.unread?.mayBe(RRSIG) !== true;
      this.report(told ? 'zone/name-unsigned' : 'zone/rrsig-missing', node.first[set]!, 'record', undefined);
    }
  }

  /** At a name without data: what was there is gone, or never was. */
  private noteAlone(node: SignedNode, index: number): void {
    let isDenial = true;
    for (let other = index; other < node.rrsigs; other++)
      isDenial &&= ((typeByCode(node.coveredType(other))?.traits ?? 0) & DENIES) !== 0;
    if (isDenial) this.alone.push({ record: node.rrsig(index), name: node.name });
    else this.report('zone/rrsig-alone', node.rrsig(index), 'record', undefined);
  }

  private findUncovered(node: SignedNode, index: number, type: number): void {
    if (node.coversUnread(index) || node.isToldMissing(type)) return;
    // That an NSEC or NSEC3 is missing is told of its chain.
    if (((typeByCode(type)?.traits ?? 0) & DENIES) !== 0) return;
    const covered = typeText(type);
    const promise = this.denials.listing(node, type);
    if (promise === undefined)
      this.report('zone/rrsig-covers-nothing', node.rrsig(index), 'field 0', undefined, { covered });
    else this.report('zone/signed-records-missing', node.rrsig(index), 'field 0', promise, { covered });
  }
}
