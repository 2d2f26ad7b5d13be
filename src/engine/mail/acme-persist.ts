import { IssuerValue } from '../rrtypes/issuer-value.ts';
import { isDigit } from './octets.ts';
import type { PolicyText } from './policy-text.ts';

const OWNER = '_validation-persist';
const ZERO = 0x30;
/** A time beyond this is none that anybody meant: the end of the year 9999. */
const LAST_SECOND = 253_402_300_799;

/**
 * Reads a text as a standing permission to issue: the domain of an authority, and parameters of which `accounturi` must be there
 * (draft-ietf-acme-dns-persist 4); false when it is none. The second from which on it does not hold is in `until`; -1 where it has no end.
 */
export function readAcmePersist(
  text: PolicyText,
  bytes: Uint8Array,
  begin: number,
  end: number,
  until: { second: number },
): boolean {
  text.reset(bytes, begin, end);
  until.second = -1;
  const value = new IssuerValue(bytes, begin, end);
  if (!value.hasIssuer) text.fail('persist/issuer', begin, Math.max(end, begin));
  if (!value.judgeAccount()) text.fail('persist/account-missing', begin, end);
  for (const { from, to } of value.only('persistuntil')) {
    until.second = secondOf(bytes, from, to);
    if (until.second < 0) value.fault('persist/time', from, to);
  }
  for (const { reason, from, to, args } of value.inOrder())
    text.fail(reason, from, to, { tag: OWNER, ...args });
  return text.valid;
}

/** A whole number of seconds since 1970; -1 when it is none. */
function secondOf(bytes: Uint8Array, from: number, to: number): number {
  let second = 0;
  for (let at = from; at < to; at++) {
    if (!isDigit(bytes[at]!) || second > LAST_SECOND) return -1;
    second = second * 10 + bytes[at]! - ZERO;
  }
  return from === to || second > LAST_SECOND ? -1 : second;
}
