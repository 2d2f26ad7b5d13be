import { NameTrait } from '../name/name-traits.ts';
import type { ZoneLookup } from './lookup.ts';
import type { ZoneStore } from './zone-store.ts';

/** The wildcards of a zone, by the name that they stand right below. */
export class Wildcards {
  readonly names: readonly number[];
  private readonly atApex: number | undefined;
  private readonly byHash = new Map<number, number[]>();
  private readonly store: ZoneStore;

  constructor(store: ZoneStore, lookup: ZoneLookup) {
    this.store = store;
    const found: number[] = [];
    let atApex: number | undefined;
    const owners = store.owners;
    for (let name = 1; name < owners; name++) {
      const isWildcard = (store.names.traits[name]! & NameTrait.Wildcard) !== 0;
      if (!isWildcard || store.presentTraits(name) === 0 || lookup.isOccluded(name)) continue;
      found.push(name);
      const parent = this.parentOf(name);
      if (store.names.arena[parent] === 0) {
        atApex = name;
        continue;
      }
      const hash = store.names.hashAt(parent);
      const others = this.byHash.get(hash);
      if (others === undefined) this.byHash.set(hash, [name]);
      else others.push(name);
    }
    this.names = found;
    this.atApex = atApex;
  }

  /** Where in the arena the name right above stands. */
  parentOf(name: number): number {
    const { arena, offset } = this.store.names;
    return offset[name]! + arena[offset[name]!]! + 1;
  }

  /** The wildcard right below the name at a place of the arena. */
  below(place: number): number | undefined {
    const { names } = this.store;
    if (names.arena[place] === 0) return this.atApex;
    const near = this.byHash.get(names.hashAt(place));
    return near?.find((wildcard) => names.sameAt(this.parentOf(wildcard), place));
  }
}
