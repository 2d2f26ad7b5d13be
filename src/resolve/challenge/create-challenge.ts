import type { Finding } from '../../catalog/finding.ts';
import { toALabels } from '../../engine/name/idna.ts';
import { parseName } from '../../engine/name/parse-name.ts';
import { printName } from '../../engine/name/print-name.ts';
import { VALUE_PREFIX } from '../compare-value.ts';
import type { RandomBytes } from '../ports.ts';
import { nodePorts } from '../transport/node-ports.ts';
import type { Challenge, Method } from '../verification.ts';
import { readClaimedDomain } from './claimed-domain.ts';
import { isMoment } from './moment.ts';

export interface ChallengeOptions {
  /** `txt` unless given. */
  readonly method?: Method | undefined;
  /** Milliseconds since 1970; the clock's unless given. */
  readonly now?: number | undefined;
  /** Octets that nobody can guess; the platform's unless given. */
  readonly random?: RandomBytes | undefined;
  /** With `nameservers`: the platform's. */
  readonly nameservers?: readonly string[] | undefined;
  /** With `nameservers`: whether other domains have the same ones. True unless said otherwise. */
  readonly shared?: boolean | undefined;
  /** Whether names such as `github.io`, below which a company lets others register, may be claimed. */
  readonly allowPrivateSuffix?: boolean | undefined;
  /** In hexadecimal digits, where it was handed out before. */
  readonly token?: string | undefined;
  /** Milliseconds since 1970; three days from now unless given. */
  readonly expiresAt?: number | undefined;
}

/** Three days. */
export const LIFETIME: number = 3 * 24 * 60 * 60 * 1000;

/** The label under which the record stands (RFC 8552). */
const LABEL = '_scaidns-verify';
const RANDOM_OCTETS = 16;
const tokenForm = /^[0-9a-f]+$/i;

/**
 * Makes a challenge: what whoever claims a domain shall publish. A `Finding` with the code `domain/invalid-name` when
 * the domain is none that can be claimed: `'code' in made` tells. Throws a `TypeError` when the options make no sense.
 */
export function createChallenge(domain: string, options: ChallengeOptions = {}): Challenge | Finding {
  const { method = 'txt', now = Date.now(), expiresAt = now + LIFETIME, shared = true } = options;
  if (!isMoment(now) || !isMoment(expiresAt))
    throw new TypeError('now and expiresAt are milliseconds since 1970');
  const record = recordOf(method, options);
  const claimed = readClaimedDomain(domain, options.allowPrivateSuffix === true);
  if (typeof claimed !== 'string') return claimed;
  return {
    id: hexOf(options.random ?? nodePorts.random),
    domain: claimed,
    method,
    name: method === 'txt' ? `${LABEL}.${claimed}` : claimed,
    ...record,
    status: 'pending',
    createdAt: Math.min(now, expiresAt),
    expiresAt,
    changedAt: now,
    attempts: 0,
    shared,
    differedAt: null,
  };
}

function recordOf(method: Method, { nameservers, token, random = nodePorts.random }: ChallengeOptions) {
  if (method === 'nameservers') return { type: 'NS', value: setOf(nameservers) } as const;
  if (method !== 'txt') throw new TypeError(`method is txt or nameservers, not ${method}`);
  if (token !== undefined && !(typeof token === 'string' && tokenForm.test(token)))
    throw new TypeError('token consists of hexadecimal digits');
  return { type: 'TXT', value: `${VALUE_PREFIX}${token ?? hexOf(random)}` } as const;
}

const hexOf = (random: RandomBytes): string => Buffer.from(random(RANDOM_OCTETS)).toString('hex');

function setOf(nameservers: readonly string[] | undefined): string {
  if (!Array.isArray(nameservers) || nameservers.length === 0)
    throw new TypeError('the method nameservers needs the nameservers of the platform');
  return [...new Set(nameservers.map(hostName))].sort().join(' ');
}

/** A host name as it is compared: A-labels, folded, no final dot. */
function hostName(text: string): string {
  const wire = parseName(typeof text === 'string' ? (toALabels(text) ?? '') : '');
  if (wire === undefined || wire.length === 1) throw new TypeError(`nameservers: ${text} is no host name`);
  return printName(wire, 0).slice(0, -1);
}
