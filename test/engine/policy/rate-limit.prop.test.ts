import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { httpDate } from '../../../src/engine/policy/http-date.ts';
import { decideRate, type RateState } from '../../../src/index.ts';

const start = Date.UTC(2026, 4, 1);

/**
 * The other form of the algorithm (ITU-T I.371 Annex A, virtual scheduling), over exact fractions: in milliseconds times
 * the number of requests. A request is due every window / requests, and may come early by all but one of them.
 */
class VirtualScheduling {
  private due = 0n;
  private readonly step: bigint;
  private readonly early: bigint;
  private readonly requests: bigint;

  constructor(requests: number, windowMs: number) {
    this.requests = BigInt(requests);
    this.step = BigInt(windowMs);
    this.early = this.step * (this.requests - 1n);
  }

  passes(now: number): boolean {
    const arrival = BigInt(now) * this.requests;
    if (arrival < this.due - this.early) return false;
    this.due = (arrival > this.due ? arrival : this.due) + this.step;
    return true;
  }
}

const limits = fc.record({
  requests: fc.integer({ min: 1, max: 20 }),
  windowSeconds: fc.oneof(fc.integer({ min: 1, max: 60 }), fc.constantFrom(0.001, 0.007, 0.1)),
});
const gaps = fc.array(fc.oneof(fc.nat(3), fc.nat(300), fc.nat(5000)), { maxLength: 80, size: 'max' });

test('a request passes exactly when the other form of the algorithm lets it pass', () => {
  let refused = 0;
  fc.assert(
    fc.property(limits, gaps, (limit, waits) => {
      const other = new VirtualScheduling(limit.requests, Math.round(limit.windowSeconds * 1000));
      let state: RateState | undefined;
      let now = start;
      for (const wait of waits) {
        now += wait;
        const decision = decideRate({ limit, state }, now);
        if (!decision.allowed) refused++;
        expect(decision.allowed).toBe(other.passes(now));
        state = decision.state;
      }
    }),
    { numRuns: 1000 },
  );
  expect(refused).toBeGreaterThan(1000);
});

test('a request that is refused passes when it comes back as it was told, and one second earlier it may not', () => {
  let told = 0;
  fc.assert(
    fc.property(limits, gaps, (limit, waits) => {
      let state: RateState | undefined;
      let now = start;
      for (const wait of waits) {
        now += wait;
        const decision = decideRate({ limit, state }, now);
        state = decision.state;
        if (decision.allowed) continue;
        told++;
        const { seconds, date } = decision.denial.retryAfter!;
        expect(decideRate({ limit, state }, now + 1000 * seconds).allowed).toBe(true);
        expect(decideRate({ limit, state }, Math.max(now, Date.parse(date))).allowed).toBe(true);
        if (seconds > 1) expect(decideRate({ limit, state }, now + 1000 * (seconds - 1)).allowed).toBe(false);
      }
    }),
  );
  expect(told).toBeGreaterThan(100);
});

test('a third of a millisecond too early is too early', () => {
  const limit = { requests: 3, windowSeconds: 3.001 };
  let state: RateState | undefined;
  for (let count = 0; count < 3; count++) state = decideRate({ limit, state }, start).state;
  expect(decideRate({ limit, state }, start)).toMatchObject({ denial: { retryAfter: { seconds: 2 } } });
  expect(decideRate({ limit, state }, start + 1000).allowed).toBe(false);
  expect(decideRate({ limit, state }, start + 1001).allowed).toBe(true);
});

test('no window holds more than a full bucket and what leaked meanwhile', () => {
  fc.assert(
    fc.property(limits, gaps, (limit, waits) => {
      let state: RateState | undefined;
      let now = start;
      const passed: number[] = [];
      for (const wait of waits) {
        now += wait;
        const decision = decideRate({ limit, state }, now);
        state = decision.state;
        if (decision.allowed) passed.push(now);
      }
      const windowMs = 1000 * limit.windowSeconds;
      for (const [first, from] of passed.entries())
        for (const [last, to] of passed.entries())
          if (last >= first)
            expect(last - first + 1).toBeLessThanOrEqual(
              limit.requests + Math.floor((limit.requests * (to - from)) / windowMs + 1e-6),
            );
    }),
    { numRuns: 50 },
  );
});

describe('the headers', () => {
  const limit = { requests: 1000, windowSeconds: 3600 };

  test('of the first request', () => {
    expect(decideRate({ limit }, start)).toEqual({
      allowed: true,
      state: { level: 3_600_000, at: start },
      headers: {
        'X-RateLimit-Limit': '1000',
        'X-RateLimit-Remaining': '999',
        // When the bucket is empty again: a thousandth of an hour later.
        'X-RateLimit-Reset': String(Math.ceil((start + 3600) / 1000)),
      },
    });
  });

  test('of the one too many, as seconds and as a date', () => {
    const state = { level: 1000 * 3_600_000, at: start };
    expect(decideRate({ limit, state }, start)).toMatchObject({
      allowed: false,
      denial: {
        status: 429,
        message: 'Rate limit exceeded',
        detail: expect.stringContaining('wait 4 seconds'),
        retryAfter: { seconds: 4, date: 'Fri, 01 May 2026 00:00:04 GMT' },
      },
      headers: {
        'X-RateLimit-Limit': '1000',
        'X-RateLimit-Remaining': '0',
        'X-RateLimit-Reset': String(start / 1000 + 3600),
        'Retry-After': '4',
      },
    });
    expect(decideRate({ limit, state, retryAfterForm: 'date' }, start)).toMatchObject({
      headers: { 'Retry-After': 'Fri, 01 May 2026 00:00:04 GMT' },
    });
  });

  test('count down to nothing and come back', () => {
    let state: RateState | undefined;
    const remaining = Array.from({ length: 4 }, () => {
      const decision = decideRate({ limit: { requests: 3, windowSeconds: 1 }, state }, start);
      state = decision.state;
      return decision.headers!['X-RateLimit-Remaining'];
    });
    expect(remaining).toEqual(['2', '1', '0', '0']);
    const later = decideRate({ limit: { requests: 3, windowSeconds: 1 }, state }, start + 1000);
    expect(later.headers!['X-RateLimit-Remaining']).toBe('2');
  });
});

describe('clocks and stores that cannot be trusted', () => {
  const limit = { requests: 2, windowSeconds: 10 };
  const full = { level: 20_000, at: start };

  test('a clock that is a little behind gives nothing back', () => {
    const behind = decideRate({ limit, state: full }, start - 5000);
    expect(behind).toMatchObject({ allowed: false, state: full, denial: { retryAfter: { seconds: 10 } } });
    expect(decideRate({ limit, state: behind.state! }, start + 4999).allowed).toBe(false);
    expect(decideRate({ limit, state: behind.state! }, start + 5000).allowed).toBe(true);
  });

  test('a clock that was set back by more than a window starts anew', () => {
    const back = decideRate({ limit, state: full }, start - 60_000);
    expect(back).toMatchObject({ allowed: false, state: { level: 20_000, at: start - 60_000 } });
    expect(decideRate({ limit, state: back.state! }, start - 55_000).allowed).toBe(true);
  });

  test.each([
    [9999, start],
    [10_000, start],
    [10_001, start - 10_001],
  ])('a clock that is %i milliseconds behind goes on from %i', (behind, at) => {
    const { state } = decideRate({ limit, state: full }, start - behind);
    expect(state).toEqual({ level: 20_000, at });
  });

  test.each([
    { level: Number.NaN, at: start },
    { level: -1, at: start },
    { level: 0, at: Number.NaN },
    { level: '0', at: start },
    { level: 0 },
    [],
    'state',
    0,
  ])('a state %j counts as full and is mended', (state) => {
    const decision = decideRate({ limit, state: state as RateState }, start);
    expect(decision).toMatchObject({ allowed: false, state: { level: 20_000, at: start } });
    expect(decideRate({ limit, state: decision.state! }, start + 5000).allowed).toBe(true);
  });

  test.each([
    { requests: 0, windowSeconds: 1 },
    { requests: -1, windowSeconds: 1 },
    { requests: 1.5, windowSeconds: 1 },
    { requests: Number.NaN, windowSeconds: 1 },
    { requests: Number.POSITIVE_INFINITY, windowSeconds: 1 },
    { requests: 1, windowSeconds: 0 },
    { requests: 1, windowSeconds: -1 },
    { requests: 1, windowSeconds: Number.NaN },
    { requests: 1e9, windowSeconds: 1e9 },
    { requests: '1', windowSeconds: 1 },
    undefined,
    null,
  ])('a limit %j lets nothing pass', (broken) => {
    const facts = { limit: broken as typeof limit };
    expect(decideRate(facts, start)).toMatchObject({ allowed: false, denial: { code: 'internal/error' } });
  });
});

describe('an HTTP date', () => {
  test('is the one of RFC 9110 5.6.7', () => {
    expect(httpDate(784_111_777_000)).toBe('Sun, 06 Nov 1994 08:49:37 GMT');
  });

  test('is what Date writes', () => {
    const moments = fc.integer({ min: 0, max: Date.UTC(9999, 11, 31, 23, 59, 59) });
    fc.assert(
      fc.property(moments, (moment) => {
        expect(httpDate(moment)).toBe(new Date(moment).toUTCString());
      }),
      { numRuns: 5000 },
    );
    for (let day = 0; day < 366 * 401; day++)
      if (httpDate(day * 86_400_000) !== new Date(day * 86_400_000).toUTCString())
        expect.fail(`day ${day} after 1970-01-01`);
  });

  test.each([-1, 1e300, Number.POSITIVE_INFINITY])('of %d has the same form', (moment) => {
    const form = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;
    expect(httpDate(moment)).toMatch(form);
  });
});
