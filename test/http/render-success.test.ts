import { expect, test } from 'vitest';
import { decideRate } from '../../src/engine/policy/rate-limit.ts';
import { renderSuccess } from '../../src/http/render-success.ts';

test.each([
  ['read', 200],
  ['update', 200],
  ['run', 200],
  ['create', 201],
] as const)('%s with a body is %d', async (action, status) => {
  const answer = renderSuccess(action, { id: 'r1' });
  expect([answer.status, answer.headers.get('Content-Type')]).toEqual([status, 'application/json']);
  expect(await answer.json()).toEqual({ id: 'r1' });
});

test.each([
  ['update', 204],
  ['run', 204],
  ['delete', 204],
  ['create', 201],
] as const)('%s without a body is %d', async (action, status) => {
  const answer = renderSuccess(action);
  expect([answer.status, answer.headers.get('Content-Type')]).toEqual([status, null]);
  expect(await answer.text()).toBe('');
});

test('a deletion never has a body, and what is new says where it is', async () => {
  const deleted = renderSuccess('delete', { id: 'r1' });
  expect([deleted.status, await deleted.text()]).toEqual([204, '']);
  expect(renderSuccess('create', {}, { location: '/records/r1' }).headers.get('Location')).toBe(
    '/records/r1',
  );
});

test('healthy answers carry what is left of the limit', () => {
  const limit = { requests: 1000, windowSeconds: 60 };
  const { headers } = decideRate({ limit }, Date.UTC(2026, 4, 17, 12));
  for (const answer of [
    renderSuccess('read', [], { headers }),
    renderSuccess('delete', undefined, { headers }),
  ]) {
    expect(answer.headers.get('X-RateLimit-Limit')).toBe('1000');
    expect(answer.headers.get('X-RateLimit-Remaining')).toBe('999');
    expect(answer.headers.get('X-RateLimit-Reset')).toBe('1779019201');
  }
});
