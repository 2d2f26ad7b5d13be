import { NameTree } from '../name/name-tree.ts';
import { parseAsStored } from '../name/parse-name.ts';
import { printName } from '../name/print-name.ts';
import { NAME_ROOM } from '../name/read-name.ts';
import { requireOption } from '../options.ts';
import { Trait } from '../rrtypes/define.ts';
import { typeByCode, typeByMnemonic, typeNumber } from '../rrtypes/lookup.ts';
import { type ChangeInput, changeFault, type RecordId } from './change-input.ts';
import { dotlessWords } from './dotless-words.ts';
import { RecordName } from './record-name.ts';

const STAR = [1, 0x2a];

/** What `checkChanges` has to know of a zone to judge a batch. Names are given in full, in lower case. */
export interface NamesToLoad {
  /**
   * Owners of which all records are needed: those that the changes name, and all above them up to the zone's own name; and where content
   * may lack a final dot, the names that it has without it, with the wildcards that may answer for them.
   */
  readonly names: readonly string[];
  /**
   * Owners below which some served records are needed too, if there are any: one more than there are changes is always
   * enough.
   */
  readonly below: readonly string[];
  /**
   * Records that the changes name by their id. Needed are the records of their owners and of all above these, and below the
   * owner of a DNAME as many as below the names of `below`.
   */
  readonly ids: readonly RecordId[];
}

export interface LoadOptions {
  /** An integer that nobody can guess who makes changes; see `checkZone`. */
  readonly hashSeed?: number | undefined;
}

/** Says what of a zone `checkChanges` judges a batch by. `TypeError` is for an `origin` that is no domain name. */
export function namesToLoad(
  changes: readonly ChangeInput[],
  origin: string,
  { hashSeed }: LoadOptions = {},
): NamesToLoad {
  requireOption('hashSeed', hashSeed);
  const apex = typeof origin === 'string' ? parseAsStored(origin) : undefined;
  if (apex === undefined) throw new TypeError(`origin is no domain name: ${String(origin)}`);
  const tree = new NameTree(0, hashSeed);
  const owner = new RecordName();
  const below = new Set<number>();
  const ids = new Set<RecordId>();
  let isApexNeeded = false;
  function askForWords(content: unknown): void {
    if (typeof content !== 'string') return;
    for (const labels of dotlessWords(content, apex!)) {
      askForName(labels, tree, below);
      isApexNeeded = true;
    }
  }
  for (const change of Array.isArray(changes) ? changes : []) {
    if (changeFault(change) !== undefined) continue;
    if (change.action !== 'create' && change.match === undefined) ids.add(change.id);
    if (change.action !== 'delete') askForWords(change.record?.content);
    if (change.action !== 'create' && change.match === undefined) continue;
    const { name, type } = (change.action === 'create' ? change.record : change.match) ?? {};
    if (typeof name !== 'string' || typeof type !== 'string' || !isOwner(owner, name, apex)) continue;
    isApexNeeded = true;
    const number = tree.intern(owner.labels, 0);
    const { traits = 0 } = typeByMnemonic(type) ?? typeByCode(typeNumber(type)) ?? {};
    if (change.action !== 'delete' && (traits & Trait.Redirect) !== 0) below.add(number);
  }
  const text = textIn(tree, printName(apex, 0));
  return {
    names: isApexNeeded ? Array.from({ length: tree.count }, (_, name) => text(name)) : [],
    below: Array.from(below, text),
    ids: [...ids],
  };
}

/** Asks for what tells whether a name is in the zone that may lack its final dot. */
function askForName(labels: Uint8Array, tree: NameTree, below: Set<number>): void {
  below.add(tree.intern(labels, 0));
  for (let at = labels[0]! + 1; labels[at] !== 0; at += labels[at]! + 1)
    tree.intern(Uint8Array.of(...STAR, ...labels.subarray(at)), 0);
}

function isOwner(owner: RecordName, name: string, apex: Uint8Array): boolean {
  owner.fault(name, apex);
  return owner.isRead;
}

/** Names of a tree as text, in full. */
function textIn(tree: NameTree, origin: string): (name: number) => string {
  const labels = new Uint8Array(NAME_ROOM);
  return (name) => {
    if (name === 0) return origin;
    tree.write(name, labels, 0);
    return origin === '.' ? printName(labels, 0) : printName(labels, 0) + origin;
  };
}
