import type { Exchange, Outcome } from '../ask.ts';
import type { Received } from '../message/receive.ts';
import type { SocketFault } from '../ports.ts';
import type { OwnLimit } from '../waiting.ts';
import type { Heard } from './attempt.ts';

/** What became of a query that was sent, or could have been. */
export type SendFault = Exclude<SocketFault, 'no-socket'>;

const faults: Readonly<Record<SendFault, { readonly outcome: Outcome; readonly note: string }>> = {
  refused: { outcome: 'unreachable', note: 'nobody listens there' },
  unreachable: { outcome: 'unreachable', note: 'no way leads there' },
  'no-family': { outcome: 'unsent', note: 'this machine has no way to addresses of this family' },
  closed: { outcome: 'bad-response', note: 'the connection ended before the answer did' },
  blocked: { outcome: 'blocked', note: 'this address is not reached over the Internet' },
  failed: { outcome: 'exhausted', note: 'this machine could not send anything there' },
};

/** A connection that ends before anything came is no answer: whoever is silent may have it ended for him. */
const hungUp = { outcome: 'unreachable', note: 'the connection ended without any answer' } as const;

const nearMisses: Readonly<Record<Extract<Received, { kind: 'near-miss' }>['what'], string>> = {
  id: 'the answer has the id of another query',
  question: 'the answer repeats another question',
  'letter-case': 'the answer repeats the question with letters in another case',
};

type Garbage = Extract<Received, { kind: 'garbage' }>['what'];

const garbage: Readonly<Record<Garbage, string>> = {
  'message-length': 'it is too short or too long for a message',
  counts: 'it announces more records than fit into it',
  question: 'its question cannot be read',
  owner: 'the name of a record in it cannot be read',
  'record-length': 'a record in it goes beyond its end',
  class: 'a record in it is not of class IN',
  rdata: 'the data of a record in it have the wrong length or form',
  opt: 'its EDNS record has the wrong place or form',
  'trailing-octets': 'something follows its last record',
  'no-response': 'it is not marked as an answer',
  cookie: 'it has the cookie of another query',
};

const limits: Readonly<Record<OwnLimit, string>> = {
  server: 'as many of our queries as it may be sent waited for it already',
  sockets: 'all our sockets were in use',
  limiter: 'the limit that our machines share left no room for it',
  machine: 'this machine had no socket left for it',
  silence: 'it is silent, though it answered within the last ten minutes',
};

/** What is told of one that may only have had enough of our questions. */
export const silenced = (exchange: Exchange): Exchange => ({
  ...exchange,
  ...{ outcome: 'busy', note: limits.silence },
});

/** What one attempt tells whoever asked. */
export function exchangeOf(
  { ending, time }: Heard,
  address: Uint8Array,
  transport: 'udp' | 'tcp',
  prelude?: string,
): Exchange {
  const bad = (note: string): Exchange => ({
    outcome: 'bad-response',
    address,
    transport,
    time,
    note: joined(prelude, note),
  });
  switch (ending.kind) {
    case 'answer': {
      if (ending.message.tc) return bad(`the answer is cut off over ${transport.toUpperCase()}, too`);
      const answer: Exchange = { outcome: 'answer', message: ending.message, address, transport, time };
      return prelude === undefined ? answer : { ...answer, note: prelude };
    }
    case 'cut-off':
      return bad('the answer is cut off');
    case 'near-miss':
      return bad(nearMisses[ending.what]);
    case 'garbage':
      return bad(`what came is no DNS answer: ${garbage[ending.what]}`);
    case 'excess':
      return {
        ...bad('the answer has more than 100 TXT records, or more than 16 KiB of them or of names'),
        isExcess: true,
      };
    case 'fault': {
      const isHungUp = ending.fault === 'closed' && !ending.isHeard;
      const { outcome, note } = isHungUp ? hungUp : faults[ending.fault];
      return { outcome, address, transport, note: joined(prelude, note) };
    }
    case 'busy':
      return { outcome: 'busy', address, note: joined(prelude, limits[ending.limit]) };
    case 'flood':
      return {
        ...{ outcome: 'exhausted', address, transport },
        note: joined(prelude, `more came than is listened to, and no DNS answer: ${garbage[ending.what]}`),
      };
    case 'timeout':
    case 'exhausted': {
      const heard = ending.garbage && `what came is no DNS answer: ${garbage[ending.garbage]}`;
      const note = heard ?? prelude;
      const silent: Exchange = { outcome: ending.kind, address, transport };
      return note === undefined ? silent : { ...silent, note };
    }
  }
}

/** Why it was asked over TCP. */
export function preludeOf({ ending }: Heard): string {
  if (ending.kind === 'cut-off') return 'the answer over UDP was cut off';
  if (ending.kind === 'near-miss') return `over UDP ${nearMisses[ending.what]}`;
  if (ending.kind === 'flood') return 'more came over UDP than is listened to';
  return 'the answer over UDP came without our cookie';
}

const joined = (prelude: string | undefined, note: string): string =>
  prelude === undefined ? note : `${prelude}; ${note}`;
