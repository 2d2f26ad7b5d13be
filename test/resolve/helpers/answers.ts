import { type Answer, AUTHORITATIVE_ANSWER, decode, encode, type Packet } from 'dns-packet';

export interface AnswerParts {
  /** 0 to 15. */
  readonly rcode?: number;
  /** Besides QR; AA alone if left out. */
  readonly flags?: number;
  readonly answers?: readonly Answer[];
  readonly authorities?: readonly Answer[];
  readonly additionals?: readonly Answer[];
}

/** What a query asks for, its letters as they came. */
export function questionOf(query: Uint8Array): { readonly name: string; readonly type: string } {
  const [question] = packetOf(query).questions ?? [];
  if (question === undefined) throw new Error('no question');
  return question;
}

export function packetOf(message: Uint8Array): Packet {
  return decode(Buffer.from(message));
}

/** An answer to a query by dns-packet's encoder: its id and question, and what is given. */
export function answerTo(query: Uint8Array, parts: AnswerParts = {}): Uint8Array {
  const { rcode = 0, flags = AUTHORITATIVE_ANSWER, answers, authorities, additionals } = parts;
  const { id, questions } = packetOf(query);
  return encode({
    type: 'response',
    ...(id === undefined ? {} : { id }),
    flags: flags | rcode,
    questions: questions ?? [],
    answers: [...(answers ?? [])],
    authorities: [...(authorities ?? [])],
    additionals: [...(additionals ?? [])],
  });
}
