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

/** What so many recursors say that have something to say, beginning with the one whose turn it is. */
export async function askRecursors(
  walk: Walk,
  question: Question,
  wanted: number,
): Promise<readonly HostAnswer[]> {
  const { settings, memory } = walk;
  const { recursors } = settings;
  const turn = memory.turn++ % Math.max(1, recursors.length);
  const answers = await gather(walk, {
    candidates: [...recursors.slice(turn), ...recursors.slice(0, turn)],
    atOnce: wanted,
    ask: (recursor, inner) => askRecursor(inner, recursor, question),
    isEnough: (found) => found.filter(isEvidence).length >= wanted,
  });
  return answers.filter(isEvidence);
}
