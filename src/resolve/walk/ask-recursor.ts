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
  return { name, addresses, reading, exchange, note: null };
}

const evidence: ReadonlySet<string> = new Set(['data', 'no-data', 'no-such-name']);

export const isEvidence = ({ reading }: HostAnswer): boolean => evidence.has(reading.kind);

/** What recursors say that have something to say: as many as are missing at once, and further ones until none is. */
export async function askRecursors(
  walk: Walk,
  question: Question,
  missing: (found: readonly HostAnswer[]) => number,
): Promise<readonly HostAnswer[]> {
  const answers = await gather(walk, {
    candidates: recursorsInTurn(walk),
    ask: (recursor, inner) => askRecursor(inner, recursor, question),
    missing: (found) => missing(found.filter(isEvidence)),
  });
  return answers.filter(isEvidence);
}

/** All recursors, each time another one in front, so that none of them is asked for everything. */
export function recursorsInTurn({ settings: { recursors }, memory }: Walk): readonly Recursor[] {
  const turn = memory.turn++ % Math.max(1, recursors.length);
  return [...recursors.slice(turn), ...recursors.slice(0, turn)];
}
