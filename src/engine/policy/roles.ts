import { isText, listOf } from './facts.ts';

/** The permissions of the platform's roles; a role of the tenant's own brings its permissions along. */
const permissionsOfRole: ReadonlyMap<unknown, readonly string[]> = new Map([
  ['read_only', ['domains:read', 'records:read', 'dnssec:read']],
  ['record_editor', ['domains:read', 'records:*', 'dnssec:read']],
  ['domain_manager', ['domains:*', 'records:*', 'dnssec:*', 'access_grants:*']],
]);

/** Whether a role gives a permission: by its name, or by the permissions that a custom role lists. */
export function roleGives(role: unknown, permissions: unknown, wanted: string): boolean {
  const given = permissionsOfRole.get(role) ?? listOf<unknown>(permissions);
  return given.some((one) => isText(one) && covers(one, wanted));
}

/** `records:*` covers each permission on records and itself, `*` covers all. */
function covers(given: string, wanted: string): boolean {
  if (given === '*' || given === wanted) return true;
  return given.endsWith(':*') && wanted.startsWith(given.slice(0, -1));
}
