import { RrType } from './message.ts';
import { endOfName, HEADER } from './wire-name.ts';

const MAX_MESSAGE = 0xffff;
const MIN_QUESTION = 5;
const MIN_RECORD = 11;
/** Type, class, TTL and the length of the data (RFC 1035 4.1.3). */
const FIXED = 10;
const CLASS_IN = 1;
const OPT = 41;
const PTR = 12;
const MX = 15;

/** Why a message is none. */
export type GuardFault =
  | 'message-length'
  | 'counts'
  | 'question'
  | 'owner'
  | 'record-length'
  | 'class'
  | 'rdata'
  | 'opt'
  | 'trailing-octets';

/** Where everything stands in a message whose form is right. */
export interface Layout {
  readonly questions: number;
  /** Where the first question ends. */
  readonly questionEnd: number;
  /** Records in answer, authority and additional section. */
  readonly counts: readonly [answer: number, authority: number, additional: number];
  /** Two for each record: where its owner begins, and where its type stands. */
  readonly places: readonly number[];
  /** Where the type of the OPT record stands, or -1. */
  readonly opt: number;
}

export const uint16 = (bytes: Uint8Array, at: number): number => (bytes[at]! << 8) | bytes[at + 1]!;

/**
 * Looks over octets from the network before anything is read from them: every length, count, name and pointer. What the
 * message says, and whether it answers anything, is not asked here.
 */
export function wireGuard(bytes: Uint8Array): Layout | GuardFault {
  if (bytes.length < HEADER || bytes.length > MAX_MESSAGE) return 'message-length';
  const questions = uint16(bytes, 4);
  const counts = [uint16(bytes, 6), uint16(bytes, 8), uint16(bytes, 10)] as const;
  const records = counts[0] + counts[1] + counts[2];
  if (questions * MIN_QUESTION + records * MIN_RECORD > bytes.length - HEADER) return 'counts';

  let at = HEADER;
  let questionEnd = HEADER;
  for (let index = 0; index < questions; index++) {
    const end = endOfName(bytes, at);
    if (end < 0 || end + 4 > bytes.length) return 'question';
    at = end + 4;
    if (index === 0) questionEnd = at;
  }

  const places: number[] = [];
  let opt = -1;
  for (let index = 0; index < records; index++) {
    const fixed = endOfName(bytes, at);
    if (fixed < 0) return 'owner';
    const data = fixed + FIXED;
    if (data > bytes.length) return 'record-length';
    const end = data + uint16(bytes, fixed + 8);
    if (end > bytes.length) return 'record-length';
    const type = uint16(bytes, fixed);
    if (type === OPT) {
      const isInPlace = bytes[at] === 0 && index >= counts[0] + counts[1];
      if (opt >= 0 || !isInPlace || !isOptions(bytes, data, end)) return 'opt';
      opt = fixed;
    } else {
      if (uint16(bytes, fixed + 2) !== CLASS_IN) return 'class';
      if (rdataForms[type]?.(bytes, data, end) === false) return 'rdata';
    }
    places.push(at, fixed);
    at = end;
  }
  return at === bytes.length ? { questions, questionEnd, counts, places, opt } : 'trailing-octets';
}

type RdataForm = (bytes: Uint8Array, at: number, end: number) => boolean;

const octets =
  (count: number): RdataForm =>
  (_, at, end) =>
    end - at === count;

const nameAfter =
  (count: number): RdataForm =>
  (bytes, at, end) =>
    endOfName(bytes, at + count) === end;

/** Character-strings up to the end, at least one (RFC 1035 3.3.14). */
const strings: RdataForm = (bytes, at, end) => {
  let next = at;
  while (next < end) next += 1 + bytes[next]!;
  return next === end && end > at;
};

/** Two names and five numbers (RFC 1035 3.3.13). */
const authority: RdataForm = (bytes, at, end) => {
  const contact = endOfName(bytes, at);
  return contact >= 0 && contact < end && endOfName(bytes, contact) + 20 === end;
};

/** By type: whether data of it fills its length. Other types nobody looks into. */
const rdataForms: Readonly<Record<number, RdataForm>> = {
  [RrType.A]: octets(4),
  [RrType.NS]: nameAfter(0),
  [RrType.CNAME]: nameAfter(0),
  [RrType.SOA]: authority,
  [PTR]: nameAfter(0),
  [MX]: nameAfter(2),
  [RrType.TXT]: strings,
  [RrType.AAAA]: octets(16),
  [RrType.DNAME]: nameAfter(0),
};

/** Options of code, length and data up to the end (RFC 6891 6.1.2). */
const isOptions: RdataForm = (bytes, at, end) => {
  let next = at;
  while (next + 4 <= end) next += 4 + uint16(bytes, next + 2);
  return next === end;
};
