import type { Code } from '../../catalog/catalog.ts';
import { nameTraits } from '../name/name-traits.ts';
import { Trait } from '../rrtypes/define.ts';
import type { ZoneLookup } from '../zone/lookup.ts';
import type { StoreNode } from '../zone/store-node.ts';
import type { ZoneStore } from '../zone/zone-store.ts';
import { type NodeRule, type RecordRule, type Report, Sign } from './define.ts';
import { Ask, FirstLook, rowOf } from './first-look.ts';
import { Known, NodeKinds } from './node-kinds.ts';
import { RrsetOrder } from './rrset-order.ts';
import { RulesByType } from './rules-by-type.ts';

/** Up to here each record of a node is compared with each; of larger nodes all may be. */
const FEW = 8;
const HIDES = Trait.Cut | Trait.Occludable;
/** Two types may share a bit; then they are only compared in vain. */
const bitOf = (code: number): number => 1 << ((code ^ (code >> 5)) & 31);

/** Asks the rules about records and nodes, in one walk over all nodes that shows for most of them that there is nothing to ask. */
export class NodeWalk {
  private readonly byType: RulesByType;
  private readonly look: FirstLook;
  private readonly kinds: NodeKinds;
  private readonly rrsets = new RrsetOrder();
  /** Of the node at which the walk is: the traits of the types with more than one record. */
  private pairs = 0;

  constructor(recordRules: readonly RecordRule[], nodeRules: readonly NodeRule[]) {
    this.byType = new RulesByType(recordRules);
    this.look = new FirstLook(recordRules, nodeRules);
    this.kinds = new NodeKinds(nodeRules);
  }

  run(store: ZoneStore, lookup: ZoneLookup, node: StoreNode, report: Report<Code>): void {
    const { groupStart, type, rdata, rdataAt, traits, names, apex } = store;
    const { always, atOwner, first, at, values } = this.look;
    const { byType, kinds, rrsets } = this;
    const { divided } = lookup;
    const forms = names.traits;
    const owners = groupStart.length - 1;
    // Nobody has looked at the hyphens of the zone's names.
    const ofAll = Sign.Hyphens | (nameTraits(apex, 0, apex.length - 1) === 0 ? 0 : Sign.Owner);
    for (let name = 0; name < owners; name++) {
      const start = groupStart[name]!;
      const stop = groupStart[name + 1]!;
      if (start === stop) continue;
      let seen = ofAll | (name === 0 || forms[name] !== 0 ? Sign.Owner : 0);
      let askNode = 0;
      let isOpen = false;
      let types = 0;
      let mayPair = false;
      for (let index = start; index < stop; index++) {
        const record = store.recordAt(index);
        const code = type[record]!;
        const row = rowOf(code);
        mayPair = mayPair || (types & bitOf(code)) !== 0;
        types |= bitOf(code);
        let ask = always[row]! | ((seen & Sign.Owner) === 0 ? 0 : atOwner[row]!);
        const places = first[row + 1]!;
        for (let place = first[row]!; place < places; place++)
          ask |= values[(place << 8) | rdata[rdataAt[record]! + at[place]!]!]!;
        askNode |= ask;
        if ((ask & Ask.Record) === 0) continue;
        if (!isOpen) {
          isOpen = true;
          node.moveTo(name);
          byType.open();
        }
        byType.judge(node, record, report);
      }
      const all = traits[name]!;
      if ((all & Trait.OddTarget) !== 0) seen |= Sign.Target;
      if ((askNode & Ask.Node) !== 0) seen |= Known.Glance;
      if (stop - start > 1) seen |= Known.Two;
      if (divided && isHidden(lookup, name, all)) seen |= Sign.Hidden;
      this.pairs = 0;
      if (mayPair) seen |= this.seePairs(store, start, stop, all);
      const kind = kinds.of(all, this.pairs, seen);
      if (kind.rules.length === 0) continue;
      if (!isOpen) node.moveTo(name);
      if (kind.compares) rrsets.sort(node);
      for (let index = 0; index < kind.rules.length; index++) kind.rules[index]!.check(node, report, rrsets);
    }
  }

  /** Notes the types with more than one record at a node, and answers what signs there are of contradictions and copies. */
  private seePairs(store: ZoneStore, start: number, stop: number, all: number): number {
    if (stop - start > FEW) {
      this.pairs = all;
      return Sign.Ttl | Sign.Copy;
    }
    const { type, ttl } = store;
    let seen = 0;
    for (let later = start + 1; later < stop; later++) {
      const record = store.recordAt(later);
      for (let earlier = start; earlier < later; earlier++) {
        const other = store.recordAt(earlier);
        if (type[record] !== type[other]) continue;
        this.pairs |= store.recordTraits(record);
        if (ttl[record] !== ttl[other]) seen |= Sign.Ttl;
        if (store.hasSameRdata(record, other)) seen |= Sign.Copy;
      }
    }
    return seen;
  }
}

/** Whether some records of a node are hidden by a cut or a DNAME, as far as it matters to any rule. */
function isHidden(lookup: ZoneLookup, name: number, traits: number): boolean {
  return (name !== 0 && (traits & HIDES) === HIDES) || lookup.dividedAbove(name) >= 0;
}
