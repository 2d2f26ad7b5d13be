import { ALLOWED, type Decision, deny, denyBroken } from './decision.ts';
import { isMoment, isOver, isText, listOf, unsure } from './facts.ts';
import type { RoleAssignment } from './permission.ts';

export interface RoleAssignmentFacts {
  readonly assignment: RoleAssignment;
  /** The assignments (or the grants) that there are. */
  readonly existing: readonly RoleAssignment[];
}

/**
 * Whether a role may be assigned or granted: a user or a group has a role on a domain once, however it is limited; an
 * assignment that is over does not count.
 */
export function decideRoleAssignment(facts: RoleAssignmentFacts, now: number): Decision {
  if (!isMoment(now)) return denyBroken();
  const { assignment, existing } = unsure(facts);
  const wanted = unsure(assignment as RoleAssignment);
  const { role } = wanted;
  const isWhole = isText(role) && isText(wanted.user) !== isText(wanted.group);
  if (!isWhole)
    return deny('request/invalid', { why: 'an assignment names a role, and a user or a group that gets it' });
  const isThere = listOf<RoleAssignment>(existing).some((one) => {
    const other = unsure(one);
    return (
      sameMembers.every((key) => (other[key] ?? '') === (wanted[key] ?? '')) && !isOver(other.expiresAt, now)
    );
  });
  return isThere ? deny('role/already-assigned', { role }, { field: 'role' }) : ALLOWED;
}

const sameMembers = ['user', 'group', 'domain', 'role'] as const;
