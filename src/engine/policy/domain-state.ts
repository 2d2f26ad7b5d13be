import { type Decision, deny, denyBroken, show } from './decision.ts';
import { unsure } from './facts.ts';

export type DomainState = 'pending_validation' | 'active' | 'inactive' | 'deleted';
export type DomainAction =
  | 'read'
  | 'edit-records'
  | 'validate'
  | 'activate'
  | 'deactivate'
  | 'delete'
  | 'restore';

export interface DomainActionFacts {
  readonly action: DomainAction;
  readonly state: DomainState;
  /** The state that a deleted domain had before, to which it is restored. */
  readonly stateBefore?: DomainState | undefined;
  /** Whether the tenant has another domain of that name by now. */
  readonly isNameTaken?: boolean | undefined;
}

/** What an action makes of a state: another state, the same, or a refusal. */
type Outcome = DomainState | 'before' | 'domain/not-validated' | 'domain/deleted';

/**
 * Each action in each state. What waits for its proof can be seen and deleted, not edited; what is switched off is edited
 * as before, only not served; what is deleted is as if it were not there.
 */
const outcomes: ReadonlyMap<unknown, Readonly<Record<DomainState, Outcome>>> = new Map<
  DomainAction,
  Readonly<Record<DomainState, Outcome>>
>([
  ['read', row('pending_validation', 'active', 'inactive', 'domain/deleted')],
  ['edit-records', row('domain/not-validated', 'active', 'inactive', 'domain/deleted')],
  ['validate', row('active', 'active', 'inactive', 'domain/deleted')],
  ['activate', row('domain/not-validated', 'active', 'active', 'domain/deleted')],
  ['deactivate', row('domain/not-validated', 'inactive', 'inactive', 'domain/deleted')],
  ['delete', row('deleted', 'deleted', 'deleted', 'domain/deleted')],
  ['restore', row('pending_validation', 'active', 'inactive', 'before')],
]);

function row(
  pending_validation: Outcome,
  active: Outcome,
  inactive: Outcome,
  deleted: Outcome,
): Readonly<Record<DomainState, Outcome>> {
  return { pending_validation, active, inactive, deleted };
}

const states: ReadonlySet<unknown> = new Set<DomainState>([
  'pending_validation',
  'active',
  'inactive',
  'deleted',
]);

const isState = (state: unknown): state is DomainState => states.has(state);

/** Whether something may be done to a domain in its state, and the state that it has then. */
export function decideDomainAction(facts: DomainActionFacts): Decision<{ readonly state: DomainState }> {
  const { action, state, stateBefore, isNameTaken } = unsure(facts);
  const outcomesOfAction = outcomes.get(action);
  if (outcomesOfAction === undefined)
    return deny(
      'request/invalid',
      { why: `there is no action ${show(action)} on a domain` },
      { field: 'action' },
    );
  if (!isState(state)) return denyBroken();
  const outcome = outcomesOfAction[state];
  if (isState(outcome)) return { allowed: true, state: outcome };
  if (outcome !== 'before') return deny(outcome, {});
  if (isNameTaken === true) return deny('domain/already-exists', {});
  // Where it is not known that the domain had been proven, it has to be again.
  const isKnown = isState(stateBefore) && stateBefore !== 'deleted';
  return { allowed: true, state: isKnown ? stateBefore : 'pending_validation' };
}
