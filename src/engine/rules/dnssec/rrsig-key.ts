import { uint16At } from '../../rrtypes/wire-reader.ts';
import { defineDnssecRule, type NameVisitor, type Report } from '../define.ts';
import { RrsigAt, type SignedNode } from './signed-node.ts';
import type { SignedZone } from './signed-zone.ts';
import { keyId } from './zone-keys.ts';

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
  open: (zone, report) => (zone.keysKnown ? new RrsigKey(zone, report) : undefined),
});

class RrsigKey implements NameVisitor {
  private readonly zone: SignedZone;
  private readonly report: Report<Codes>;
  private readonly unknown = new Map<number, UnknownKey>();

  constructor(zone: SignedZone, report: Report<Codes>) {
    this.zone = zone;
    this.report = report;
  }

  visit(node: SignedNode): void {
    const { rdata, rdataAt } = this.zone.store;
    for (let index = 0; index < node.rrsigs; index++) {
      const set = node.covered(index);
      if (set < 0 || node.known[set] === node.signatures[set] || !node.needsSignature(set)) continue;
      const record = node.rrsig(index);
      const at = rdataAt[record]!;
      const algorithm = rdata[at + RrsigAt.Algorithm]!;
      const tag = uint16At(rdata, at + RrsigAt.KeyTag);
      if (!this.zone.hasKey(algorithm, tag)) this.note(algorithm, tag, record, node.known[set] === 0);
    }
  }

  /** One finding a key: that it is missing is the cause of all. */
  close(): void {
    for (const { algorithm, keyTag, first, count, lone } of this.unknown.values()) {
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
