import { defineDnssecRule, type NameVisitor, type Report } from '../define.ts';
import { RrsigAt, type SignedNode } from './signed-node.ts';
import type { SignedZone } from './signed-zone.ts';

type Codes = 'zone/algorithm-incomplete';

/** Each RRset is signed with each algorithm of which the zone has a key (RFC 4035 2.2, RFC 6840 5.11). */
export const algorithmComplete = defineDnssecRule<Codes>({
  name: 'algorithm-complete',
  scope: 'dnssec',
  reads: 'zone',
  codes: ['zone/algorithm-incomplete'],
  open(zone, report) {
    // What has no signature by the only algorithm has one by an unknown key, or by one that could not be read.
    const isTold = zone.algorithms.length < 2 && !zone.mayHaveKeys;
    return isTold ? undefined : new AlgorithmComplete(zone, report);
  },
});

class AlgorithmComplete implements NameVisitor {
  private readonly zone: SignedZone;
  private readonly report: Report<Codes>;
  private readonly all: number;
  /** By algorithm: how many RRsets lack it, and the first record of the first of them. */
  private readonly count: number[];
  private readonly first: number[];
  /** RRsets of this node with signatures by keys that could not be read. */
  private readonly byUnread = new Set<number>();

  constructor(zone: SignedZone, report: Report<Codes>) {
    this.zone = zone;
    this.report = report;
    this.all = 2 ** zone.algorithms.length - 1;
    this.count = zone.algorithms.map(() => 0);
    this.first = zone.algorithms.map(() => 0);
  }

  visit(node: SignedNode): void {
    if (this.zone.mayHaveKeys) this.noteUnread(node);
    for (let set = 0; set < node.sets; set++) {
      // An RRset without signatures, or with none by a key of the zone, is another rule's.
      if (node.signatures[set] === 0 || node.algorithms[set] === this.all) continue;
      if (!node.needsSignature(set) || node.unread?.mayCover(node.types[set]!) === true) continue;
      if (node.known[set] === 0 && !this.byUnread.has(set)) continue;
      this.note(this.all & ~node.algorithms[set]!, node.first[set]!);
    }
  }

  /** Notes which RRsets have signatures that may be by a key that could not be read. */
  private noteUnread(node: SignedNode): void {
    const { rdata } = this.zone.store;
    this.byUnread.clear();
    for (let index = 0; index < node.rrsigs; index++)
      if (this.zone.mayHaveKey(rdata[node.rrsigAt(index) + RrsigAt.Algorithm]!))
        this.byUnread.add(node.covered(index));
  }

  /** One finding an algorithm: mostly it is a key that does not sign at all. */
  close(): void {
    for (const [index, { algorithm, record }] of this.zone.algorithms.entries()) {
      const count = this.count[index]!;
      if (count > 0)
        this.report('zone/algorithm-incomplete', this.first[index]!, 'record', record, { algorithm, count });
    }
  }

  private note(missing: number, record: number): void {
    for (let index = 0; index < this.count.length; index++)
      if ((missing & (1 << index)) !== 0 && this.count[index]!++ === 0) this.first[index] = record;
  }
}
