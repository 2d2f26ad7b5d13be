import type { Question } from '../message/message.ts';
import { type HostAnswer, silenceOf } from './ask-host.ts';
import { gather } from './gather.ts';
import { readAnswer } from './read-answer.ts';
import type { Recursor } from './settings.ts';
import { send, type Walk } from './walk.ts';

export async function askRecursor(
  walk: Walk,
  { name, addresses }: Recursor,
  question: Question,
  checkingDisabled = false,
): Promise<HostAnswer> {
  const server = { addresses, kind: 'recursor', configured: true } as const;
  const exchange = await send(walk, server, question, checkingDisabled);
  const { message } = exchange;
  const expected = { question, zone: '.', isRecursor: true, aliases: walk.budget.limits.aliases };
  const reading = message === undefined ? silenceOf(exchange) : readAnswer(message, expected);
  const isUnasked = reading.kind === 'unasked';
  return { name, addresses, reading, exchange, note: null, witness: name, isUnasked };
}

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
  const inTurn = [...recursors.slice(turn), ...recursors.slice(0, turn)];
  const isSlow = ({ name }: Recursor) => memory.slow.has(name);
  return gather(walk, {
    candidates: [...inTurn.filter((one) => !isSlow(one)), ...inTurn.filter(isSlow)],
    ask,
    missing,
    patience: RECURSOR_PATIENCE,
    overdue: ({ name }) => memory.slow.add(name),
  });
}
