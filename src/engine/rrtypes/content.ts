import type { Code } from '../../catalog/catalog.ts';
import type { Reason } from '../../catalog/reasons.ts';
import type { BeyondAscii } from '../name/beyond-ascii.ts';
import { hashKey } from '../name/hash-key.ts';
import type { PlainForm } from '../name/plain-labels.ts';
import { TokenFlag, Tokens } from '../text/tokens.ts';

/** Octets of RDATA (RFC 1035 3.2.1). */
export const MAX_RDATA = 65_535;
/** The room that `out` has behind `at` before a record is read: a field checks `limit` before it writes more than this. */
export const WRITE_MARGIN = 2_048;

/** Names without final dot that are noted of a record; few types have more than two names. */
const MAX_DOTLESS = 8;

const NO_VIEW = new DataView(new ArrayBuffer(0));

/** What a fault may say beyond its place. */
export type FaultArgs = Readonly<Record<string, string | number>>;

/** What is wrong with a part of a record's content, and the octets that it lies in. */
export interface ContentFault {
  readonly code: Code;
  readonly reason?: Reason | undefined;
  readonly start: number;
  readonly stop: number;
  readonly field?: string | undefined;
  readonly args?: FaultArgs | undefined;
}

/** Answered by a field that found a fault; the `Content` says which and where. */
export const FAULT = -1;

/**
 * The content of one record while it is read: the tokens of its entry, and the canonical wire form that the
 * fields write (RFC 4034 6.2). One object serves all records of a zone.
 */
export class Content extends Tokens {
  /** Canonical wire form is written here, from `at`. */
  out: Uint8Array;
  at = 0;
  /** Where the wire form of this record starts, and the first place it may not reach. */
  begin = 0;
  limit: number = MAX_RDATA;
  /** The first token of the content. */
  firstToken = 0;
  /** The wire form of the origin, the root's zero included. */
  origin: Uint8Array = new Uint8Array(1);
  originLength = 1;
  /** Whether it may be no host name, as then are the names that are relative to it. */
  oddOrigin = false;
  /** Where in `out` the name stands that the type's target field wrote, or -1. */
  target = -1;
  /** Octets of its labels as they are written before the origin was added; 0 for a name in full. */
  targetWritten = 0;
  /** Where its labels end, and whether they are folded. */
  targetEnd = 0;
  targetFolded = true;
  /** How many of its labels have their hashes in `labelHashes`. */
  targetHashed = 0;
  /** Whether that name may be no host name, so that it is worth a look. */
  oddTarget = false;
  /** Octets of the labels of the name that was read last, if the origin was added to them; else 0. */
  written = 0;
  /** How many names of several labels the origin was added to; where in `out` each of them stands, and octets of its labels before the origin. */
  dotless = 0;
  readonly dotlessAt: Uint32Array = new Uint32Array(MAX_DOTLESS);
  readonly dotlessLength: Uint8Array = new Uint8Array(MAX_DOTLESS);
  /** What was noted about the name that was read last. */
  readonly nameForm: PlainForm = {
    odd: false,
    hyphens: false,
    high: false,
    stop: 0,
    isAbsolute: false,
    hashed: 0,
    key: hashKey(),
  };
  /** Views of `bytes` and `out`, and where in `bytes` the last line feed stands, and whether a parenthesis is open, while content is read straight from them. */
  text: DataView = NO_VIEW;
  outView: DataView = NO_VIEW;
  lastBreak = -1;
  inGroup = false;
  /** The number that was read last straight from the octets. */
  number = 0;
  /** The octets of a longer string may be split (`platform` does). */
  splitStrings = false;
  /** Whether A-labels stand in place of labels with letters beyond ASCII. */
  aLabels = false;
  /** What is said of the letters of the name that the record points to, where they are not those of ASCII. */
  targetLetters: BeyondAscii | undefined = undefined;
  /** Whether that name was written with an escape. */
  targetEscaped = false;
  /** The token of that name. */
  targetToken = 0;
  /** What was noted of content that can be read: its wire form does not show it. */
  readonly remarks: ContentFault[] = [];
  /** The last fault: its reason, the octets it lies in, the field that found it. */
  reason: Reason = 'content/syntax';
  faultStart = 0;
  faultStop = 0;
  field: string | undefined = undefined;
  args: FaultArgs | undefined = undefined;

  constructor(out: Uint8Array) {
    super();
    this.out = out;
  }

  /** Forgets what was written and noted of the record. */
  restart(): void {
    this.at = this.begin;
    this.target = -1;
    this.dotless = 0;
    this.targetLetters = undefined;
    this.targetEscaped = false;
    if (this.remarks.length > 0) this.remarks.length = 0;
  }

  /** Notes something about the token `index`, which is taken all the same. */
  remark(code: Code, index: number, field: string, reason?: Reason): void {
    this.remarks.push({ code, reason, start: this.start[index]!, stop: this.stop[index]!, field });
  }

  /** The last fault. */
  noted(): ContentFault {
    const { reason, faultStart: start, faultStop: stop, field, args } = this;
    return { code: 'record/invalid-content', reason, start, stop, field, args };
  }

  /** Notes that the origin was added to the name of several labels at `begin`, whose own end at `end`. */
  noteDotless(begin: number, end: number): void {
    if (this.dotless === MAX_DOTLESS || this.originLength === 1) return;
    this.dotlessAt[this.dotless] = begin;
    this.dotlessLength[this.dotless++] = end - begin;
  }

  /** Notes a fault in the octets `start` to `stop`. */
  fail(reason: Reason, start: number, stop: number, args?: FaultArgs): typeof FAULT {
    this.reason = reason;
    this.faultStart = start;
    this.faultStop = stop;
    this.args = args;
    return FAULT;
  }

  /** Notes a fault in the token `index`. */
  failToken(reason: Reason, index: number, args?: FaultArgs): typeof FAULT {
    return this.fail(reason, this.start[index]!, this.stop[index]!, args);
  }

  /** Notes a fault in the tokens from `index` on. */
  failFrom(reason: Reason, index: number): typeof FAULT {
    return this.fail(reason, this.start[index]!, this.stop[this.count - 1]!);
  }

  /** Notes that the content has come to its end before a field did. */
  failMissing(): typeof FAULT {
    const last = this.count - 1;
    const quote = last >= 0 && (this.flags[last]! & TokenFlag.Quoted) !== 0 ? 1 : 0;
    const end = last < 0 ? 0 : this.stop[last]! + quote;
    return this.fail('content/missing-field', end, end);
  }
}
