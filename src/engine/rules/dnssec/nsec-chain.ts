import { printName } from '../../name/print-name.ts';
import { Trait } from '../../rrtypes/define.ts';
import { typeByMnemonic } from '../../rrtypes/lookup.ts';
import { printable } from '../../text/excerpt.ts';
import { knownInZone } from '../../zone/name-in-zone.ts';
import { defineDnssecRule, type NameVisitor, type Report } from '../define.ts';
import { isNameAt } from './name-at.ts';
import { type SignedNode, Standing } from './signed-node.ts';
import type { SignedZone } from './signed-zone.ts';

type Codes = 'zone/nsec-missing' | 'zone/nsec-chain' | 'zone/nsec-superfluous' | 'zone/nsec-nsec3-mixed';

const NONE = -1;
const NSEC = typeByMnemonic('NSEC')!.code;

/** The NSEC records lead from each name that the zone answers for to the next, and back to the apex (RFC 4034 4.1.1, RFC 4035 2.3). */
export const nsecChain = defineDnssecRule<Codes>({
  name: 'nsec-chain',
  scope: 'dnssec',
  reads: 'zone',
  codes: ['zone/nsec-missing', 'zone/nsec-chain', 'zone/nsec-superfluous', 'zone/nsec-nsec3-mixed'],
  open(zone, report) {
    const { store, usesNsec, usesNsec3 } = zone;
    if (usesNsec) return usesNsec3 ? new MixedDenial(report) : new NsecChain(zone, report);
    // Without any of either the cause is one: the signer made none. Where hashes are promised that is told of the promise.
    const first = store.firstAt(0, -1);
    const isKnown = (zone.unread.allTraits & (Trait.Denial | Trait.HashedDenial)) === 0;
    const isPromised = zone.stated().used.size > 0;
    if (!usesNsec3 && isKnown && !isPromised && first !== undefined)
      report('zone/nsec-missing', first, 'owner', undefined);
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
    if (node.standing > Standing.Cut) return;
    const isMet = this.pending !== NONE && this.leadsTo(node.name);
    if (node.unread?.mayBe(NSEC) === true) {
      // One that could not be read leads somewhere, and is to be led to.
      if (this.pending !== NONE && !isMet && node.sets > 0 && !node.mayBeHidden) this.tellBreak(node.name);
      this.pending = NONE;
      return;
    }
    if (node.sets === 0) return;
    // That nothing at all is signed here is told of the name, if anything was to be.
    if (node.rrsigs > 0 || !needsAnySignature(node))
      this.report('zone/nsec-missing', node.first[0]!, 'owner', undefined);
    if (isMet) this.pending = NONE;
  }

  private leadsTo(name: number): boolean {
    return isNameAt(this.zone.store, this.zone.store.rdataAt[this.pending]!, name);
  }

  private tellBreak(expected: number): void {
    const { store } = this.zone;
    if (this.leadsToUnread()) return;
    this.report('zone/nsec-chain', this.pending, 'field 0', undefined, {
      next: printable(printName(store.rdata, store.rdataAt[this.pending]!)),
      expected: store.nameText(expected),
    });
  }

  /** Whether the pending NSEC leads to a name of which nothing could be read, so that nobody has come by it, or that may have been lost. */
  private leadsToUnread(): boolean {
    const { store } = this.zone;
    if (store.unread.count === 0 && !store.hasLostNames) return false;
    const at = store.rdataAt[this.pending]!;
    const name = knownInZone(store, store.rdata, at);
    if (name < 0 || store.presentTraits(name) === 0) return store.hasLostNames;
    return store.traitsOf(name) === 0;
  }

  private tellSuperfluous(record: number): void {
    this.report('zone/nsec-superfluous', record, 'record', undefined);
  }
}

/** Whether anything at a name is to be signed: at a delegation without keys nothing is but the NSEC. */
function needsAnySignature(node: SignedNode): boolean {
  for (let set = 0; set < node.sets; set++) if (node.needsSignature(set)) return true;
  return node.mayBeHidden;
}

/** Whether there is more than the NSEC, or was before something that its signature still covers went away. */
const hasData = (node: SignedNode, nsec: number): boolean =>
  node.sets > 1 || node.hasUnread || node.rrsigs > node.signatures[nsec]!;
