import { describe, expect, test } from 'vitest';
import { type CheckRate, decideCheck, retryAt, retryDelay } from '../../../src/resolve/index.ts';
import { START } from '../helpers/verify.ts';

describe('R45 when to check again', () => {
  test('grows by 15 percent from a minute to four hours', () => {
    expect([0, 1, 2, 3, 11].map(retryDelay)).toEqual([60_000, 60_000, 69_000, 79_350, 242_733]);
    expect(retryDelay(40)).toBeLessThan(4 * 60 * 60 * 1000);
    expect([41, 1000, 1e9].map(retryDelay)).toEqual([14_400_000, 14_400_000, 14_400_000]);
  });

  test('is never when the challenge will be over', () => {
    expect(retryAt(1, START, START + 60_001)).toBe(START + 60_000);
    expect(retryAt(1, START, START + 60_000)).toBeNull();
    expect(retryAt(1, START, START + 1e9, 300_000)).toBe(START + 300_000);
  });

  test('a domain is checked every ten seconds at most', () => {
    const first = decideCheck({}, START);
    if (!first.allowed) throw new Error();
    expect(decideCheck(first.next, START + 9_999)).toMatchObject({
      allowed: false,
      denial: { code: 'rate-limit/exceeded', retryAfter: { seconds: 1 } },
    });
    expect(decideCheck(first.next, START + 10_000).allowed).toBe(true);
  });

  test('an account has sixty checks an hour, whatever the domains', () => {
    let { account }: CheckRate = {};
    for (let check = 0; check < 60; check++) {
      const decision = decideCheck({ account }, START);
      if (!decision.allowed) throw new Error(`check ${check}`);
      account = decision.next.account;
    }
    expect(decideCheck({ account }, START)).toMatchObject({
      allowed: false,
      denial: { retryAfter: { seconds: 60 } },
    });
    expect(decideCheck({ account }, START + 60_000).allowed).toBe(true);
  });
});
