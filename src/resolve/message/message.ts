/** The types that the resolver asks for or reads (RFC 1035 3.2.2, RFC 3596 2.1, RFC 6672 2.1). */
export const RrType = { A: 1, NS: 2, CNAME: 5, SOA: 6, TXT: 16, AAAA: 28, DNAME: 39 } as const;
export type QuestionType = 'A' | 'AAAA' | 'NS' | 'SOA' | 'TXT';

/** RFC 1035 4.1.1, RFC 6891 9. */
export const Rcode = {
  NoError: 0,
  FormErr: 1,
  ServFail: 2,
  NxDomain: 3,
  NotImp: 4,
  Refused: 5,
  YxDomain: 6,
  NotAuth: 9,
  BadVers: 16,
} as const;

export interface Question {
  /** A `Name`. */
  readonly name: string;
  readonly type: QuestionType;
}

/**
 * A record that was read whole. All names are in one text form, by which they can be compared: folded, with the final
 * dot, what is special escaped (`printName`).
 */
export type ResourceRecord = { readonly owner: string; readonly ttl: number } & (
  | { readonly type: 'A' | 'AAAA'; readonly address: Uint8Array }
  | { readonly type: 'NS' | 'CNAME' | 'DNAME'; readonly target: string }
  | { readonly type: 'SOA'; readonly minimum: number }
  /** The strings of the record, joined (RFC 7208 3.3). */
  | { readonly type: 'TXT'; readonly text: Uint8Array }
  /** Any other type, which nobody looks into. */
  | { readonly type: number }
);

/** An extended error (RFC 8914). */
export interface ExtendedError {
  readonly code: number;
  readonly text: string;
}

/** An answer that passed the guard. */
export interface Message {
  /** With the upper bits of the OPT record. */
  readonly rcode: number;
  readonly aa: boolean;
  readonly tc: boolean;
  readonly ra: boolean;
  readonly ad: boolean;
  readonly hasOpt: boolean;
  readonly extendedErrors: readonly ExtendedError[];
  readonly answer: readonly ResourceRecord[];
  readonly authority: readonly ResourceRecord[];
  readonly additional: readonly ResourceRecord[];
}
