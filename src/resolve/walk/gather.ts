import { Offshoot } from '../on-abort.ts';
import type { Walk } from './walk.ts';

/** Milliseconds for a server whose address may have to be found first. */
export const SERVER_PATIENCE = 1000;

interface Gathering<Candidate, Answer> {
  readonly candidates: readonly Candidate[];
  ask(candidate: Candidate, walk: Walk): Promise<Answer>;
  /** How many further answers it takes, given those that came. */
  missing(answers: readonly Answer[]): number;
  /** Milliseconds after which others are asked as well. */
  readonly patience: number;
  /** Called with those that have not answered by then. */
  overdue?(candidate: Candidate): void;
}

/**
 * Asks as many candidates at once as answers are missing, and further ones when those do not do or take their time. What
 * is still awaited when nothing is missing any more is called off.
 */
export async function gather<Candidate, Answer>(
  walk: Walk,
  { candidates, ask, missing, patience, overdue }: Gathering<Candidate, Answer>,
): Promise<Answer[]> {
  const { clock } = walk;
  const offshoot = new Offshoot(walk.signal);
  const inner = { ...walk, signal: offshoot };
  const waiting = [...candidates];
  const answers: Answer[] = [];
  /** Those that were asked and have not answered; only the timely ones are counted on. */
  const asked = new Set<Candidate>();
  const timely = new Set<Candidate>();
  let callOff = () => {};

  try {
    await new Promise<void>((resolve, reject) => {
      const askOne = (candidate: Candidate) => {
        asked.add(candidate);
        timely.add(candidate);
        ask(candidate, inner).then((answer) => {
          asked.delete(candidate);
          timely.delete(candidate);
          if (offshoot.aborted) return;
          answers.push(answer);
          askOn();
        }, reject);
      };
      const lose = () => {
        for (const candidate of timely) overdue?.(candidate);
        timely.clear();
        askOn();
      };
      const askOn = () => {
        const lacking = missing(answers);
        if (lacking <= 0 || (waiting.length === 0 && asked.size === 0)) return resolve();
        if (waiting.length === 0 || timely.size >= lacking) return;
        while (waiting.length > 0 && timely.size < lacking) askOne(waiting.shift()!);
        callOff();
        callOff = clock.at(clock.now() + patience, lose);
      };
      askOn();
    });
  } finally {
    callOff();
    if (asked.size > 0) offshoot.abort();
    offshoot.release();
  }
  return answers;
}
