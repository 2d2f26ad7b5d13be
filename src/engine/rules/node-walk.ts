import type { Code } from '../../catalog/catalog.ts';
import { NameTrait, nameTraits } from '../name/name-traits.ts';
import { Trait } from '../rrtypes/define.ts';
import type { ZoneLookup } from '../zone/lookup.ts';
import type { RecordGlances } from '../zone/record-glances.ts';
import type { StoreNode } from '../zone/store-node.ts';
import type { ZoneStore } from '../zone/zone-store.ts';
import { type NodeRule, type RecordRule, type Report, Sign, type ZoneRule } from './define.ts';
import { firstLook } from './first-look.ts';
import { type KindOfNode, Known, NodeKinds } from './node-kinds.ts';
import { RecordPicker } from './record-picker.ts';
import { RrsetOrder } from './rrset-order.ts';
import { RulesByType } from './rules-by-type.ts';

/** Up to here each record of a node is compared with each; of larger nodes all may be alike. */
const FEW = 8;
const LOOKS = Trait.Suspect | Trait.Examined;
const HIDES = Trait.Cut | Trait.Occludable;
/** Two types may share a bit; then they are only compared in vain. */
const bitOf = (code: number): number => 1 << ((code ^ (code >> 5)) & 31);

/** Asks the rules about records and nodes: most nodes show by their traits alone that there is nothing to ask. */
export class NodeWalk {
  /** What is to be looked at in each record when it is read. */
  readonly glances: RecordGlances;
  /** Has picked what rules about the zone come back to. */
  readonly picker: RecordPicker;
  private readonly byType: RulesByType;
  private readonly kinds: NodeKinds;
  private readonly rrsets = new RrsetOrder();
  /** Of the node at which the walk is: the traits of the types with more than one record. */
  private pairs = 0;

  constructor(
    recordRules: readonly RecordRule[],
    nodeRules: readonly NodeRule[],
    zoneRules: readonly ZoneRule[],
  ) {
    this.byType = new RulesByType(recordRules);
    this.glances = firstLook(recordRules, nodeRules, zoneRules);
    this.kinds = new NodeKinds(nodeRules);
    this.picker = new RecordPicker(zoneRules);
  }

  run(store: ZoneStore, lookup: ZoneLookup, node: StoreNode, report: Report<Code>): void {
    const { owners, groupStart, groupStop, traits, apex } = store;
    const { kinds, picker } = this;
    const { divided } = lookup;
    const forms = store.names.traits;
    const isPlain = nameTraits(apex, 0, apex.length - 1) === 0;
    // Nobody has looked at the hyphens of the zone's names, nor whether they are those of services.
    const ofAll = Sign.Hyphens | Sign.Service | (isPlain ? 0 : Sign.Underscore);
    picker.open();
    for (let name = 0; name < owners; name++) {
      const start = groupStart[name]!;
      const stop = groupStop[name]!;
      if (start === stop) continue;
      const all = traits[name]!;
      let seen = ofAll;
      if (forms[name] !== 0) seen |= signsOf(forms[name]!, all);
      if ((all & Trait.OddTarget) !== 0) seen |= Sign.Target;
      if (divided && isHidden(lookup, name, all)) seen |= Sign.Hidden;
      if ((all & LOOKS) !== 0 || name === 0) this.judgeRecords(store, node, name, report);
      this.pairs = 0;
      if (stop - start > 1) seen |= Known.Several | this.seePairs(store, start, stop, all);
      const kind = kinds.of(all, this.pairs, seen);
      if (kind.rules.length > 0) this.judgeNode(node, name, kind, report);
      if ((all & picker.when) !== 0) picker.pick(store, start, stop);
    }
  }

  private judgeRecords(store: ZoneStore, node: StoreNode, name: number, report: Report<Code>): void {
    const { glances, byType } = this;
    const { type, rdata, rdataAt } = store;
    node.moveTo(name);
    byType.open();
    const isGlanced = (node.traits & Trait.Suspect) !== 0;
    for (let index = 0; index < node.count; index++) {
      const record = node.at(index);
      const code = type[record]!;
      const seen = isGlanced ? glances.traitsOf(code, rdata, rdataAt[record]!) : glances.traitsOfAll(code);
      if ((seen & LOOKS) !== 0 || name === 0) byType.judge(node, record, report);
    }
  }

  private judgeNode(
    node: StoreNode,
    name: number,
    { rules, compares }: KindOfNode,
    report: Report<Code>,
  ): void {
    const { rrsets } = this;
    node.moveTo(name);
    if (compares) rrsets.sort(node);
    for (let index = 0; index < rules.length; index++) rules[index]!.check(node, report, rrsets);
  }

  /** Notes the types with more than one record at a node, and answers what signs there are of contradictions and copies. */
  private seePairs(store: ZoneStore, start: number, stop: number, all: number): number {
    if (stop - start > FEW) {
      this.pairs = all;
      return Sign.Ttl | Sign.Copy;
    }
    const { type } = store;
    let types = 0;
    let seen = 0;
    for (let later = start; later < stop; later++) {
      const record = store.recordAt(later);
      const bit = bitOf(type[record]!);
      if ((types & bit) !== 0) seen |= this.seeOthers(store, record, start, later, all);
      types |= bit;
    }
    return seen;
  }

  /** Compares a record with those of its type before it. */
  private seeOthers(store: ZoneStore, record: number, start: number, stop: number, all: number): number {
    const { type, ttl } = store;
    let seen = 0;
    for (let index = start; index < stop; index++) {
      const other = store.recordAt(index);
      if (type[record] !== type[other]) continue;
      this.pairs |= store.recordTraits(record);
      if ((all & Trait.OwnTtl) !== 0 && ttl[record] !== ttl[other]) seen |= Sign.Ttl;
      if (store.hasSameRdata(record, other)) seen |= Sign.Copy;
    }
    return seen;
  }
}

const STARRED = NameTrait.Wildcard | NameTrait.InnerStar;

/** The signs of an owner of a form at which types with such traits stand. */
function signsOf(form: number, traits: number): number {
  const isOdd = (form & STARRED) !== 0 || (traits & (Trait.HostOwner | Trait.Alias)) !== 0;
  return (isOdd ? Sign.Owner : 0) | ((form & NameTrait.Underscored) === 0 ? 0 : Sign.Underscore);
}

/** Whether some records of a node are hidden by a cut or a DNAME, as far as it matters to any rule. */
function isHidden(lookup: ZoneLookup, name: number, traits: number): boolean {
  return (name !== 0 && (traits & HIDES) === HIDES) || lookup.dividedAbove(name) >= 0;
}
