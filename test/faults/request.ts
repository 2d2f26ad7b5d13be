import { Type } from './wire.ts';

/** A query, read from its octets without any library. */
export interface Request {
  readonly bytes: Uint8Array;
  readonly transport: 'udp' | 'tcp';
  readonly id: number;
  /** In lower case, with the final dot. */
  readonly name: string;
  readonly type: number;
  /** The question as it was sent. */
  readonly question: readonly number[];
  readonly hasOpt: boolean;
  readonly cookie: readonly number[] | undefined;
  /** From the label on that names the mode: what this server is asked as. */
  readonly zone: string;
  /** The number behind the mode's name. */
  readonly argument: number;
  /** How often the same was asked before. */
  readonly before: number;
  /** What the TXT record says that proves the ownership. */
  readonly text: string;
}

export type Query = Pick<Request, 'bytes' | 'id' | 'name' | 'type' | 'question' | 'hasOpt' | 'cookie'>;

/** Reads a query of ours: one question, and at most an OPT record with at most a cookie. */
export function readQuery(bytes: Uint8Array): Query {
  const uint16 = (at: number) => (bytes[at]! << 8) | bytes[at + 1]!;
  let at = 12;
  let name = '';
  for (; bytes[at] !== 0; at += 1 + bytes[at]!)
    name += `${String.fromCharCode(...bytes.subarray(at + 1, at + 1 + bytes[at]!))}.`;
  const opt = at + 5;
  const hasOpt = bytes.length > opt && uint16(opt + 1) === Type.OPT;
  return {
    bytes,
    id: uint16(0),
    name: name.toLowerCase() || '.',
    type: uint16(at + 1),
    question: [...bytes.subarray(12, opt)],
    hasOpt,
    cookie: hasOpt && uint16(opt + 9) > 0 ? [...bytes.subarray(opt + 15, opt + 23)] : undefined,
  };
}
