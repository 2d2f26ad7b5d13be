import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateOf } from '../../../src/engine/text/calendar.ts';
import { parseInstant } from '../../../src/engine/text/instant.ts';

const MOST = Date.parse('9999-12-31T23:59:59Z');
const moment = fc.integer({ min: 0, max: MOST }).map((milliseconds) => new Date(milliseconds));

test('for every moment since 1970, its ISO 8601 form is read as that moment', () => {
  fc.assert(
    fc.property(moment, (date) => {
      expect(parseInstant(date.toISOString())).toBe(Math.floor(date.getTime() / 1000));
    }),
  );
});

test('for every moment since 1970, its digits are those of the calendar', () => {
  fc.assert(
    fc.property(moment, (date) => {
      expect(dateOf(Math.floor(date.getTime() / 1000))).toBe(
        date.toISOString().slice(0, 19).replaceAll(/\D/g, ''),
      );
    }),
  );
});

test.each([
  ['2024-02-29T23:59+02:00', '2024-02-29T21:59:00Z'],
  ['2026-01-31T12:00:00,5-05:30', '2026-01-31T17:30:00Z'],
  ['1970-01-01T00:00-00:00', '1970-01-01T00:00:00Z'],
])('%s is %s', (text, same) => {
  expect(parseInstant(text)).toBe(Date.parse(same) / 1000);
});

test.each([
  '',
  'yesterday',
  '2026-02-30T00:00:00Z',
  '2023-02-29T00:00:00Z',
  '2026-13-01T00:00:00Z',
  '2026-01-31T25:00:00Z',
  '2026-01-31T12:00:60Z',
  '2026-01-31T12:00:00',
  '2026-01-31 12:00:00Z',
  '2026-01-31T12:00:00+24:00',
  '1969-12-31T23:59:59Z',
  '1970-01-01T00:00:00+01:00',
])('%j is no moment since 1970', (text) => {
  expect(parseInstant(text)).toBeUndefined();
});
