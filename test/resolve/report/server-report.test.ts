import { expect, test } from 'vitest';
import { reportErrors } from '../../../src/resolve/report/server-report.ts';

const errors = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ code: at, text: `error ${at}` }));

test.each([
  [4, 4],
  [5, 5],
  [6, 5],
])('R48 of %i extended errors %i are told, the first ones', (count, told) => {
  expect(reportErrors(errors(count))).toEqual(errors(told));
});
