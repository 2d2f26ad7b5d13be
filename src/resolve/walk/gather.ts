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
  const answers: Answer[] = [];
  /** The next to be asked. */
  let next = 0;
  /** Those that were asked and have not answered; only the timely ones are counted on. */
  let asked = 0;
  let timely: Candidate[] = [];
  let callOff = () => {};

  try {
    await new Promise<void>((resolve, reject) => {
      const askOne = (candidate: Candidate) => {
        asked++;
        timely.push(candidate);
        ask(candidate, inner).then((answer) => {
          asked--;
          timely = without(timely, candidate);
          if (offshoot.aborted) return;
          answers.push(answer);
          askOn();
        }, reject);
      };
      const lose = () => {
        for (const candidate of timely) overdue?.(candidate);
        timely = [];
        askOn();
      };
      const askOn = () => {
        const lacking = missing(answers);
        if (lacking <= 0 || (next === candidates.length && asked === 0)) return resolve();
        if (next === candidates.length || timely.length >= lacking) return;
        while (next < candidates.length && timely.length < lacking) askOne(candidates[next++]!);
        callOff();
        callOff = clock.at(clock.now() + patience, lose);
      };
      askOn();
    });
  } finally {
    callOff();
    if (asked > 0) offshoot.abort();
    offshoot.release();
  }
  return answers;
}

const without = <T>(list: readonly T[], one: T): T[] =>
  list.length === 1 && list[0] === one ? [] : list.filter((other) => other !== one);
