import { isBelow } from '../../engine/name/relation.ts';
import { askRecursor } from './ask-recursor.ts';
import type { Claim } from './claim.ts';
import { judge } from './judge.ts';
import { limitAliases } from './limit-aliases.ts';
import type { Asked } from './poll.ts';
import { isUsableVote, summary, type VoteOutcome } from './quorum.ts';
import { registeredOf } from './registered.ts';
import type { Walk } from './walk.ts';
import { zoneByRecursors } from './zone-by-recursors.ts';

/** What recursive resolvers say about a name. */
export interface RecursorPoll {
  readonly asked: readonly Asked[];
  /** What two of them agree on, or else why nothing is known. */
  readonly outcome: VoteOutcome;
  /** Whether the domain has a name server that is not the platform's. */
  readonly isIndependent: boolean;
  /** The owner of the SOA record by which two of them deny the registered domain itself; null otherwise. */
  readonly absent: string | null;
  /** For how many seconds they go on denying the record (RFC 2308 5); null when they do not. */
  readonly negativeTtl: number | null;
}

/** Operators that must agree: one of them may lie, or be late. */
const AGREEING = 2;

/** Asks all recursive resolvers for the record. */
export async function pollRecursors(walk: Walk, claim: Claim): Promise<RecursorPoll> {
  const { recursors, lenient } = walk.settings;
  const question = { name: claim.name, type: 'TXT' } as const;
  const asked = await Promise.all(
    recursors.map(async (recursor): Promise<Asked> => {
      const answer = limitAliases(walk, await askRecursor(walk, recursor, question), [claim.name]);
      return { answer, judgement: judge(answer, claim, lenient) };
    }),
  );
  const outcomes = asked.map(({ judgement }) => judgement.outcome);
  const agreed = (['match', 'mismatch', 'no-data', 'no-such-name'] as const).find(
    (outcome) => outcomes.filter((one) => one === outcome).length >= AGREEING,
  );
  const deniers = asked.flatMap(({ answer }) => deniedBy(answer.reading, claim.name));
  const absent = deniers.length >= AGREEING ? deniers[0]! : null;
  const unknown = outcomes.filter((one): one is VoteOutcome => !isUsableVote(one as VoteOutcome));
  const negative = asked.flatMap(({ answer: { reading } }) =>
    (reading.kind === 'no-data' || reading.kind === 'no-such-name') && reading.soa !== null
      ? [Math.min(reading.soa.ttl, reading.soa.minimum)]
      : [],
  );
  return {
    asked,
    outcome: agreed ?? summary('any', unknown),
    isIndependent: agreed === 'match' && (await isIndependent(walk, claim.name)),
    absent,
    negativeTtl: negative.length === 0 ? null : Math.max(...negative),
  };
}

/** Recursive resolvers do not tell which server they have the record from, so those of the zone are looked up. */
async function isIndependent(walk: Walk, name: string): Promise<boolean> {
  const { platformNameservers } = walk.settings;
  if (platformNameservers.size === 0) return true;
  const zone = await zoneByRecursors(walk, name, registeredOf(name));
  return zone?.hosts.some((host) => !platformNameservers.has(host.name)) ?? false;
}

/** The owner of the SOA record, if the answer denies not only the name but the domain that was registered for it. */
function deniedBy(reading: Asked['answer']['reading'], name: string): readonly string[] {
  if (reading.kind !== 'no-such-name' || reading.soa === null || reading.aliases.length > 0) return [];
  return isBelow(registeredOf(name), reading.soa.owner) ? [reading.soa.owner] : [];
}
