import type { Reason } from '../../catalog/reasons.ts';
import { ByteClass, classOf, lowerCase } from '../text/classes.ts';
import { isUri } from '../text/uri.ts';
import type { FaultArgs } from './content.ts';

const SEMICOLON = 0x3b;
const EQUALS = 0x3d;
const COMMA = 0x2c;
const DOT = 0x2e;
const HYPHEN = 0x2d;
const COLON = 0x3a;
const SLASH = 0x2f;

/** What is wrong with a part of a value, and where in its octets. */
export interface ValueFault {
  readonly reason: Reason;
  readonly from: number;
  readonly to: number;
  readonly args?: FaultArgs | undefined;
}

/** Octets of a value. */
export interface Parameter {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** Faults of one value that are told: hostile ones have tens of thousands. */
const MAX_FAULTS = 16;

const isBlank = (octet: number): boolean => classOf[octet] === ByteClass.Blank;
const isAlphanumeric = (octet: number): boolean =>
  (octet >= 0x30 && octet <= 0x39) || ((octet | 0x20) >= 0x61 && (octet | 0x20) <= 0x7a);

/**
 * The value of an `issue` property: the domain of an authority or none, then parameters, each behind a semicolon (RFC 8659 4.2). It is told
 * part by part what is wrong.
 */
export class IssuerValue {
  readonly faults: ValueFault[] = [];
  readonly parameters: Parameter[] = [];
  /** Whether it names an authority. */
  readonly hasIssuer: boolean;
  private readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array, from: number, to: number) {
    this.bytes = bytes;
    let semicolon = this.find(SEMICOLON, from, to);
    const [start, stop] = this.trim(from, semicolon);
    this.hasIssuer = start < stop;
    if (this.hasIssuer && !this.isDomain(start, stop)) this.judgeIssuer(start, stop);
    // A semicolon alone says that nobody may issue, and one alone behind a domain nothing (RFC 8659 4.2).
    const first = semicolon;
    let told = -1;
    while (semicolon < to) {
      const end = this.find(SEMICOLON, semicolon + 1, to);
      const [left, right] = this.trim(semicolon + 1, end);
      if (left < right) this.readParameter(left, right);
      else if (semicolon !== first || end < to) {
        const extra = end < to ? end : semicolon;
        if (extra !== told) this.fault('caa/semicolon', extra, extra + 1);
        told = extra;
      }
      semicolon = end;
    }
  }

  fault(reason: Reason, from: number, to: number, args?: FaultArgs): void {
    if (this.faults.length < MAX_FAULTS) this.faults.push({ reason, from, to, args });
  }

  /** Judges what is said of an account, a URI, once (RFC 8657 3); whether anything is. */
  judgeAccount(): boolean {
    const accounts = this.only('accounturi');
    for (const { from, to } of accounts)
      if (!isUri(this.bytes, from, to)) this.fault('caa/account', from, to);
    return accounts.length > 0;
  }

  /** The faults in the order of the text. */
  inOrder(): readonly ValueFault[] {
    return this.faults.toSorted((left, right) => left.from - right.from);
  }

  /** The parameter of that name; a second one makes authorities refuse. */
  only(name: string): readonly Parameter[] {
    const [first, ...others] = this.parameters.filter((parameter) => parameter.name === name);
    for (const { from, to } of others) this.fault('caa/parameter-twice', from, Math.max(to, from), { name });
    return first === undefined ? [] : [first];
  }

  /** Labels of letters, digits and hyphens with dots between them. */
  private isDomain(from: number, to: number): boolean {
    let label = from;
    for (let at = from; at <= to; at++) {
      if (at < to && this.bytes[at] !== DOT) continue;
      if (!this.isWord(label, at)) return false;
      label = at + 1;
    }
    return true;
  }

  private judgeIssuer(from: number, to: number): void {
    const { bytes } = this;
    for (let at = from; at + 2 < to; at++)
      if (bytes[at] === COLON && bytes[at + 1] === SLASH && bytes[at + 2] === SLASH)
        return this.fault('caa/url', from, to);
    this.fault(this.isList(from, to) ? 'caa/list' : 'caa/domain', from, to);
  }

  /** Domains with commas or blanks between them. */
  private isList(from: number, to: number): boolean {
    const { bytes } = this;
    let start = from;
    let count = 0;
    for (let at = from; at <= to; at++) {
      if (at < to && bytes[at] !== COMMA && !isBlank(bytes[at]!)) continue;
      if (at > start && !this.isDomain(start, at)) return false;
      if (at > start) count++;
      start = at + 1;
    }
    return count > 1;
  }

  /** Letters and digits, and hyphens between them. */
  private isWord(from: number, to: number): boolean {
    const { bytes } = this;
    if (from >= to || bytes[from] === HYPHEN || bytes[to - 1] === HYPHEN) return false;
    for (let at = from; at < to; at++) if (!isAlphanumeric(bytes[at]!) && bytes[at] !== HYPHEN) return false;
    return true;
  }

  private readParameter(from: number, to: number): void {
    const equals = this.find(EQUALS, from, to);
    if (equals === to) return this.fault('caa/parameter', from, to);
    const [start, stop] = this.trim(from, equals);
    if (!this.isWord(start, stop)) return this.fault('caa/parameter-name', from, Math.max(stop, from + 1));
    const [valueFrom, valueTo] = this.trim(equals + 1, to);
    for (let at = valueFrom; at < valueTo; at++)
      if (this.bytes[at]! <= 0x20 || this.bytes[at]! > 0x7e)
        return this.fault('caa/parameter-value', valueFrom, valueTo);
    const name = String.fromCharCode(
      ...this.bytes.subarray(start, Math.min(stop, start + 64)).map((octet) => lowerCase[octet]!),
    );
    this.parameters.push({ name, from: valueFrom, to: valueTo });
  }

  private find(octet: number, from: number, to: number): number {
    let at = from;
    while (at < to && this.bytes[at] !== octet) at++;
    return at;
  }

  private trim(from: number, to: number): readonly [number, number] {
    const { bytes } = this;
    let start = from;
    let stop = to;
    while (start < stop && isBlank(bytes[start]!)) start++;
    while (stop > start && isBlank(bytes[stop - 1]!)) stop--;
    return [start, stop];
  }
}
