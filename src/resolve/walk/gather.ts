import { offshootOf } from './offshoot.ts';
import type { Walk } from './walk.ts';

interface Gathering<Candidate, Answer> {
  readonly candidates: readonly Candidate[];
  ask(candidate: Candidate, walk: Walk): Promise<Answer>;
  /** How many further answers it takes, given those that came. */
  missing(answers: readonly Answer[]): number;
}

/**
 * Asks as many candidates at once as answers are missing, and further ones when those do not do. What is still awaited
 * when nothing is missing any more is called off.
 */
export async function gather<Candidate, Answer>(
  walk: Walk,
  { candidates, ask, missing }: Gathering<Candidate, Answer>,
): Promise<readonly Answer[]> {
  const waiting = [...candidates];
  const answers: Answer[] = [];
  const { signal, abort, release } = offshootOf(walk.signal);
  const inner = { ...walk, signal };
  try {
    await new Promise<void>((resolve, reject) => {
      let asked = 0;
      const askOn = () => {
        const lacking = missing(answers);
        while (waiting.length > 0 && asked < lacking) {
          asked++;
          ask(waiting.shift()!, inner).then((answer) => {
            asked--;
            if (signal.aborted) return;
            answers.push(answer);
            askOn();
          }, reject);
        }
        if (lacking <= 0 || asked === 0) resolve();
      };
      askOn();
    });
  } finally {
    abort();
    release();
  }
  return answers;
}
