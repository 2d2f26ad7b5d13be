import { lacksFinalDot } from '../name/final-dot.ts';
import { type RrType, Trait } from './define.ts';
import { WireReader } from './wire-reader.ts';

/** Their names are judged with the signatures. */
const SIGNING = Trait.Signature | Trait.Denial;

/** The content of a record: octets of `rdata`. */
export interface Rdata {
  readonly type: RrType;
  readonly rdata: Uint8Array;
  readonly start: number;
  readonly end: number;
}

/**
 * The field of a record whose name seems to lack its final dot: one of which `length` octets at `at` stand before the origin. -1 for a name
 * that does not; in a mailbox the first label stands for a person, and the name of a host begins behind it (RFC 1035 8).
 */
export function dotlessField(content: Rdata, at: number, length: number, apex: Uint8Array): number {
  const { type, rdata } = content;
  if ((type.traits & SIGNING) !== 0) return -1;
  const field = fieldAt(content, at);
  const person = type.fields[field]?.isMailbox === true ? rdata[at]! + 1 : 0;
  return lacksFinalDot(rdata, at + person, length - person, apex) ? field : -1;
}

/** The last field that starts at the octet `at` or before it. */
function fieldAt({ type: { fields }, rdata, start, end }: Rdata, at: number): number {
  const wire = new WireReader(rdata, start, end);
  let found = 0;
  for (let field = 0; field < fields.length && wire.at <= at; field++) {
    found = field;
    fields[field]!.print(wire);
  }
  return found;
}
