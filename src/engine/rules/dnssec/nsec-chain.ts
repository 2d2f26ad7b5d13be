import { printName } from '../../name/print-name.ts';
import { Trait } from '../../rrtypes/define.ts';
import { printable } from '../../text/excerpt.ts';
import { defineDnssecRule, type NameVisitor, type Report } from '../define.ts';
import { isNameAt } from './name-at.ts';
import { type SignedNode, Standing } from './signed-node.ts';
import type { SignedZone } from './signed-zone.ts';

type Codes = 'zone/nsec-missing' | 'zone/nsec-chain' | 'zone/nsec-superfluous' | 'zone/nsec-nsec3-mixed';

const NONE = -1;

/** The NSEC records lead from each name that the zone answers for to the next, and back to the apex (RFC 4034 4.1.1, RFC 4035 2.3). */
export const nsecChain = defineDnssecRule<Codes>({
  name: 'nsec-chain',
  scope: 'dnssec',
  reads: 'zone',
  codes: ['zone/nsec-missing', 'zone/nsec-chain', 'zone/nsec-superfluous', 'zone/nsec-nsec3-mixed'],
  open(zone, report) {
    const { store, usesNsec, usesNsec3 } = zone;
    if (usesNsec) return usesNsec3 ? new MixedDenial(report) : new NsecChain(zone, report);
    // Without any of either the cause is one: the signer made none.
    const first = store.firstAt(0, -1);
    const isKnown = (zone.brokenTraits & (Trait.Denial | Trait.HashedDenial)) === 0;
    if (!usesNsec3 && isKnown && first !== undefined) report('zone/nsec-missing', first, 'owner', undefined);
    return undefined;
  },
});

/** Tells once that there are both kinds; which of them is whole matters no more. */
class MixedDenial implements NameVisitor {
  private readonly report: Report<Codes>;
  private told = false;

  constructor(report: Report<Codes>) {
    this.report = report;
  }

  visit(node: SignedNode): void {
    const set = this.told ? NONE : node.setWith(Trait.Denial);
    if (set < 0) return;
    this.told = true;
    this.report('zone/nsec-nsec3-mixed', node.first[set]!, 'type', undefined);
  }
}

class NsecChain implements NameVisitor {
  private readonly zone: SignedZone;
  private readonly report: Report<Codes>;
  /** The NSEC whose next name has not been met yet. */
  private pending = NONE;

  constructor(zone: SignedZone, report: Report<Codes>) {
    this.zone = zone;
    this.report = report;
  }

  visit(node: SignedNode): void {
    const set = node.setWith(Trait.Denial);
    if (set < 0) return this.passWithout(node);
    const isMet = this.pending !== NONE && this.leadsTo(node.name);
    const isProper = node.standing <= Standing.Cut && hasData(node, set);
    if (node.sizeOf(set) > 1) this.tellSuperfluous(node.recordOf(set, 1));
    if (!isProper) this.tellSuperfluous(node.first[set]!);
    else if (this.pending !== NONE && !isMet) this.tellBreak(node.name);
    if (isProper || isMet) this.pending = node.first[set]!;
  }

  close(): void {
    if (this.pending !== NONE && !this.leadsTo(0)) this.tellBreak(0);
  }

  private passWithout(node: SignedNode): void {
    if (node.standing > Standing.Cut || node.sets === 0) return;
    // One that could not be read leads somewhere.
    const isUnread = (node.brokenTraits & Trait.Denial) !== 0;
    // That nothing at all is signed here is told of the name.
    if (!isUnread && node.rrsigs > 0) this.report('zone/nsec-missing', node.first[0]!, 'owner', undefined);
    if (isUnread || (this.pending !== NONE && this.leadsTo(node.name))) this.pending = NONE;
  }

  private leadsTo(name: number): boolean {
    return isNameAt(this.zone.store, this.zone.store.rdataAt[this.pending]!, name);
  }

  private tellBreak(expected: number): void {
    const { store } = this.zone;
    this.report('zone/nsec-chain', this.pending, 'field 0', undefined, {
      next: printable(printName(store.rdata, store.rdataAt[this.pending]!)),
      expected: store.nameText(expected),
    });
  }

  private tellSuperfluous(record: number): void {
    this.report('zone/nsec-superfluous', record, 'record', undefined);
  }
}

/** Whether there is more than the NSEC, or was before something that its signature still covers went away. */
const hasData = (node: SignedNode, nsec: number): boolean =>
  node.sets > 1 || node.brokenTraits !== 0 || node.rrsigs > node.signatures[nsec]!;
