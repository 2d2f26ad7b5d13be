import { expect, test } from 'vitest';
import { retryAfterValue } from '../../src/http/retry-after.ts';

const noon = Date.UTC(2026, 4, 17, 12);

test.each([
  [60, undefined, '60'],
  [0, undefined, '0'],
  [0.2, undefined, '1'],
  [-5, undefined, '0'],
  [1e99, undefined, '31536000'],
  [Number.POSITIVE_INFINITY, undefined, '31536000'],
  [60, noon, 'Sun, 17 May 2026 12:01:00 GMT'],
  [0, noon + 1, 'Sun, 17 May 2026 12:00:01 GMT'],
  [60, Number.NaN, '60'],
  [60, Number.POSITIVE_INFINITY, '60'],
  [60, 8.64e15, '60'],
  [60, -8.64e15, '60'],
  [Number.NaN, noon, undefined],
  [undefined, noon, undefined],
])('%d seconds from %d: %s', (seconds, now, expected) => {
  expect(retryAfterValue(seconds, now)).toBe(expected);
});
