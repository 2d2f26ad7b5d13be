import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeNames, entryOf } from '../../src/catalog/catalog.ts';
import type { Finding } from '../../src/catalog/finding.ts';
import { decideRate } from '../../src/engine/policy/rate-limit.ts';
import { checkChanges } from '../../src/engine/record/check-changes.ts';
import { checkRecord } from '../../src/engine/record/check-record.ts';
import type { RecordInput } from '../../src/engine/record/record-input.ts';
import { findingOf } from '../../src/http/faults.ts';
import { type RenderOptions, renderError } from '../../src/http/render-error.ts';

const check = (record: unknown): readonly Finding[] =>
  checkRecord(record as Parameters<typeof checkRecord>[0], { origin: 'example.com' });

async function answer(cause: unknown, options: RenderOptions = {}) {
  const response = renderError(cause, options);
  const { 'content-type': type, vary, ...headers } = Object.fromEntries(response.headers);
  return {
    status: response.status,
    type,
    vary,
    headers,
    body: (await response.json()) as Record<string, unknown>,
  };
}

const asking = (accept: string): RenderOptions => ({
  request: new Request('http://api.example/', { headers: { Accept: accept } }),
});

const conflict: Finding = {
  code: 'record/cname-conflict',
  severity: 'error',
  status: 409,
  message: 'Cannot create A record: CNAME exists at www.example.com.',
  detail: 'x',
  owner: 'www.example.com.',
  type: 'A',
  path: ['records', 3, 'content'],
  related: [
    { why: 'is there', id: 'r7', owner: 'www.example.com.', type: 'CNAME', content: 'web.example.com.' },
  ],
  rfc: 'RFC 1034 3.6.2',
};
const jsonType = { type: 'application/json', vary: 'Accept' };
const problemType = { type: 'application/problem+json', vary: 'Accept' };

describe('the shapes of the platform', () => {
  test('a text, where a message says it all', async () => {
    expect(await answer(findingOf('domain/already-exists'))).toEqual({
      ...jsonType,
      status: 409,
      headers: {},
      body: { detail: 'Domain already exists' },
    });
    const unknown = check({ name: 'www', type: 'AAAAA', content: '::1' });
    expect(await answer(unknown)).toMatchObject({
      status: 400,
      body: { detail: 'Record type not supported' },
    });
  });

  test('an object, where a field is at fault', async () => {
    const findings = check({ name: 'www', type: 'MX', content: 'ten mail.example.com.' });
    expect(await answer(findings)).toMatchObject({
      ...jsonType,
      status: 400,
      body: { detail: { message: 'Invalid record content', field: 'preference' } },
    });
    expect((await answer(findings)).body['detail']).not.toHaveProperty('conflicts');
  });

  test('an object, where other records stand in the way', async () => {
    expect((await answer([conflict])).body).toEqual({
      detail: {
        message: 'Cannot create A record: CNAME exists at www.example.com.',
        conflicts: [{ id: 'r7', name: 'www.example.com.', type: 'CNAME', content: 'web.example.com.' }],
      },
    });
  });

  test('an array, where the request has the wrong form, and then of nothing else', async () => {
    const malformed = check({ type: 'A', content: '192.0.2.1' });
    const { status, body } = await answer([conflict, ...malformed]);
    expect(status).toBe(422);
    expect(body['detail']).toEqual([
      { loc: ['body', 'name'], msg: expect.any(String), type: expect.any(String) },
    ]);
  });

  test('the first error is told, and no warning or notice', async () => {
    const findings = check({ name: 'www', type: 'A', content: '192.0.2.300', ttl: -1 });
    expect(findings.length).toBe(2);
    const warning: Finding = { ...conflict, severity: 'warning' };
    expect((await answer([warning, ...findings])).body).toEqual({
      detail: { message: 'Invalid TTL', field: 'ttl' },
    });
  });
});

test('a finding of a change is told of where it lies in the body', async () => {
  const record = { name: 'www', type: 'A' } as RecordInput;
  const changes = [{ action: 'create', record }] as const;
  const { findings } = checkChanges({ origin: 'example.com', existing: [], changes }).results[0]!;
  const bodyPath = ['changes', 0, 'record'];
  const locOf = async (options: RenderOptions) => (await answer(findings, options)).body['detail'];
  expect(await locOf({})).toMatchObject([{ loc: ['body', 'changes', 0, 'record', 'content'] }]);
  expect(await locOf({ bodyPath })).toEqual([
    { loc: ['body', 'content'], msg: 'field required', type: 'value_error.missing' },
  ]);
  expect(await locOf({ bodyPath: ['changes', 1] })).toMatchObject([{ loc: { length: 5 } }]);
});

describe('problem details', () => {
  test('tell all errors where they are', async () => {
    const findings = check({ name: 'www', type: 'A', content: '192.0.2.300', ttl: -1 });
    expect(await answer(findings, asking('application/problem+json'))).toEqual({
      ...problemType,
      status: 400,
      headers: {},
      body: {
        type: 'about:blank',
        title: 'Bad Request',
        status: 400,
        detail: expect.stringMatching(/^Invalid TTL: The TTL is /),
        code: 'record/invalid-ttl',
        errors: [
          expect.objectContaining({ code: 'record/invalid-ttl', pointer: '#/ttl', field: 'ttl' }),
          {
            code: 'record/invalid-content',
            detail: 'Each number of an IPv4 address is at most 255; 192.0.2.300 is above it.',
            pointer: '#/content',
            field: 'address',
            reason: 'ipv4/octet-range',
            rfc: 'RFC 1035 3.4.1',
          },
        ],
      },
    });
  });

  test('have a type of their own where the caller has pages for them', async () => {
    const options = { ...asking('application/problem+json'), problemTypes: 'https://api.example/errors/' };
    expect((await answer([conflict], options)).body).toMatchObject({
      type: 'https://api.example/errors/record/cname-conflict',
      title: conflict.message,
      detail: conflict.detail,
      errors: [{ pointer: '#/records/3/content', conflicts: [{ id: 'r7' }] }],
    });
  });

  test.each(codeNames)('%s has the title of its status', async (code) => {
    const { body, status } = await answer(findingOf(code), asking('application/problem+json'));
    expect(body).toMatchObject({ status, code, type: 'about:blank' });
    expect(body['title']).not.toBe('Unknown');
  });
});

describe('a failure that is not the caller’s', () => {
  test.each([
    ['unreachable', 502, 'Upstream unreachable', '10'],
    ['maintenance', 503, 'Service unavailable', '60'],
    ['slow', 504, 'Upstream timed out', '30'],
  ])('upstream %s is %d, and when to come again', async (upstream, status, detail, wait) => {
    expect(await answer({ upstream })).toMatchObject({
      status,
      body: { detail },
      headers: { 'retry-after': wait },
    });
  });

  test('what is known of the end of a maintenance counts more, in both forms', async () => {
    const failure = { upstream: 'maintenance', retryAfter: 900 };
    const date = 'Sun, 17 May 2026 12:15:00 GMT';
    expect((await answer(failure)).headers).toEqual({ 'retry-after': '900' });
    expect((await answer(failure, { now: Date.UTC(2026, 4, 17, 12) })).headers).toEqual({
      'retry-after': date,
    });
  });

  const secret = 'password=hunter2';
  const throwing = new Proxy(
    {},
    {
      get() {
        throw new Error(secret);
      },
    },
  );
  test.each([
    ['an error', new Error(secret)],
    ['an error with members of ours', Object.assign(new Error(secret), { code: secret, upstream: secret })],
    ['an error with a code of the prototype', Object.assign(new Error(secret), { code: 'constructor' })],
    ['a text', secret],
    ['a proxy that throws', throwing],
    ['a list with one', [throwing]],
    ['a list of others', [{ message: secret }, secret]],
    ['a revoked proxy', revoked()],
    ['an unknown upstream', { upstream: '__proto__' }],
    ['an upstream that is an object', { upstream: { toString: () => 'slow' } }],
    ['nothing', undefined],
    ['null', null],
    ['no findings', []],
    ['a finding that is no error', [{ ...findingOf('domain/deleted'), severity: 'notice' }]],
    ['a wait that is none', { ...findingOf('domain/deleted'), retryAfter: null, related: null }],
    ['half a finding', { code: 'domain/deleted', severity: 'error', message: secret }],
    ['a function', () => secret],
    ['a symbol', Symbol(secret)],
  ])('%s is a 500 without a word of it', async (_kind, cause) => {
    const plain = { status: 500, headers: {}, body: { detail: 'Internal server error' } };
    expect(await answer(cause)).toEqual({ ...jsonType, ...plain });
    expect(JSON.stringify(await answer(cause, asking('application/problem+json')))).not.toContain('hunter2');
  });

  test('for every value, there is an answer that can be read', async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything(), async (cause) => {
        expect((await answer(cause)).status).toBe(500);
      }),
    );
  });
});

function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

test.each(codeNames.filter((code) => entryOf(code).status === 401))(
  '%s challenges the caller',
  async (code) => {
    expect((await answer(findingOf(code))).headers['www-authenticate']).toMatch(
      /^(?:ApiKey|Bearer|HMAC-SHA256) \w+="/,
    );
  },
);

test('a limited rate says how long to wait, in both forms, and what is left', async () => {
  const now = Date.UTC(2026, 4, 17, 12);
  const limit = { requests: 1, windowSeconds: 60 };
  const { state } = decideRate({ limit }, now);
  const refused = decideRate({ limit, state }, now);
  const cause = refused.allowed ? undefined : refused.denial;
  const limits = {
    'x-ratelimit-limit': '1',
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset': String(now / 1000 + 60),
  };
  expect(await answer(cause, refused)).toMatchObject({
    status: 429,
    body: { detail: 'Rate limit exceeded' },
    headers: { ...limits, 'retry-after': '60' },
  });
  expect((await answer(cause, { now })).headers['retry-after']).toBe('Sun, 17 May 2026 12:01:00 GMT');
  const dated = decideRate({ limit, state, retryAfterForm: 'date' }, now);
  expect((await answer(cause, dated)).headers['retry-after']).toBe('Sun, 17 May 2026 12:01:00 GMT');
});
