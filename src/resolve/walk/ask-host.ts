import type { Exchange, Outcome } from '../ask.ts';
import type { Question } from '../message/message.ts';
import { isAboutName } from '../message/rcode-name.ts';
import { type Host, hostText, triedOf } from './host.ts';
import { type Reading, readAnswer } from './read-answer.ts';
import { type Addresses, send, type Walk } from './walk.ts';

/** Why there is nothing to read. */
export interface Silence {
  readonly kind:
    | 'timeout'
    | 'unreachable'
    | 'blocked'
    | 'bad-response'
    | 'no-address'
    /** It had no chance to answer, or none for its full time. */
    | 'unasked'
    /** The same, as our own limits left no room. */
    | 'busy';
  readonly why: string | null;
}

/** What a host said. */
export interface HostAnswer {
  readonly name: string;
  readonly addresses: readonly Uint8Array[];
  readonly reading: Reading | Silence;
  readonly exchange: Exchange | null;
  /** What is odd about the host itself. */
  readonly note: string | null;
  /** On whose word it is the host that it should be: a recursor's, or else its own. */
  readonly witness: string;
  /** Whether it might have said something, had it been asked and heard out. */
  readonly isUnasked: boolean;
  /** Whether it has addresses at which it was not asked. */
  readonly isPartial: boolean;
}

/** Hosts without an address after which no further one is looked up (NXNSAttack). */
export const EMPTY_LOOKUPS = 5;

/** Asks a server of a zone. One that kept silent about it when asked before is not waited for again. */
export async function askHost(
  walk: Walk,
  host: Host,
  question: Question,
  zone: string,
  confirmed = true,
): Promise<HostAnswer> {
  const { silent } = walk.memory;
  const key = `${zone} ${hostText(host)}`;
  const answer = (confirmed && silent.get(key)) || (await askAnew(walk, host, question, zone, confirmed));
  if (confirmed && answer.reading.kind === 'timeout') silent.set(key, answer);
  return answer;
}

/** The first of its addresses that has something to say about the zone speaks for all of them. */
async function askAnew(
  walk: Walk,
  host: Host,
  question: Question,
  zone: string,
  confirmed: boolean,
): Promise<HostAnswer> {
  const { name } = host;
  const found = glueOf(host) ?? (await lookedUp(walk, host, confirmed));
  const { addresses, note, witness = name } = found;
  if (addresses.length === 0) return { ...withoutAddress(found), name, witness };
  const configured = host.isConfigured === true;
  const expected = { question, zone, isRecursor: false, aliases: walk.budget.limits.aliases };
  const tried = configured ? addresses : triedOf(addresses);
  let first: HostAnswer | undefined;
  for (let left = tried; left.length > 0; ) {
    const exchange = await send(walk, { addresses: left, kind: 'authoritative', configured }, question);
    const { message, address } = exchange;
    const reading = message === undefined ? silenceOf(exchange) : readAnswer(message, expected);
    const isUnasked = reading.kind === 'unasked' || reading.kind === 'busy';
    const isPartial = tried.length < addresses.length || exchange.isPartial === true;
    const answer = { name, addresses, reading, exchange, note, witness, isUnasked, isPartial };
    // What others of its addresses say is no word of the host as long as one of them had no chance.
    if (isUsable(reading) || isUnasked) return answer;
    first ??= answer;
    // An RCODE about the server comes only when no other address had anything to say about the name.
    if (message === undefined || address === undefined || !isAboutName(message.rcode)) break;
    left = left.filter((other) => !isSame(other, address));
  }
  return first!;
}

/** Whether a server said something about the zone. */
export const isUsable = (reading: Reading | Silence): reading is Saying => saying.has(reading.kind);

export type Saying = Exclude<Reading, { readonly kind: 'lame' | 'bad-response' }>;

const saying: ReadonlySet<string> = new Set([
  'data',
  'no-data',
  'no-such-name',
  'alias',
  'broken-alias',
  'referral',
]);

const isSame = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((octet, at) => octet === other[at]);

const silences: Readonly<Record<Outcome, Silence['kind']>> = {
  answer: 'bad-response',
  'bad-response': 'bad-response',
  timeout: 'timeout',
  unreachable: 'unreachable',
  unsent: 'unasked',
  blocked: 'blocked',
  exhausted: 'unasked',
  busy: 'busy',
};

export function silenceOf({ outcome, note }: Exchange): Silence {
  const why = note ?? (outcome === 'exhausted' ? 'the check had used up its packets or its time' : null);
  return { kind: silences[outcome], why };
}

const lackings = {
  ...{ none: 'no-address', 'not-looked-up': 'no-address' },
  ...{ unheard: 'unasked', busy: 'busy' },
} as const satisfies Readonly<Record<NonNullable<Addresses['lack']> | 'none', Silence['kind']>>;

function withoutAddress({ note, addresses, lack }: Addresses): Omit<HostAnswer, 'name' | 'witness'> {
  const kind = lackings[lack ?? 'none'];
  const isUnasked = lack !== undefined;
  return { addresses, reading: { kind, why: note }, exchange: null, note: null, isUnasked, isPartial: false };
}

const glueOf = ({ addresses }: Host): Addresses | undefined =>
  addresses.length > 0 ? { addresses, note: null } : undefined;

/** What a lookup finds. Lookups for the sake of other lookups do not wait for those to end. */
async function lookedUp(walk: Walk, host: Host, confirmed: boolean): Promise<Addresses> {
  const { memory, lookups } = walk;
  const key = confirmed ? host.name : `${host.name} unconfirmed`;
  const known = memory.addresses.get(key);
  if (known !== undefined) return known;
  const lookUp = async (): Promise<Addresses> => {
    if (confirmed && memory.emptyLookups >= EMPTY_LOOKUPS)
      return {
        ...{ addresses: [], lack: 'not-looked-up' },
        note: 'not looked up, as those before it have no address',
      };
    const before = walk.budget.waiting.refusals;
    const budget = walk.budget.forLookups;
    const found = await walk.discovery.addresses({ ...walk, budget }, host, confirmed);
    const isFound = found.addresses.length > 0;
    // Nobody knows whether it has one.
    if (!isFound && walk.budget.waiting.refusals > before)
      return { ...found, note: 'its address could not be looked up in time', lack: 'busy' };
    // Servers of a zone above the domain are not the claimant's doing.
    if (confirmed) memory.emptyLookups = isFound ? 0 : memory.emptyLookups + 1;
    // That there is none may be due to what it was looked up for.
    if (isFound || lookups.length === 0) memory.addresses.set(key, found);
    return found;
  };
  return lookups.length === 0 ? memory.lookups(lookUp) : lookUp();
}
