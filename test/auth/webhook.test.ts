import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { webhookFacts } from '../../src/auth/index.ts';
import { decideWebhook } from '../../src/index.ts';

const now = Date.UTC(2026, 4, 1);
const seconds = now / 1000;
const secret = 'an example of a secret';

const signatureOf = (time: string | number, body: Uint8Array, key = secret): string =>
  createHmac('sha256', key).update(`${time}.`).update(body).digest('hex');
const headerOf = (time: string | number, body: Uint8Array, key?: string): string =>
  `t=${time},v1=${signatureOf(time, body, key)}`;
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const body = bytes('{"id":1}');
const good = headerOf(seconds, body);

async function codeOf(header: unknown, octets = body, moment = now): Promise<string> {
  const decision = decideWebhook(await webhookFacts(header as string, octets, secret), moment);
  return decision.allowed ? 'allowed' : decision.denial.code;
}

test('what HMAC-SHA256 signed is good, over any octets', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 300 }),
      fc.integer({ min: -300, max: 300 }),
      async (octets, age) => {
        expect(await codeOf(headerOf(seconds + age, octets), octets)).toBe('allowed');
      },
    ),
  );
});

test('the octets count, not what they say', async () => {
  expect(await codeOf(good, bytes('{"id": 1}'))).toBe('auth/invalid-signature');
  expect(await codeOf(good, bytes('{"id":1}\n'))).toBe('auth/invalid-signature');
  const invalid = Uint8Array.of(0xff, 0xfe);
  expect(await codeOf(headerOf(seconds, invalid), invalid)).toBe('allowed');
  expect(await codeOf(headerOf(seconds, invalid), bytes('\ufffd\ufffd'))).toBe('auth/invalid-signature');
});

test('a view of a larger buffer is only what it shows', async () => {
  const around = bytes(`xx${new TextDecoder().decode(body)}yy`);
  expect(await codeOf(good, around.subarray(2, around.length - 2))).toBe('allowed');
});

test('the time is signed too, as it is written', async () => {
  expect(await codeOf(headerOf(`0${seconds}`, body))).toBe('allowed');
  expect(await codeOf(good.replace(`t=${seconds}`, `t=0${seconds}`))).toBe('auth/invalid-signature');
  expect(await codeOf(good.replace(`t=${seconds}`, `t=${seconds + 1}`))).toBe('auth/invalid-signature');
});

test('an old call is told so only when its signature is right', async () => {
  expect(await codeOf(good, body, now + 301_000)).toBe('auth/timestamp-too-old');
  expect(await codeOf(good, body, now - 301_000)).toBe('auth/timestamp-too-old');
  expect(await codeOf(headerOf(seconds, body, 'other'), body, now + 301_000)).toBe('auth/invalid-signature');
});

describe('a header that is no signature', () => {
  test.each([undefined, null, '', 7, ['t=1']])('%j is missing', async (header) => {
    expect(await codeOf(header)).toBe('auth/missing-signature');
  });

  test.each([
    't=,v1=',
    `t=${seconds}`,
    `v1=${signatureOf(seconds, body)}`,
    `${good},v1=${signatureOf(seconds, body)}`,
    good.replace('v1', 'v0'),
    good.slice(0, -1),
    `${good}0`,
    ` ${good}`,
    good.replace(',', ', '),
    good.replace(`t=${seconds}`, `t=+${seconds}`),
    good.replace(`t=${seconds}`, 't=1e9'),
    good.replace(`t=${seconds}`, 't=NaN'),
    good.replace(/.$/, 'g'),
    `t=${'1'.repeat(1e6)},v1=`,
    ','.repeat(1e6),
  ])('%#', async (header) => {
    expect(await codeOf(header)).toBe('auth/invalid-signature');
  });

  test('in capitals is one', async () => {
    expect(await codeOf(`t=${seconds},v1=${signatureOf(seconds, body).toUpperCase()}`)).toBe('allowed');
  });

  test('with any digit changed is none', async () => {
    for (let at = good.indexOf('v1=') + 3; at < good.length; at++) {
      const digit = good[at] === '0' ? '1' : '0';
      expect(await codeOf(good.slice(0, at) + digit + good.slice(at + 1))).toBe('auth/invalid-signature');
    }
  });
});

test('a body that was decoded already, or an empty secret, is misuse', async () => {
  await expect(webhookFacts(good, '{"id":1}' as unknown as Uint8Array, secret)).rejects.toThrow(TypeError);
  await expect(webhookFacts(good, body, '')).rejects.toThrow(TypeError);
});
