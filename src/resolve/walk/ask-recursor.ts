import type { Exchange, Outcome } from '../ask.ts';
import { type Question, Rcode } from '../message/message.ts';
import { type HostAnswer, silenceOf } from './ask-host.ts';
import { gather } from './gather.ts';
import { readAnswer } from './read-answer.ts';
import type { Recursor } from './settings.ts';
import { type KnownRecursor, send, type Walk } from './walk.ts';

/** What a resolver answers to whom it serves (RFC 2136 2.2 for the other RCODEs). */
const serving: ReadonlySet<number> = new Set([Rcode.NoError, Rcode.ServFail, Rcode.NxDomain, Rcode.YxDomain]);

/** Asks a recursor, and keeps in mind what that tells about it. */
export async function sendToRecursor(
  walk: Walk,
  { name, addresses }: Recursor,
  question: Question,
  checkingDisabled = false,
): Promise<Exchange> {
  const server = { addresses, kind: 'recursor', configured: true } as const;
  const exchange = await send(walk, server, question, checkingDisabled);
  const { recursors } = walk.memory;
  recursors.set(name, learnt(recursors.get(name) ?? UNKNOWN, exchange));
  return exchange;
}

const UNKNOWN: KnownRecursor = { tried: undefined, isServing: false, isValidating: false };

/** What may come of a question that was put: any other has not left this process, or was cut short. */
const tried: ReadonlySet<Outcome> = new Set(['answer', 'bad-response', 'timeout', 'unreachable', 'unsent']);

function learnt(known: KnownRecursor, exchange: Exchange): KnownRecursor {
  const { outcome, message } = exchange;
  const isBetter = message !== undefined || (known.tried?.message === undefined && tried.has(outcome));
  return {
    tried: isBetter ? exchange : known.tried,
    isServing: known.isServing || (message?.ra === true && serving.has(message.rcode)),
    isValidating: known.isValidating || message?.ad === true,
  };
}

export async function askRecursor(
  walk: Walk,
  recursor: Recursor,
  question: Question,
  checkingDisabled = false,
): Promise<HostAnswer> {
  const exchange = await sendToRecursor(walk, recursor, question, checkingDisabled);
  return readRecursor(walk, recursor, exchange, question);
}

/** What a recursor said to a question. */
export function readRecursor(
  walk: Walk,
  recursor: Recursor,
  exchange: Exchange,
  question: Question,
): HostAnswer {
  const expected = { question, zone: '.', isRecursor: true, aliases: walk.budget.limits.aliases };
  const { message } = exchange;
  const reading = message === undefined ? silenceOf(exchange) : readAnswer(message, expected);
  return answerOf(recursor, exchange, reading);
}

/** What a recursor said, as whoever reports it has it. */
export const answerOf = (
  { name, addresses }: Recursor,
  exchange: Exchange,
  reading: HostAnswer['reading'],
): HostAnswer => ({
  ...{ name, addresses, reading, exchange },
  ...{ note: null, witness: name, isUnasked: reading.kind === 'unasked' || reading.kind === 'busy' },
  isPartial: false,
});

const evidence: ReadonlySet<string> = new Set(['data', 'no-data', 'no-such-name']);

export const isEvidence = ({ reading }: HostAnswer): boolean => evidence.has(reading.kind);

/** What recursors say that have something to say: as many as are missing at once, and further ones until none is. */
export async function askRecursors(
  walk: Walk,
  question: Question,
  missing: (found: readonly HostAnswer[]) => number,
): Promise<readonly HostAnswer[]> {
  const answers = await gatherFromRecursors(
    walk,
    (recursor, inner) => askRecursor(inner, recursor, question),
    (found) => missing(found.filter(isEvidence)),
  );
  return answers.filter(isEvidence);
}

/** Milliseconds; a recursor may have to ask several servers itself. */
export const RECURSOR_PATIENCE = 500;

/**
 * Asks recursors, each time another one first, so that none of them is asked for everything. One that has kept a question
 * of this check waiting comes last.
 */
export function gatherFromRecursors<Answer>(
  walk: Walk,
  ask: (recursor: Recursor, walk: Walk) => Promise<Answer>,
  missing: (answers: readonly Answer[]) => number,
): Promise<readonly Answer[]> {
  const { settings, memory } = walk;
  const { recursors } = settings;
  const turn = memory.turn++ % Math.max(1, recursors.length);
  return gatherInOrder(walk, [...recursors.slice(turn), ...recursors.slice(0, turn)], ask, missing);
}

/** The same in a given order. */
export function gatherInOrder<Answer>(
  walk: Walk,
  recursors: readonly Recursor[],
  ask: (recursor: Recursor, walk: Walk) => Promise<Answer>,
  missing: (answers: readonly Answer[]) => number,
): Promise<readonly Answer[]> {
  const { slow } = walk.memory;
  const isSlow = ({ name }: Recursor) => slow.has(name);
  return gather(walk, {
    candidates: [...recursors.filter((one) => !isSlow(one)), ...recursors.filter(isSlow)],
    ask,
    missing,
    patience: RECURSOR_PATIENCE,
    overdue: ({ name }) => slow.add(name),
  });
}
