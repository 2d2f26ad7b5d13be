import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Challenge,
  type ChallengeEvent,
  type ChallengeStatus,
  type ChallengeStore,
  createMemoryStore,
  transition,
} from '../../../src/resolve/index.ts';
import { challengeOf, START } from '../helpers/verify.ts';

const kinds: readonly ChallengeEvent['kind'][] = [
  'start',
  'succeed',
  'fail',
  'abort',
  'postpone',
  'cancel',
  'expire',
];
const statuses: readonly ChallengeStatus[] = [
  'pending',
  'verifying',
  'failed',
  'validated',
  'expired',
  'cancelled',
];

/** The statuses after each event, in the order of `statuses`; a dot where it is denied. */
const table: Readonly<Record<ChallengeEvent['kind'], string>> = {
  start: 'verifying . verifying . . .',
  succeed: '. validated . . . .',
  fail: '. failed . . . .',
  abort: '. pending . . . .',
  postpone: '. pending . . . .',
  cancel: 'cancelled cancelled cancelled . . .',
  expire: '. . . . . .',
};

const fresh = challengeOf('shop.test');

describe('R44 the states of a challenge', () => {
  test.each(kinds.flatMap((kind) => statuses.map((status) => [kind, status] as const)))(
    '%s when %s',
    (kind, status) => {
      const expected = table[kind].split(' ')[statuses.indexOf(status)];
      const decision = transition({ ...fresh, status }, { kind }, START + 1);
      if (!decision.allowed)
        expect([expected, decision.denial.code, decision.denial.detail]).toEqual([
          '.',
          'request/invalid',
          expect.stringContaining(status),
        ]);
      else
        expect(decision.next).toMatchObject({ status: expected, value: fresh.value, changedAt: START + 1 });
    },
  );

  test.each([
    ['pending', 'expired', 'expired'],
    ['failed', 'expired', 'expired'],
    ['verifying', undefined, 'validated'],
  ] as const)('at the end of its time, %s', (status, expired, succeeded) => {
    const challenge = { ...fresh, status, changedAt: fresh.expiresAt };
    const become = (kind: ChallengeEvent['kind']) => {
      const decision = transition(challenge, { kind }, fresh.expiresAt);
      return decision.allowed ? decision.next.status : undefined;
    };
    expect(become('expire')).toBe(expired);
    expect(become(status === 'verifying' ? 'succeed' : 'start')).toBe(succeeded);
  });

  test('counts the checks that were begun', () => {
    const first = next(fresh, 'start', START + 1);
    const second = next(next(first, 'fail', START + 2), 'start', START + 3);
    expect([fresh, first, second].map(({ attempts }) => attempts)).toEqual([0, 1, 2]);
  });

  test('does not count a check that could not be made', () => {
    const failed = next(next(fresh, 'start', START + 1), 'fail', START + 2);
    const postponed = next(next(failed, 'start', START + 3), 'postpone', START + 4);
    expect(postponed).toMatchObject({ status: 'pending', attempts: 1, changedAt: START + 4 });
    expect(next(next(failed, 'start', START + 3), 'abort', START + 4).attempts).toBe(2);
  });

  test('notes when a check saw other name servers, and keeps it in mind', () => {
    const begun = next(fresh, 'start', START + 1);
    const failed = transition(begun, { kind: 'fail', differed: true }, START + 2);
    expect(failed).toMatchObject({ next: { differedAt: START + 2 } });
    if (!failed.allowed) throw new Error();
    const again = next(next(failed.next, 'start', START + 3), 'fail', START + 4);
    expect(again.differedAt).toBe(START + 2);
  });

  test('a check that died does not keep the challenge for ever', () => {
    const begun = next(fresh, 'start', START);
    const fiveMinutes = 5 * 60 * 1000;
    expect(transition(begun, { kind: 'start' }, START + fiveMinutes - 1).allowed).toBe(false);
    expect(next(begun, 'start', START + fiveMinutes)).toMatchObject({ status: 'verifying', attempts: 2 });
  });

  test('nor does one that died before the clock was set back', () => {
    const begun = next(fresh, 'start', START + 60 * 60 * 1000);
    expect(next(begun, 'start', START)).toMatchObject({ status: 'verifying', attempts: 2, changedAt: START });
    const little = next(fresh, 'start', START + 5 * 60 * 1000 - 1);
    expect(transition(little, { kind: 'start' }, START).allowed).toBe(false);
    expect(transition(little, { kind: 'expire' }, START).allowed).toBe(false);
  });
});

function next(challenge: Challenge, kind: ChallengeEvent['kind'], now: number): Challenge {
  const decision = transition(challenge, { kind }, now);
  if (!decision.allowed) throw new Error(decision.denial.detail);
  return decision.next;
}

/** What is kept, as a reader of the store sees it. */
interface Real {
  readonly store: ChallengeStore;
  kept: Challenge;
  /** Checks that are running, each with the challenge that it began with. */
  running: Challenge[];
  now: number;
}

/** The status, told by a much simpler rule: the first event that ends a challenge counts. */
interface Model {
  status: ChallengeStatus;
  now: number;
  attempt: number;
  begunAt: number;
  /** The attempts of the running checks. */
  running: number[];
}

type Command = fc.Command<Model, Real>;

const decide = (real: Real, from: Challenge, kind: ChallengeEvent['kind']) => {
  const decision = transition(from, { kind }, real.now);
  if (!decision.allowed) return undefined;
  const instead = real.store.compareAndSet(from, decision.next) as Challenge | null;
  real.kept = instead ?? decision.next;
  return instead === null ? decision.next : undefined;
};

class Start implements Command {
  check = () => true;
  run(model: Model, real: Real) {
    const isAbandoned = model.status === 'verifying' && model.now - model.begunAt >= 5 * 60 * 1000;
    const isOpen = model.status === 'pending' || model.status === 'failed' || isAbandoned;
    const begun = decide(real, real.kept, 'start');
    expect(begun !== undefined).toBe(isOpen);
    if (begun === undefined) return;
    model.status = model.now >= fresh.expiresAt ? 'expired' : 'verifying';
    if (model.status === 'verifying') {
      model.begunAt = model.now;
      model.running.push(++model.attempt);
      real.running.push(begun);
    }
    expect(real.kept.status).toBe(model.status);
  }
  toString = () => 'start';
}

class End implements Command {
  private readonly which: number;
  private readonly kind: 'succeed' | 'fail' | 'abort';
  constructor(which: number, kind: 'succeed' | 'fail' | 'abort') {
    this.which = which;
    this.kind = kind;
  }
  check = (model: Readonly<Model>) => model.running.length > 0;
  run(model: Model, real: Real) {
    const at = this.which % model.running.length;
    const [attempt] = model.running.splice(at, 1);
    const [begun] = real.running.splice(at, 1);
    const counts = model.status === 'verifying' && attempt === model.attempt;
    expect(decide(real, begun!, this.kind) !== undefined).toBe(counts);
    if (counts)
      model.status = ({ succeed: 'validated', fail: 'failed', abort: 'pending' } as const)[this.kind];
    expect(real.kept.status).toBe(model.status);
  }
  toString = () => `${this.kind} ${this.which}`;
}

class Cancel implements Command {
  check = () => true;
  run(model: Model, real: Real) {
    const isOpen = ['pending', 'failed', 'verifying'].includes(model.status);
    expect(decide(real, real.kept, 'cancel') !== undefined).toBe(isOpen);
    if (isOpen) model.status = 'cancelled';
    expect(real.kept.status).toBe(model.status);
  }
  toString = () => 'cancel';
}

class Expire implements Command {
  check = () => true;
  run(model: Model, real: Real) {
    const isAbandoned = model.status === 'verifying' && model.now - model.begunAt >= 5 * 60 * 1000;
    const isOpen = model.status === 'pending' || model.status === 'failed' || isAbandoned;
    const isOver = isOpen && model.now >= fresh.expiresAt;
    expect(decide(real, real.kept, 'expire') !== undefined).toBe(isOver);
    if (isOver) model.status = 'expired';
    expect(real.kept.status).toBe(model.status);
  }
  toString = () => 'expire';
}

class Wait implements Command {
  private readonly milliseconds: number;
  constructor(milliseconds: number) {
    this.milliseconds = milliseconds;
  }
  check = () => true;
  run(model: Model, real: Real) {
    real.now += this.milliseconds;
    model.now += this.milliseconds;
  }
  toString = () => `wait ${this.milliseconds}`;
}

const commands = [
  fc.constant(new Start()),
  fc
    .tuple(fc.nat(3), fc.constantFrom('succeed', 'fail', 'abort'))
    .map(([which, kind]) => new End(which, kind)),
  fc.constant(new Cancel()),
  fc.constant(new Expire()),
  fc.constantFrom(1, 1000, 3 * 60 * 1000).map((milliseconds) => new Wait(milliseconds)),
  fc.constant(new Wait(4 * 24 * 60 * 60 * 1000)),
];

test('R44 whatever happens in whatever order, the store holds what the first of two events made of the challenge', () => {
  const ends = new Map<ChallengeStatus, number>();
  fc.assert(
    fc.property(fc.commands(commands, { maxCommands: 25 }), (drawn) => {
      const store = createMemoryStore();
      const model: Model = { status: 'pending', now: START, attempt: 0, begunAt: 0, running: [] };
      const real: Real = { store, kept: fresh, running: [], now: START };
      fc.modelRun(() => ({ model, real }), drawn);
      expect(real.kept.value).toBe(fresh.value);
      ends.set(model.status, (ends.get(model.status) ?? 0) + 1);
    }),
    { numRuns: 500 },
  );
  expect([...ends.keys()].sort()).toEqual([...statuses].sort());
});
