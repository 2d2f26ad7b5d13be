import { ALLOWED, type Decision, deny, denyBroken, show } from './decision.ts';
import { isLimit, isMoment, isOver, listOf, unsure } from './facts.ts';
import { contains, readNetwork, unmapped } from './network.ts';

/** What the store knows of an API key. */
export interface StoredApiKey {
  readonly revoked?: boolean | undefined;
  /** Milliseconds since 1970, exclusively; null and undefined: for ever. */
  readonly expiresAt?: number | null | undefined;
  /** Addresses and networks from which it may be used; none or an empty list: from all. */
  readonly allowedAddresses?: readonly string[] | null | undefined;
}

export interface ApiKeyFacts {
  /** Whether the header came with the request. */
  readonly isPresent: boolean;
  /** The key that it fits; undefined for none. */
  readonly key?: StoredApiKey | undefined;
  /** The address that the request came from. */
  readonly address?: string | undefined;
}

/** Whether a caller is who the API key says. */
export function decideApiKey(facts: ApiKeyFacts, now: number): Decision {
  if (!isMoment(now)) return denyBroken();
  const { isPresent, key, address } = unsure(facts);
  if (isPresent !== true) return deny('auth/missing-api-key', {});
  if (typeof key !== 'object' || key === null) return deny('auth/invalid-api-key', {});
  const { revoked, expiresAt, allowedAddresses } = unsure(key as StoredApiKey);
  if ((revoked ?? false) !== false) return deny('auth/api-key-revoked', {});
  if (isOver(expiresAt, now)) return deny('auth/api-key-expired', {});
  return isAllowedFrom(allowedAddresses, address)
    ? ALLOWED
    : deny('permission/ip-not-allowed', { address: show(address) });
}

/** Entries that are no addresses let nobody in. */
function isAllowedFrom(allowed: unknown, address: unknown): boolean {
  if (!isLimit(allowed)) return true;
  const caller = readCaller(address);
  return caller !== undefined && listOf<unknown>(allowed).some((entry) => isIn(entry, caller));
}

/** The caller's address; servers name IPv4 callers as mapped ones, and append the zone of link-local ones (RFC 4007 11). */
function readCaller(address: unknown) {
  if (typeof address !== 'string' || address.length > LONGEST) return undefined;
  const caller = readNetwork(address.replace(/%.*/, ''));
  return caller === undefined || address.includes('/') ? undefined : unmapped(caller);
}

function isIn(entry: unknown, caller: Parameters<typeof contains>[1]): boolean {
  const network = readNetwork(entry);
  return network !== undefined && contains(unmapped(network), caller);
}

const LONGEST = 128;
