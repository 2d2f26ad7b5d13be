import type { Profile } from '../../catalog/entry.ts';
import { Trait } from '../rrtypes/define.ts';
import type { Handle, ZoneNode } from '../rules/define.ts';
import { isNamedPolicyZone } from '../zone/policy-zone.ts';
import { type RecordColumns, State } from './record-columns.ts';

const CUT: number = Trait.Cut;
const REDIRECT: number = Trait.Redirect;
const DIVIDES = CUT | REDIRECT;
const SERVED: number = State.Served;
/**
 * What rules see of the records at one owner: those that are served, or that were before the batch, or one or two of them
 * alone. One object serves all owners.
 */
export class ColumnNode implements ZoneNode {
  readonly profile: Profile;
  readonly origin: string;
  readonly apex: Uint8Array;
  readonly judgesEach = false;
  readonly ownerAt = 0;
  name = 0;
  count = 0;
  traits = 0;
  /** The state in which records are shown. */
  states: number = State.Served;
  /** The order in which records came, where their handles do not tell. */
  rankOf: ((record: Handle) => number) | undefined = undefined;
  private readonly columns: RecordColumns;
  readonly defaultTtl: number | undefined;
  private shown = new Uint32Array(64);
  private present = -1;
  private readonly stated = { name: -1, type: 0, ttl: 0 };

  constructor(columns: RecordColumns, profile: Profile, defaultTtl: number | undefined) {
    this.columns = columns;
    this.profile = profile;
    this.origin = columns.origin;
    this.apex = columns.apex;
    this.defaultTtl = defaultTtl;
  }

  /** Forgets what a batch before has left. */
  reset(): void {
    this.states = State.Served;
    this.rankOf = undefined;
    this.count = 0;
    this.forget();
  }

  /** Shows all records of a name. */
  moveTo(name: number): void {
    const { columns, states } = this;
    this.name = name;
    this.forget();
    let count = 0;
    let traits = 0;
    for (let entry = columns.youngest(name); entry !== 0; entry = columns.nextOlder(entry)) {
      if (!columns.has(entry - 1, states)) continue;
      if (count === this.shown.length) this.grow();
      this.shown[count++] = entry - 1;
      traits |= columns.traits(entry - 1);
    }
    this.count = count;
    this.traits = traits;
    // The lists of the columns start with the youngest.
    if (count > 1) this.reverse();
    if (this.rankOf !== undefined) this.shown.subarray(0, count).sort((a, b) => this.rank(a) - this.rank(b));
  }

  /** Stands at a name of which single records are to be shown. */
  stand(name: number): void {
    this.name = name;
    this.forget();
  }

  /** Shows one record of the name, or two, the second one coming later. */
  showOnly(first: Handle, second?: Handle): void {
    this.stated.name = -1;
    this.shown[0] = first;
    this.count = 1;
    this.traits = this.traitsOf(first);
    if (second === undefined) return;
    this.shown[1] = second;
    this.count = 2;
    this.traits |= this.traitsOf(second);
  }

  /** To be called when the states of records have changed. */
  forget(): void {
    this.present = -1;
    this.stated.name = -1;
  }

  /** Spares the search for the traits that are present here, where they are known. */
  assumePresent(traits: number): void {
    this.present = traits;
  }

  get isApex(): boolean {
    return this.name === 0;
  }

  get ownerTraits(): number {
    return this.columns.form(this.name);
  }

  get ownerLabels(): Uint8Array {
    return this.columns.labelsOf(this.name);
  }

  get unreadTraits(): number {
    const { columns, name } = this;
    return columns.traitsIn(name, State.Present) | (columns.unread.get(name) ?? 0);
  }

  get presentTraits(): number {
    if (this.present < 0) {
      const { columns, name } = this;
      this.present = columns.traitsIn(name, this.states | State.Present) | (columns.unread.get(name) ?? 0);
    }
    return this.present;
  }

  get rdata(): Uint8Array {
    return this.columns.rdata;
  }

  get isPolicyZone(): boolean {
    return isNamedPolicyZone(this.apex);
  }

  isEscaped(): boolean {
    return false;
  }

  hasName(bytes: Uint8Array, at: number, length: number): boolean {
    const labels = new Uint8Array(length + 1);
    labels.set(bytes.subarray(at, at + length));
    const name = this.columns.names.find(labels, 0);
    return name >= 0 && this.columns.youngest(name) !== 0;
  }

  at(index: number): Handle {
    return this.shown[index]!;
  }

  ownerText(record: Handle): string {
    return this.columns.nameText(this.columns.owner(record));
  }

  typeCode(record: Handle): number {
    return this.columns.type(record);
  }

  traitsOf(record: Handle): number {
    return this.columns.traits(record);
  }

  /** A record that states none is no contradiction to any other of its RRset. */
  ttl(record: Handle): number {
    const { columns, defaultTtl } = this;
    if (columns.hasTtl(record)) return columns.ttl(record);
    return defaultTtl ?? this.statedTtl(columns.type(record));
  }

  rdataStart(record: Handle): number {
    return this.columns.start(record);
  }

  rdataEnd(record: Handle): number {
    return this.columns.end(record);
  }

  compareContent(left: Handle, right: Handle): number {
    return this.columns.compare(left, right);
  }

  isBefore(left: Handle, right: Handle): boolean {
    return this.rank(left) < this.rank(right);
  }

  rank(record: Handle): number {
    return this.rankOf === undefined ? record : this.rankOf(record);
  }

  /** Whether there is a cut here, or a cut or DNAME above. */
  get isDivided(): boolean {
    return (this.name !== 0 && (this.traits & CUT) !== 0) || this.divisionAbove() >= 0;
  }

  dividedAbove(): Handle | undefined {
    const name = this.divisionAbove();
    if (name < 0) return undefined;
    return this.columns.firstAt(name, this.states, name === 0 ? Trait.Redirect : DIVIDES);
  }

  /** The highest name above with a cut or DNAME, or -1. */
  private divisionAbove(): number {
    const { names } = this.columns;
    let found = -1;
    for (let name = this.name; name !== 0; ) {
      name = names.parent(name);
      // The NS records of the apex cut nothing.
      if ((this.traitsAt(name) & (name === 0 ? REDIRECT : DIVIDES)) !== 0) found = name;
    }
    return found;
  }

  private traitsAt(name: number): number {
    const { columns, states } = this;
    return states === SERVED ? columns.traitsOf(name) : columns.traitsIn(name, states);
  }

  /** The first TTL that is stated for a type here; the answer for the type before is kept. */
  private statedTtl(type: number): number {
    const { columns, stated, name } = this;
    if (stated.name === name && stated.type === type) return stated.ttl;
    stated.name = name;
    stated.type = type;
    stated.ttl = 0;
    for (let index = 0; index < this.count; index++) {
      const record = this.shown[index]!;
      if (columns.type(record) !== type || !columns.hasTtl(record)) continue;
      stated.ttl = columns.ttl(record);
      break;
    }
    return stated.ttl;
  }

  private reverse(): void {
    const { shown, count } = this;
    for (let low = 0, high = count - 1; low < high; low++, high--) {
      const record = shown[low]!;
      shown[low] = shown[high]!;
      shown[high] = record;
    }
  }

  private grow(): void {
    const shown = new Uint32Array(this.shown.length * 2);
    shown.set(this.shown);
    this.shown = shown;
  }
}
