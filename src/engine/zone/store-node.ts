import type { Profile } from '../../catalog/entry.ts';
import { Trait } from '../rrtypes/define.ts';
import type { ZoneLookup } from './lookup.ts';
import { isPolicyZone } from './policy-zone.ts';
import type { ZoneStore } from './zone-store.ts';

/** A node of the store: moved from name to name, a record's handle being its place in the file's order. */
export class StoreNode {
  readonly profile: Profile;
  readonly origin: string;
  readonly judgesEach = true;
  name = 0;
  count = 0;
  traits = 0;
  private first = 0;
  private policies: boolean | undefined = undefined;
  private readonly store: ZoneStore;
  private readonly lookup: ZoneLookup;

  constructor(store: ZoneStore, lookup: ZoneLookup, profile: Profile) {
    this.store = store;
    this.lookup = lookup;
    this.profile = profile;
    this.origin = store.origin;
  }

  moveTo(name: number): void {
    const { store } = this;
    this.name = name;
    this.first = store.groupStart[name]!;
    this.count = store.groupStop[name]! - this.first;
    this.traits = store.traitsOf(name);
  }

  get apex(): Uint8Array {
    return this.store.apex;
  }

  get isPolicyZone(): boolean {
    this.policies ??= isPolicyZone(this.store);
    return this.policies;
  }

  isEscaped(record: number): boolean {
    return this.store.escapedTargets.has(record);
  }

  hasName(bytes: Uint8Array, at: number, length: number): boolean {
    const name = this.store.names.find(bytes, at, length);
    return name >= 0 && this.store.presentTraits(name) !== 0;
  }

  get isApex(): boolean {
    return this.name === 0;
  }

  get ownerTraits(): number {
    return this.store.names.traits[this.name]!;
  }

  get ownerLabels(): Uint8Array {
    return this.store.names.arena;
  }

  get ownerAt(): number {
    return this.store.names.offset[this.name]!;
  }

  get rdata(): Uint8Array {
    return this.store.rdata;
  }

  rdataStart(record: number): number {
    return this.store.rdataAt[record]!;
  }

  rdataEnd(record: number): number {
    return this.store.rdataAt[record + 1]!;
  }

  get unreadTraits(): number {
    return this.store.unread.traitsAt(this.name);
  }

  get presentTraits(): number {
    return this.store.presentTraits(this.name);
  }

  at(index: number): number {
    return this.store.recordAt(this.first + index);
  }

  ownerText(record: number): string {
    return this.store.nameText(this.store.owner[record]!);
  }

  typeCode(record: number): number {
    return this.store.type[record]!;
  }

  traitsOf(record: number): number {
    return this.store.recordTraits(record);
  }

  ttl(record: number): number {
    return this.store.ttl[record]!;
  }

  compareContent(left: number, right: number): number {
    return this.store.compareRdata(left, right);
  }

  isBefore(left: number, right: number): boolean {
    return left < right;
  }

  dividedAbove(): number | undefined {
    const above = this.lookup.dividedAbove(this.name);
    if (above < 0) return undefined;
    // The NS records of the apex cut nothing.
    return this.store.firstAt(above, above === 0 ? Trait.Redirect : Trait.Cut | Trait.Redirect);
  }
}
