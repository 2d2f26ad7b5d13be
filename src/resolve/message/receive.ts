import { type GuardFault, type Layout, uint16, wireGuard } from './guard.ts';
import { type Message, Rcode } from './message.ts';
import { COOKIE, type Query } from './query.ts';
import { readMessage } from './read-message.ts';
import { folded, HEADER } from './wire-name.ts';

/** What octets from a server are to the query that was sent to it. */
export type Received =
  | {
      readonly kind: 'answer';
      readonly message: Message;
      /** Whether our cookie came back. */
      readonly hasCookie: boolean;
    }
  /** Header and question are right, and it says that it is cut off: nothing else of it counts. */
  | { readonly kind: 'cut-off' }
  /** An answer to something else: to be asked again where it is harder to forge. */
  | { readonly kind: 'near-miss'; readonly what: 'id' | 'question' | 'letter-case' }
  /** No answer: as if it had not come. */
  | { readonly kind: 'garbage'; readonly what: GuardFault | 'no-response' | 'cookie' }
  /** More than we look at. */
  | { readonly kind: 'excess' };

const QR = 0x80;
const OPCODE = 0x78;
const TC = 0x02;
const RCODE = 0x0f;

/** Judges octets that came in. Over a stream the letters' case is left out of account. */
export function receive(bytes: Uint8Array, query: Query, transport: 'udp' | 'tcp'): Received {
  if (bytes.length < HEADER) return { kind: 'garbage', what: 'message-length' };
  if ((bytes[2]! & QR) === 0 || (bytes[2]! & OPCODE) !== 0) return { kind: 'garbage', what: 'no-response' };
  const isId = bytes[0] === query.bytes[0] && bytes[1] === query.bytes[1];
  const echo = uint16(bytes, 4) === 1 ? compareQuestion(bytes, query) : 'different';
  // Where servers cut, not all leave a form that could be read.
  if (transport === 'udp' && (bytes[2]! & TC) !== 0 && isId && echo === 'same') return { kind: 'cut-off' };

  const layout = wireGuard(bytes);
  if (typeof layout === 'string') return { kind: 'garbage', what: layout };
  if (!isId) return { kind: 'near-miss', what: 'id' };
  if (echo === 'different' && !mayOmitQuestion(bytes, layout)) return { kind: 'near-miss', what: 'question' };
  if (echo === 'other-case' && transport === 'udp') return { kind: 'near-miss', what: 'letter-case' };

  const reading = readMessage(bytes, layout);
  if (reading === undefined) return { kind: 'excess' };
  const { message, cookie } = reading;
  const hasCookie = query.cookie !== undefined && cookie !== undefined;
  if (hasCookie && !isOurs(cookie, query.cookie)) return { kind: 'garbage', what: 'cookie' };
  return { kind: 'answer', message, hasCookie };
}

function compareQuestion(bytes: Uint8Array, query: Query): 'same' | 'other-case' | 'different' {
  if (bytes.length < query.questionEnd) return 'different';
  let isSame = true;
  for (let at = HEADER; at < query.questionEnd; at++) {
    const [theirs, ours] = [bytes[at]!, query.bytes[at]!];
    if (theirs === ours) continue;
    // Type and class, the last four octets, have no letters.
    if (at >= query.questionEnd - 4 || folded(theirs) !== folded(ours)) return 'different';
    isSame = false;
  }
  return isSame ? 'same' : 'other-case';
}

/** Servers that cannot read a query cannot repeat it. */
function mayOmitQuestion(bytes: Uint8Array, { questions, counts }: Layout): boolean {
  const rcode = bytes[3]! & RCODE;
  return (
    questions === 0 &&
    (rcode === Rcode.FormErr || rcode === Rcode.NotImp) &&
    counts[0] === 0 &&
    counts[1] === 0 &&
    counts[2] <= 1
  );
}

/** RFC 7873 5.3: our part in front, and of the server's nothing or 8 to 32 octets. */
function isOurs(theirs: Uint8Array, ours: Uint8Array): boolean {
  if (theirs.length !== COOKIE && (theirs.length < 2 * COOKIE || theirs.length > 5 * COOKIE)) return false;
  return ours.every((octet, at) => octet === theirs[at]);
}
