import { expect, test } from 'vitest';
import { readChanges } from '../../src/http/read-changes.ts';

const post = (body: string | Uint8Array<ArrayBuffer> | null): Request =>
  new Request('http://api.example/', { method: 'POST', body });

async function refusedBecause(body: string | Uint8Array<ArrayBuffer> | null, limits = {}) {
  const { refused } = await readChanges(post(body), limits);
  return refused && { code: refused.code, path: refused.path, detail: refused.detail };
}

test('changes are handed on as they are', async () => {
  const changes = [{ action: 'delete', id: 'r1' }, null, 'x', { ['__proto__']: 1 }];
  expect(await readChanges(post(JSON.stringify({ changes })))).toEqual({ changes, continueOnError: false });
  expect(await readChanges(post('{"changes":[],"continue_on_error":true,"more":1}'))).toEqual({
    changes: [],
    continueOnError: true,
  });
});

test.each([
  ['nothing', null],
  ['an empty text', ''],
  ['no JSON', '{"changes":['],
  ['octets that are no UTF-8', Uint8Array.of(0x22, 0xff, 0x22)],
  ['a number', '7'],
  ['null', 'null'],
  ['a list', '[]'],
  ['nesting without end', '['.repeat(1_000_000)],
])('a body of %s is told to be no object', async (_what, body) => {
  expect(await refusedBecause(body)).toEqual({
    code: 'request/invalid',
    path: [],
    detail: expect.stringContaining('the body is a JSON object'),
  });
});

test.each([
  ['{}', 'changes'],
  ['{"changes":{"length":1}}', 'changes'],
  ['{"__proto__":{"changes":[]}}', 'changes'],
  ['{"changes":[],"continue_on_error":"yes"}', 'continue_on_error'],
  ['{"changes":[],"continue_on_error":null}', 'continue_on_error'],
])('%s: the fault is in %s', async (body, member) => {
  expect(await refusedBecause(body)).toMatchObject({ code: 'request/invalid', path: [member] });
});

test('more changes than the limit are too many', async () => {
  const changes = (count: number): string => JSON.stringify({ changes: new Array(count).fill(0) });
  expect(await refusedBecause(changes(1000))).toBeUndefined();
  expect(await refusedBecause(changes(1001))).toMatchObject({ code: 'request/too-large' });
  expect(await refusedBecause(changes(3), { changes: 2 })).toMatchObject({ code: 'request/too-large' });
});

test('a body that is too long is not read to its end', async () => {
  let sent = 0;
  let isCancelled = false;
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent++;
      controller.enqueue(new Uint8Array(65_536));
    },
    cancel() {
      isCancelled = true;
    },
  });
  const request = new Request('http://api.example/', {
    method: 'POST',
    body: endless,
    duplex: 'half',
  } as RequestInit);
  const { refused } = await readChanges(request);
  expect(refused).toMatchObject({ code: 'request/too-large', detail: expect.stringContaining('16 MiB') });
  expect(isCancelled).toBe(true);
  expect(sent).toBeLessThan(300);
});
