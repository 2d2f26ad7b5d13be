import { createHash } from 'node:crypto';
import { hostName } from './host-names.ts';

export interface AccountSet {
  /** The domain below which they have their names: a wildcard there gives all of them their addresses. */
  readonly below: string;
  /** How many: 2 unless given. */
  readonly count?: number | undefined;
}

/** Hexadecimal digits of a digest that nobody makes twice by choosing accounts. */
const DIGITS = 40;
const MOST = 13;

/**
 * The name servers of one account: no other account has any of them, so that a domain that is handed to them is handed to
 * this account (`shared: false`). Always the same for the same account.
 */
export function nameserversFor(account: string, { below, count = 2 }: AccountSet): readonly string[] {
  // In UTF-8 all halves of surrogate pairs are one character.
  if (typeof account !== 'string' || account === '' || /\p{Surrogate}/u.test(account))
    throw new TypeError('an account is a text of whole characters, not empty');
  if (!(Number.isInteger(count) && count >= 1 && count <= MOST))
    throw new TypeError(`count is a number from 1 to ${MOST}`);
  const domain = hostName(below);
  const digest = createHash('sha256').update(account).digest('hex').slice(0, DIGITS);
  return Array.from({ length: count }, (_, at) => {
    const host = hostName(`ns${at + 1}-${digest}.${domain}`);
    if (domain === undefined || host === undefined) throw new TypeError(`below is a domain, not ${below}`);
    return host;
  });
}
