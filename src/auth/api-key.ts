import type { ApiKeyFacts, StoredApiKey } from '../engine/policy/api-key.ts';
import { digestOf, toHex } from './hex.ts';
import { hmac, isHmac, type Secret } from './hmac.ts';

/** An API key as it is stored: without the key itself. */
export interface HashedApiKey extends StoredApiKey {
  /** What `hashApiKey` made of it. */
  readonly hash: string;
}

export interface ApiKeyOptions<Key extends HashedApiKey> {
  /** Kept outside of the database, so that its hashes alone are of no use. */
  readonly pepper: Secret;
  /** Looks a key up by its hash. */
  readonly find: (hash: string) => Key | null | undefined | Promise<Key | null | undefined>;
}

/** Longer headers hold no key of ours. */
const LONGEST = 512;

/** What is stored of an API key: its HMAC-SHA256 with the pepper, in hexadecimal digits. */
export async function hashApiKey(key: string, pepper: Secret): Promise<string> {
  return toHex(await hmac(pepper, key));
}

/** What `decideApiKey` judges, from the value of the header `X-API-Key`. Add the address of the caller. */
export async function apiKeyFacts<Key extends HashedApiKey>(
  header: string | null | undefined,
  { pepper, find }: ApiKeyOptions<Key>,
): Promise<ApiKeyFacts & { readonly key?: Key }> {
  if (typeof header !== 'string' || header === '') return { isPresent: false };
  if (header.length > LONGEST) return { isPresent: true };
  const key = await find(await hashApiKey(header, pepper));
  const hash = digestOf(key?.hash);
  if (!key || hash === undefined || !(await isHmac(pepper, hash, header))) return { isPresent: true };
  return { isPresent: true, key };
}
