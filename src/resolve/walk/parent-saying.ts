import { isAtOrBelow, isBelow } from '../../engine/name/relation.ts';
import type { HostAnswer } from './ask-host.ts';
import type { Delegation, Host } from './host.ts';
import { setText } from './name-server-set.ts';
import { delegationOf } from './read-answer.ts';

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

/** The same for what servers say alike. */
const gist = ({ fact }: Saying): string =>
  fact.kind === 'delegation'
    ? `${fact.to.zone} ${setText(fact.to.hosts.map(({ name }) => name))}`
    : fact.kind;

/** On whose word that is, each counted once. */
export const witnesses = (sayings: readonly Saying[]): number =>
  sayings.length < 2 ? sayings.length : new Set(sayings.map(({ witness }) => witness)).size;

/** What most of them say alike, of equals what was said first. */
export function mostAlike(sayings: readonly Saying[]): readonly Saying[] {
  if (sayings.length < 2) return sayings;
  const gists = sayings.map(gist);
  const groups = gists.map((one) => sayings.filter((_, at) => gists[at] === one));
  return groups.reduce<readonly Saying[]>(
    (best, group) => (witnesses(group) > witnesses(best) ? group : best),
    [],
  );
}

/**
 * The servers that all of these name alike, with the glue that so many of them give. Where servers are found by the word of
 * one recursor each, the names alone are what they agree on: the glue of one of them would lead to wherever he likes.
 */
export function agreedHosts(alike: readonly Saying[], needed: number): readonly Host[] {
  const said = alike.flatMap(({ fact, witness }) =>
    fact.kind === 'delegation' ? fact.to.hosts.map((host) => ({ ...host, witness })) : [],
  );
  return [...new Set(said.map(({ name }) => name))].map((name) => {
    const glue = said.filter((one) => one.name === name);
    const isAgreed = (address: Uint8Array) =>
      new Set(glue.filter((one) => has(one, address)).map(({ witness }) => witness)).size >= needed;
    const addresses = (glue[0]?.addresses ?? []).filter(isAgreed);
    return { name, addresses };
  });
}

const has = ({ addresses }: Host, address: Uint8Array): boolean =>
  addresses.some((one) => one.join('.') === address.join('.'));
