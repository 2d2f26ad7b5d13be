import { printName } from '../../name/print-name.ts';
import { Trait } from '../../rrtypes/define.ts';
import { typeByMnemonic } from '../../rrtypes/lookup.ts';
import { base32Of } from '../../text/base32.ts';
import { Nsec3Finder } from './nsec3-finder.ts';
import { nextHashAt, typeMapAt } from './nsec3-sets.ts';
import type { SignedNode } from './signed-node.ts';
import type { SignedZone } from './signed-zone.ts';
import { listsType } from './type-map.ts';

const NSEC = typeByMnemonic('NSEC')!.code;
const NSEC3 = typeByMnemonic('NSEC3')!.code;
/** Blocks that are hashed for names with a fault, whether somebody asks for it or not. */
const MAX_BLOCKS = 20_000;

/** What NSEC and NSEC3 records say of names at which something is wrong: only then it is looked up. */
export class Denials {
  private readonly zone: SignedZone;
  private finder: Nsec3Finder | undefined = undefined;
  private next: ReadonlySet<string> | undefined = undefined;

  constructor(zone: SignedZone) {
    this.zone = zone;
  }

  /** The NSEC or NSEC3 of a name that lists a type, as far as is found. */
  listing(node: SignedNode, type: number): number | undefined {
    const { store } = this.zone;
    const { rdata, rdataAt } = store;
    const set = node.setWith(Trait.Denial);
    if (set >= 0) {
      const record = node.first[set]!;
      let at = rdataAt[record]!;
      while (rdata[at] !== 0) at += rdata[at]! + 1;
      return listsType(rdata, at + 1, rdataAt[record + 1]!, type) ? record : undefined;
    }
    if (this.zone.usesNsec) return undefined;
    this.finder ??= new Nsec3Finder(store, MAX_BLOCKS);
    for (const hashed of this.zone.verifiableSets()) {
      const record = this.finder.find(store.names.offset[node.name]!, hashed);
      if (record === undefined) return undefined;
      if (!this.finder.isExact) continue;
      if (listsType(rdata, typeMapAt(store, record), rdataAt[record + 1]!, type)) return record;
    }
    return undefined;
  }

  /** Whether one leads to a name. */
  leadTo(name: number): boolean {
    this.next ??= this.nextNames();
    return this.next.has(this.zone.store.nameText(name));
  }

  private nextNames(): ReadonlySet<string> {
    const { store } = this.zone;
    const { type, count, rdata, rdataAt, origin } = store;
    const next = new Set<string>();
    for (let record = 0; record < count; record++) {
      if (type[record] === NSEC) next.add(printName(rdata, rdataAt[record]!).toLowerCase());
      if (type[record] !== NSEC3) continue;
      const at = nextHashAt(store, record);
      const hash = base32Of(rdata, at, at + rdata[at - 1]!).toLowerCase();
      next.add(`${hash}.${origin === '.' ? '' : origin}`);
    }
    return next;
  }
}
