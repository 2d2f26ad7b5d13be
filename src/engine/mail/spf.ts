import type { Reason } from '../../catalog/reasons.ts';
import { readIpv4 } from '../rrtypes/fields/ipv4-address.ts';
import { readIpv6 } from '../rrtypes/fields/ipv6-address.ts';
import { decimal } from '../text/decimal.ts';
import { fourAt } from '../text/four-octets.ts';
import { ascii, indexOfOctet, isDigit, isLetter, isWord, startsFolded, wordIndex } from './octets.ts';
import { PolicyText } from './policy-text.ts';
import { readDomainSpec, readMacroString } from './spf-domain.ts';
import { ALL, Argument, IP4, isQualifier, mechanisms, mechanismWords, PTR } from './spf-mechanisms.ts';
import { readPlainTerm } from './spf-plain.ts';
import { characterReason, explainTerm, meantModifier } from './spf-slips.ts';
import { behindOrnament, meantVersionEnd } from './spf-version.ts';

/** Terms that cause DNS queries are limited to ten (RFC 7208 4.6.4). */
export const MAX_LOOKUPS = 10;

const SPACE = 0x20;
const SLASH = 0x2f;
const ZERO = 0x30;
const MINUS = 0x2d;
const COLON = 0x3a;
const EQUALS = 0x3d;
const TILDE = 0x7e;

const redirectWord = ascii('redirect');
const expWord = ascii('exp');
const versionWord = ascii('v=spf1');
const allWord = ascii('all');
const VERSION_LENGTH = 6;
/** The first and the last four octets of it, and the bit that tells small letters from capital ones. */
const V_SP = fourAt(versionWord, 0);
const SPF1 = fourAt(versionWord, 2);
const LETTERS = 0x20200020;
const LETTERS_BEHIND = 0x00202020;

/** Octets of a modifier's or a mechanism's name (RFC 7208 12). */
const inName = new Uint8Array(256);
for (const octet of ascii('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.'))
  inName[octet] = 1;
/** A term that rules speak of: where it stands, counted from the start of the text; `start` is -1 without one. */
export interface Term {
  start: number;
  stop: number;
}

/** An SPF record while it is read, and what rules ask about it. */
export class SpfRecord extends PolicyText {
  /** Terms that cause DNS queries when the record is worked through: a lower bound, for those behind a name are not known. */
  lookups = 0;
  /** The first `all`, and whether it lets no other server send, or lets it be told apart: `-all` or `~all`. */
  readonly all: Term = { start: -1, stop: -1 };
  isClosed = false;
  /** Whether the text goes on with another record. */
  isMixed = false;
  /** Whether one of the following was met. */
  isMarked = false;
  /** The first term beyond `MAX_LOOKUPS`. */
  readonly overLimit: Term = { start: -1, stop: -1 };
  /** The mechanisms behind `all`, from the first to the last: they are never reached (RFC 7208 5.1). */
  readonly afterAll: Term = { start: -1, stop: -1 };
  readonly redirect: Term = { start: -1, stop: -1 };
  readonly explanation: Term = { start: -1, stop: -1 };
  /** The first `ptr`, which should not be used (RFC 7208 5.5). */
  readonly ptr: Term = { start: -1, stop: -1 };
  /** The mechanism of the term that was read last, by its place in the table. */
  mechanism = 0;

  override reset(bytes: Uint8Array, begin: number, end: number): void {
    super.reset(bytes, begin, end);
    this.lookups = 0;
    this.all.start = -1;
    this.isClosed = false;
    this.isMixed = false;
    if (this.isMarked) this.forgetMarks();
  }

  private forgetMarks(): void {
    this.isMarked = false;
    this.overLimit.start = -1;
    this.afterAll.start = -1;
    this.redirect.start = -1;
    this.explanation.start = -1;
    this.ptr.start = -1;
  }

  /** Remembers where a term stands. */
  mark(term: Term, start: number, stop: number): void {
    this.isMarked = true;
    term.start = start - this.begin;
    term.stop = stop - this.begin;
  }

  countLookup(start: number, stop: number): void {
    if (++this.lookups === MAX_LOOKUPS + 1) this.mark(this.overLimit, start, stop);
  }

  /** Takes down a mechanism that was read, and where it stands. */
  take(index: number, start: number, stop: number): void {
    if (this.all.start >= 0) {
      const first = this.afterAll.start < 0 ? start : this.begin + this.afterAll.start;
      this.mark(this.afterAll, first, stop);
    } else if (index === ALL) {
      this.all.start = start - this.begin;
      this.all.stop = stop - this.begin;
      this.isClosed = this.bytes[start] === MINUS || this.bytes[start] === TILDE;
    } else if (mechanisms[index]!.lookup) {
      this.countLookup(start, stop);
    }
    if (index === PTR && this.ptr.start < 0) this.mark(this.ptr, start, stop);
  }
}

/** Whether a text is an SPF record to those who look for one: `v=spf1`, then a space or the end (RFC 7208 4.5). */
export function isSpf(bytes: Uint8Array, begin: number, end: number): boolean {
  const next = begin + VERSION_LENGTH;
  if (
    next > end ||
    (fourAt(bytes, begin) | LETTERS) !== V_SP ||
    (fourAt(bytes, begin + 2) | LETTERS_BEHIND) !== SPF1
  )
    return false;
  return next === end || bytes[next] === SPACE;
}

/** Whether a text was meant as an SPF record: by what stands for its version, or by its parts where it has none. */
export function resemblesSpf(bytes: Uint8Array, begin: number, end: number): boolean {
  return meantVersionEnd(bytes, begin, end) >= 0 || isBare(bytes, begin, end);
}

const bare = new SpfRecord();

/** Whether a text is nothing but right parts of an SPF record, of which the last is an `all` with its sign. */
function isBare(bytes: Uint8Array, begin: number, end: number): boolean {
  if (!isWord(bytes, end - allWord.length, end, allWord)) return false;
  bare.reset(bytes, begin, end);
  readFrom(bare, begin);
  const { all } = bare;
  return bare.faults.length === 0 && all.start > 0 && isQualifier[bytes[begin + all.start]!] === 1;
}

/** Reads a text by the grammar of RFC 7208 12; false when it does not follow it. All its faults are noted. */
export function readSpf(record: SpfRecord, bytes: Uint8Array, begin: number, end: number): boolean {
  if (isSpf(bytes, begin, end)) return readTerms(record, bytes, begin, end);
  record.reset(bytes, begin, end);
  return failVersion(record);
}

/** Reads a text that is an SPF record, as `readSpf` does. */
export function readTerms(record: SpfRecord, bytes: Uint8Array, begin: number, end: number): boolean {
  record.reset(bytes, begin, end);
  return readFrom(record, begin + VERSION_LENGTH);
}

/** Reads the parts of a record from a place on. */
function readFrom(record: SpfRecord, from: number): boolean {
  const { bytes, begin, end } = record;
  let at = from;
  while (at < end) {
    if (bytes[at] === SPACE) {
      at++;
      continue;
    }
    const start = at;
    const stop = readPlainTerm(record, bytes, start, end);
    if (stop >= 0) {
      // Of most terms nothing is to be remembered.
      if (record.mechanism !== IP4 || record.all.start >= 0) record.take(record.mechanism, start, stop);
      at = stop;
      continue;
    }
    let odd = -1;
    while (at < end && bytes[at] !== SPACE) {
      if (odd < 0 && (bytes[at]! < SPACE || bytes[at]! > 0x7e)) odd = at;
      at++;
    }
    if (odd >= 0) {
      failCharacter(record, odd, at);
      continue;
    }
    const known = record.faults.length;
    readTerm(record, start, at);
    if (record.faults.length > known) explainTerm(record, known, start, at);
  }
  // Terms behind `all` are not counted where they stand; a redirect is ignored whatever the order (RFC 7208 6.1).
  if (record.redirect.start >= 0 && record.all.start < 0)
    record.countLookup(begin + record.redirect.start, begin + record.redirect.stop);
  return record.valid;
}

/** Says what is wrong with the version; what stands behind it is no SPF record before that is mended. */
function failVersion(record: SpfRecord): false {
  const { bytes, begin, end } = record;
  const start = behindOrnament(bytes, begin, end);
  if (start > begin && startsFolded(bytes, start, end, versionWord))
    return record.fail('spf/leading', begin, start);
  const stop = meantVersionEnd(bytes, begin, end);
  if (stop < 0 && isBare(bytes, begin, end)) return record.fail('spf/no-version', begin, end);
  return record.fail('spf/version', begin, stop < 0 ? indexOfOctet(bytes, begin, end, SPACE) : stop);
}

function failCharacter(record: SpfRecord, odd: number, stop: number): false {
  let to = odd;
  while (to < stop && (record.bytes[to]! < SPACE || record.bytes[to]! > 0x7e)) to++;
  return record.fail(characterReason(record.bytes, odd, to), odd, to);
}

function readTerm(record: SpfRecord, start: number, stop: number): boolean {
  const { bytes } = record;
  const qualified = isQualifier[bytes[start]!] === 1;
  const nameStart = qualified ? start + 1 : start;
  if (nameStart === stop) return record.fail('spf/lone-qualifier', start, stop);
  let nameStop = nameStart;
  while (nameStop < stop && inName[bytes[nameStop]!] === 1) nameStop++;
  const next = nameStop < stop ? bytes[nameStop]! : 0;
  if (next === EQUALS) {
    if (qualified) return record.fail('spf/qualified-modifier', start, stop);
    return readModifier(record, start, nameStop, stop);
  }
  const index = wordIndex(bytes, nameStart, nameStop, mechanismWords);
  if (index < 0 || (next !== 0 && next !== COLON && next !== SLASH))
    return record.fail('spf/unknown-mechanism', start, stop);
  if (!readArgument(record, index, start, nameStop, stop)) return false;
  record.take(index, start, stop);
  return true;
}

function readModifier(record: SpfRecord, start: number, nameStop: number, stop: number): boolean {
  const { bytes } = record;
  if (start === nameStop || !isLetter(bytes[start]!)) return record.fail('spf/modifier-name', start, stop);
  const isRedirect = isWord(bytes, start, nameStop, redirectWord);
  if (isRedirect || isWord(bytes, start, nameStop, expWord)) {
    const known = isRedirect ? record.redirect : record.explanation;
    if (known.start >= 0) return record.fail('spf/duplicate-modifier', start, stop);
    record.mark(known, start, stop);
    return readDomain(record, start, nameStop + 1, stop, stop, false);
  }
  if (!readMacroString(record, nameStop + 1, stop)) return false;
  // A modifier that nobody knows is ignored (RFC 7208 6); these were meant as something else.
  const meant = meantModifier(bytes, start, nameStop, stop);
  if (meant === undefined) return true;
  if (meant !== 'spf/equals-sign') record.isMixed = true;
  record.note(meant, start, stop);
  return true;
}

/** Reads what stands behind a mechanism's name, which ends at `at`. */
function readArgument(record: SpfRecord, index: number, start: number, at: number, stop: number): boolean {
  const { bytes } = record;
  const { argument, prefix, name } = mechanisms[index]!;
  const hasColon = at < stop && bytes[at] === COLON;
  switch (argument) {
    case Argument.None:
      return at === stop || record.fail('spf/unexpected-argument', at, stop, { mechanism: name });
    case Argument.Network:
      if (!hasColon) return record.fail('spf/missing-network', start, stop);
      return readNetwork(record, index === IP4, start, at + 1, stop);
    case Argument.Domain:
      if (!hasColon) return record.fail('spf/missing-domain', start, stop);
      break;
  }
  if (!prefix) {
    if (at === stop) return true;
    return hasColon
      ? readDomain(record, start, at + 1, stop, stop, false)
      : record.fail('spf/unexpected-prefix', at, stop);
  }
  const slash = prefixStart(bytes, at, stop);
  if (hasColon && !readDomain(record, start, at + 1, slash, stop, true)) return false;
  return readDualPrefix(record, slash, stop);
}

/** Reads the domain-spec `bytes[from..to)` of a term that stands from `start` to `stop`. */
function readDomain(
  record: SpfRecord,
  start: number,
  from: number,
  to: number,
  stop: number,
  prefix: boolean,
): boolean {
  if (from === to) return record.fail('spf/missing-domain', start, stop);
  return readDomainSpec(record, from, to, prefix);
}

/**
 * Where the dual-cidr-length of a term starts, or `stop`. A domain-spec ends in a label or a macro, and so never in a slash
 * with digits: these are the prefix lengths.
 */
function prefixStart(bytes: Uint8Array, start: number, stop: number): number {
  let slash = stop;
  for (let at = stop - 1; at >= start; at--) {
    if (bytes[at] === SLASH) slash = at;
    else if (!isDigit(bytes[at]!)) break;
  }
  // Without a domain all that follows the name is meant as prefix lengths.
  return start < stop && bytes[start] === SLASH ? start : slash;
}

/** `/24`, `//64` or `/24//64`. */
function readDualPrefix(record: SpfRecord, start: number, stop: number): boolean {
  const { bytes } = record;
  if (start === stop) return true;
  const isFirst = bytes[start + 1] !== SLASH || start + 1 === stop;
  let at = start;
  if (isFirst) {
    at = indexOfOctet(bytes, start + 1, stop, SLASH);
    if (!readPrefix(record, start, start + 1, at, 32)) return false;
    if (at === stop) return true;
  }
  if (at + 1 >= stop || bytes[at + 1] !== SLASH)
    return record.fail('spf/bad-prefix-length', at, stop, { limit: 128, example: '//64' });
  return readPrefix(record, at, at + 2, stop, 128);
}

/** A number without leading zeros, `bytes[from..stop)`; what is marked starts at `start`. */
function readPrefix(record: SpfRecord, start: number, from: number, stop: number, limit: number): boolean {
  const { bytes } = record;
  const isRight = decimal(bytes, from, stop, limit) >= 0 && (bytes[from] !== ZERO || stop - from === 1);
  const example = limit === 32 ? '/24' : from - start === 2 ? '//64' : '/64';
  return isRight || record.fail('spf/bad-prefix-length', start, stop, { limit, example });
}

const address = new Uint8Array(16);

function readNetwork(record: SpfRecord, isIp4: boolean, start: number, from: number, stop: number): boolean {
  const { bytes } = record;
  const slash = indexOfOctet(bytes, from, stop, SLASH);
  if (from === slash) return record.fail('spf/missing-network', start, stop);
  const isRight = isIp4 ? readIpv4(bytes, from, slash, address, 0) : readIpv6(bytes, from, slash, address, 0);
  if (!isRight) return record.fail(networkFault(bytes, isIp4, from, slash), from, slash);
  return slash === stop || readPrefix(record, slash, slash + 1, stop, isIp4 ? 32 : 128);
}

function networkFault(bytes: Uint8Array, isIp4: boolean, from: number, stop: number): Reason {
  const isOther = isIp4 ? readIpv6(bytes, from, stop, address, 0) : readIpv4(bytes, from, stop, address, 0);
  if (isIp4) return isOther ? 'spf/ip4-is-ip6' : 'spf/bad-ip4';
  return isOther ? 'spf/ip6-is-ip4' : 'spf/bad-ip6';
}
