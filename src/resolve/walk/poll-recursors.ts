import { isBelow } from '../../engine/name/relation.ts';
import { askRecursor, RECURSOR_PATIENCE } from './ask-recursor.ts';
import type { Claim } from './claim.ts';
import { gather } from './gather.ts';
import { judge } from './judge.ts';
import { limitAliases } from './limit-aliases.ts';
import { negativeTtl } from './negative-ttl.ts';
import type { Asked } from './poll.ts';
import { isUsableVote, summary, type VoteOutcome } from './quorum.ts';
import { registeredOf } from './registered.ts';
import type { Recursor } from './settings.ts';
import type { Walk } from './walk.ts';

/** What recursive resolvers say about a name. */
export interface RecursorPoll {
  readonly asked: readonly Asked[];
  /** What two of them agree on, or else why nothing is known. */
  readonly outcome: VoteOutcome;
  /** The owner of the SOA record by which two of them deny the registered domain itself; null otherwise. */
  readonly absent: string | null;
  /** For how many seconds they go on denying the record (RFC 2308 5); null when they do not. */
  readonly negativeTtl: number | null;
}

/** Operators that must agree: one of them may lie, or be late. */
const AGREEING = 2;

/** Asks all recursive resolvers for the record. Those that take their time are not waited for when two others agree. */
export async function pollRecursors(walk: Walk, claim: Claim): Promise<RecursorPoll> {
  const { settings, memory } = walk;
  let isLate = false;
  const asked = await gather<Recursor, Asked>(walk, {
    candidates: settings.recursors,
    ask: (recursor, inner) => askOne(inner, recursor, claim),
    missing: (found) =>
      isLate && agreement(found) !== undefined ? 0 : settings.recursors.length - found.length,
    patience: RECURSOR_PATIENCE,
    overdue({ name }) {
      isLate = true;
      memory.slow.add(name);
    },
  });
  const place = (one: Asked) => settings.recursors.findIndex(({ name }) => name === one.answer.name);
  asked.sort((one, other) => place(one) - place(other));
  const agreed = agreement(asked);
  const deniers = asked.flatMap(({ answer }) => deniedBy(answer.reading, claim.name));
  return {
    asked,
    outcome:
      agreed ??
      summary(
        'any',
        outcomesOf(asked).filter((outcome) => !isUsableVote(outcome)),
      ),
    absent: deniers.length >= AGREEING ? deniers[0]! : null,
    negativeTtl: negativeTtl(asked),
  };
}

async function askOne(walk: Walk, recursor: Recursor, claim: Claim): Promise<Asked> {
  const answer = await askRecursor(walk, recursor, { name: claim.name, type: 'TXT' });
  const followed = limitAliases(walk, answer, [claim.name]);
  return { answer: followed, judgement: judge(followed, claim, walk.settings.lenient) };
}

/** Outcomes that say the same. */
const alike: readonly (readonly VoteOutcome[])[] = [['match'], ['mismatch'], ['no-such-name', 'no-data']];

// A recursor that leaves an alias unfollowed has no say: its outcome is none of those that count.
const outcomesOf = (asked: readonly Asked[]) =>
  asked.map(({ judgement }) => judgement.outcome as VoteOutcome);

/** What two of them say. */
function agreement(asked: readonly Asked[]): VoteOutcome | undefined {
  const outcomes = outcomesOf(asked);
  for (const same of alike) {
    const saying = outcomes.filter((outcome) => same.includes(outcome));
    if (saying.length >= AGREEING) return saying[0];
  }
  return undefined;
}

/** The owner of the SOA record, if the answer denies not only the name but the domain that was registered for it. */
function deniedBy(reading: Asked['answer']['reading'], name: string): readonly string[] {
  if (reading.kind !== 'no-such-name' || reading.soa === null || reading.aliases.length > 0) return [];
  return isBelow(registeredOf(name), reading.soa.owner) ? [reading.soa.owner] : [];
}
