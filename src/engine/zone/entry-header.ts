import type { Code } from '../../catalog/catalog.ts';
import type { Reason } from '../../catalog/reasons.ts';
import type { Content } from '../rrtypes/content.ts';
import { type RrType, Trait } from '../rrtypes/define.ts';
import { readDigits } from '../rrtypes/fields/digits.ts';
import { isMetaType, numberAfter, typeByCode, typeByToken, typeByWord } from '../rrtypes/lookup.ts';
import { lowerCase } from '../text/classes.ts';
import { bitsBefore, blanksIn, countBefore, SMALL } from '../text/four-octets.ts';
import { MAX_TTL, ttl as readTtl, ttlReason } from '../text/ttl.ts';
import { UNKNOWN_TYPE } from './unread-records.ts';
import { NO_TTL } from './zone-store.ts';

const CLASS_IN = 1;
const ANY_TYPE = Trait.Start | Trait.Cut | Trait.Address | Trait.ParentSide | Trait.NotBesideAlias;
const MINUS = 0x2d;
const ZERO = 0x30;
const TAB = 0x09;
const BLANK = 0x20;
/** The class as a word of four octets. */
const IN = 0x6e69;
const LETTER_I = 0x69;
const LETTER_N = 0x6e;
/** The classes of RFC 1035 3.2.4 that no zone of ours has. */
const otherClasses = ['cs', 'ch', 'hs'];

/** TTL, class and type of an entry, in the order `[TTL] [class] type` or `[class] [TTL] type` (RFC 1035 5.1). */
export class EntryHeader {
  ttl: number = NO_TTL;
  ttlToken = -1;
  type: RrType | undefined = undefined;
  typeCode = 0;
  /** Why `read` answered -1, and the token it lies in; -1 when a token is missing. */
  fault: Code = 'record/unsupported-type';
  faultToken = -1;
  reason: Reason | undefined = undefined;

  /**
   * What counts as present at the owner for rules that report absence: the type, or one that stands later where it could not be
   * read, or else all those that are missed.
   */
  presentType(content: Content): { readonly code: number; readonly traits: number } {
    if (this.type !== undefined) return this.type;
    if (this.typeCode > 0) return { code: this.typeCode, traits: Trait.NotBesideAlias };
    for (
      let token = Math.max(0, this.faultToken);
      token < Math.min(content.count, this.faultToken + 4);
      token++
    ) {
      const later = typeByToken(content.bytes, content.start[token]!, content.stop[token]!);
      if (later !== undefined) return later;
    }
    return { code: UNKNOWN_TYPE, traits: ANY_TYPE };
  }

  /** Reads from the token `index`; answers the index of the first token of content, or -1. */
  read(content: Content, index: number, leastTtl: number): number {
    const { bytes } = content;
    let hasClass = false;
    this.ttl = NO_TTL;
    this.ttlToken = -1;
    this.type = undefined;
    this.typeCode = 0;
    this.reason = undefined;
    for (let token = index; token < content.count; token++) {
      const start = content.start[token]!;
      const stop = content.stop[token]!;
      const first = bytes[start]!;
      if (content.flags[token] !== 0) return this.fail('record/unsupported-type', token);
      if (isDigit(first) || (first === MINUS && start + 1 < stop && isDigit(bytes[start + 1]!))) {
        if (this.ttl !== NO_TTL) return this.failTwice('record/invalid-ttl', 'ttl/twice', token);
        this.ttl = readTtl(bytes, start, stop, MAX_TTL);
        this.ttlToken = token;
        if (this.ttl < leastTtl) return this.failTtl(token);
        continue;
      }
      const type = typeByToken(bytes, start, stop);
      if (type !== undefined) {
        this.type = type;
        this.typeCode = type.code;
        return token + 1;
      }
      const rrClass = classNumber(bytes, start, stop);
      if (rrClass >= 0) {
        if (hasClass) return this.failTwice('syntax/entry-form', 'class/twice', token);
        hasClass = true;
        if (rrClass !== CLASS_IN) return this.fail('syntax/class-mismatch', token);
        continue;
      }
      this.typeCode = numberAfter('type', bytes, start, stop);
      if (this.typeCode <= 0 || isMetaType(this.typeCode)) return this.fail('record/unsupported-type', token);
      this.type = typeByCode(this.typeCode);
      return token + 1;
    }
    return this.fail('syntax/missing-type', -1);
  }

  /**
   * Reads what is written without any oddity straight from the octets, from the end of the owner on; answers where the content starts, or -1 where tokens
   * are to be read. A line feed stands somewhere behind.
   */
  readPlain(content: Content, from: number, leastTtl: number): number {
    const { bytes, text } = content;
    let at = from;
    let hasClass = false;
    this.ttl = NO_TTL;
    for (;;) {
      while (isBlank(bytes[at]!)) at++;
      if (isDigit(bytes[at]!)) {
        at = this.readSeconds(content, at);
        if (at < 0 || this.ttl < leastTtl) return -1;
        continue;
      }
      const four = text.getInt32(at, true);
      const ends = blanksIn(four);
      const word = ends === 0 ? four | SMALL : (four | SMALL) & bitsBefore(ends);
      if (word === IN) {
        at += 2;
        if (hasClass || !isBlank(bytes[at]!)) return -1;
        hasClass = true;
        continue;
      }
      return this.readType(text, at, word, ends);
    }
  }

  /** The type whose first four octets at most are `word`. */
  private readType(text: DataView, start: number, word: number, ends: number): number {
    let at = start + 4;
    let more = 0;
    if (ends === 0) {
      const four = text.getInt32(at, true);
      const end = blanksIn(four);
      if (end === 0) return -1;
      more = (four | SMALL) & bitsBefore(end);
      at += countBefore(end);
    } else {
      at = start + countBefore(ends);
    }
    const type = typeByWord(word, more);
    if (type === undefined || !isBlank(text.getUint8(at))) return -1;
    this.type = type;
    this.typeCode = type.code;
    return at;
  }

  private readSeconds(content: Content, from: number): number {
    if (this.ttl !== NO_TTL) return -1;
    const at = readDigits(content, from, MAX_TTL);
    if (at < 0) return -1;
    this.ttl = content.number;
    return isBlank(content.bytes[at]!) ? at : -1;
  }

  private fail(fault: Code, token: number): -1 {
    this.fault = fault;
    this.faultToken = token;
    return -1;
  }

  private failTwice(fault: Code, reason: Reason, token: number): -1 {
    this.reason = reason;
    return this.fail(fault, token);
  }

  /** What starts with a digit and is no TTL is more likely a TTL than a type. */
  private failTtl(token: number): -1 {
    this.reason = ttlReason(this.ttl);
    return this.fail('record/invalid-ttl', token);
  }
}

const isDigit = (octet: number): boolean => (octet - ZERO) >>> 0 <= 9;

const isBlank = (octet: number): boolean => octet === BLANK || octet === TAB;

function classNumber(bytes: Uint8Array, start: number, stop: number): number {
  if (stop - start === 2) {
    const first = lowerCase[bytes[start]!]!;
    const second = lowerCase[bytes[start + 1]!]!;
    if (first === LETTER_I && second === LETTER_N) return CLASS_IN;
    return otherClasses.includes(String.fromCharCode(first, second)) ? 0 : -1;
  }
  return numberAfter('class', bytes, start, stop);
}
