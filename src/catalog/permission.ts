import type { Entry } from './entry.ts';

/** Why a caller who is known may still not do what was asked, and what can be wrong with roles. */
export const permissionEntries = {
  'permission/platform-admin-required': {
    status: 403,
    severity: 'error',
    message: 'Platform admin access required',
    detail: 'Only an administrator of the platform may do this, and the caller is none.',
    rfc: 'RFC 9110 15.5.4',
    explanation:
      'The action concerns the whole platform or a tenant other than your own. Your own rights do not reach that far, however many you have in your tenant. Ask somebody who runs the platform.',
    example: {
      kind: 'decision',
      wrong: 'a tenant admin lists the tenants of the platform',
      right: 'a platform admin lists the tenants of the platform',
    },
  },
  'permission/admin-required': {
    status: 403,
    severity: 'error',
    message: 'Admin access required',
    detail: 'Only an administrator of the tenant or of the platform may do this, and the caller is neither.',
    rfc: 'RFC 9110 15.5.4',
    explanation:
      'The action changes things for the whole tenant, such as users, keys or roles. Rights on single domains are not enough for that. Ask an administrator of your tenant to do it or to give you the role.',
    example: {
      kind: 'decision',
      wrong: 'a user with the role record_editor creates an API key for the tenant',
      right: 'a tenant admin creates an API key for the tenant',
    },
  },
  'permission/missing': {
    status: 403,
    severity: 'error',
    message: '{permission} permission required on this domain',
    detail:
      'Neither a role nor an access grant of the caller gives {permission} for what was asked: use a role or a grant that does.',
    rfc: 'RFC 9110 15.5.4',
    explanation:
      'You may see this domain, but your roles and grants do not allow this action on it. A grant can also be limited to certain names or record types, so that it covers one record and not another. Ask whoever manages the domain for the permission.',
    example: {
      kind: 'decision',
      wrong: 'a user with the role read_only creates a record in example.com',
      right: 'a user with the role record_editor creates a record in example.com',
    },
  },
  'permission/ip-not-allowed': {
    status: 403,
    severity: 'error',
    message: 'IP not whitelisted',
    detail:
      'The API key may not be used from the address {address}: add it to the key’s list, or call from an address that is on it.',
    rfc: 'RFC 9110 15.5.4',
    explanation:
      'An API key can be limited to certain addresses, so that a stolen key is of no use elsewhere. The request came from an address that is not on the list of this key. Often that is a new office, server or proxy that has to be added.',
    example: {
      kind: 'decision',
      wrong: 'a call from 198.51.100.7 with a key that is limited to 192.0.2.0/24',
      right: 'a call from 192.0.2.7 with a key that is limited to 192.0.2.0/24',
    },
  },
  'permission/grant-not-found': {
    status: 403,
    severity: 'error',
    message: 'Access grant not found or expired',
    detail:
      'There is no access grant for this caller on this domain, or its time is over: ask for a new one.',
    rfc: 'RFC 9110 15.5.4',
    explanation:
      'An access grant gives somebody a role on one domain, often for a limited time. The one that this request relies on does not exist, was taken back or has ended. Whoever manages the domain can give a new one.',
    example: {
      kind: 'decision',
      wrong: 'a change to example.com on 2 May with a grant that ended on 1 May',
      right: 'a change to example.com on 2 May with a grant that ends on 31 May',
    },
  },
  'role/already-assigned': {
    status: 409,
    severity: 'error',
    message: 'Role already assigned',
    detail: 'The user or group already has the role {role} here, so there is nothing to assign.',
    rfc: 'RFC 9110 15.5.10',
    explanation:
      'A role counts once, however often it is given. This one was assigned before, so the request would change nothing. If you meant to change how long or for what it is valid, change the existing assignment.',
    example: {
      kind: 'decision',
      wrong: 'assign record_editor on example.com to a user who has that role there',
      right: 'assign record_editor on example.com to a user who has only read_only there',
    },
  },
} as const satisfies Readonly<Record<string, Entry>>;
