import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Challenge } from '../verification.ts';

/** Octets: what nobody can guess has as many at least. */
const SHORTEST = 16;
const sealForm = /^[0-9a-f]{64}$/;

/** The members of a challenge that its seal covers: all others. In this order for ever, as seals are kept. */
const sealed = [
  'id',
  'account',
  'domain',
  'method',
  'name',
  'type',
  'value',
  'status',
  'createdAt',
  'expiresAt',
  'changedAt',
  'attempts',
  'shared',
  'differedAt',
] as const satisfies readonly (keyof Challenge)[];

/** A challenge does not have the seal that belongs to it: whatever keeps it has changed it, or another key has sealed it. */
export class SealError extends TypeError {
  override readonly name = 'SealError';
}

/** The key that seals are made with: octets, or a text. */
export function readSealKey(key: string | Uint8Array | undefined): Uint8Array | undefined {
  if (key === undefined) return undefined;
  const octets = typeof key === 'string' ? new TextEncoder().encode(key) : key;
  if (!(octets instanceof Uint8Array) || octets.length < SHORTEST)
    throw new TypeError(`sealKey has ${SHORTEST} octets or more`);
  return octets.slice();
}

/** The same challenge with a seal that nobody can make without the key, over all that it says (RFC 2104). */
export const sealChallenge = (challenge: Challenge, key: string | Uint8Array): Challenge =>
  seal(challenge, readSealKey(key));

/** The same; without a key, without a seal. */
export const seal = (challenge: Challenge, key: Uint8Array | undefined): Challenge => ({
  ...challenge,
  seal: key === undefined ? null : sealOf(challenge, key).toString('hex'),
});

/** Throws a `SealError` if the challenge does not have its seal. */
export function demandSeal(challenge: Challenge, key: Uint8Array): void {
  const { seal, id } = challenge;
  const isRight =
    typeof seal === 'string' &&
    sealForm.test(seal) &&
    timingSafeEqual(Buffer.from(seal, 'hex'), sealOf(challenge, key));
  if (!isRight) throw new SealError(`the challenge ${id} does not have the seal that belongs to it`);
}

const sealOf = (challenge: Challenge, key: Uint8Array): Buffer =>
  createHmac('sha256', key)
    .update(JSON.stringify(sealed.map((member) => challenge[member])))
    .digest();
