import { Trait } from '../../rrtypes/define.ts';
import { uint16At } from '../../rrtypes/wire-reader.ts';
import { defineDnssecRule, type NameVisitor, type Report } from '../define.ts';
import { RrsigAt, type SignedNode } from './signed-node.ts';
import type { SignedZone } from './signed-zone.ts';
import { KeyFlag, keyId } from './zone-keys.ts';

type Codes = 'zone/rrsig-unknown-key' | 'zone/rrsig-key-not-published';

/** Signatures by a key that the zone does not have. */
interface UnknownKey {
  readonly algorithm: number;
  readonly keyTag: number;
  /** The first of them, and how many. */
  readonly first: number;
  count: number;
  /** The first of an RRset that no key of the zone signs. */
  lone: number | undefined;
}

/** Each RRset has a signature by a key of the zone (RFC 4035 5.3.1). */
export const rrsigKey = defineDnssecRule<Codes>({
  name: 'rrsig-key',
  scope: 'dnssec',
  reads: 'zone',
  codes: ['zone/rrsig-unknown-key', 'zone/rrsig-key-not-published'],
  open: (zone, report) => new RrsigKey(zone, report),
});

class RrsigKey implements NameVisitor {
  private readonly zone: SignedZone;
  private readonly report: Report<Codes>;
  private readonly unknown = new Map<number, UnknownKey>();
  private readonly hasEntryPoint: boolean;
  /** Types that could not be read at this node and that a key of the zone signs. */
  private readonly signed = new Set<number>();

  constructor(zone: SignedZone, report: Report<Codes>) {
    this.zone = zone;
    this.report = report;
    this.hasEntryPoint = zone.keys.some(({ flags }) => (flags & KeyFlag.EntryPoint) !== 0);
  }

  visit(node: SignedNode): void {
    if (node.hasUnread) this.noteSigned(node);
    for (let index = 0; index < node.rrsigs; index++) {
      const set = node.covered(index);
      if (set >= 0 && (node.known[set] === node.signatures[set] || !node.needsSignature(set))) continue;
      if (set < 0 && !node.coversUnread(index)) continue;
      const { algorithm, tag } = this.keyOf(node, index);
      if (this.zone.hasKey(algorithm, tag)) continue;
      const isLone = set < 0 ? !this.signed.has(node.coveredType(index)) : this.isLone(node, set);
      this.note(algorithm, tag, node.rrsig(index), isLone);
    }
  }

  /** Whether no key of the zone signs an RRset, or of the keys themselves none that the zone above may vouch for. */
  private isLone(node: SignedNode, set: number): boolean {
    return node.known[set] === 0 || (!this.hasEntryPoint && (node.setTraits[set]! & Trait.ZoneKey) !== 0);
  }

  private noteSigned(node: SignedNode): void {
    this.signed.clear();
    for (let index = 0; index < node.rrsigs; index++) {
      const { algorithm, tag } = this.keyOf(node, index);
      if (this.zone.hasKey(algorithm, tag)) this.signed.add(node.coveredType(index));
    }
  }

  private keyOf(node: SignedNode, index: number): { readonly algorithm: number; readonly tag: number } {
    const { rdata } = this.zone.store;
    const at = node.rrsigAt(index);
    return { algorithm: rdata[at + RrsigAt.Algorithm]!, tag: uint16At(rdata, at + RrsigAt.KeyTag) };
  }

  /** One finding a key: that it is missing is the cause of all. */
  close(): void {
    for (const { algorithm, keyTag, first, count, lone } of this.unknown.values()) {
      // One that could not be read may be it.
      if (this.zone.mayHaveKey(algorithm)) continue;
      const code = lone === undefined ? 'zone/rrsig-key-not-published' : 'zone/rrsig-unknown-key';
      this.report(code, lone ?? first, 'field 6', undefined, { algorithm, keyTag, count });
    }
  }

  private note(algorithm: number, keyTag: number, record: number, isLone: boolean): void {
    const id = keyId(algorithm, keyTag);
    const known = this.unknown.get(id);
    if (known === undefined) {
      const lone = isLone ? record : undefined;
      this.unknown.set(id, { algorithm, keyTag, first: record, count: 1, lone });
      return;
    }
    known.count++;
    if (isLone) known.lone ??= record;
  }
}
