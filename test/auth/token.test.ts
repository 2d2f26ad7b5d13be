import { createHmac, createSecretKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import fc from 'fast-check';
import { errors } from 'jose';
import { describe, expect, test } from 'vitest';
import { type TokenAlgorithm, type TokenKey, tokenFacts } from '../../src/auth/index.ts';
import { decideToken } from '../../src/index.ts';

const now = Date.UTC(2026, 4, 1);
const claims = { sub: 'u1', exp: now / 1000 + 60, nbf: now / 1000 };

const secret = new TextEncoder().encode('an example of a secret, 32 octets at least');
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const p256 = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const ed25519 = generateKeyPairSync('ed25519');

// Tokens are made by hand, so that they may be what no library makes.
const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const signed = (header: object, payload: string, signature: (input: string) => Buffer): string => {
  const input = `${part(header)}.${payload}`;
  return `${input}.${signature(input).toString('base64url')}`;
};
const hs256 = (key: Uint8Array | string) => (input: string) =>
  createHmac('sha256', key).update(input).digest();
const rs256 = (key: KeyObject) => (input: string) => sign('sha256', Buffer.from(input), key);
const es256 = (key: KeyObject) => (input: string) =>
  sign('sha256', Buffer.from(input), { key, dsaEncoding: 'ieee-p1363' });
const eddsa = (key: KeyObject) => (input: string) => sign(null, Buffer.from(input), key);

async function codeOf(
  token: string | null | undefined,
  algorithms: readonly TokenAlgorithm[],
  key: Parameters<typeof tokenFacts>[1]['key'],
  moment = now,
): Promise<string> {
  const facts = await tokenFacts(token, { algorithms, key });
  const decision = decideToken(facts, moment);
  return decision.allowed ? 'allowed' : decision.denial.code;
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.';
const good = signed({ alg: 'HS256', typ: 'JWT' }, part(claims), hs256(secret));
const invalid = 'auth/invalid-jwt';

describe('a token that is signed as it must be', () => {
  test.each<[TokenAlgorithm, TokenKey, string]>([
    ['HS256', secret, good],
    ['HS256', createSecretKey(secret), good],
    ['RS256', rsa.publicKey, signed({ alg: 'RS256' }, part(claims), rs256(rsa.privateKey))],
    ['ES256', p256.publicKey, signed({ alg: 'ES256' }, part(claims), es256(p256.privateKey))],
    ['EdDSA', ed25519.publicKey, signed({ alg: 'EdDSA' }, part(claims), eddsa(ed25519.privateKey))],
    ['Ed25519', ed25519.publicKey, signed({ alg: 'Ed25519' }, part(claims), eddsa(ed25519.privateKey))],
  ])('with %s gives its claims', async (algorithm, key, token) => {
    const facts = await tokenFacts(`Bearer ${token}`, { algorithms: [algorithm], key });
    expect(facts).toEqual({ isVerified: true, claims });
    expect(decideToken(facts, now)).toEqual({ allowed: true });
  });

  test('by a JWK, or a key that is found by the header', async () => {
    const jwk = p256.publicKey.export({ format: 'jwk' });
    const token = `Bearer ${signed({ alg: 'ES256', kid: 'k1' }, part(claims), es256(p256.privateKey))}`;
    expect(await codeOf(token, ['ES256'], jwk)).toBe('allowed');
    expect(await codeOf(token, ['ES256'], ({ kid }) => (kid === 'k1' ? jwk : rsa.publicKey))).toBe('allowed');
  });

  test('whatever the case of the scheme', async () => {
    for (const scheme of ['bearer ', 'BEARER ', 'Bearer   '])
      expect(await codeOf(scheme + good, ['HS256'], secret)).toBe('allowed');
  });

  test('ends, and starts, at its moments', async () => {
    expect(await codeOf(`Bearer ${good}`, ['HS256'], secret, now + 59_999)).toBe('allowed');
    expect(await codeOf(`Bearer ${good}`, ['HS256'], secret, now + 60_000)).toBe('auth/token-expired');
    expect(await codeOf(`Bearer ${good}`, ['HS256'], secret, now - 1)).toBe(invalid);
  });
});

describe('a token that is refused', () => {
  const unsigned = `${part({ alg: 'none' })}.${part(claims)}.`;
  const publicPem = rsa.publicKey.export({ type: 'spki', format: 'pem' });

  test.each<[string, string, readonly TokenAlgorithm[], TokenKey]>([
    ['no signature', `Bearer ${unsigned}`, ['HS256'], secret],
    ['no signature, and something in its place', `Bearer ${unsigned}AA`, ['HS256'], secret],
    ['none in other letters', `Bearer ${part({ alg: 'nOnE' })}.${part(claims)}.AA`, ['HS256'], secret],
    [
      'the public key taken for a secret',
      `Bearer ${signed({ alg: 'HS256' }, part(claims), hs256(publicPem))}`,
      ['RS256'],
      rsa.publicKey,
    ],
    [
      'an algorithm outside the list',
      `Bearer ${signed({ alg: 'HS512' }, part(claims), (input) => createHmac('sha512', secret).update(input).digest())}`,
      ['HS256'],
      secret,
    ],
    [
      'an algorithm of the list that does not fit the key',
      `Bearer ${signed({ alg: 'ES256' }, part(claims), es256(p256.privateKey))}`,
      ['RS256', 'ES256'],
      rsa.publicKey,
    ],
    [
      'another secret',
      `Bearer ${signed({ alg: 'HS256' }, part(claims), hs256('another'))}`,
      ['HS256'],
      secret,
    ],
    [
      'another key',
      `Bearer ${signed({ alg: 'RS256' }, part(claims), rs256(generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey))}`,
      ['RS256'],
      rsa.publicKey,
    ],
    [
      'a key that it brings along',
      `Bearer ${signed({ alg: 'ES256', jwk: p256.publicKey.export({ format: 'jwk' }) }, part(claims), es256(p256.privateKey))}`,
      ['ES256'],
      generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey,
    ],
    [
      'an extension that is not understood',
      `Bearer ${signed({ alg: 'HS256', crit: ['x'], x: 1 }, part(claims), hs256(secret))}`,
      ['HS256'],
      secret,
    ],
    ['no algorithm', `Bearer ${signed({}, part(claims), hs256(secret))}`, ['HS256'], secret],
    [
      'a list for an algorithm',
      `Bearer ${signed({ alg: ['HS256'] }, part(claims), hs256(secret))}`,
      ['HS256'],
      secret,
    ],
    ['no claims', `Bearer ${signed({ alg: 'HS256' }, part([claims]), hs256(secret))}`, ['HS256'], secret],
    ['claims null', `Bearer ${signed({ alg: 'HS256' }, part(null), hs256(secret))}`, ['HS256'], secret],
    ['no JSON', `Bearer ${signed({ alg: 'HS256' }, 'AAAA', hs256(secret))}`, ['HS256'], secret],
    [
      'no UTF-8',
      `Bearer ${signed({ alg: 'HS256' }, Buffer.of(0x22, 0xff, 0x22).toString('base64url'), hs256(secret))}`,
      ['HS256'],
      secret,
    ],
    ['no exp', `Bearer ${signed({ alg: 'HS256' }, part({ sub: 'u1' }), hs256(secret))}`, ['HS256'], secret],
    ['another scheme', `Basic ${good}`, ['HS256'], secret],
    ['no scheme', good, ['HS256'], secret],
    ['two tokens', `Bearer ${good}, Bearer ${good}`, ['HS256'], secret],
    ['a part too many', `Bearer ${good}.AA`, ['HS256'], secret],
    ['a header of a million characters', `Bearer ${'a'.repeat(1e6)}.a.a`, ['HS256'], secret],
    ['a million blanks', `Bearer${' '.repeat(1e6)}`, ['HS256'], secret],
    ['nothing', '', ['HS256'], secret],
  ])('for %s', async (_why, token, algorithms, key) => {
    expect(await codeOf(token, algorithms, key)).toBe(invalid);
  });

  test('for being no text', async () => {
    for (const header of [undefined, null, 7, {}, [good]])
      expect(await codeOf(header as string, ['HS256'], secret)).toBe(invalid);
  });

  test('for any octet of it that is changed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), fc.constantFrom(...alphabet), async (at, char) => {
        const token = good.slice(0, at) + char + good.slice(at + 1);
        // The last character of each part has bits that mean nothing.
        const meant = (text: string) =>
          text
            .split('.')
            .map((one) => Buffer.from(one, 'base64url').toString('hex'))
            .join('.');
        fc.pre(meant(token) !== meant(good));
        expect(await codeOf(`Bearer ${token}`, ['HS256'], secret)).toBe(invalid);
      }),
    );
  });

  test('for anything at all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 80 }), async (text) => {
        expect(await codeOf(`Bearer ${text}`, ['HS256'], secret)).toBe(invalid);
      }),
    );
  });
});

describe('options that would let a token choose', () => {
  test.each([[[]], [['none']], [['HS256', 'RS256']], [['hs256']], [['__proto__']], ['HS256'], [undefined]])(
    'are misuse: algorithms %j',
    async (algorithms) => {
      const options = { algorithms: algorithms as unknown as TokenAlgorithm[], key: secret };
      await expect(tokenFacts(`Bearer ${good}`, options)).rejects.toThrow(TypeError);
    },
  );

  test('are misuse: a key of the other kind', async () => {
    const jwk = { kty: 'oct', k: Buffer.from(secret).toString('base64url') };
    await expect(tokenFacts('', { algorithms: ['HS256'], key: rsa.publicKey })).rejects.toThrow(TypeError);
    await expect(tokenFacts('', { algorithms: ['RS256'], key: secret })).rejects.toThrow(TypeError);
    await expect(tokenFacts('', { algorithms: ['RS256'], key: jwk })).rejects.toThrow(TypeError);
    const found = { algorithms: ['HS256'], key: () => rsa.publicKey } as const;
    await expect(tokenFacts(`Bearer ${good}`, found)).rejects.toThrow(TypeError);
  });
});

describe('a key that is looked for', () => {
  test('and is not among those that there are makes no valid token', async () => {
    const none = () => Promise.reject(new errors.JWKSNoMatchingKey());
    expect(await codeOf(`Bearer ${good}`, ['HS256'], none)).toBe(invalid);
  });

  test('in vain is the platform’s fault, not the token’s', async () => {
    const down = () => Promise.reject(new Error('connection refused'));
    await expect(codeOf(`Bearer ${good}`, ['HS256'], down)).rejects.toThrow('connection refused');
  });

  test('is not looked for when the algorithm is none of the list', async () => {
    let asked = 0;
    const find = () => {
      asked++;
      return secret;
    };
    await codeOf(`Bearer ${part({ alg: 'HS512' })}.AA.AA`, ['HS256'], find);
    await codeOf('Bearer x', ['HS256'], find);
    expect(asked).toBe(0);
  });
});
