import { offshootOf } from './offshoot.ts';
import type { Walk } from './walk.ts';

interface Gathering<Candidate, Answer> {
  readonly candidates: readonly Candidate[];
  readonly atOnce: number;
  ask(candidate: Candidate, walk: Walk): Promise<Answer>;
  isEnough(answers: readonly Answer[]): boolean;
}

/** Asks one candidate after the other, some at once, until what came is enough; what is still awaited then is called off. */
export async function gather<Candidate, Answer>(
  walk: Walk,
  { candidates, atOnce, ask, isEnough }: Gathering<Candidate, Answer>,
): Promise<readonly Answer[]> {
  const waiting = [...candidates];
  const answers: Answer[] = [];
  const { signal, abort, release } = offshootOf(walk.signal);
  let isDone = false;

  const askOn = async () => {
    for (let next = waiting.shift(); next !== undefined && !isDone; next = waiting.shift()) {
      const answer = await ask(next, { ...walk, signal });
      if (isDone) return;
      answers.push(answer);
      isDone = isEnough(answers);
      if (isDone) abort();
    }
  };
  try {
    await Promise.all(Array.from({ length: atOnce }, askOn));
  } catch (fault) {
    abort(fault);
    if (!isDone || walk.signal.aborted) throw fault;
  } finally {
    release();
  }
  return answers;
}
