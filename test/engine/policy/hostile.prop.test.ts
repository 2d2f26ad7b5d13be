import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCode } from '../../../src/catalog/catalog.ts';
import {
  type Decision,
  decideAdmin,
  decideApiKey,
  decideDnssecAction,
  decideDomainAction,
  decideDomainClaim,
  decideDomainCreation,
  decidePermission,
  decideRate,
  decideResource,
  decideRoleAssignment,
  decideSize,
  decideToken,
  decideWebhook,
  delegationSigner,
  rolloverStep,
} from '../../../src/index.ts';

type Anything = (facts: never, now: never) => Decision;

/** Facts of each decision that are allowed, so that one member at a time can be spoilt. */
const now = Date.UTC(2026, 4, 1);
const ksk =
  '257 3 13 GojIhhXUN/u4v54ZQqGSnyhWJwaubCvTmeexv7bR6edbkrSqQpF64cYbcB7wNcP+e+MAnLr+Wi9xMWyQLc8NAA==';
const caller = { user: 'u1', tenant: 't1', groups: ['g1'], isPlatformAdmin: false, isTenantAdmin: false };
const assignment = {
  group: 'g1',
  domain: 'd1',
  role: 'custom',
  permissions: ['records:*'],
  expiresAt: now + 1,
};

const decisions: Readonly<Record<string, { readonly decide: Anything; readonly good: readonly object[] }>> = {
  decideDomainCreation: {
    decide: decideDomainCreation,
    good: [
      { type: 'primary', name: 'bücher.example', existing: [{ name: 'a.example', state: 'active' }] },
      { type: 'reverse_ipv4', name: '2.0.192.in-addr.arpa' },
      { type: 'reverse_ipv6', cidr: '2001:db8::/32' },
    ],
  },
  decideDomainClaim: {
    decide: decideDomainClaim,
    good: [
      { name: 'bücher.de', tenant: 't1', zones: [{ name: 'de.com', tenant: 't2' }] },
      { name: 'shop.test', tenant: 't1', zones: [{ name: 'test', tenant: 't1' }], allowSpecialUse: true },
    ],
  },
  decideDomainAction: {
    decide: decideDomainAction,
    good: [{ action: 'restore', state: 'deleted', stateBefore: 'active', isNameTaken: false }],
  },
  decideDnssecAction: {
    decide: decideDnssecAction,
    good: [
      { action: 'enable', state: 'disabled', algorithm: 8 },
      { action: 'retire-zsk', state: 'rotating_zsk', retireAt: now },
      {
        action: 'confirm-ds-published',
        state: 'rotating_ksk',
        zone: 'example.net',
        keys: [{ dnskey: ksk, isNew: true }],
        ds: delegationSigner('example.net', ksk)!,
      },
    ],
  },
  decidePermission: {
    decide: decidePermission,
    good: [
      {
        caller,
        permission: 'records:create',
        domain: { id: 'd1', tenant: 't1', name: 'example.com' },
        record: { name: 'api.dev', type: 'A' },
        roles: [],
        grants: [{ ...assignment, names: ['*.dev'], types: ['A'] }],
      },
    ],
  },
  decideAdmin: {
    decide: decideAdmin,
    good: [{ caller: { ...caller, isTenantAdmin: true }, scope: 'tenant', tenant: 't1' }],
  },
  decideResource: { decide: decideResource, good: [{ caller, tenant: 't1' }] },
  decideRoleAssignment: {
    decide: decideRoleAssignment,
    good: [{ assignment, existing: [{ ...assignment, role: 'read_only' }] }],
  },
  decideApiKey: {
    decide: decideApiKey,
    good: [
      {
        isPresent: true,
        key: { revoked: false, expiresAt: now + 1, allowedAddresses: ['2001:db8::/32'] },
        address: '2001:db8::1',
      },
    ],
  },
  decideToken: {
    decide: decideToken,
    good: [
      {
        isVerified: true,
        claims: { exp: now, nbf: 0, iss: 'i', aud: ['a'] },
        issuer: 'i',
        audience: 'a',
        leeway: 1,
      },
    ],
  },
  decideWebhook: {
    decide: decideWebhook,
    good: [{ isPresent: true, isVerified: true, timestamp: now / 1000 }],
  },
  decideRate: {
    decide: decideRate,
    good: [
      { limit: { requests: 5, windowSeconds: 1 }, state: { level: 0, at: now }, retryAfterForm: 'date' },
    ],
  },
  decideSize: { decide: decideSize, good: [{ bytes: 5, changes: 5 }] },
};

/** These look at no clock. */
const timeless = [
  'decideDomainClaim',
  'decideDomainCreation',
  'decideDomainAction',
  'decideAdmin',
  'decideResource',
  'decideSize',
];

const million = 'a'.repeat(1e6);
const nasty: readonly unknown[] = [
  undefined,
  null,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  -0,
  1e308,
  '',
  '__proto__',
  'constructor',
  'toString',
  '*',
  '\ud800',
  '\0',
  true,
  Symbol('s'),
  10n,
  () => 'x',
  [],
  [[]],
  [null],
  {},
  Object.create(null),
  { __proto__: null, toString: 1 },
  JSON.parse('{"__proto__": {"isPlatformAdmin": true}}'),
  { length: 3 },
  { toString: () => expect.fail('asked for its text') },
  new Proxy({}, {}),
  million,
  'a.'.repeat(5e5),
  '*a'.repeat(5e5),
  'xn--'.repeat(25e4),
  'ü'.repeat(1e6),
  '('.repeat(1e6),
  '"'.repeat(1e6),
  '\\'.repeat(1e6),
  '1'.repeat(1e6),
  ':'.repeat(1e6),
  '%'.repeat(1e6),
  [million],
  Array.from({ length: 1e5 }, () => null),
  Array.from({ length: 1e5 }, () => 'nonsense'),
];

function check(decision: Decision): void {
  if (decision.allowed === true) return;
  expect(decision.allowed).toBe(false);
  const { code, status, message, detail, severity, rfc } = decision.denial;
  expect(isCode(code)).toBe(true);
  expect([status >= 400, severity, typeof rfc]).toEqual([true, 'error', 'string']);
  expect(message.length).toBeLessThan(200);
  expect(detail.length).toBeLessThan(600);
  expect(detail).not.toMatch(/\{[a-z]+\}|\bundefined\b|\[object/);
}

describe.each(Object.entries(decisions))('%s', (name, { decide, good }) => {
  const run = (facts: unknown, moment: unknown = now) => {
    const decision = decide(facts as never, moment as never);
    check(decision);
    return decision;
  };

  test('allows what is good', () => {
    for (const facts of good) expect(run(facts).allowed).toBe(true);
  });

  test('denies what is no facts at all', () => {
    for (const facts of nasty) {
      const decision = run(facts);
      if (name !== 'decideSize') expect(decision.allowed, String(typeof facts)).toBe(false);
    }
    fc.assert(
      fc.property(fc.anything(), (facts) => {
        run(facts);
      }),
      { numRuns: 500 },
    );
  });

  test('denies at a moment that is none', () => {
    if (timeless.includes(name)) return;
    for (const moment of nasty) {
      if (Object.is(moment, -0) || moment === 1e308) run(good[0], moment);
      else expect(run(good[0], moment === undefined ? null : moment)).toMatchObject({ allowed: false });
    }
  });

  test('takes anything in place of a member, at any depth', () => {
    for (const facts of good)
      for (const path of pathsOf(facts)) for (const value of nasty) run(replaced(facts, path, value));
  });

  test('takes anything anywhere', () => {
    const shapes = good.flatMap((facts) => pathsOf(facts).map((path) => ({ facts, path })));
    fc.assert(
      fc.property(
        fc.constantFrom(...shapes),
        fc.anything(),
        fc.anything(),
        ({ facts, path }, value, moment) => {
          run(replaced(facts, path, value));
          run(facts, moment);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

type Path = readonly (string | number)[];

function pathsOf(value: unknown): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => [
    [key],
    ...pathsOf(member).map((path) => [key, ...path]),
  ]);
}

function replaced(value: unknown, [key, ...rest]: Path, by: unknown): unknown {
  const member = rest.length === 0 ? by : replaced((value as Record<string, unknown>)[key!], rest, by);
  if (!Array.isArray(value)) return { ...(value as object), [key!]: member };
  const copy = [...value];
  copy[Number(key)] = member;
  return copy;
}

test('a permission is not had by way of Object', () => {
  const facts = decisions['decidePermission']!.good[0] as Parameters<typeof decidePermission>[0];
  for (const permission of ['__proto__', 'constructor', 'toString', 'hasOwnProperty'])
    for (const role of ['__proto__', 'constructor', 'custom']) {
      const grants = [{ group: 'g1', domain: 'd1', role, permissions: ['records:*'] }];
      expect(decidePermission({ ...facts, permission, grants }, now)).toMatchObject({
        denial: { code: 'permission/missing', message: `${permission} permission required on this domain` },
      });
    }
});

test('the helpers of DNSSEC take anything', () => {
  for (const value of nasty) {
    delegationSigner(value as string, ksk);
    expect(delegationSigner('example.net', value as string)).toBeUndefined();
    expect(rolloverStep(value as never, now)).toBeUndefined();
    rolloverStep({ method: 'ksk-double-ds', dsPublished: value, dsTtl: value } as never, value as never);
  }
});
