import type { Reason } from '../../catalog/reasons.ts';
import type { FaultArgs } from '../rrtypes/content.ts';
import { editDistance } from '../text/closest.ts';
import { notOfBase64 } from '../text/four-octets.ts';
import { OctetViews } from '../text/octet-views.ts';
import { isHostText } from './host-text.ts';
import {
  ascii,
  base64Digits,
  indexOfOctet,
  isAlphanumeric,
  isLetter,
  startsWith,
  wordIndex,
} from './octets.ts';
import { PolicyText } from './policy-text.ts';

const SEMICOLON = 0x3b;
const EQUALS = 0x3d;
const UNDERSCORE = 0x5f;
const HYPHEN = 0x2d;
const DOT = 0x2e;
const SMALL_V = 0x76;
const CAPITAL_V = 0x56;

/** Printable octets but the semicolon and the `=`, most of what settings are made of; and the digits of base64 among them. */
const PLAIN = 1;
const BASE64 = 2;
const kindOf: Uint8Array = new Uint8Array(256).fill(PLAIN, 0x21, 0x7f);
for (const octet of ascii(base64Digits)) kindOf[octet] = PLAIN | BASE64;
kindOf[SEMICOLON] = 0;
kindOf[EQUALS] = 0;

/** The version, by its place in the settings that are known. */
const VERSION = 0;

/** Shorter names are close to each other anyway, and longer ones to none. */
const LEAST_NAME = 3;
const LONGEST_NAME = 8;

/** How the settings of a kind of record are written. */
export interface TagForm {
  /** What messages call the record: `DMARC`. */
  readonly record: string;
  /** The first setting, as messages show it: `v=DMARC1`. */
  readonly version: string;
  /** Its value, in the very case. */
  readonly versionValue: Uint8Array;
  /** Whether blanks may stand around the `=` (RFC 6376 3.2), or only around semicolons (RFC 8460 3, RFC 8461 3.1). */
  readonly loose: boolean;
  /** Whether names match in any case, as those of DMARC do (RFC 7489 6.4, by RFC 5234 2.3). */
  readonly anyCase: boolean;
  /** The settings that are known, in lower case, `v` first; others are ignored. */
  readonly tags: readonly Uint8Array[];
}

/** A list of `name=value` with semicolons between them (RFC 6376 3.2), read setting by setting. */
export class TagList extends PolicyText {
  nameStart = 0;
  nameStop = 0;
  valueStart = 0;
  valueStop = 0;
  /** Whether the value is nothing but digits of base64, without padding or blanks, as far as that was seen on the way. */
  isBase64 = false;
  /** Which of the known settings this one is, or -1. */
  tag = -1;
  /** The known settings that have been met, a bit each. */
  seen = 0;
  form: TagForm | undefined = undefined;
  private next = 0;
  private readonly views = new OctetViews();

  /** Starts with another text. */
  open(form: TagForm, bytes: Uint8Array, begin: number, end: number): void {
    this.reset(bytes, begin, end);
    this.form = form;
    this.next = begin;
    this.seen = 0;
  }

  /** Whether a known setting has been met, by its place in the form. */
  has(tag: number): boolean {
    return (this.seen & (1 << tag)) !== 0;
  }

  /** Moves to the next setting that is known and stands for the first time; what is wrong on the way is noted. */
  read(): boolean {
    while (this.next < this.end) if (this.readSetting()) return true;
    return false;
  }

  /** Reads the version, which comes first. */
  readVersion(): boolean {
    const { bytes, begin, end } = this;
    const form = this.form!;
    const stop = indexOfOctet(bytes, begin, end, SEMICOLON);
    this.next = stop + 1;
    this.seen = 1;
    const { record, version, loose } = form;
    if (isVersion(form, bytes, begin, end)) {
      const blank = trimBlanks(bytes, begin, stop);
      // The grammar has blanks there, and those who look for the record want the semicolon at once (RFC 8460 3, RFC 8461 3.1).
      if (!loose && blank < stop && stop < end) this.fail('tag/version-blank', begin, stop + 1, { version });
      return true;
    }
    if (isHostText(bytes, begin, end)) return this.fail('tag/host-name', begin, end);
    const reason = trimBlanks(bytes, begin, stop) === begin ? 'tag/no-version' : 'tag/version';
    return this.fail(reason, begin, stop, { record, version });
  }

  private readSetting(): boolean {
    const { bytes, end } = this;
    const { loose, anyCase, tags } = this.form!;
    const view = this.views.of(bytes);
    const start = skipBlanks(bytes, this.next, end);
    let semicolon = start;
    let equals = -1;
    let isPlain = true;
    let kinds = 0;
    for (; semicolon < end; semicolon++) {
      kinds = PLAIN | BASE64;
      semicolon = skipBase64(view, semicolon, end);
      for (; semicolon < end; semicolon++) {
        const kind = kindOf[bytes[semicolon]!]!;
        if (kind === 0) break;
        kinds &= kind;
      }
      if (semicolon === end || bytes[semicolon] === SEMICOLON) break;
      if (bytes[semicolon] === EQUALS && equals < 0) equals = semicolon;
      else isPlain = false;
    }
    const stop = trimBlanks(bytes, start, semicolon);
    this.next = semicolon + 1;
    if (start === stop) {
      // Nothing need follow the last semicolon.
      return semicolon < end && this.fail('tag/empty', semicolon, semicolon + 1);
    }
    if (equals < 0) {
      const isAlone = start === this.begin && semicolon === end && isHostText(bytes, start, end);
      return this.fail(isAlone ? 'tag/host-name' : 'tag/equals', start, stop);
    }
    this.nameStart = start;
    this.nameStop = loose ? trimBlanks(bytes, start, equals) : equals;
    this.valueStart = loose ? skipBlanks(bytes, equals + 1, stop) : equals + 1;
    this.valueStop = stop;
    this.isBase64 = isPlain && (kinds & BASE64) !== 0;
    if (!isName(bytes, start, this.nameStop, loose))
      return this.fail('tag/name', start, Math.max(this.nameStop, start + 1));
    this.tag = wordIndex(bytes, start, this.nameStop, tags);
    if (this.tag >= 0 && !anyCase && !startsWith(bytes, start, this.nameStop, tags[this.tag]!)) this.tag = -1;
    if (!isPlain && (!this.checkValue(loose) || !this.checkAlone())) return false;
    if (this.tag < 0) return this.checkSpelling();
    const bit = 1 << this.tag;
    if ((this.seen & bit) !== 0)
      return this.tag === VERSION ? this.failRest(start, stop) : this.fail('tag/duplicate', start, stop);
    this.seen |= bit;
    return true;
  }

  /** What every value is made of; one that nobody knows holds no blank and no second `=` where blanks are not loose. */
  private checkValue(loose: boolean): boolean {
    const { bytes, valueStart, valueStop } = this;
    const wide = loose || this.tag >= 0;
    for (let at = valueStart; at < valueStop; at++) {
      const octet = bytes[at]!;
      if (octet > 0x20 && octet < 0x7f && (wide || octet !== EQUALS)) continue;
      if (wide && isWhite(octet) && (loose || at > valueStart)) continue;
      let to = at + 1;
      while (to < valueStop && bytes[to]! > 0x7e) to++;
      return this.fail('tag/character', at, to);
    }
    return true;
  }

  /** Notes another record that starts in the value of a setting that is known, behind a blank. */
  private checkAlone(): boolean {
    const { bytes, valueStart, valueStop } = this;
    if (this.tag < 0) return true;
    for (let at = valueStart; at + 1 < valueStop; at++)
      if (bytes[at + 1] === EQUALS && (bytes[at]! | 0x20) === SMALL_V && isWhite(bytes[at - 1]!))
        return this.failRest(at, valueStop);
    return true;
  }

  /** Notes a setting that nobody knows and that is spelt almost as one that is known: those who read the record pass over it. */
  private checkSpelling(): false {
    const { bytes, nameStart, nameStop } = this;
    const length = nameStop - nameStart;
    if (length < LEAST_NAME || length > LONGEST_NAME) return false;
    const { record, tags } = this.form!;
    const name = String.fromCharCode(...bytes.subarray(nameStart, nameStop)).toLowerCase();
    for (const tag of tags) {
      const suggestion = String.fromCharCode(...tag);
      if (tag.length >= LEAST_NAME && editDistance(name, suggestion) <= 1)
        return this.fail('tag/near', nameStart, nameStop, { record, suggestion });
    }
    return false;
  }

  /** Notes where another record begins: what follows belongs to that one. */
  private failRest(start: number, stop: number): false {
    this.next = this.end;
    return this.fail('tag/other-record', start, stop);
  }

  /** Hands the parts of the value to `check`, without the blanks around them; it notes what is wrong with each. */
  readParts(separator: number, check: (list: TagList, start: number, stop: number) => boolean): void {
    const { bytes, valueStart, valueStop } = this;
    if (valueStart === valueStop) {
      this.failValue('tag/no-value');
      return;
    }
    for (let from = valueStart; from <= valueStop; ) {
      const to = indexOfOctet(bytes, from, valueStop, separator);
      const start = skipBlanks(bytes, from, to);
      if (start < to) check(this, start, trimBlanks(bytes, start, to));
      else this.failPart(from > valueStart ? from - 1 : to);
      from = to + 1;
    }
  }

  /** Notes that nothing stands on one side of the separator at a place. */
  private failPart(at: number): void {
    this.fail('tag/empty-part', at, at + 1, { separator: String.fromCharCode(this.bytes[at]!) });
  }

  /** Notes a fault of the whole value, or that there is none. */
  failValue(reason: Reason, args?: FaultArgs): false {
    const { nameStart, valueStart, valueStop } = this;
    if (valueStart === valueStop) return this.fail('tag/no-value', nameStart, valueStop);
    return this.fail(reason, valueStart, valueStop, args);
  }
}

/** Skips digits of base64, four at a time: keys have hundreds. */
function skipBase64(view: DataView, start: number, stop: number): number {
  let at = start;
  while (at + 4 <= stop && notOfBase64(view.getInt32(at, true)) === 0) at += 4;
  return at;
}

/** Whether a text starts with the version of a form, and so is a record of this kind to those who look for one. */
export function isVersion(form: TagForm, bytes: Uint8Array, begin: number, end: number): boolean {
  const { loose, anyCase, versionValue } = form;
  if (begin === end || (bytes[begin] !== SMALL_V && !(anyCase && bytes[begin] === CAPITAL_V))) return false;
  let at = loose ? skipBlanks(bytes, begin + 1, end) : begin + 1;
  if (at === end || bytes[at] !== EQUALS) return false;
  at = loose ? skipBlanks(bytes, at + 1, end) : at + 1;
  if (!startsWith(bytes, at, end, versionValue)) return false;
  at = skipBlanks(bytes, at + versionValue.length, end);
  return at === end || bytes[at] === SEMICOLON;
}

/** A letter, then letters, digits and underscores; or letters and digits, then hyphens and dots too, up to 32 octets. */
function isName(bytes: Uint8Array, start: number, stop: number, loose: boolean): boolean {
  if (start === stop || (!loose && stop - start > 32)) return false;
  if (!(loose ? isLetter(bytes[start]!) : isAlphanumeric(bytes[start]!))) return false;
  for (let at = start + 1; at < stop; at++) {
    const octet = bytes[at]!;
    if (isAlphanumeric(octet) || octet === UNDERSCORE) continue;
    if (loose || (octet !== HYPHEN && octet !== DOT)) return false;
  }
  return true;
}

/** A blank, or part of a line end, which folding white space may hold (RFC 6376 2.8). */
const isWhite = (octet: number): boolean =>
  octet === 0x20 || octet === 0x09 || octet === 0x0d || octet === 0x0a;

export function skipBlanks(bytes: Uint8Array, start: number, stop: number): number {
  let at = start;
  while (at < stop && isWhite(bytes[at]!)) at++;
  return at;
}

function trimBlanks(bytes: Uint8Array, start: number, stop: number): number {
  let at = stop;
  while (at > start && isWhite(bytes[at - 1]!)) at--;
  return at;
}
