import { isAtOrBelow, isBelow } from '../../engine/name/relation.ts';
import type { HostAnswer } from './ask-host.ts';
import type { Delegation } from './host.ts';
import { delegationOf } from './read-answer.ts';
import { leadsAlike } from './same-way.ts';

/** What a server of a zone says about a name below it. */
export type ParentFact =
  /** It delegates the name, or a zone on the way to it. */
  | { readonly kind: 'delegation'; readonly to: Delegation }
  /** The name lies in a zone that it serves itself. */
  | { readonly kind: 'within'; readonly zone: string }
  /** There is no such name; `soa` is the owner of the SOA record. */
  | { readonly kind: 'absent'; readonly soa: string };

export interface Saying {
  readonly server: string;
  readonly witness: string;
  readonly fact: ParentFact;
}

/** What the servers say that have anything to say. */
export function sayingsOf(answers: readonly HostAnswer[], zone: string, name: string): readonly Saying[] {
  return answers.flatMap((answer) => {
    const fact = factOf(answer, zone, name);
    return fact === null ? [] : [{ server: answer.name, witness: answer.witness, fact }];
  });
}

function factOf({ reading, exchange }: HostAnswer, zone: string, name: string): ParentFact | null {
  switch (reading.kind) {
    case 'referral':
      return { kind: 'delegation', to: reading.to };
    case 'data':
      if (reading.aliases.length > 0) return { kind: 'within', zone };
      // The same servers serve the zone below, too.
      return { kind: 'delegation', to: delegationOf(name, reading.records, exchange!.message!, zone) };
    case 'no-such-name':
      if (reading.aliases.length > 0 || reading.soa === null) return { kind: 'within', zone };
      if (isBelow(reading.soa.owner, zone)) return { kind: 'within', zone: reading.soa.owner };
      return { kind: 'absent', soa: reading.soa.owner };
    case 'no-data': {
      const owner = reading.soa?.owner ?? zone;
      return { kind: 'within', zone: isAtOrBelow(name, owner) ? owner : zone };
    }
    case 'alias':
    case 'broken-alias':
      return { kind: 'within', zone };
    default:
      return null;
  }
}

/**
 * Whether two say the same. Glue may be given by one and not by the other, or in part, but not to lead elsewhere. To whom the
 * name is only on the way it is the same whether it is in the zone or nothing stands at it (RFC 8020 4).
 */
function isAlike({ fact: one }: Saying, { fact: other }: Saying, isStep: boolean): boolean {
  if (one.kind === 'delegation' && other.kind === 'delegation') return leadsAlike(one.to, other.to);
  if (isStep) return one.kind !== 'delegation' && other.kind !== 'delegation';
  return one.kind === 'within' && other.kind === 'within' ? one.zone === other.zone : one.kind === other.kind;
}

/** On whose word that is, each counted once. */
export const witnesses = (sayings: readonly Saying[]): number =>
  sayings.length < 2 ? sayings.length : new Set(sayings.map(({ witness }) => witness)).size;

/** What most of them say alike, of equals what was said first. */
export function mostAlike(sayings: readonly Saying[], isStep: boolean): readonly Saying[] {
  if (sayings.length < 2) return sayings;
  const groups = sayings.map((one) => sayings.filter((other) => isAlike(one, other, isStep)));
  return groups.reduce<readonly Saying[]>(
    (best, group) => (witnesses(group) > witnesses(best) ? group : best),
    [],
  );
}
