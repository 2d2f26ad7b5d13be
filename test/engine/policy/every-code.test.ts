import { describe, expect, test } from 'vitest';
import { codeNames, entryOf } from '../../../src/catalog/catalog.ts';
import {
  type AccessGrant,
  type Caller,
  type Decision,
  decideAdmin,
  decideApiKey,
  decideDnssecAction,
  decideDomainAction,
  decideDomainCreation,
  decidePermission,
  decideRate,
  decideResource,
  decideRoleAssignment,
  decideSize,
  decideToken,
  decideWebhook,
  delegationSigner,
  type RateState,
} from '../../../src/index.ts';

/** What a code's example in the catalog tells in words, as it is run. */
interface Example {
  readonly code: string;
  readonly status: number;
  /** As the reference of the platform prints it, or the table of our own. */
  readonly message: string;
  readonly wrong: () => Decision;
  readonly right: () => Decision;
}

const MAY_1 = Date.UTC(2026, 4, 1);
const MAY_2 = Date.UTC(2026, 4, 2);
const JUNE_1 = Date.UTC(2026, 5, 1);
const minutes = (count: number): number => count * 60_000;

const user: Caller = { user: 'u1', tenant: 't1' };
const tenantAdmin: Caller = { user: 'u2', tenant: 't1', isTenantAdmin: true };
const platformAdmin: Caller = { user: 'u3', tenant: 't0', isPlatformAdmin: true };
const domain = { id: 'd1', tenant: 't1', name: 'example.com' };

const zone = 'example.com';
const ksk =
  '257 3 13 GojIhhXUN/u4v54ZQqGSnyhWJwaubCvTmeexv7bR6edbkrSqQpF64cYbcB7wNcP+e+MAnLr+Wi9xMWyQLc8NAA==';
const ds = delegationSigner(zone, ksk)!;

const createRecord = (role: string) =>
  decidePermission(
    { caller: user, permission: 'records:create', domain, roles: [{ user: 'u1', domain: 'd1', role }] },
    MAY_2,
  );
const withGrantUntil = (expiresAt: number) => {
  const grants: AccessGrant[] = [{ user: 'u1', domain: 'd1', role: 'record_editor', expiresAt }];
  return decidePermission({ caller: user, permission: 'records:create', domain, grants }, MAY_2);
};
const callFrom = (address: string) =>
  decideApiKey({ isPresent: true, key: { allowedAddresses: ['192.0.2.0/24'] }, address }, MAY_2);
const signed = (isVerified: boolean, after: number) =>
  decideWebhook({ isPresent: true, isVerified, timestamp: MAY_1 / 1000 }, MAY_1 + after);
const limit = { requests: 1000, windowSeconds: 3600 };
const fullBucket = (): RateState => {
  let state: RateState | undefined;
  for (let count = 0; count < 1000; count++) state = decideRate({ limit, state }, MAY_1).state;
  return state!;
};

const examples: readonly Example[] = [
  {
    code: 'domain/already-exists',
    status: 409,
    message: 'Domain already exists',
    wrong: () =>
      decideDomainCreation({ type: 'primary', name: 'Example.com', existing: [{ name: 'example.com' }] }),
    right: () =>
      decideDomainCreation({ type: 'primary', name: 'example.net', existing: [{ name: 'example.com' }] }),
  },
  {
    code: 'domain/invalid-name',
    status: 400,
    message: 'Invalid domain name',
    wrong: () => decideDomainCreation({ type: 'primary', name: 'example..com' }),
    right: () => decideDomainCreation({ type: 'primary', name: 'example.com' }),
  },
  {
    code: 'domain/invalid-cidr',
    status: 400,
    message: 'Invalid CIDR',
    wrong: () => decideDomainCreation({ type: 'reverse_ipv4', cidr: '192.0.2.0/33' }),
    right: () => decideDomainCreation({ type: 'reverse_ipv4', cidr: '192.0.2.0/24' }),
  },
  {
    code: 'domain/unsupported-type',
    status: 400,
    message: 'Unsupported domain type',
    wrong: () => decideDomainCreation({ type: 'master', name: 'example.com' }),
    right: () => decideDomainCreation({ type: 'primary', name: 'example.com' }),
  },
  {
    code: 'domain/not-validated',
    status: 403,
    message: 'Domain not validated',
    wrong: () => decideDomainAction({ action: 'edit-records', state: 'pending_validation' }),
    right: () => decideDomainAction({ action: 'edit-records', state: 'active' }),
  },
  {
    code: 'domain/deleted',
    status: 404,
    message: 'Domain is deleted',
    wrong: () => decideDomainAction({ action: 'read', state: 'deleted' }),
    right: () => decideDomainAction({ action: 'read', state: 'active' }),
  },
  {
    code: 'dnssec/already-enabled',
    status: 409,
    message: 'DNSSEC already enabled',
    wrong: () => decideDnssecAction({ action: 'enable', state: 'active' }, MAY_1),
    right: () => decideDnssecAction({ action: 'enable', state: 'disabled' }, MAY_1),
  },
  {
    code: 'dnssec/not-enabled',
    status: 409,
    message: 'DNSSEC not enabled',
    wrong: () => decideDnssecAction({ action: 'rotate-zsk', state: 'disabled' }, MAY_1),
    right: () => decideDnssecAction({ action: 'rotate-zsk', state: 'active' }, MAY_1),
  },
  {
    code: 'dnssec/unsupported-algorithm',
    status: 400,
    message: 'Unsupported algorithm',
    wrong: () => decideDnssecAction({ action: 'enable', state: 'disabled', algorithm: 5 }, MAY_1),
    right: () => decideDnssecAction({ action: 'enable', state: 'disabled', algorithm: 13 }, MAY_1),
  },
  {
    code: 'dnssec/ds-mismatch',
    status: 400,
    message: 'DS record does not match any KSK',
    wrong: () =>
      decideDnssecAction(
        {
          action: 'confirm-ds-published',
          state: 'pending_ds',
          zone,
          keys: [{ dnskey: ksk }],
          ds: { ...ds, keyTag: 12345 },
        },
        MAY_1,
      ),
    right: () =>
      decideDnssecAction(
        { action: 'confirm-ds-published', state: 'pending_ds', zone, keys: [{ dnskey: ksk }], ds },
        MAY_1,
      ),
  },
  {
    code: 'dnssec/ds-pending',
    status: 409,
    message: 'DS record not confirmed yet',
    wrong: () => decideDnssecAction({ action: 'rotate-ksk', state: 'pending_ds' }, MAY_1),
    right: () => decideDnssecAction({ action: 'rotate-ksk', state: 'active' }, MAY_1),
  },
  {
    code: 'dnssec/ksk-rotation-in-progress',
    status: 409,
    message: 'KSK rotation in progress',
    wrong: () => decideDnssecAction({ action: 'rotate-zsk', state: 'rotating_ksk' }, MAY_1),
    right: () => {
      const facts = { zone, keys: [{ dnskey: ksk, isNew: true }], ds };
      const confirmed = decideDnssecAction(
        { action: 'confirm-ds-published', state: 'rotating_ksk', ...facts },
        MAY_1,
      );
      if (!confirmed.allowed) return confirmed;
      return decideDnssecAction({ action: 'rotate-zsk', state: confirmed.state }, MAY_1);
    },
  },
  {
    code: 'dnssec/zsk-rotation-in-progress',
    status: 409,
    message: 'ZSK rotation in progress',
    wrong: () => decideDnssecAction({ action: 'rotate-ksk', state: 'rotating_zsk' }, MAY_1),
    right: () => {
      const retired = decideDnssecAction(
        { action: 'retire-zsk', state: 'rotating_zsk', retireAt: MAY_1 },
        MAY_2,
      );
      if (!retired.allowed) return retired;
      return decideDnssecAction({ action: 'rotate-ksk', state: retired.state }, MAY_2);
    },
  },
  {
    code: 'permission/platform-admin-required',
    status: 403,
    message: 'Platform admin access required',
    wrong: () => decideAdmin({ caller: tenantAdmin, scope: 'platform' }),
    right: () => decideAdmin({ caller: platformAdmin, scope: 'platform' }),
  },
  {
    code: 'permission/admin-required',
    status: 403,
    message: 'Admin access required',
    wrong: () => decideAdmin({ caller: user, scope: 'tenant', tenant: 't1' }),
    right: () => decideAdmin({ caller: tenantAdmin, scope: 'tenant', tenant: 't1' }),
  },
  {
    code: 'permission/missing',
    status: 403,
    message: 'records:create permission required on this domain',
    wrong: () => createRecord('read_only'),
    right: () => createRecord('record_editor'),
  },
  {
    code: 'permission/ip-not-allowed',
    status: 403,
    message: 'IP not whitelisted',
    wrong: () => callFrom('198.51.100.7'),
    right: () => callFrom('192.0.2.7'),
  },
  {
    code: 'permission/grant-not-found',
    status: 403,
    message: 'Access grant not found or expired',
    wrong: () => withGrantUntil(MAY_1),
    right: () => withGrantUntil(Date.UTC(2026, 4, 31)),
  },
  {
    code: 'role/already-assigned',
    status: 409,
    message: 'Role already assigned',
    wrong: () => assignEditor('record_editor'),
    right: () => assignEditor('read_only'),
  },
  {
    code: 'auth/missing-api-key',
    status: 401,
    message: 'Missing X-API-Key header',
    wrong: () => decideApiKey({ isPresent: false }, MAY_2),
    right: () => decideApiKey({ isPresent: true, key: {} }, MAY_2),
  },
  {
    code: 'auth/invalid-api-key',
    status: 401,
    message: 'Invalid API key',
    wrong: () => decideApiKey({ isPresent: true }, MAY_2),
    right: () => decideApiKey({ isPresent: true, key: {} }, MAY_2),
  },
  {
    code: 'auth/api-key-revoked',
    status: 401,
    message: 'API key revoked',
    wrong: () => decideApiKey({ isPresent: true, key: { revoked: true } }, MAY_2),
    right: () => decideApiKey({ isPresent: true, key: { revoked: false } }, MAY_2),
  },
  {
    code: 'auth/api-key-expired',
    status: 401,
    message: 'API key expired',
    wrong: () => decideApiKey({ isPresent: true, key: { expiresAt: MAY_1 } }, MAY_2),
    right: () => decideApiKey({ isPresent: true, key: { expiresAt: JUNE_1 } }, MAY_2),
  },
  {
    code: 'auth/invalid-jwt',
    status: 401,
    message: 'Invalid JWT',
    wrong: () => decideToken({ isVerified: false }, MAY_1),
    right: () => decideToken({ isVerified: true, claims: { exp: MAY_2 / 1000 } }, MAY_1),
  },
  {
    code: 'auth/token-expired',
    status: 401,
    message: 'Token expired',
    wrong: () => decideToken({ isVerified: true, claims: { exp: MAY_1 / 1000 } }, MAY_1 + minutes(1)),
    right: () => decideToken({ isVerified: true, claims: { exp: MAY_1 / 1000 } }, MAY_1 - minutes(1)),
  },
  {
    code: 'auth/missing-signature',
    status: 401,
    message: 'Missing X-ScaiKey-Signature header',
    wrong: () => decideWebhook({ isPresent: false, isVerified: false }, MAY_1),
    right: () => signed(true, 0),
  },
  {
    code: 'auth/invalid-signature',
    status: 401,
    message: 'Invalid webhook signature',
    wrong: () => signed(false, 0),
    right: () => signed(true, 0),
  },
  {
    code: 'auth/timestamp-too-old',
    status: 401,
    message: 'Webhook timestamp too old',
    wrong: () => signed(true, minutes(6)),
    right: () => signed(true, minutes(4)),
  },
  {
    code: 'rate-limit/exceeded',
    status: 429,
    message: 'Rate limit exceeded',
    wrong: () => decideRate({ limit, state: fullBucket() }, MAY_1),
    right: () => decideRate({ limit, state: fullBucket() }, MAY_1 + 4000),
  },
  {
    code: 'resource/not-found',
    status: 404,
    message: 'Resource not found',
    wrong: () => decideResource({ caller: tenantAdmin, tenant: 't2' }),
    right: () => decideResource({ caller: tenantAdmin, tenant: 't1' }),
  },
  {
    code: 'request/too-large',
    status: 413,
    message: 'Payload too large',
    wrong: () => decideSize({ changes: 1_000_000 }),
    right: () => decideSize({ changes: 1000 }),
  },
];

function assignEditor(existing: string): Decision {
  const assignment = { user: 'u1', domain: 'd1', role: 'record_editor' };
  return decideRoleAssignment({ assignment, existing: [{ ...assignment, role: existing }] }, MAY_2);
}

describe.each(examples)('$code', ({ code, status, message, wrong, right }) => {
  test('is what the wrong example is refused with', () => {
    const refused = wrong();
    expect(refused.allowed).toBe(false);
    if (refused.allowed) return;
    const { denial } = refused;
    expect(denial).toMatchObject({ code, status, message, severity: 'error', rfc: entryOf(denial.code).rfc });
    expect(denial.detail).toMatch(/^[^{}]+\.$/);
  });

  test('is not said of the right one', () => {
    expect(right()).toMatchObject({ allowed: true });
  });
});

test('every code that decisions can give has its example, in the order of the catalog', () => {
  const groups = ['domain', 'dnssec', 'permission', 'role', 'auth', 'rate-limit'];
  const single = ['resource/not-found', 'request/too-large'];
  const codes = codeNames.filter((code) => groups.includes(code.split('/')[0]!) || single.includes(code));
  expect(examples.map(({ code }) => code)).toEqual(codes);
});
