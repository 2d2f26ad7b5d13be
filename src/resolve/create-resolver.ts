import { createBudget } from './budget.ts';
import { forgetful } from './challenge/challenge-store.ts';
import { isMoment } from './challenge/moment.ts';
import { readProofForm } from './challenge/proof-form.ts';
import { type Door, readChallenge } from './challenge/read-challenge.ts';
import { postponedTo, retryAt } from './challenge/retry-schedule.ts';
import { readSealKey, seal } from './challenge/seal.ts';
import { type ChallengeEvent, transition } from './challenge/transition.ts';
import { isUncounted } from './challenge/uncounted.ts';
import { checkChallenge, type Outcome, turnedAway } from './check-challenge.ts';
import { Offshoot } from './on-abort.ts';
import type { ResolverOptions, VerifyOptions } from './options.ts';
import { readLimits } from './read-limits.ts';
import { readSettings } from './read-settings.ts';
import { report, reportUnchecked } from './report/report.ts';
import { createAsk } from './transport/create-ask.ts';
import { placesOfProcess } from './transport/gate.ts';
import { nodePorts } from './transport/node-ports.ts';
import type { Challenge, Verification } from './verification.ts';
import { beginWalk } from './walk/begin-walk.ts';

export interface Resolver {
  /**
   * Checks whether what the challenge asks for is published. Rejects with the reason of the signal, with what the store or
   * the limiter throws, or with a `TypeError` for what is no challenge of this label and prefix, and a `SealError` for one
   * without its seal; whatever servers answer is told by the verification.
   */
  verifyChallenge(challenge: Challenge, options?: VerifyOptions): Promise<Verification>;
}

const DEFAULT_TIMEOUT = 10_000;

/** A check begins no later than leaves it that part of its time. */
const LEAST_TIME = 0.15;

/** What no event changes of a challenge. */
const identity = ['id', 'account', 'domain', 'method', 'name', 'value'] as const;

/** Makes a resolver, which keeps no answers. Throws a `TypeError` when the options make no sense. */
export function createResolver(options: ResolverOptions = {}): Resolver {
  const settings = readSettings(options);
  const { ports = nodePorts, store = forgetful, timeout = DEFAULT_TIMEOUT } = options;
  const limits = readLimits(options);
  const { sockets = placesOfProcess } = options;
  const ask = createAsk(ports, { ...options, sockets });
  const door: Door = { ...readProofForm(options), sealKey: readSealKey(options.sealKey) };
  const now = momentsOf(options.now ?? Date.now);

  /** Keeps what became of a challenge, and answers with what is kept instead, if anybody was faster. */
  async function keep(from: Challenge, next: Challenge): Promise<Challenge | null> {
    const kept = await store.compareAndSet(from, next);
    if (kept === null) return null;
    const instead = readChallenge(kept, door);
    // What another challenge has proven is not what this one asks.
    if (identity.some((member) => instead[member] !== from[member]))
      throw new TypeError('compareAndSet answers a state of the same challenge');
    return instead;
  }

  async function verifyChallenge(given: Challenge, more: VerifyOptions = {}): Promise<Verification> {
    const { signal, changedSince, ownsZone = false } = more;
    const challenge = readChallenge(given, door);
    if (changedSince !== undefined && !isMoment(changedSince))
      throw new TypeError('changedSince is a number of milliseconds since 1970');
    if (typeof ownsZone !== 'boolean') throw new TypeError('ownsZone is true or false');
    signal?.throwIfAborted();
    const start = transition(challenge, { kind: 'start' }, now());
    if (!start.allowed) return reportUnchecked(challenge);
    const begun = seal(start.next, door.sealKey);
    const instead = await keep(challenge, begun);
    // Somebody else was faster, or the time is over.
    if (instead !== null || begun.status === 'expired') return reportUnchecked(instead ?? begun);

    const { clock, random } = ports;
    const deadline = clock.now() + timeout;
    const budget = createBudget(deadline, limits, challenge.account);
    const { waiting } = budget;
    const offshoot = new Offshoot(signal);
    const latest = deadline - LEAST_TIME * timeout;
    let hasBegun = false;
    const leave = () => {
      waiting.asked();
      if (hasBegun) sockets.door.leave(waiting);
      hasBegun = false;
    };
    try {
      const refusal = await sockets.door.enter({ clock, latest, signal: offshoot, waiting });
      if (refusal !== null) return await end(begun, turnedAway(refusal), budget.queries);
      hasBegun = true;
      const platformNameservers = ownsZone ? new Set<string>() : settings.platformNameservers;
      const walk = beginWalk({
        ask,
        budget,
        signal: offshoot,
        clock,
        random,
        settings: { ...settings, platformNameservers },
      });
      const outcome = await checkChallenge(walk, begun, changedSince);
      // What keeps challenges may take its time, and holds up no other check.
      leave();
      return await end(begun, outcome, budget.queries);
    } catch (fault) {
      // What fails on our side, as a `limiter` may, is no attempt of the claimant's.
      const kind = signal?.aborted === true ? 'abort' : 'postpone';
      const ended = transition(begun, { kind }, now());
      if (ended.allowed) await store.compareAndSet(begun, seal(ended.next, door.sealKey));
      throw fault;
    } finally {
      offshoot.abort();
      offshoot.release();
      leave();
    }
  }

  async function end(begun: Challenge, outcome: Outcome, queries: number): Promise<Verification> {
    const { code, wait } = outcome;
    const moment = now();
    const decision = transition(begun, eventOf(outcome), moment);
    if (!decision.allowed) throw new Error(decision.denial.detail);
    const ended = seal(decision.next, door.sealKey);
    const instead = await keep(begun, ended);
    // A cancellation in the meantime wins.
    if (instead !== null) return reportUnchecked(instead, { ...outcome, queries });
    const { attempts, expiresAt } = ended;
    const next = () =>
      isUncounted(code)
        ? postponedTo(wait, random01(), moment, expiresAt)
        : retryAt(attempts, moment, expiresAt, wait);
    return report(ended, { ...outcome, queries, retryAt: code === null ? null : next() });
  }

  const random01 = () => ports.random(1)[0]! / 0xff;

  return { verifyChallenge };
}

/** A clock that is none would let no challenge expire. */
function momentsOf(now: () => number): () => number {
  if (typeof now !== 'function') throw new TypeError('now is a function');
  return () => {
    const moment = now();
    if (!isMoment(moment)) throw new TypeError(`now tells milliseconds since 1970, not ${moment}`);
    return moment;
  };
}

function eventOf({ code, hasDiffered }: Outcome): ChallengeEvent {
  if (code === null) return { kind: 'succeed' };
  return isUncounted(code) ? { kind: 'postpone' } : { kind: 'fail', differed: hasDiffered };
}
