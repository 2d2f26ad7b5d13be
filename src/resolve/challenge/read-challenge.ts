import type { Challenge, ChallengeStatus } from '../verification.ts';
import { readClaimedDomain } from './claimed-domain.ts';
import { nameserverSet } from './host-names.ts';
import { isMoment } from './moment.ts';
import { isToken, type ProofForm } from './proof-form.ts';
import { readMethod } from './read-method.ts';
import { demandSeal } from './seal.ts';

/** What a challenge that is to be checked must be like. */
export interface Door extends ProofForm {
  readonly sealKey: Uint8Array | undefined;
}

const statuses: readonly unknown[] = [
  'pending',
  'verifying',
  'failed',
  'validated',
  'expired',
  'cancelled',
] satisfies readonly ChallengeStatus[];

const isText = (value: unknown): boolean => typeof value === 'string';

/** Members that say all by themselves: what each must be, and how a person is told. */
const members: readonly (readonly [keyof Challenge, (value: unknown) => boolean, string])[] = [
  ['id', (value) => isText(value) && value !== '', 'a text that no other challenge has'],
  ['account', isText, 'a text'],
  [
    'domain',
    (value) => readClaimedDomain(value, true) === value,
    'a domain in A-labels, folded, without final dot',
  ],
  ['status', (value) => statuses.includes(value), `one of ${statuses.join(', ')}`],
  ['createdAt', isMoment, 'a number of milliseconds since 1970'],
  ['expiresAt', isMoment, 'a number of milliseconds since 1970'],
  ['changedAt', isMoment, 'a number of milliseconds since 1970'],
  ['attempts', (value) => Number.isSafeInteger(value) && (value as number) >= 0, 'a number of checks'],
  ['shared', (value) => typeof value === 'boolean', 'true or false'],
  ['differedAt', (value) => value === null || isMoment(value), 'null or a number of milliseconds since 1970'],
  ['seal', (value) => value === null || isText(value), 'null or a text'],
];

/** What a challenge says that was kept without them. One that does not tell its set is one of many. */
const unsaid = { account: '', shared: true, differedAt: null, seal: null } as const;

/**
 * A challenge as a store gives it, or a caller: what is not exactly what `createChallenge` makes by the same label and
 * prefix is a `TypeError`, since it would prove something else than it seems to. A `SealError` if it must be sealed, and its
 * seal is another one.
 */
export function readChallenge(given: unknown, door: Door): Challenge {
  if (typeof given !== 'object' || given === null || 'code' in given)
    throw new TypeError(
      'verifyChallenge takes a challenge, and createChallenge may answer a finding instead',
    );
  const { method, ...rest } = given as Challenge;
  const challenge: Challenge = { ...unsaid, ...defined(rest), method: readMethod(method) };
  for (const [member, isRight, what] of members)
    if (!isRight(challenge[member])) throw wrong(member, what, challenge);
  if (challenge.createdAt > challenge.expiresAt)
    throw new TypeError('challenge.createdAt is not after its expiresAt');
  demandRecord(challenge, door);
  if (door.sealKey !== undefined) demandSeal(challenge, door.sealKey);
  return challenge;
}

/** What is looked for must be what the domain's owner alone can publish. */
function demandRecord(challenge: Challenge, { label, prefix }: Door): void {
  const { method, domain, name, type, value } = challenge;
  const isTxt = method === 'txt';
  const wanted = isTxt ? `${label}.${domain}` : domain;
  if (name !== wanted) throw wrong('name', `${wanted}, as label and domain say`, challenge);
  if (type !== (isTxt ? 'TXT' : 'NS')) throw wrong('type', isTxt ? 'TXT' : 'NS', challenge);
  if (typeof value !== 'string') throw wrong('value', 'a text', challenge);
  if (isTxt) {
    const isProof = value.startsWith(prefix) && isToken(value.slice(prefix.length));
    if (!isProof)
      throw wrong('value', `${prefix} and a token of 32 to 64 small hexadecimal digits`, challenge);
  } else if (nameserverSet(value.split(' ')) !== value)
    throw wrong('value', 'host names, folded and sorted, with a blank between each two', challenge);
}

const wrong = (member: keyof Challenge, what: string, challenge: Challenge): TypeError =>
  new TypeError(`challenge.${member} is ${what}, not ${String(challenge[member])}`);

const defined = <T extends object>(members: T): T =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as T;
