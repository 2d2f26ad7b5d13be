import { MAX_NAME } from '../name/limits.ts';
import { NameTree } from '../name/name-tree.ts';
import { Trait } from '../rrtypes/define.ts';
import { lowerCase } from '../text/classes.ts';
import { type ChangeInput, changeFault } from './change-input.ts';
import { type RecordColumns, State } from './record-columns.ts';
import { RecordName } from './record-name.ts';

const STAR = Uint8Array.of(1, 0x2a);
const DIVIDES = Trait.Cut | Trait.Redirect;

/** What is known of the names of a zone, by their labels below the apex: `bytes[at..at+length)`, in any case. */
export interface KnownNames {
  hasRecords(bytes: Uint8Array, at: number, length: number): boolean;
  /** Whether the zone has neither the name nor anything that answers for it; a `*` at the apex answers for all. */
  isMissing(bytes: Uint8Array, at: number, length: number): boolean;
}

/** The names of a zone, and those that a batch of changes adds to it. */
export class NamesAround implements KnownNames {
  private readonly columns: RecordColumns;
  private changes: readonly ChangeInput[] = [];
  /** The owners that the batch adds: nobody asks for them while all names have their final dots. */
  private added: NameTree | undefined = undefined;
  private readonly labels = new Uint8Array(STAR.length + MAX_NAME + 1);

  constructor(columns: RecordColumns) {
    this.columns = columns;
  }

  /** Starts with a batch. */
  open(changes: readonly ChangeInput[]): void {
    this.changes = changes;
    this.added = undefined;
  }

  hasRecords(bytes: Uint8Array, at: number, length: number): boolean {
    const { columns, labels } = this;
    this.take(bytes, at, length);
    const name = columns.names.find(labels, STAR.length);
    return name >= 0 && columns.youngest(name) !== 0;
  }

  isMissing(bytes: Uint8Array, at: number, length: number): boolean {
    const { columns, labels } = this;
    this.take(bytes, at, length);
    if (this.addedNames().find(labels, STAR.length) >= 0) return false;
    if ((columns.traitsOf(0) & Trait.Redirect) !== 0) return false;
    // From the apex downwards, as far as there are names.
    const starts = labelStarts(labels, STAR.length);
    for (let index = starts.length - 1; index >= 0; index--) {
      const start = starts[index]!;
      const name = columns.names.find(labels, start);
      if (name < 0) return !this.isAnswered(starts[index + 1]);
      if ((columns.traitsOf(name) & DIVIDES) !== 0) return false;
    }
    return false;
  }

  /** Whether a wildcard answers for what is below the name that starts at `encloser`; one at the apex does not count. */
  private isAnswered(encloser: number | undefined): boolean {
    if (encloser === undefined) return false;
    const { columns, labels } = this;
    const at = encloser - STAR.length;
    const before = labels.slice(at, encloser);
    labels.set(STAR, at);
    const wildcard = columns.names.find(labels, at);
    labels.set(before, at);
    return wildcard >= 0 && columns.traitsIn(wildcard, State.Served | State.Present) !== 0;
  }

  /** Takes the labels of a name, folded, behind the room for a `*`. */
  private take(bytes: Uint8Array, at: number, length: number): void {
    const { labels } = this;
    for (let index = 0; index < length; index++) labels[STAR.length + index] = lowerCase[bytes[at + index]!]!;
    labels[STAR.length + length] = 0;
  }

  private addedNames(): NameTree {
    this.added ??= namesAdded(this.changes, this.columns);
    return this.added;
  }
}

function namesAdded(changes: readonly ChangeInput[], { apex, hashSeed }: RecordColumns): NameTree {
  const tree = new NameTree(0, hashSeed);
  const owner = new RecordName();
  for (const change of changes) {
    if (changeFault(change) !== undefined || change.action !== 'create') continue;
    const name: unknown = change.record?.name;
    if (typeof name !== 'string') continue;
    owner.fault(name, apex);
    if (owner.isRead) tree.intern(owner.labels, 0);
  }
  return tree;
}

function labelStarts(labels: Uint8Array, from: number): number[] {
  const starts: number[] = [];
  for (let at = from; labels[at] !== 0; at += labels[at]! + 1) starts.push(at);
  return starts;
}
