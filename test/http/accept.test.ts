import fc from 'fast-check';
import { expect, test } from 'vitest';
import { prefersProblem } from '../../src/http/accept.ts';

test.each([
  'application/problem+json',
  'APPLICATION/Problem+JSON',
  'application/problem+json;q=0.1',
  'application/problem+json, */*',
  'application/json, application/problem+json',
  'application/json;q=0.9, application/problem+json',
  'text/html;level="a,b;q=0", application/problem+json',
  'text/html;level="\\",application/json", application/problem+json;q=0.2',
  ' application/problem+json ; q=0.5 , application/json ; Q=0.4',
  'application/json;q=0, application/*;q=1, application/problem+json;q=0.001',
])('%s asks for problem details', (accept) => {
  expect(prefersProblem(accept)).toBe(true);
});

test.each([
  null,
  undefined,
  '',
  '*/*',
  'application/*',
  'application/json',
  'text/html',
  'application/problem+xml',
  'application/problem+json;q=0',
  'application/problem+json;q=0.000, text/html',
  'application/problem+json;q=2',
  'application/problem+json;q=-1',
  'application/problem+json;q=x',
  'application/problem+json;q=0.5, application/json',
  'application/problem+json;q=0.5, application/json;q=0.6',
  'application/problem+json;q=0.5, application/*;q=0.6',
  'application/problem+json;q=0.5, */*;q=0.6',
  'text/html;a="application/problem+json',
  'text/html;a="x, application/problem+json"',
])('%s does not', (accept) => {
  expect(prefersProblem(accept)).toBe(false);
});

test('for every two weights, the higher one decides, and problem details when they are equal', () => {
  const weight = fc.integer({ min: 0, max: 1000 });
  fc.assert(
    fc.property(weight, weight, fc.boolean(), (problem, json, swapped) => {
      const ranges = [`application/problem+json;q=${problem / 1000}`, `application/json;q=${json / 1000}`];
      const accept = (swapped ? ranges.reverse() : ranges).join(', ');
      expect(prefersProblem(accept)).toBe(problem > 0 && problem >= json);
    }),
  );
});

test.each([',', ';', '"', '\\"', '"\\', 'q=', 'application/problem+json,', 'a/b;q="'])(
  'a million characters of %j are read in one pass',
  (piece) => {
    const accept = piece.repeat(Math.ceil(1_000_000 / piece.length));
    expect(typeof prefersProblem(accept)).toBe('boolean');
  },
);
