import type { ResourceRecord } from '../message/message.ts';
import type { HostAnswer, Saying } from './ask-host.ts';
import { isUsable } from './ask-host.ts';
import { AGREEING } from './ask-parents.ts';
import { isSilence } from './ballot.ts';
import { addressesAt } from './host.ts';
import { agreedAmong, agreedHosts, areCommon, leadsAlike } from './same-way.ts';

/** A server of a zone that said where a host is, or who knows. */
interface Teller {
  readonly witness: string;
  readonly reading: Saying;
}

const tellersIn = (answers: readonly HostAnswer[]): readonly Teller[] =>
  answers.flatMap(({ witness, reading }) => (isUsable(reading) ? [{ witness, reading }] : []));

/** How many further servers it takes until two tell alike. */
export function missingTellers(answers: readonly HostAnswer[]): number {
  const tellers = tellersIn(answers);
  return witnessesIn(mostAlike(tellers)) >= AGREEING ? 0 : Math.max(1, AGREEING - tellers.length);
}

/** The same where one that knows of nothing is enough. */
export const missingTellersOfMore = (answers: readonly HostAnswer[]): number =>
  answers.length === 0 ? 1 : answers.some(hasNothing) ? 0 : Math.min(1, missingTellers(answers));

/** Whether a server says that a name has no such address. */
export const hasNothing = ({ reading }: HostAnswer): boolean => reading.kind === 'no-data';

/**
 * What two of the servers of a zone tell alike; or what is told by half of them at least, while all others keep silent
 * at all their addresses. Null when there is no such thing.
 */
export function toldAlike(answers: readonly HostAnswer[], servers: number): Saying | null {
  const tellers = tellersIn(answers);
  const alike = mostAlike(tellers);
  const needed = Math.min(AGREEING, servers);
  if (witnessesIn(alike) >= needed) return common(alike, needed);
  const others = answers.filter(({ reading }) => !isUsable(reading));
  const isAlone = alike.length === tellers.length && others.every(isSilence);
  return alike.length > 0 && isAlone && 2 * alike.length >= servers ? alike[0]!.reading : null;
}

/** On whose word they are: of servers that recursors name one and the same may be behind several. */
const witnessesIn = (tellers: readonly Teller[]): number =>
  new Set(tellers.map(({ witness }) => witness)).size;

function mostAlike(tellers: readonly Teller[]): readonly Teller[] {
  const groups = tellers.map((one) => tellers.filter((other) => isAlike(one.reading, other.reading)));
  return groups.reduce<readonly Teller[]>(
    (best, group) => (witnessesIn(group) > witnessesIn(best) ? group : best),
    [],
  );
}

function isAlike(one: Saying, other: Saying): boolean {
  if (one.kind === 'referral') return other.kind === 'referral' && leadsAlike(one.to, other.to);
  if (other.kind === 'referral' || endOf(one) !== endOf(other)) return false;
  if (one.kind !== 'data' || other.kind !== 'data') return one.kind === other.kind;
  return areCommon(addressesIn(one.records), addressesIn(other.records));
}

/** Where aliases lead that were met. */
const endOf = ({ aliases }: Exclude<Saying, { readonly kind: 'referral' }>): string | undefined =>
  aliases.at(-1)?.target;

const addressesIn = (records: readonly ResourceRecord[]): readonly Uint8Array[] =>
  addressesAt(records[0]!.owner, records);

/** The addresses that so many of them give, and else what the first one says. */
function common(alike: readonly Teller[], needed: number): Saying {
  const { reading } = alike[0]!;
  if (reading.kind === 'referral') {
    const said = alike.flatMap(({ reading: other, witness }) =>
      other.kind === 'referral' ? [{ to: other.to, witness }] : [],
    );
    return { kind: 'referral', to: { zone: reading.to.zone, hosts: agreedHosts(said, needed) } };
  }
  if (reading.kind !== 'data') return reading;
  const given = alike.flatMap(({ reading: other, witness }) =>
    other.kind === 'data' ? [{ witness, addresses: addressesIn(other.records) }] : [],
  );
  const agreed = agreedAmong(given, needed).map((address) => address.join('.'));
  const isAgreed = (record: ResourceRecord) =>
    'address' in record && agreed.includes(record.address.join('.'));
  return { ...reading, records: reading.records.filter(isAgreed) };
}
