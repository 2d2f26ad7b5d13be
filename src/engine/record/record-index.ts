import { beyondAscii } from '../name/beyond-ascii.ts';
import { NameTrait, nameTraits } from '../name/name-traits.ts';
import { parseAsStored } from '../name/parse-name.ts';
import { labelsLength } from '../name/zone-names.ts';
import { typeByCode } from '../rrtypes/lookup.ts';
import { printContent } from '../rrtypes/print-content.ts';
import { WireReader } from '../rrtypes/wire-reader.ts';
import type { Handle } from '../rules/define.ts';
import { MAX_TTL } from '../text/ttl.ts';
import type { ZoneStore } from '../zone/zone-store.ts';
import {
  type ChangeInput,
  changeFault,
  type RecordId,
  type RecordMatch,
  type RecordUpdate,
} from './change-input.ts';
import { lastRead, Reach, readRecord } from './check-record.ts';
import { ABSENT, ContentLookup, SEVERAL } from './content-lookup.ts';
import { NO_TTL, NOWHERE, RecordColumns, State } from './record-columns.ts';
import { RecordIds } from './record-ids.ts';
import type { RecordInput } from './record-input.ts';

/** The records of a zone in memory, for many batches. */
export interface ZoneIndex {
  /** The zone's name in full, in lower case. */
  readonly origin: string;
  /** How many records there are, disabled ones included. */
  readonly size: number;
  /** Makes changes that were found right. Those that have not the form of a change, or find no record, are left out. */
  apply(changes: readonly ChangeInput[]): void;
}

/** Records that were taken away before the columns are made anew. */
const MAX_GONE = 1024;

/** The records of a zone as they are stored: the columns, the ids, and what could not be read. */
export class RecordIndex implements ZoneIndex {
  readonly origin: string;
  columns: RecordColumns;
  /** Records that are stored, disabled ones and those that cannot be read included. */
  size = 0;
  ids: RecordIds;
  /** The zone's name as somebody wrote it. */
  private written: string;
  /** Records that cannot be read, as they were given. */
  private raw = new Map<Handle, RecordInput>();

  /** `TypeError` is for an `origin` that is no domain name. */
  constructor(origin: string, expected: number, hashSeed?: number) {
    const apex = typeof origin === 'string' ? parseAsStored(origin) : undefined;
    if (apex === undefined) throw new TypeError(`origin is no domain name: ${String(origin)}`);
    this.columns = new RecordColumns(apex, expected, hashSeed);
    this.ids = new RecordIds(expected, hashSeed);
    this.origin = this.columns.origin;
    this.written = origin;
  }

  /** Whether this is the zone of a name. `TypeError` is for what is no domain name. */
  isOf(origin: string): boolean {
    if (origin === this.written) return true;
    if (new RecordIndex(origin, 0).origin !== this.origin) return false;
    this.written = origin;
    return true;
  }

  /** Takes a zone as it was read from its text; a record's handle is its number in the store. */
  static of(store: ZoneStore): RecordIndex {
    const index = new RecordIndex(store.origin, store.count, store.hashSeed);
    const { columns } = index;
    const { names } = store;
    for (let record = 0; record < store.count; record++) {
      const name = store.owner[record]!;
      const owner = index.storedName(names.arena, names.offset[name]!, names.traits[name]!);
      const [start, stop] = [store.rdataAt[record]!, store.rdataAt[record + 1]!];
      columns.add(owner, store.type[record]!, store.ttl[record]!, IN_ZONE, store.rdata, start, stop);
      index.note(undefined);
    }
    for (let name = 0; name < names.count; name++) {
      const unread = store.unread.traitsAt(name);
      if (unread === 0) continue;
      const owner = index.storedName(names.arena, names.offset[name]!, names.traits[name]!);
      columns.unread.set(owner, unread);
    }
    return index;
  }

  /** The number of a name of a zone, with A-labels in place of those that hold letters beyond ASCII. */
  private storedName(bytes: Uint8Array, at: number, form: number): number {
    const { columns } = this;
    if ((form & NameTrait.NotHost) === 0) return columns.nameOf(bytes, at, form);
    const labels = beyondAscii(bytes, at, at + labelsLength(bytes, at), '')?.labels;
    if (labels === undefined) return columns.nameOf(bytes, at, form);
    return columns.nameOf(Uint8Array.from([...labels, 0]), 0, nameTraits(labels, 0, labels.length));
  }

  /** Stores a record, of whatever type and content it is. */
  store(record: RecordInput): void {
    if (typeof record !== 'object' || record === null) return;
    const { ttl, disabled, id } = record;
    const reach = readRecord(record, this.origin);
    const { columns } = this;
    const { owner, content, code } = lastRead;
    const isRead = reach === Reach.Read;
    const name = reach === Reach.None ? NOWHERE : columns.nameOf(owner.labels, 0, owner.traits);
    const state = disabled === true || reach === Reach.None ? 0 : isRead ? IN_ZONE : UNREAD;
    if (!isRead) this.raw.set(columns.count, record);
    columns.add(name, code, isTtl(ttl) ? ttl : NO_TTL, state, content.out, 0, isRead ? content.at : 0);
    this.note(typeof id === 'string' || typeof id === 'number' ? id : undefined);
  }

  apply(changes: readonly ChangeInput[]): void {
    const lookup = new ContentLookup(this.columns, this.columns.count);
    const gone = new Set<Handle>();
    const made: RecordInput[] = [];
    for (const change of changes) {
      if (changeFault(change) !== undefined) continue;
      if (change.action === 'create') {
        made.push(change.record);
        continue;
      }
      const old = change.match === undefined ? this.withId(change.id) : this.find(change.match, lookup);
      if (old < 0 || gone.has(old)) continue;
      gone.add(old);
      if (change.action === 'update') made.push(this.updated(old, change.record));
    }
    this.remove(gone);
    for (const record of made) this.store(record);
  }

  private updated(record: Handle, { content, ttl, disabled }: RecordUpdate): RecordInput {
    const { columns } = this;
    const before = this.recordOf(record);
    const isDisabled = !columns.has(record, State.Served) && !this.isPresent(record);
    return {
      ...before,
      content: content ?? before.content,
      ttl: ttl ?? (columns.hasTtl(record) ? columns.ttl(record) : undefined),
      disabled: disabled ?? isDisabled,
      id: this.idOf(record),
    };
  }

  /** Takes records away. */
  private remove(records: ReadonlySet<Handle>): void {
    const { columns } = this;
    const owners = new Set<number>();
    for (const record of records) {
      columns.mark(record, State.Gone, -1);
      owners.add(columns.owner(record));
      this.ids.remove(record);
      this.raw.delete(record);
    }
    owners.delete(NOWHERE);
    for (const owner of owners) columns.unlink(owner, (record) => !columns.has(record, State.Gone));
    this.size -= records.size;
    if (columns.count - this.size > MAX_GONE + this.size) this.makeAnew();
  }

  idOf(record: Handle): RecordId | undefined {
    return this.ids.of(record);
  }

  /** Whether a record that cannot be read counts as present. */
  isPresent(record: Handle): boolean {
    return this.columns.has(record, State.PresentBefore);
  }

  /** The record with an id, or `ABSENT`. */
  withId(id: RecordId): number {
    return this.ids.find(id, this.ids.hash(id));
  }

  /** The record that is meant, `ABSENT` or `SEVERAL`. `lookup` knows those that it may be. */
  find(match: RecordMatch, lookup: ContentLookup): number {
    const reach = readRecord(match, this.origin);
    if (reach === Reach.None) return ABSENT;
    const { owner, content, code } = lastRead;
    const name = this.columns.names.find(owner.labels, 0);
    if (name < 0) return ABSENT;
    return reach === Reach.Read
      ? lookup.find(name, code, content.out, content.at)
      : this.findRaw(name, match);
  }

  /** A record as the API has it: as it was given where it cannot be read, else in canonical form. */
  recordOf(record: Handle): RecordInput {
    return { name: this.nameOf(record), type: this.typeOf(record), content: this.contentOf(record) };
  }

  nameOf(record: Handle): string {
    const { columns } = this;
    return this.raw.get(record)?.name ?? columns.nameText(columns.owner(record));
  }

  typeOf(record: Handle): string {
    const type = this.columns.type(record);
    return this.raw.get(record)?.type ?? typeByCode(type)?.mnemonic ?? `TYPE${type}`;
  }

  contentOf(record: Handle): string {
    const { columns } = this;
    const wire = new WireReader(columns.rdata, columns.start(record), columns.end(record));
    return this.raw.get(record)?.content ?? printContent(typeByCode(columns.type(record)), wire);
  }

  private findRaw(name: number, match: RecordMatch): number {
    const { columns } = this;
    let found = ABSENT;
    for (let entry = columns.youngest(name); entry !== 0; entry = columns.nextOlder(entry)) {
      const raw = this.raw.get(entry - 1);
      if (raw === undefined || raw.type !== match.type || raw.content !== match.content) continue;
      found = found === ABSENT ? entry - 1 : SEVERAL;
    }
    return found;
  }

  private note(id: RecordId | undefined): void {
    this.ids.push(id);
    this.size++;
  }

  /** Copies what is left into columns of its size. */
  private makeAnew(): void {
    const { columns: before, ids, raw } = this;
    this.columns = new RecordColumns(before.apex, this.size, before.hashSeed);
    this.ids = new RecordIds(this.size, before.hashSeed);
    this.raw = new Map();
    this.size = 0;
    for (let record = 0; record < before.count; record++) {
      if (before.has(record, State.Gone)) continue;
      const name = before.owner(record);
      const owner =
        name === NOWHERE ? name : this.columns.nameOf(before.labelsOf(name), 0, before.form(name));
      const [state, start, stop] = [before.state(record), before.start(record), before.end(record)];
      const given = raw.get(record);
      if (given !== undefined) this.raw.set(this.columns.count, given);
      this.columns.add(owner, before.type(record), before.ttl(record), state, before.rdata, start, stop);
      this.note(ids.of(record));
    }
  }
}

const IN_ZONE = State.Served | State.Before;
const UNREAD = State.Present | State.PresentBefore;

const isTtl = (ttl: unknown): ttl is number =>
  typeof ttl === 'number' && Number.isInteger(ttl) && ttl >= 0 && ttl <= MAX_TTL;
