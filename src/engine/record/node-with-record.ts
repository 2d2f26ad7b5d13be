import type { Profile } from '../../catalog/entry.ts';
import { printName } from '../name/print-name.ts';
import { Content, MAX_RDATA } from '../rrtypes/content.ts';
import { readFields, Trait } from '../rrtypes/define.ts';
import { isGeneric, readGeneric } from '../rrtypes/generic.ts';
import { typeByCode, typeByMnemonic, typeNumber } from '../rrtypes/lookup.ts';
import type { Handle, ZoneNode } from '../rules/define.ts';
import { ZoneLookup } from '../zone/lookup.ts';
import type { ZoneStore } from '../zone/zone-store.ts';
import { ContentText } from './content-text.ts';
import type { RecordInput } from './record-input.ts';
import { RecordName } from './record-name.ts';

const DIVIDES = Trait.Cut | Trait.Redirect;

/**
 * A record that would be added to a zone, at its owner: by itself, or beside one of the records there. Rules tell one
 * fault of an RRset, and of two records they blame the later; seen in pairs, what the zone suffers from already hides
 * nothing. The zone stays as it is. One object serves all records.
 */
export class NodeWithRecord implements ZoneNode {
  readonly profile: Profile;
  readonly origin: string;
  /** What the record would be called in the zone. */
  readonly added: Handle;
  count = 1;
  traits = 0;
  private readonly store: ZoneStore;
  private readonly isDivided: boolean;
  private readonly content: Content;
  private readonly words: ContentText;
  private readonly owner = new RecordName();
  /** The name of the owner in the zone, or -1. */
  private name = -1;
  private code = 0;
  private ownTraits = 0;
  private seconds: number | undefined = undefined;
  /** The record of the zone that is shown too. */
  private other: Handle = 0;
  /** Whether the record stands above the other one, not beside it. */
  private isAbove = false;
  private divided: Handle | undefined = undefined;
  /** Made when somebody asks what lies below a name. */
  private below: readonly string[] | undefined = undefined;

  /** `store` holds all records of the zone, grouped. */
  constructor(store: ZoneStore, profile: Profile) {
    this.store = store;
    this.profile = profile;
    this.origin = store.origin;
    this.added = store.count;
    this.isDivided = new ZoneLookup(store).divided;
    this.content = new Content(store.rdata);
    this.content.origin = store.apex;
    this.content.originLength = store.apex.length;
    this.content.splitStrings = profile === 'platform';
    this.words = new ContentText(this.content);
  }

  get apex(): Uint8Array {
    return this.store.apex;
  }

  hasName(bytes: Uint8Array, at: number, length: number): boolean {
    const name = this.store.names.find(bytes, at, length);
    return name >= 0 && this.store.presentTraits(name) !== 0;
  }

  /** Takes a record that can be read; `seconds` is its TTL, where it has one. */
  take({ name, type, content }: RecordInput, seconds: number | undefined): void {
    const { store, owner } = this;
    const known = typeByMnemonic(type);
    this.code = known === undefined ? typeNumber(type) : known.code;
    this.ownTraits = this.traitsOfType(this.code);
    this.seconds = seconds;
    owner.fault(name, store.apex);
    this.name = store.names.find(owner.labels, 0, this.lengthOfOwner());
    this.readContent(content);
    this.divided = this.findDivided();
    this.showAlone();
  }

  /** What stands at the owner in the zone. */
  *others(): Generator<Handle> {
    const { name, store } = this;
    // A name that only others point to may have been made after the records were grouped.
    if (name < 0 || name + 1 >= store.groupStart.length) return;
    for (let at = store.groupStart[name]!; at < store.groupStart[name + 1]!; at++) yield store.recordAt(at);
  }

  showAlone(): void {
    this.isAbove = false;
    this.count = 1;
    this.traits = this.ownTraits;
  }

  showBeside(other: Handle): void {
    this.isAbove = false;
    this.other = other;
    this.count = 2;
    this.traits = this.ownTraits | this.store.recordTraits(other);
  }

  /** Shows a record that would lie below the added one; false when there is none. */
  showBelow(): boolean {
    // Nothing may stand below a DNAME; a cut only hides what does.
    const isDname = (this.ownTraits & Trait.Redirect) !== 0;
    const found = isDname && this.divided === undefined ? this.firstBelow() : undefined;
    if (found === undefined) return false;
    this.isAbove = true;
    this.other = found;
    this.count = 1;
    this.traits = this.store.recordTraits(found);
    return true;
  }

  get isApex(): boolean {
    return !this.isAbove && this.owner.labels[0] === 0;
  }

  get ownerTraits(): number {
    return this.isAbove ? this.store.names.traits[this.store.owner[this.other]!]! : this.owner.traits;
  }

  get ownerLabels(): Uint8Array {
    return this.isAbove ? this.store.names.arena : this.owner.labels;
  }

  get ownerAt(): number {
    return this.isAbove ? this.store.names.offset[this.store.owner[this.other]!]! : 0;
  }

  get presentTraits(): number {
    const { store, name } = this;
    if (this.isAbove) return store.presentTraits(store.owner[this.other]!);
    return this.ownTraits | (name < 0 ? 0 : store.presentTraits(name));
  }

  get rdata(): Uint8Array {
    return this.store.rdata;
  }

  at(index: number): Handle {
    return !this.isAbove && index === this.count - 1 ? this.added : this.other;
  }

  ownerText(record: Handle): string {
    const { store } = this;
    if (record !== this.added) return store.nameText(store.owner[record]!);
    if (this.owner.labels[0] === 0) return this.origin;
    return printName(this.owner.labels, 0) + (this.origin === '.' ? '' : this.origin);
  }

  typeCode(record: Handle): number {
    return record === this.added ? this.code : this.store.type[record]!;
  }

  traitsOf(record: Handle): number {
    return record === this.added ? this.ownTraits : this.store.recordTraits(record);
  }

  /** A record that states none is no contradiction to any other. */
  ttl(record: Handle): number {
    return record === this.added ? (this.seconds ?? this.store.ttl[this.other]!) : this.store.ttl[record]!;
  }

  rdataStart(record: Handle): number {
    return this.store.rdataAt[record]!;
  }

  rdataEnd(record: Handle): number {
    return record === this.added ? this.content.at : this.store.rdataAt[record + 1]!;
  }

  compareContent(left: Handle, right: Handle): number {
    const { rdata } = this;
    const leftEnd = this.rdataEnd(left);
    const rightEnd = this.rdataEnd(right);
    let a = this.rdataStart(left);
    let b = this.rdataStart(right);
    while (a < leftEnd && b < rightEnd) {
      const difference = rdata[a++]! - rdata[b++]!;
      if (difference !== 0) return difference;
    }
    return leftEnd - a - (rightEnd - b);
  }

  isBefore(left: Handle, right: Handle): boolean {
    return left < right;
  }

  dividedAbove(): Handle | undefined {
    return this.isAbove ? this.added : this.divided;
  }

  /** Writes the content behind that of the zone, where nothing of the zone is. */
  private readContent(text: string): void {
    const { content, store, code } = this;
    const begin = store.rdataAt[store.count]!;
    content.out = store.reserveRdata(begin);
    content.begin = begin;
    content.at = begin;
    content.limit = begin + MAX_RDATA;
    content.target = -1;
    this.words.read(text);
    const type = typeByCode(code);
    if (content.count > 1 && isGeneric(content, 0)) readGeneric(type, content, 0);
    else if (type !== undefined) readFields(type, content, 0);
  }

  private traitsOfType(code: number): number {
    return typeByCode(code)?.traits ?? Trait.NotBesideAlias;
  }

  private lengthOfOwner(): number {
    const { labels } = this.owner;
    let length = 0;
    while (labels[length] !== 0) length += labels[length]! + 1;
    return length;
  }

  /** A record of the highest cut or DNAME above the owner. */
  private findDivided(): Handle | undefined {
    const { store, isDivided } = this;
    const { labels } = this.owner;
    if (!isDivided || labels[0] === 0) return undefined;
    // The NS records of the apex cut nothing.
    let found = (store.traitsOf(0) & Trait.Redirect) === 0 ? undefined : store.firstAt(0, Trait.Redirect);
    if (found !== undefined) return found;
    const length = this.lengthOfOwner();
    for (let at = labels[0]! + 1; at < length; at += labels[at]! + 1) {
      const name = store.names.find(labels, at, length - at);
      if (name >= 0 && (store.traitsOf(name) & DIVIDES) !== 0) found = store.firstAt(name, DIVIDES) ?? found;
    }
    return found;
  }

  private firstBelow(): Handle | undefined {
    const { store, owner } = this;
    this.below ??= namesFromTheRight(store);
    const prefix = `${fromTheRight(owner.labels, 0)}${SEPARATOR}`;
    let low = 0;
    let high = this.below.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.below[middle]! < prefix) low = middle + 1;
      else high = middle;
    }
    const key = this.below[low];
    if (key === undefined || !key.startsWith(prefix)) return undefined;
    return store.recordAt(store.groupStart[Number(key.slice(key.lastIndexOf(END) + 1))]!);
  }
}

const SEPARATOR = '\0';
const END = '\uffff';

/** The labels of a name from the last to the first, so that the names below another one start with it. */
function fromTheRight(labels: Uint8Array, start: number): string {
  let text = '';
  for (let at = start; labels[at] !== 0; at += labels[at]! + 1) {
    let label = SEPARATOR;
    for (let index = 1; index <= labels[at]!; index++) label += String.fromCharCode(labels[at + index]! + 1);
    text = label + text;
  }
  return text;
}

/** The names that have records, each with its number behind it, in an order in which names below another are neighbours. */
function namesFromTheRight({ names, groupStart }: ZoneStore): readonly string[] {
  const texts: string[] = [];
  for (let name = 0; name + 1 < groupStart.length; name++)
    if (groupStart[name] !== groupStart[name + 1])
      texts.push(`${fromTheRight(names.arena, names.offset[name]!)}${END}${name}`);
  return texts.sort();
}
