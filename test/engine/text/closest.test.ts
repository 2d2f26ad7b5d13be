import { expect, test } from 'vitest';
import { closest, editDistance } from '../../../src/engine/text/closest.ts';

test.each([
  ['', '', 0],
  ['abc', 'abc', 0],
  ['', 'abc', 3],
  ['abc', '', 3],
  ['kitten', 'sitting', 3],
  ['chekc', 'check', 1],
  ['ab', 'ba', 1],
])('%j and %j are %i edits apart', (left, right, edits) => {
  expect(editDistance(left, right)).toBe(edits);
  expect(editDistance(right, left)).toBe(edits);
});

test.each([
  ['jsn', 'json'],
  ['jsonl', 'jsonl'],
  ['conccise', 'concise'],
  ['xml', undefined],
  ['', undefined],
  ['x'.repeat(1_000_000), undefined],
])('the word meant by %.20s is %s', (text, word) => {
  expect(closest(text, ['pretty', 'concise', 'json', 'jsonl'])).toBe(word);
});
