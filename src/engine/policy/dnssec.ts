import { type Decision, deny, denyBroken, show } from './decision.ts';
import { type DelegationSigner, keyOfDs, type ZoneKey } from './delegation-signer.ts';
import { isMoment, type Unsure, unsure } from './facts.ts';
import { retryAfter } from './retry-after.ts';

export type DnssecState = 'disabled' | 'pending_ds' | 'active' | 'rotating_ksk' | 'rotating_zsk';
export type DnssecAction =
  | 'enable'
  | 'disable'
  | 'rotate-zsk'
  | 'rotate-ksk'
  | 'confirm-ds-published'
  | 'retire-zsk';

export interface DnssecFacts {
  readonly action: DnssecAction;
  readonly state: DnssecState;
  /** `enable`: the number of the algorithm, 13 unless given. */
  readonly algorithm?: number | undefined;
  /** `confirm-ds-published`: the zone's name, its keys, and the DS record that the registrar has. */
  readonly zone?: string | undefined;
  readonly keys?: readonly ZoneKey[] | undefined;
  readonly ds?: DelegationSigner | undefined;
  /** `retire-zsk`: from when it is safe, in milliseconds since 1970 (`rolloverStep` tells). */
  readonly retireAt?: number | undefined;
}

export interface DnssecGranted {
  readonly state: DnssecState;
  /** With which to sign, when signing starts. */
  readonly algorithm?: number;
}

type Outcome = Decision<DnssecGranted>;
type Transition = (facts: Unsure<DnssecFacts>, state: DnssecState, now: number) => Outcome;
type Refusal =
  | 'dnssec/already-enabled'
  | 'dnssec/not-enabled'
  | 'dnssec/ds-pending'
  | 'dnssec/ksk-rotation-in-progress'
  | 'dnssec/zsk-rotation-in-progress';

/** RSASHA256, RSASHA512, ECDSAP256SHA256, ECDSAP384SHA384, ED25519 (RFC 5702, RFC 6605, RFC 8080). */
const algorithms: ReadonlySet<unknown> = new Set([8, 10, 13, 14, 15]);
const DEFAULT_ALGORITHM = 13;

const to =
  (state: DnssecState): Transition =>
  () => ({ allowed: true, state });

const stay: Transition = (_facts, state) => ({ allowed: true, state });

const start: Transition = ({ algorithm = DEFAULT_ALGORITHM }) =>
  algorithms.has(algorithm)
    ? { allowed: true, state: 'pending_ds', algorithm: algorithm as number }
    : deny('dnssec/unsupported-algorithm', { algorithm: show(algorithm) }, { field: 'algorithm' });

/** A DS record of any KSK leads to a state; where a new KSK is awaited, one of another changes nothing. */
const confirm =
  (next: DnssecState | undefined, awaited: 'any' | 'new'): Transition =>
  ({ zone, keys, ds }, state) => {
    const key = keyOfDs(zone, keys, ds);
    if ('reason' in key)
      return deny('dnssec/ds-mismatch', { keyTag: key.args['keyTag']! }, { ...key, field: 'ds' });
    const isAwaited = awaited === 'any' || key.isNew === true;
    return { allowed: true, state: isAwaited ? (next ?? state) : state };
  };

const retire: Transition = ({ retireAt }, _state, now) => {
  if (isMoment(retireAt) && now >= retireAt) return { allowed: true, state: 'active' };
  const wait = isMoment(retireAt) ? retryAfter(now, retireAt - now) : undefined;
  return deny('dnssec/zsk-rotation-in-progress', {}, { retryAfter: wait });
};

type Row = Readonly<Record<DnssecState, Transition | Refusal>>;

const rotating = {
  rotating_ksk: 'dnssec/ksk-rotation-in-progress',
  rotating_zsk: 'dnssec/zsk-rotation-in-progress',
} as const;

/** What each action does in each state. */
const table: ReadonlyMap<unknown, Row> = new Map<DnssecAction, Row>([
  [
    'enable',
    {
      disabled: start,
      pending_ds: 'dnssec/already-enabled',
      active: 'dnssec/already-enabled',
      rotating_ksk: 'dnssec/already-enabled',
      rotating_zsk: 'dnssec/already-enabled',
    },
  ],
  [
    'disable',
    {
      disabled: 'dnssec/not-enabled',
      pending_ds: to('disabled'),
      active: to('disabled'),
      rotating_ksk: to('disabled'),
      rotating_zsk: to('disabled'),
    },
  ],
  [
    'rotate-zsk',
    {
      disabled: 'dnssec/not-enabled',
      pending_ds: 'dnssec/ds-pending',
      active: to('rotating_zsk'),
      ...rotating,
    },
  ],
  [
    'rotate-ksk',
    {
      disabled: 'dnssec/not-enabled',
      pending_ds: 'dnssec/ds-pending',
      active: to('rotating_ksk'),
      ...rotating,
    },
  ],
  [
    'confirm-ds-published',
    {
      disabled: 'dnssec/not-enabled',
      pending_ds: confirm('active', 'any'),
      active: confirm(undefined, 'any'),
      rotating_ksk: confirm('active', 'new'),
      rotating_zsk: confirm(undefined, 'any'),
    },
  ],
  [
    'retire-zsk',
    {
      disabled: 'dnssec/not-enabled',
      pending_ds: stay,
      active: stay,
      rotating_ksk: stay,
      rotating_zsk: retire,
    },
  ],
]);

/** Whether something may be done with the keys of a zone, and the state that follows. The state is judged before the arguments. */
export function decideDnssecAction(facts: DnssecFacts, now: number): Decision<DnssecGranted> {
  const given = unsure(facts);
  const { action, state } = given;
  const row = table.get(action);
  if (row === undefined)
    return deny(
      'request/invalid',
      { why: `there is no action ${show(action)} on keys` },
      { field: 'action' },
    );
  if (!isMoment(now) || typeof state !== 'string' || !Object.hasOwn(row, state)) return denyBroken();
  const cell = row[state as DnssecState];
  return typeof cell === 'string' ? deny(cell, {}) : cell(given, state as DnssecState, now);
}
