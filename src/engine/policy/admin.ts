import { ALLOWED, type Decision, deny } from './decision.ts';
import { unsure } from './facts.ts';
import { type Caller, isSeen } from './permission.ts';

export interface AdminFacts {
  readonly caller: Caller;
  /** Whether the action concerns the platform or one tenant. */
  readonly scope: 'platform' | 'tenant';
  /** The tenant that it concerns. */
  readonly tenant?: string | undefined;
}

/** Whether a caller may do what only administrators may, such as managing users, keys and roles. */
export function decideAdmin(facts: AdminFacts): Decision {
  const { caller: given, scope, tenant } = unsure(facts);
  const caller = unsure(given as Caller);
  if (caller.isPlatformAdmin === true) return ALLOWED;
  if (scope !== 'tenant' || !isSeen(caller, tenant)) return deny('permission/platform-admin-required', {});
  return caller.isTenantAdmin === true ? ALLOWED : deny('permission/admin-required', {});
}

export interface ResourceFacts {
  readonly caller: Caller;
  /** The tenant that the resource belongs to; undefined when there is no such resource. */
  readonly tenant: string | undefined;
}

/** Whether a resource exists for a caller: what belongs to another tenant does not. */
export function decideResource(facts: ResourceFacts): Decision {
  const { caller, tenant } = unsure(facts);
  return isSeen(unsure(caller as Caller), tenant) ? ALLOWED : deny('resource/not-found', {});
}
