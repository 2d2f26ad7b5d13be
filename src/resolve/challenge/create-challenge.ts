import type { Finding } from '../../catalog/finding.ts';
import type { RandomBytes } from '../ports.ts';
import { nodePorts } from '../transport/node-ports.ts';
import type { Challenge, Method } from '../verification.ts';
import { readClaimedDomain } from './claimed-domain.ts';
import { nameserverSet } from './host-names.ts';
import { isMoment } from './moment.ts';
import { isToken, type ProofForm, type ProofFormOptions, readProofForm } from './proof-form.ts';
import { readMethod } from './read-method.ts';
import { readSealKey, seal } from './seal.ts';

export interface ChallengeOptions extends ProofFormOptions {
  /** Whose claim it is: any text; nobody's in particular unless given. */
  readonly account?: string | undefined;
  /** `txt` unless given; `txt_record` is the same. */
  readonly method?: Method | 'txt_record' | undefined;
  /** Milliseconds since 1970; the clock's unless given. */
  readonly now?: number | undefined;
  /** Octets that nobody can guess; the platform's unless given. */
  readonly random?: RandomBytes | undefined;
  /** With `nameservers`: the platform's. */
  readonly nameservers?: readonly string[] | undefined;
  /**
   * With `nameservers`: whether other accounts have the same ones, so that they prove nothing. True unless said otherwise, as
   * may be done of those that `nameserversFor` gives an account.
   */
  readonly shared?: boolean | undefined;
  /** Whether names such as `github.io`, below which a company lets others register, may be claimed. */
  readonly allowPrivateSuffix?: boolean | undefined;
  /** 32 to 64 small hexadecimal digits, where it was handed out before. */
  readonly token?: string | undefined;
  /** Milliseconds since 1970; three days from now unless given. */
  readonly expiresAt?: number | undefined;
  /** What the challenge is sealed with, so that it is noticed when whatever keeps it has changed it. */
  readonly sealKey?: string | Uint8Array | undefined;
}

/** Three days. */
export const LIFETIME: number = 3 * 24 * 60 * 60 * 1000;

const RANDOM_OCTETS = 16;

/**
 * Makes a challenge: what whoever claims a domain shall publish. A `Finding` with the code `domain/invalid-name` when
 * the domain is none that can be claimed: `'code' in made` tells. Throws a `TypeError` when the options make no sense.
 */
export function createChallenge(domain: string, options: ChallengeOptions = {}): Challenge | Finding {
  const { now = Date.now(), expiresAt = now + LIFETIME, shared = true, account = '' } = options;
  if (!isMoment(now) || !isMoment(expiresAt))
    throw new TypeError('now and expiresAt are milliseconds since 1970');
  if (typeof shared !== 'boolean') throw new TypeError('shared is true or false');
  if (typeof account !== 'string') throw new TypeError('account is a text');
  const method = readMethod(options.method ?? 'txt');
  const form = readProofForm(options);
  const key = readSealKey(options.sealKey);
  const record = recordOf(method, form, options);
  const claimed = readClaimedDomain(domain, options.allowPrivateSuffix === true, form.label);
  if (typeof claimed !== 'string') return claimed;
  const challenge: Challenge = {
    id: hexOf(options.random ?? nodePorts.random),
    account,
    domain: claimed,
    method,
    name: method === 'txt' ? `${form.label}.${claimed}` : claimed,
    ...record,
    status: 'pending',
    createdAt: Math.min(now, expiresAt),
    expiresAt,
    changedAt: now,
    attempts: 0,
    shared,
    differedAt: null,
    seal: null,
  };
  return seal(challenge, key);
}

function recordOf(
  method: Method,
  { prefix }: ProofForm,
  { nameservers, token, random = nodePorts.random }: ChallengeOptions,
) {
  if (method === 'nameservers') return { type: 'NS', value: nameserverSet(nameservers) } as const;
  if (token !== undefined && !isToken(token))
    throw new TypeError('token consists of 32 to 64 small hexadecimal digits');
  return { type: 'TXT', value: `${prefix}${token ?? hexOf(random)}` } as const;
}

const hexOf = (random: RandomBytes): string => Buffer.from(random(RANDOM_OCTETS)).toString('hex');
