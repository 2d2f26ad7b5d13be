import { describe, expect, test } from 'vitest';
import {
  type AccessGrant,
  type Caller,
  decideAdmin,
  decidePermission,
  decideResource,
  decideRoleAssignment,
  type PermissionFacts,
  type RoleAssignment,
} from '../../../src/index.ts';

const now = Date.UTC(2026, 4, 1);
const caller: Caller = { user: 'u1', tenant: 't1', groups: ['g1', 'g2'] };
const domain = { id: 'd1', tenant: 't1', name: 'example.com' };
const role = (name: string, more: Partial<RoleAssignment> = {}): RoleAssignment => ({
  user: 'u1',
  domain: 'd1',
  role: name,
  ...more,
});
const grant = (more: Partial<AccessGrant> = {}): AccessGrant => ({
  user: 'u1',
  domain: 'd1',
  role: 'record_editor',
  ...more,
});

function ask(permission: string, facts: Partial<PermissionFacts>): string {
  const decision = decidePermission({ caller, domain, permission, ...facts }, now);
  return decision.allowed ? 'allowed' : decision.denial.code;
}

const missing = 'permission/missing';
const noGrant = 'permission/grant-not-found';

describe('a role gives its permissions', () => {
  const permissions = [
    'domains:read',
    'domains:delete',
    'records:read',
    'records:create',
    'dnssec:read',
    'dnssec:rotate',
    'access_grants:create',
    'users:create',
  ];

  test.each([
    ['read_only', ['domains:read', 'records:read', 'dnssec:read']],
    ['record_editor', ['domains:read', 'records:read', 'records:create', 'dnssec:read']],
    ['domain_manager', permissions.filter((one) => one !== 'users:create')],
    ['constructor', []],
    ['__proto__', []],
  ])('%s', (name, given) => {
    const roles = [role(name)];
    expect(permissions.filter((one) => ask(one, { roles }) === 'allowed')).toEqual(given);
  });

  test.each([
    ['records:create', ['records:create'], 'allowed'],
    ['records:create', ['records:*'], 'allowed'],
    ['records:create', ['*'], 'allowed'],
    ['records:*', ['records:*'], 'allowed'],
    ['records:*', ['records:create'], missing],
    ['records:create', ['records:creat'], missing],
    ['records:create', ['record:*'], missing],
    ['records:create', ['recordsx:*', 'rec*', '*:create', ''], missing],
    ['records_more:create', ['records:*'], missing],
    ['__proto__', ['records:*'], missing],
    ['records:create', [null, 7, {}, ['*']], missing],
    ['records:create', 'records:create', missing],
  ])('%s of a custom role with %j: %s', (permission, permissions, expected) => {
    const custom = role('zone_doctor', { permissions: permissions as string[] });
    expect(ask(permission, { roles: [custom] })).toBe(expected);
  });

  test('the platform’s own roles cannot be given more', () => {
    expect(ask('records:create', { roles: [role('read_only', { permissions: ['*'] })] })).toBe(missing);
  });
});

describe('whose role it is', () => {
  test.each<[string, Partial<PermissionFacts>, string]>([
    ['nobody has given one', {}, noGrant],
    ['the user’s', { roles: [role('record_editor')] }, 'allowed'],
    ['of another user', { roles: [role('record_editor', { user: 'u2' })] }, noGrant],
    [
      'of a group of the user’s',
      { roles: [{ group: 'g2', domain: 'd1', role: 'record_editor' }] },
      'allowed',
    ],
    ['of another group', { roles: [{ group: 'g3', domain: 'd1', role: 'record_editor' }] }, noGrant],
    ['of nobody', { roles: [{ domain: 'd1', role: 'record_editor' }] }, noGrant],
    ['on another domain', { roles: [role('record_editor', { domain: 'd2' })] }, noGrant],
    ['on all domains', { roles: [{ user: 'u1', role: 'record_editor' }] }, 'allowed'],
    [
      'a grant on all domains is none',
      { grants: [grant({ domain: undefined as unknown as string })] },
      noGrant,
    ],
    ['until later', { roles: [role('record_editor', { expiresAt: now + 1 })] }, 'allowed'],
    ['until now', { roles: [role('record_editor', { expiresAt: now })] }, noGrant],
    ['for ever', { roles: [role('record_editor', { expiresAt: null })] }, 'allowed'],
    ['until no time', { roles: [role('record_editor', { expiresAt: Number.NaN })] }, noGrant],
    [
      'until a text',
      { roles: [role('record_editor', { expiresAt: '2099-01-01' as unknown as number })] },
      noGrant,
    ],
  ])('%s', (_whose, facts, expected) => {
    expect(ask('records:create', facts)).toBe(expected);
  });

  test('roles and grants add up and take nothing away', () => {
    const record = { name: 'www', type: 'A' };
    const narrow = grant({ names: ['*.dev'], types: ['TXT'] });
    expect(ask('records:create', { record, roles: [role('read_only')], grants: [narrow] })).toBe(missing);
    expect(ask('records:create', { record, roles: [role('record_editor')], grants: [narrow] })).toBe(
      'allowed',
    );
    expect(ask('records:create', { record, grants: [narrow, grant({ names: ['www'] })] })).toBe('allowed');
    expect(ask('records:read', { record, roles: [role('read_only')], grants: [narrow] })).toBe('allowed');
  });
});

describe('a grant with limits', () => {
  const on = (name: string, limits: Partial<AccessGrant>, type = 'A') =>
    ask('records:create', { record: { name, type }, grants: [grant(limits)] });

  test.each([
    ['api.dev', ['*.dev'], 'allowed'],
    ['a.b.dev', ['*.dev'], 'allowed'],
    ['API.DEV', ['*.dev'], 'allowed'],
    ['api.dev', ['*.DEV'], 'allowed'],
    ['api.dev.example.com.', ['*.dev'], 'allowed'],
    ['*.dev', ['*.dev'], 'allowed'],
    ['dev', ['*.dev'], missing],
    ['xdev', ['*.dev'], missing],
    ['api.dev.www', ['*.dev'], missing],
    ['a\\.dev', ['*.dev'], missing],
    ['api.eu', ['api.*'], 'allowed'],
    ['api', ['api.*'], missing],
    ['api', ['api.*', 'api'], 'allowed'],
    ['@', ['*'], 'allowed'],
    ['@', ['@'], 'allowed'],
    ['example.com.', ['@'], 'allowed'],
    ['@', ['*.dev'], missing],
    ['www', [], 'allowed'],
    ['www', null, 'allowed'],
    ['www', 'www', missing],
    ['www', [7, null, ['www']], missing],
    ['api.dev.example.org.', ['*.dev', '*'], missing],
    ['a..dev', ['*.dev', '*'], missing],
  ])('reaches %s by %j: %s', (name, names, expected) => {
    expect(on(name, { names: names as string[] })).toBe(expected);
  });

  test('reaches only records of its types', () => {
    expect(on('www', { types: ['TXT', 'A'] })).toBe('allowed');
    expect(on('www', { types: ['TXT'] })).toBe(missing);
    expect(on('www', { types: ['A'], names: ['api'] })).toBe(missing);
    expect(on('www', { types: ['a'] })).toBe(missing);
    expect(on('www', { types: ['__proto__'] }, '__proto__')).toBe('allowed');
  });

  test('gives nothing on the domain as a whole', () => {
    const grants = [grant({ role: 'domain_manager', names: ['*'] })];
    expect(ask('dnssec:rotate', { grants })).toBe(missing);
    expect(ask('dnssec:rotate', { grants: [grant({ role: 'domain_manager' })] })).toBe('allowed');
  });
});

describe('what belongs to another tenant', () => {
  const roles = [role('domain_manager')];
  const elsewhere = { ...domain, tenant: 't2' };
  const tenantAdmin: Caller = { ...caller, isTenantAdmin: true };
  const platformAdmin: Caller = { ...caller, isPlatformAdmin: true };

  test('does not exist for a caller, whatever grants there are', () => {
    expect(ask('records:read', { domain: elsewhere, roles })).toBe('resource/not-found');
    expect(ask('records:read', { domain: elsewhere, roles, caller: tenantAdmin })).toBe('resource/not-found');
    expect(ask('records:read', { domain: undefined, roles })).toBe('resource/not-found');
    expect(ask('records:read', { domain: elsewhere, caller: platformAdmin })).toBe('allowed');
    expect(ask('records:read', { domain, caller: tenantAdmin })).toBe('allowed');
  });

  test('cannot be told from what there is not', () => {
    const [other, none] = [elsewhere, undefined].map((one) =>
      decidePermission({ caller, domain: one, permission: 'records:read' }, now),
    );
    expect(other).toEqual(none);
    expect(decideResource({ caller, tenant: 't2' })).toEqual(decideResource({ caller, tenant: undefined }));
  });

  test.each<[string, Caller, 'platform' | 'tenant', string | undefined, string]>([
    ['a user on the platform', caller, 'platform', undefined, 'permission/platform-admin-required'],
    ['a user on the tenant', caller, 'tenant', 't1', 'permission/admin-required'],
    ['a user on another tenant', caller, 'tenant', 't2', 'permission/platform-admin-required'],
    ['a tenant admin on the platform', tenantAdmin, 'platform', 't1', 'permission/platform-admin-required'],
    ['a tenant admin on the tenant', tenantAdmin, 'tenant', 't1', 'allowed'],
    ['a tenant admin on another tenant', tenantAdmin, 'tenant', 't2', 'permission/platform-admin-required'],
    ['a tenant admin on no tenant', tenantAdmin, 'tenant', undefined, 'permission/platform-admin-required'],
    ['a platform admin on another tenant', platformAdmin, 'tenant', 't2', 'allowed'],
    ['a platform admin on the platform', platformAdmin, 'platform', undefined, 'allowed'],
  ])('is administered by platform admins alone: %s', (_who, who, scope, tenant, expected) => {
    const decision = decideAdmin({ caller: who, scope, tenant });
    expect(decision.allowed ? 'allowed' : decision.denial.code).toBe(expected);
  });

  test('to be an admin takes true, not something like it', () => {
    for (const like of ['true', 1, {}, []])
      expect(
        decideAdmin({ caller: { ...caller, isPlatformAdmin: like as boolean }, scope: 'platform' }),
      ).toMatchObject({ allowed: false });
  });
});

describe('assigning a role', () => {
  const wanted = role('record_editor');
  const assign = (assignment: RoleAssignment, ...existing: RoleAssignment[]): string => {
    const decision = decideRoleAssignment({ assignment, existing }, now);
    return decision.allowed ? 'allowed' : decision.denial.code;
  };
  const already = 'role/already-assigned';

  test.each<[string, RoleAssignment, RoleAssignment, string]>([
    ['the same', wanted, wanted, already],
    ['the same until later', wanted, { ...wanted, expiresAt: now + 1 }, already],
    ['the same that is over', wanted, { ...wanted, expiresAt: now }, 'allowed'],
    ['the same with limits', wanted, grant({ names: ['www'] }), already],
    ['another role', wanted, role('read_only'), 'allowed'],
    ['of another user', wanted, { ...wanted, user: 'u2' }, 'allowed'],
    ['of a group of that id', wanted, { group: 'u1', domain: 'd1', role: 'record_editor' }, 'allowed'],
    ['on another domain', wanted, { ...wanted, domain: 'd2' }, 'allowed'],
    ['on all domains', wanted, { user: 'u1', role: 'record_editor' }, 'allowed'],
    ['on all domains twice', { user: 'u1', role: 'x' }, { user: 'u1', role: 'x' }, already],
  ])('beside %s', (_what, assignment, existing, expected) => {
    expect(assign(assignment, existing)).toBe(expected);
  });

  test.each([
    { role: 'read_only' },
    { user: 'u1', group: 'g1', role: 'read_only' },
    { user: 'u1', role: '' },
    {},
  ])('needs a role, and one who gets it: %j', (assignment) => {
    expect(assign(assignment as RoleAssignment)).toBe('request/invalid');
  });
});
