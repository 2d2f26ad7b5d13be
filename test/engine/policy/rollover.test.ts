import { describe, expect, test } from 'vitest';
import { type RolloverFacts, type RolloverMethod, rolloverStep } from '../../../src/index.ts';

const HOUR = 3_600_000;
const start = Date.UTC(2026, 4, 1);
/** A moment some hours later. */
const at = (hours: number): number => start + hours * HOUR;

/** In hours: DNSKEY TTL 2, signatures 24, DS 48, own servers 1, the parent's 3, signing anew 10. */
const delays = {
  keyTtl: 7_200,
  signatureTtl: 86_400,
  dsTtl: 172_800,
  propagation: 3_600,
  parentPropagation: 10_800,
  signing: 36_000,
};

/** How a rotation goes when each step is done as soon as it is safe: what is next, what it waits for, until which hour. */
const courses: readonly (readonly [RolloverMethod, readonly Course[]])[] = [
  [
    'zsk-pre-publication',
    [
      { done: {}, action: 'publish-key' },
      { done: { keyPublished: at(0) }, action: 'sign-with-new-key', waits: 'old-dnskey-in-caches', until: 3 },
      {
        done: { keyPublished: at(0), signedWithNew: at(3) },
        action: 'remove-old-key',
        waits: 'old-signatures-in-caches',
        until: 3 + 10 + 1 + 24,
      },
      { done: { keyPublished: at(0), signedWithNew: at(3), oldRemoved: at(38) }, action: undefined },
    ],
  ],
  [
    'zsk-double-signature',
    [
      { done: {}, action: 'publish-key-and-sign' },
      {
        done: { keyPublished: at(0) },
        action: 'remove-old-key',
        waits: 'old-signatures-in-caches',
        until: 10 + 1 + 24,
      },
      { done: { keyPublished: at(0), oldRemoved: at(35) }, action: undefined },
    ],
  ],
  [
    'ksk-double-ksk',
    [
      { done: {}, action: 'publish-key' },
      { done: { keyPublished: at(0) }, action: 'submit-ds', waits: 'old-dnskey-in-caches', until: 3 },
      {
        done: { keyPublished: at(0), dsPublished: at(20) },
        action: 'remove-old-key',
        waits: 'old-ds-in-caches',
        until: 20 + 3 + 48,
      },
      { done: { keyPublished: at(0), dsPublished: at(20), oldRemoved: at(71) }, action: undefined },
    ],
  ],
  [
    'ksk-double-ds',
    [
      { done: {}, action: 'submit-ds' },
      { done: { dsPublished: at(0) }, action: 'replace-key', waits: 'old-ds-in-caches', until: 51 },
      {
        done: { dsPublished: at(0), keyPublished: at(60) },
        action: 'remove-old-ds',
        waits: 'old-dnskey-in-caches',
        until: 60 + 3,
      },
      { done: { dsPublished: at(0), keyPublished: at(60), oldRemoved: at(63) }, action: undefined },
    ],
  ],
];

interface Course {
  readonly done: Partial<RolloverFacts>;
  readonly action: string | undefined;
  readonly waits?: string;
  readonly until?: number;
}

describe.each(courses)('%s', (method, course) => {
  test.each(course)('comes to $action, which waits for $waits', ({ done, action, waits, until }) => {
    const facts = { method, ...delays, ...done };
    if (until === undefined) {
      const step = { action, safeAt: undefined, isSafe: true, blockedBy: undefined, tooEarly: [] };
      expect(rolloverStep(facts, at(0))).toMatchObject(step);
      return;
    }
    const step = {
      action,
      safeAt: at(until),
      tooEarly: [],
      rfc: expect.stringMatching(/^RFC 7583 3\.[23]\.[12]$/),
    };
    expect(rolloverStep(facts, at(until) - 1)).toMatchObject({ ...step, isSafe: false, blockedBy: waits });
    expect(rolloverStep(facts, at(until))).toMatchObject({ ...step, isSafe: true, blockedBy: undefined });
  });

  test('names the step that was taken too early, and makes the next wait for what that one left out', () => {
    const events = Object.keys(course.at(-1)!.done) as (keyof RolloverFacts)[];
    const [first, second] = events;
    const hasty = rolloverStep({ method, ...delays, [first!]: at(0), [second!]: at(1) }, at(1))!;
    expect(hasty.tooEarly).toEqual([course[1]!.action]);
    const safeAt = at(course[1]!.until!);
    if (hasty.safeAt !== undefined) expect(hasty.safeAt).toBeGreaterThanOrEqual(safeAt);
  });

  test('is not safe as long as a delay or a moment is not known', () => {
    const { done } = course.at(-2)!;
    for (const wrong of [undefined, Number.NaN, -1, Number.POSITIVE_INFINITY, '3600']) {
      const unknown = Object.fromEntries(Object.keys(delays).map((key) => [key, wrong]));
      const step = rolloverStep({ method, ...done, ...unknown } as RolloverFacts, at(1e6));
      expect(step).toMatchObject({ isSafe: false, safeAt: undefined, blockedBy: 'unknown-time' });
    }
    for (const now of [Number.NaN, Number.POSITIVE_INFINITY, '1' as unknown as number])
      expect(rolloverStep({ method, ...delays, ...done }, now)).toMatchObject({
        isSafe: false,
        blockedBy: 'unknown-time',
      });
  });
});

test('the double signature waits for the longer of both TTLs', () => {
  const facts = { method: 'zsk-double-signature', ...delays, keyPublished: at(0) } as const;
  expect(rolloverStep({ ...facts, keyTtl: 360_000 }, at(0))?.safeAt).toBe(at(10 + 1 + 100));
});

test.each(['', 'constructor', '__proto__', undefined])('there is no method %s', (method) => {
  expect(rolloverStep({ method: method as RolloverMethod }, start)).toBeUndefined();
});
