import { expect, test } from 'vitest';
import { reportErrors } from '../../src/resolve/report/server-report.ts';

const errors = (count: number) =>
  Array.from({ length: count }, (_, code) => ({ code, text: `error ${code}` }));

test.each([0, 1, 4, 5])('of %i extended errors all are told', (count) =>
  expect(reportErrors(errors(count))).toEqual(errors(count)),
);

test.each([6, 7, 100])('of %i extended errors five are told, the first ones', (count) =>
  expect(reportErrors(errors(count))).toEqual(errors(5)),
);

test.each([199, 200])('a text of %i characters is told in full', (length) => {
  const text = 'x'.repeat(length);
  expect(reportErrors([{ code: 1, text }])).toEqual([{ code: 1, text }]);
});

test('of a longer one so much', () =>
  expect(reportErrors([{ code: 1, text: 'x'.repeat(201) }])).toEqual([{ code: 1, text: 'x'.repeat(200) }]));
