import { ALLOWED, type Decision, deny, denyBroken, show } from './decision.ts';
import { isLimit, isMoment, isOver, isText, listOf, type Unsure, unsure } from './facts.ts';
import { matchesOwner, ownerText } from './owner-glob.ts';
import { roleGives } from './roles.ts';

/** Who calls, as a session or a key tells. */
export interface Caller {
  readonly user: string;
  readonly tenant: string;
  readonly groups?: readonly string[] | undefined;
  readonly isPlatformAdmin?: boolean | undefined;
  readonly isTenantAdmin?: boolean | undefined;
}

/** A role that a user or a group has, on one domain or on all of the tenant's. */
export interface RoleAssignment {
  readonly user?: string | undefined;
  readonly group?: string | undefined;
  /** The id of the domain; all domains without. */
  readonly domain?: string | undefined;
  readonly role: string;
  /** What a custom role allows: `records:create`, `records:*`. */
  readonly permissions?: readonly string[] | undefined;
  /** Milliseconds since 1970, exclusively. */
  readonly expiresAt?: number | null | undefined;
}

/** A role on one domain, perhaps for some of its records only. */
export interface AccessGrant extends RoleAssignment {
  readonly domain: string;
  /** Globs of which owners, relative to the zone, must fit one: `*.dev`, `api.*`; none or an empty list: all names. */
  readonly names?: readonly string[] | null | undefined;
  /** Mnemonics; none or an empty list: all types. */
  readonly types?: readonly string[] | null | undefined;
}

export interface PermissionFacts {
  readonly caller: Caller;
  /** What is needed: `records:create`. */
  readonly permission: string;
  /** What it is needed on; undefined when there is no such domain. */
  readonly domain: { readonly id: string; readonly tenant: string; readonly name: string } | undefined;
  /** The record that is to be read or changed, where it is one. */
  readonly record?: { readonly name: string; readonly type: string } | undefined;
  readonly roles?: readonly RoleAssignment[] | undefined;
  readonly grants?: readonly AccessGrant[] | undefined;
}

/**
 * Whether a caller may do something on a domain. Roles and grants add up and take nothing away. What belongs to another
 * tenant does not exist for a caller; who has nothing at all on a domain is told so, rather than which permission it takes.
 */
export function decidePermission(facts: PermissionFacts, now: number): Decision {
  if (!isMoment(now)) return denyBroken();
  const given = unsure(facts);
  const caller = unsure(given.caller as Caller);
  const domain = unsure(given.domain as NonNullable<PermissionFacts['domain']>);
  const { id } = domain;
  if (!isText(id) || !isSeen(caller, domain.tenant)) return deny('resource/not-found', {});
  const { permission } = given;
  if (!isText(permission)) return deny('permission/missing', { permission: show(permission) });
  if (caller.isPlatformAdmin === true || caller.isTenantAdmin === true) return ALLOWED;

  const isHeld = (one: RoleAssignment): boolean => isHeldBy(one, caller, id, now);
  const roles = listOf<RoleAssignment>(given.roles).filter(isHeld);
  const grants = listOf<AccessGrant>(given.grants).filter((one) => isText(unsure(one).domain) && isHeld(one));
  if (roles.length === 0 && grants.length === 0) return deny('permission/grant-not-found', {});

  const gives = (one: RoleAssignment): boolean => roleGives(one.role, one.permissions, permission);
  const isAllowed = roles.some(gives) || grants.some((one) => gives(one) && reaches(one, given, domain.name));
  return isAllowed ? ALLOWED : deny('permission/missing', { permission });
}

/** Whether a caller can know of what belongs to a tenant. */
export function isSeen(caller: Unsure<Caller>, tenant: unknown): boolean {
  return isText(tenant) && (caller.isPlatformAdmin === true || caller.tenant === tenant);
}

/** Whether an assignment is the caller's, concerns the domain and is not over. */
function isHeldBy(assignment: RoleAssignment, caller: Unsure<Caller>, domain: string, now: number): boolean {
  const { user, group, domain: where, expiresAt } = unsure(assignment);
  const isTheirs =
    (isText(user) && user === caller.user) ||
    (isText(group) && listOf<unknown>(caller.groups).includes(group));
  return isTheirs && (where === undefined || where === null || where === domain) && !isOver(expiresAt, now);
}

/** Whether a grant reaches what is asked for: one with limits reaches only records inside them. */
function reaches(grant: AccessGrant, facts: Unsure<PermissionFacts>, zone: unknown): boolean {
  const { names, types } = unsure(grant);
  if (!isLimit(names) && !isLimit(types)) return true;
  const { name, type } = unsure(facts.record as NonNullable<PermissionFacts['record']>);
  if (!isText(name) || !isText(type) || !isText(zone)) return false;
  if (isLimit(types) && !listOf<unknown>(types).includes(type)) return false;
  if (!isLimit(names)) return true;
  const owner = ownerText(name, zone);
  return (
    owner !== undefined && listOf<unknown>(names).some((glob) => isText(glob) && matchesOwner(glob, owner))
  );
}
