import { expect, test } from 'vitest';
import { type ChangesOptions, renderChanges } from '../../src/http/render-changes.ts';
import { type ChangeInput, checkChanges } from '../../src/index.ts';

const existing = [
  { id: 'r1', name: 'www', type: 'CNAME', content: 'web' },
  { id: 'r2', name: 'ftp', type: 'A', content: '192.0.2.1' },
];
const create = (name: string, type: string, content: unknown): ChangeInput =>
  ({ action: 'create', record: { name, type, content } }) as ChangeInput;

async function answer(changes: readonly ChangeInput[], options: ChangesOptions = {}) {
  const { continueOnError } = options;
  const verdict = checkChanges({ origin: 'example.com', existing, changes, continueOnError });
  const response = renderChanges(verdict, changes, options);
  return { status: response.status, body: await response.json() };
}

const mixed = [
  create('a', 'A', '192.0.2.1'),
  create('www', 'A', '192.0.2.1'),
  create('b', 'A', 7),
  create('c', 'A', '192.0.2.256'),
  { action: 'update', id: 'r2', record: { ttl: 60 } },
  { action: 'delete', id: 'r3' },
] as const;
const errors = [
  {
    index: 1,
    status: 409,
    code: 'record/cname-conflict',
    detail: {
      message: 'Cannot create A record: CNAME exists at www.example.com.',
      conflicts: [{ id: 'r1', name: 'www.example.com.', type: 'CNAME', content: 'web.example.com.' }],
    },
  },
  {
    index: 2,
    status: 422,
    code: 'request/invalid',
    detail: [
      { loc: ['body', 'changes', 2, 'record', 'content'], msg: expect.any(String), type: 'value_error' },
    ],
  },
  {
    index: 3,
    status: 400,
    code: 'record/invalid-content',
    detail: { message: 'Invalid record content', field: 'address' },
  },
  { index: 5, status: 404, code: 'resource/not-found', detail: 'Resource not found' },
];

test('a batch that goes through counts what was made of it', async () => {
  const changes = [create('a', 'A', '192.0.2.1'), { action: 'delete', id: 'r1' }, mixed[4]] as const;
  expect(await answer(changes)).toEqual({
    status: 200,
    body: { total_created: 1, total_updated: 1, total_deleted: 1, total_errors: 0, errors: [] },
  });
  expect(await answer([])).toEqual({ status: 200, body: { total_created: 0, total_errors: 0, errors: [] } });
});

test('where the good ones go through, the others are listed with their index', async () => {
  expect(await answer(mixed, { continueOnError: true })).toEqual({
    status: 200,
    body: { total_created: 1, total_updated: 1, total_errors: 4, errors },
  });
});

test('where all or none go through, nothing was made, and the answer is an error in the shapes of the platform', async () => {
  expect(await answer(mixed)).toEqual({
    status: 422,
    body: { detail: errors[1]!.detail, total_created: 0, total_updated: 0, total_errors: 4, errors },
  });
  const conflict = await answer([mixed[0], mixed[1]]);
  expect(conflict).toMatchObject({
    status: 409,
    body: { detail: errors[0]!.detail, total_created: 0, total_errors: 1 },
  });
});

test('problem details tell of all errors', async () => {
  const request = new Request('http://api.example/', { headers: { Accept: 'application/problem+json' } });
  expect(await answer(mixed, { request })).toMatchObject({
    status: 422,
    body: {
      code: 'request/invalid',
      errors: [
        { code: 'record/cname-conflict', pointer: '#/changes/1/record/type', conflicts: [{ id: 'r1' }] },
        { code: 'request/invalid', pointer: '#/changes/2/record/content' },
        { code: 'record/invalid-content', pointer: '#/changes/3/record/content' },
        { code: 'resource/not-found', pointer: '#/changes/5/id' },
      ],
    },
  });
});

test('what is no list of changes is told too', async () => {
  expect(await answer(null as never)).toMatchObject({
    status: 422,
    body: { detail: [{ loc: ['body', 'changes'] }] },
  });
});
