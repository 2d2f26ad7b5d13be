import type { Code } from '../../catalog/catalog.ts';
import { type BeyondAscii, beyondAscii } from '../name/beyond-ascii.ts';
import { MAX_LABEL, MAX_NAME, MAX_NAME_TEXT } from '../name/limits.ts';
import { codeOfNameFault } from '../name/name-fault-code.ts';
import { NameTrait, nameTraits } from '../name/name-traits.ts';
import { isOneLabel, type NameTree } from '../name/name-tree.ts';
import { isAbsolute, NAME_ROOM, readLabels } from '../name/read-name.ts';
import { belowApex } from '../name/zone-names.ts';
import { Sign } from '../rules/define.ts';
import { writeUtf8 } from '../text/utf8.ts';

const UTF8_PER_UNIT = 3;
// What is imported is looked up each time, what stands in this file is not.
const LONGEST_LABEL: number = MAX_LABEL;
const LONGEST_NAME: number = MAX_NAME;
/** What may be seen of an owner that was not looked at more closely. */
export const OWNER_SIGNS: number = Sign.Owner | Sign.Hyphens | Sign.Underscore | Sign.Apex;
const SCOPE: number = NameTrait.Underscored;
const SCOPE_FIRST: number = NameTrait.Underscored | NameTrait.NotHost;
const DOT = 0x2e;
const HYPHEN = 0x2d;
const DIGITS = 0x30;
const UPPER = 0x41;
const UNDERSCORE = 0x5f;
const LOWER = 0x61;

/** Reads the owners of records: `@`, relative to the zone, or in full. One object serves all records. */
export class RecordName {
  /** Whether the name that was read last is one label of which no rule has anything to say. */
  isPlain = false;
  /** What is seen of a name that is not plain (`Sign`), but for what only some types have to do with. */
  signs = 0;
  /** Whether one that is not plain is a name in the zone. */
  private isInZone = true;
  /** The form of that name (`NameTrait`). */
  traits = 0;
  /** Its text, where it is plain and nobody has asked for its labels: of most records nobody does. */
  private text: string | undefined = undefined;
  private readonly octets: Uint8Array = new Uint8Array(NAME_ROOM);
  /** What is said of letters beyond ASCII, of the name that has such; A-labels stand in their place. */
  beyond: BeyondAscii | undefined = undefined;
  private readonly seen = { odd: false, hyphens: false, high: false };
  private readonly bytes = new Uint8Array(UTF8_PER_UNIT * (MAX_NAME_TEXT + 1));

  /** Whether it is a name in the zone, whatever is wrong with it. */
  get isRead(): boolean {
    return this.isPlain || this.isInZone;
  }

  /** What is wrong with `name` as an owner in the zone `apex`; undefined when nothing is. */
  fault(name: string, apex: Uint8Array): Code | undefined {
    this.traits = 0;
    this.isPlain = isPlain(name) && name.length + apex.length < LONGEST_NAME;
    this.text = name;
    if (this.isPlain) return undefined;
    this.isInZone = true;
    this.text = undefined;
    if (name === '@') {
      this.octets[0] = 0;
      this.signs = Sign.Apex;
      return undefined;
    }
    return this.readScoped(name, apex) ? undefined : this.readAny(name, apex);
  }

  /** Takes a name of a tree, which was read before. */
  take(tree: NameTree, name: number, traits: number): void {
    const { octets } = this;
    tree.write(name, octets, 0);
    this.text = undefined;
    this.traits = traits;
    this.isPlain = traits === 0 && isOneLabel(octets, 0) && !hasHyphens(octets);
    this.signs = OWNER_SIGNS;
  }

  /** The folded labels of the name, below the apex, and a zero. */
  get labels(): Uint8Array {
    if (this.text !== undefined) writeLabel(this.text, this.octets, 0);
    return this.octets;
  }

  /** Writes those labels from `into[at]`; answers where the zero stands. */
  write(into: Uint8Array, at: number): number {
    if (this.text !== undefined) return writeLabel(this.text, into, at);
    const { octets } = this;
    let index = 0;
    for (; octets[index] !== 0; index += octets[index]! + 1);
    for (let from = 0; from <= index; from++) into[at + from] = octets[from]!;
    return at + index;
  }

  /**
   * Reads labels such as a plain name is one of, with an underscore before some of them: those of services. False where there is more
   * in the name, or the zone's name at its end.
   */
  private readScoped(name: string, apex: Uint8Array): boolean {
    const { octets } = this;
    const { length } = name;
    if (length + apex.length >= LONGEST_NAME) return false;
    let lengthAt = 0;
    let traits = 0;
    for (let at = 0; at < length; at++) {
      const unit = name.charCodeAt(at);
      if ((unit - LOWER) >>> 0 < 26 || (unit - DIGITS) >>> 0 < 10 || (unit - UPPER) >>> 0 < 26) {
        octets[at + 1] = unit | 0x20;
      } else if (unit === DOT) {
        if (!endLabel(octets, lengthAt, at + 1)) return false;
        lengthAt = at + 1;
      } else if (unit === HYPHEN) {
        octets[at + 1] = HYPHEN;
      } else if (unit === UNDERSCORE && at === lengthAt) {
        octets[at + 1] = UNDERSCORE;
        traits |= at === 0 ? SCOPE_FIRST : SCOPE;
      } else return false;
    }
    const end = length + 1;
    if (!endLabel(octets, lengthAt, end)) return false;
    octets[end] = 0;
    if (belowApex(octets, 0, end, apex, apex.length - 1) >= 0) return false;
    this.traits = traits;
    this.signs = traits === 0 ? 0 : Sign.Underscore;
    return true;
  }

  private readAny(name: string, apex: Uint8Array): Code | undefined {
    this.signs = OWNER_SIGNS;
    this.isInZone = false;
    this.beyond = undefined;
    return this.readLabels(name, apex) ?? this.letterCode();
  }

  private letterCode(): Code | undefined {
    return this.beyond?.code;
  }

  private readLabels(name: string, apex: Uint8Array): Code | undefined {
    if (name.length > MAX_NAME_TEXT) return 'name/too-long';
    const { bytes, octets: labels } = this;
    const apexLength = apex.length - 1;
    const end = writeUtf8(name, bytes, 0);
    const isRoot = end === 1 && bytes[0] === DOT;
    let stop = isRoot ? 0 : readLabels(bytes, 0, end, labels, 0, true, this.seen);
    if (stop < 0) return codeOfNameFault.get(stop);
    const absolute = isRoot || isAbsolute(bytes, 0, end);
    if (!isRoot && this.seen.high) stop = this.judgeLetters(stop, absolute ? '.' : '');
    if (stop >= MAX_NAME) return 'name/too-long';
    const key = stop >= apexLength ? belowApex(labels, 0, stop, apex, apexLength) : -1;
    if (absolute && key < 0) return 'name/out-of-zone';
    if (!absolute && stop + apexLength >= MAX_NAME) return 'name/too-long';
    const below = absolute ? key : stop;
    labels[below] = 0;
    this.isInZone = true;
    this.traits = nameTraits(labels, 0, below);
    // What ends in the zone's name is meant in full.
    if (!absolute && key >= 0 && apexLength > 0) return 'name/missing-final-dot';
    if (absolute && isLong(apex) && belowApex(labels, 0, below, apex, apexLength) >= 0)
      return 'name/repeats-zone';
    return undefined;
  }

  private judgeLetters(end: number, dot: '.' | ''): number {
    this.beyond = beyondAscii(this.octets, 0, end, dot);
    if (this.beyond?.labels === undefined) return end;
    this.octets.set(this.beyond.labels);
    return this.beyond.labels.length;
  }
}

/** Whether the name of a zone has several labels. */
const isLong = (apex: Uint8Array): boolean => apex[0] !== 0 && apex[apex[0]! + 1] !== 0;

/** Whether a name is one label of letters, digits and inner hyphens, not two where encodings have them, as most of the API are. */
function isPlain(name: string): boolean {
  const { length } = name;
  if (length === 0 || length > LONGEST_LABEL) return false;
  let hyphens = false;
  for (let at = 0; at < length; at++) {
    const unit = name.charCodeAt(at);
    if ((unit - LOWER) >>> 0 < 26 || (unit - DIGITS) >>> 0 < 10) continue;
    if (unit === HYPHEN) hyphens = true;
    else if ((unit - UPPER) >>> 0 >= 26) return false;
  }
  return !hyphens || !isHyphenOdd(name);
}

/** Whether a hyphen is the first or the last character, or both the third and the fourth (RFC 5890 2.3.1). */
const isHyphenOdd = (name: string): boolean =>
  name.charCodeAt(0) === HYPHEN ||
  name.charCodeAt(name.length - 1) === HYPHEN ||
  (name.charCodeAt(2) === HYPHEN && name.charCodeAt(3) === HYPHEN);

/** The same of a label in wire form, the third and fourth characters. */
const hasHyphens = (label: Uint8Array): boolean =>
  label[0]! > 3 && label[3] === HYPHEN && label[4] === HYPHEN;

/** Writes the length of the label that ends at `end`; false when it is none, or one with a hyphen where it may say something. */
function endLabel(octets: Uint8Array, lengthAt: number, end: number): boolean {
  const length = end - lengthAt - 1;
  if (length === 0 || length > LONGEST_LABEL) return false;
  if (octets[lengthAt + 1] === HYPHEN || octets[end - 1] === HYPHEN) return false;
  octets[lengthAt] = length;
  return length < 4 || octets[lengthAt + 3] !== HYPHEN || octets[lengthAt + 4] !== HYPHEN;
}

function writeLabel(label: string, octets: Uint8Array, to: number): number {
  const { length } = label;
  octets[to] = length;
  // Folds letters and leaves digits and hyphens as they are.
  for (let at = 0; at < length; at++) octets[to + at + 1] = label.charCodeAt(at) | 0x20;
  octets[to + length + 1] = 0;
  return to + length + 1;
}
