import {
  type CompactJWSHeaderParameters,
  type CryptoKey,
  compactVerify,
  decodeProtectedHeader,
  errors,
  type JWK,
  type KeyObject,
} from 'jose';
import type { TokenClaims, TokenFacts } from '../engine/policy/token.ts';

export type TokenKey = CryptoKey | KeyObject | JWK | Uint8Array;

/** Algorithms of JWS (RFC 7518 3.1, RFC 8037 3.1, RFC 9864 2.2). */
export type TokenAlgorithm = (typeof shared)[number] | (typeof publicKey)[number];

export interface TokenOptions {
  /** The algorithms that are taken, all with a shared secret or all with a public key. */
  readonly algorithms: readonly TokenAlgorithm[];
  /** The key, or what finds it by the header of the token (its `kid`). */
  readonly key: TokenKey | ((header: CompactJWSHeaderParameters) => TokenKey | Promise<TokenKey>);
}

const shared = ['HS256', 'HS384', 'HS512'] as const;
const publicKey = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
] as const;

const bearer = /^Bearer +([\w-]+\.[\w-]+\.[\w-]+)$/i;
/** Longer headers hold no token of ours. */
const LONGEST = 16_384;

const REFUSED: TokenFacts = { isVerified: false };

/**
 * What `decideToken` judges, from the value of the header `Authorization: Bearer <JWT>` (RFC 7519 7.2, RFC 8725 3.1). A
 * token chooses neither the kind of its key nor an algorithm outside the list; what is no token is not verified. A
 * `TypeError` is for options that would let it choose; what `key` throws is handed on, unless jose says there is no such key.
 */
export async function tokenFacts(
  authorization: string | null | undefined,
  { algorithms, key }: TokenOptions,
): Promise<TokenFacts> {
  const isShared = isSharedSecret(algorithms);
  if (typeof key !== 'function') demandKind(key, isShared);
  const token = tokenOf(authorization);
  const header = token === undefined ? undefined : headerOf(token);
  if (token === undefined || header === undefined || !algorithms.some((one) => one === header.alg))
    return REFUSED;
  const found = typeof key === 'function' ? await findKey(key, header) : key;
  if (found === undefined) return REFUSED;
  demandKind(found, isShared);
  const claims = await verifiedClaims(token, found, algorithms);
  return claims === undefined ? REFUSED : { isVerified: true, claims };
}

function tokenOf(authorization: unknown): string | undefined {
  if (typeof authorization !== 'string' || authorization.length > LONGEST) return undefined;
  return bearer.exec(authorization)?.[1];
}

function headerOf(token: string): CompactJWSHeaderParameters | undefined {
  try {
    const header = decodeProtectedHeader(token);
    return typeof header.alg === 'string' ? { ...header, alg: header.alg } : undefined;
  } catch {
    return undefined;
  }
}

async function findKey(
  find: Extract<TokenOptions['key'], (...args: never[]) => unknown>,
  header: CompactJWSHeaderParameters,
): Promise<TokenKey | undefined> {
  try {
    return await find(header);
  } catch (error) {
    if (error instanceof errors.JWKSNoMatchingKey) return undefined;
    throw error;
  }
}

async function verifiedClaims(
  token: string,
  key: TokenKey,
  algorithms: readonly string[],
): Promise<TokenClaims | undefined> {
  try {
    const { payload } = await compactVerify(token, key, { algorithms: [...algorithms] });
    const claims: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(payload));
    const isObject = typeof claims === 'object' && claims !== null && !Array.isArray(claims);
    return isObject ? (claims as TokenClaims) : undefined;
  } catch {
    // A token that names an algorithm of the list which does not fit the key is a TypeError of jose.
    return undefined;
  }
}

/** Whether the list is of algorithms with a shared secret; a list of both kinds would let a public key pass for a secret. */
function isSharedSecret(algorithms: readonly string[]): boolean {
  const isIn = (list: readonly string[]): boolean =>
    Array.isArray(algorithms) && algorithms.length > 0 && algorithms.every((one) => list.includes(one));
  if (isIn(shared)) return true;
  if (isIn(publicKey)) return false;
  throw new TypeError(`algorithms must be some of ${shared.join(', ')}, or some of ${publicKey.join(', ')}`);
}

function demandKind(key: TokenKey, isShared: boolean): void {
  const isSecret =
    key instanceof Uint8Array || ('kty' in key ? key.kty === 'oct' : 'type' in key && key.type === 'secret');
  if (isSecret !== isShared)
    throw new TypeError(`the algorithms need a ${isShared ? 'shared secret' : 'public key'}`);
}
