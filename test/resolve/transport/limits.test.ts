import { describe, expect, test } from 'vitest';
import { createBudget } from '../../../src/resolve/budget.ts';
import { createSocketPlaces, Gate } from '../../../src/resolve/transport/gate.ts';
import { ServerGate, type Turn } from '../../../src/resolve/transport/server-gate.ts';
import { readQuery } from '../../faults/request.ts';
import { faultScript } from '../../faults/script.ts';
import { type AskByHand, address, askByHand } from '../helpers/ask-by-hand.ts';
import { handClock } from '../helpers/hand-clock.ts';

/** The most that were sent to one address within a second, whenever it begins. */
function mostInASecond({ network }: AskByHand, address: string): number {
  const times = network.sent.filter((one) => one.address === address).map(({ time }) => time);
  return Math.max(...times.map((from) => times.filter((time) => time >= from && time < from + 1000).length));
}

const ask = (
  hand: AskByHand,
  count: number,
  address: (index: number) => string,
  mode: string,
  deadline = 10_000,
) =>
  Array.from({ length: count }, (_, index) =>
    hand.start([address(index)], { name: `n${index}.${mode}.test.`, deadline }),
  );

/** The same, each for an account of its own. */
const askForMany = (
  hand: AskByHand,
  count: number,
  address: (index: number) => string,
  mode: string,
  time = 10_000,
) =>
  Array.from({ length: count }, (_, index) => {
    const budget = createBudget(hand.clock.now() + time, undefined, `account ${index}`);
    return hand.start([address(index)], { name: `n${index}.${mode}.test.`, budget });
  });

/** Has all the time in the world. */
const patient = {
  account: '',
  deadline: Number.POSITIVE_INFINITY,
  refused: () => expect.unreachable(),
} as const;

describe('R45 one server', () => {
  test('is sent 20 queries in any second at most, in the order of asking', async () => {
    const hand = askByHand(faultScript());
    const asked = ask(hand, 100, () => '5.5.5.4', 'delay-10');
    await hand.clock.settle(Promise.all(asked));
    expect(mostInASecond(hand, '5.5.5.4')).toBe(20);
    expect(hand.network.most.udp).toBe(4);
    const order = hand.network.sent.map(({ query }) => Number(/\d+/.exec(readQuery(query).name)?.[0]));
    expect(order).toEqual(Array.from({ length: 100 }, (_, index) => index));
    expect(hand.clock.now()).toBe(1_000_000 + 4450);
  });

  test('is sent no more although the way holds up the first ones longer than the last', async () => {
    const hand = askByHand(faultScript());
    await hand.clock.settle(Promise.all(ask(hand, 60, () => '5.5.5.4', 'good')));
    const times = hand.network.sent.map(({ time }, at) => time + (at % 20 === 0 || at > 19 ? 0 : 99));
    for (const from of times)
      expect(times.filter((time) => time >= from && time < from + 1000).length).toBeLessThanOrEqual(20);
  });

  test('has 4 queries in flight at most', async () => {
    const hand = askByHand(faultScript());
    await hand.clock.settle(Promise.all(ask(hand, 12, () => '5.5.5.4', 'delay-500')));
    expect(hand.network.most.udp).toBe(4);
    expect(hand.clock.now()).toBe(1_000_000 + 1500);
  });

  test('does not keep others waiting', async () => {
    const hand = askByHand(faultScript());
    const slow = ask(hand, 40, () => '5.5.5.4', 'delay-1000');
    const started = hand.clock.now();
    await hand.settle(['5.5.5.5'], { name: 'x.good.test.' });
    expect(hand.clock.now()).toBe(started);
    await hand.clock.settle(Promise.all(slow));
  });

  test('that is configured is sent whatever it takes', async () => {
    const hand = askByHand(faultScript());
    const asked = Array.from({ length: 60 }, (_, index) =>
      hand.start(['127.0.0.1'], { name: `n${index}.delay-5.test.`, kind: 'recursor', configured: true }),
    );
    await hand.clock.settle(Promise.all(asked));
    expect(hand.clock.now()).toBe(1_000_005);
  });

  test('waited for until the end of the check was not silent', async () => {
    const hand = askByHand(faultScript());
    const asked = ask(hand, 30, () => '5.5.5.4', 'good', 900);
    const outcomes = (await hand.clock.settle(Promise.all(asked))).map(({ outcome }) => outcome);
    expect(outcomes.filter((one) => one === 'answer')).toHaveLength(20);
    expect(outcomes.filter((one) => one === 'busy')).toHaveLength(10);
    expect(hand.clock.pending).toBe(0);
  });

  test('that is asked too late to wait for its answer was not silent', async () => {
    const hand = askByHand(faultScript());
    const slow = ask(hand, 4, () => '5.5.5.4', 'delay-1000');
    const late = hand.start(['5.5.5.4'], { name: 'x.delay-1000.test.', deadline: 1800 });
    expect(await hand.clock.settle(late)).toMatchObject({ outcome: 'busy' });
    expect(hand.network.sent).toHaveLength(5);
    expect(hand.clock.now()).toBe(1_000_000 + 1800);
    await hand.clock.settle(Promise.all(slow));
    // Without anybody before it the same is a matter of the check itself.
    const alone = await hand.settle(['5.5.5.5'], { name: 'x.delay-1000.test.', deadline: 800 });
    expect(alone.outcome).toBe('exhausted');
  });

  test('that could not have its turn in time does not keep anybody waiting for it', async () => {
    const hand = askByHand(faultScript());
    const asked = ask(hand, 60, () => '5.5.5.4', 'good', 1900);
    const last = hand.start(['5.5.5.4'], { name: 'last.good.test.', deadline: 1900 });
    expect(await last).toMatchObject({
      outcome: 'busy',
      note: expect.stringContaining('waited for it already'),
    });
    expect(hand.clock.now()).toBe(1_000_000);
    await hand.clock.settle(Promise.all(asked));
    expect(hand.network.sent).toHaveLength(40);
  });

  test('hears accounts in turn, and each in the order of asking', async () => {
    const hand = askByHand(faultScript());
    const start = (account: string, index: number) =>
      hand.start(['5.5.5.4'], {
        name: `${account}${index}.delay-10.test.`,
        budget: createBudget(hand.clock.now() + 10_000, undefined, account),
      });
    const asked = Array.from({ length: 150 }, (_, index) => start('greedy', index));
    asked.push(...Array.from({ length: 3 }, (_, index) => start('modest', index)));
    await hand.clock.settle(Promise.all(asked));
    const names = hand.network.sent.map(({ query }) =>
      /^[a-z]+\d+/i.exec(readQuery(query).name)![0].toLowerCase(),
    );
    expect(names.slice(4, 10)).toEqual(['greedy4', 'modest0', 'greedy5', 'modest1', 'greedy6', 'modest2']);
    expect(names.slice(10, 13)).toEqual(['greedy7', 'greedy8', 'greedy9']);
    expect(mostInASecond(hand, '5.5.5.4')).toBe(20);
  });

  test('one of whose addresses could not be asked was not silent, whatever the other did', async () => {
    for (const mode of ['drop', 'refused']) {
      const hand = askByHand(faultScript());
      const others = ask(hand, 200, () => '5.5.5.4', 'delay-100');
      const both = hand.start(['5.5.5.5', '5.5.5.4'], { name: `x.${mode}.test.`, deadline: 4000 });
      expect(await hand.clock.settle(both), mode).toMatchObject({
        outcome: 'busy',
        address: address('5.5.5.4'),
      });
      await hand.clock.settle(Promise.all(others));
    }
  });

  test('whose turn comes at the end of the check is sent nothing', async () => {
    const hand = askByHand(faultScript());
    const asked = ask(hand, 21, () => '5.5.5.4', 'good', 1000);
    const outcomes = (await hand.clock.settle(Promise.all(asked))).map(({ outcome }) => outcome);
    expect(outcomes.at(-1)).toBe('busy');
    expect(hand.network.sent).toHaveLength(20);
  });

  test('is forgotten as soon as nothing it was sent counts any more', async () => {
    const clock = handClock();
    const gate = new ServerGate(clock, { rate: 20, inFlight: 4 });
    expect(gate.isIdle).toBe(true);
    const leave = gate.enter({ ...patient, granted: (turn) => turn.sent() });
    leave();
    leave();
    await clock.advance(1099);
    expect(gate.isIdle).toBe(false);
    await clock.advance(1);
    expect(gate.isIdle).toBe(true);
  });

  test('is not held up by what was let pass and never sent', async () => {
    const clock = handClock();
    const gate = new ServerGate(clock, { rate: 1, inFlight: 4 });
    let passed = 0;
    const pass = { ...patient, granted: () => passed++ };
    const first = gate.enter(pass);
    const second = gate.enter(pass);
    expect(passed).toBe(1);
    first();
    expect(passed).toBe(2);
    second();
    expect(clock.pending).toBe(0);
  });
});

describe('R45 a packet that was put off although it had its turn', () => {
  /** Enters so many of an account; each is put off as its turn comes. */
  function putOff(gate: ServerGate, account: string, count: number, asked: string[]) {
    const turns: Turn[] = [];
    const leaves = Array.from({ length: count }, () =>
      gate.enter({
        ...patient,
        account,
        granted(turn) {
          asked.push(account);
          turns.push(turn);
          turn.putOff();
        },
      }),
    );
    return { turns, leaves };
  }

  test('holds up those of its account beyond as many as may be in flight, and nobody else', () => {
    const gate = new ServerGate(handClock(), { rate: 20, inFlight: 2 });
    const asked: string[] = [];
    putOff(gate, 'a', 5, asked);
    putOff(gate, 'b', 1, asked);
    expect(asked).toEqual(['a', 'a', 'b']);
    expect(gate.isIdle).toBe(false);
  });

  test('goes before all that had none, as soon as there is room', () => {
    const clock = handClock();
    const gate = new ServerGate(clock, { rate: 20, inFlight: 1 });
    const order: string[] = [];
    const { turns, leaves } = putOff(gate, 'a', 1, []);
    const leave = gate.enter({ ...patient, account: 'b', granted: (turn) => turn.sent() });
    gate.enter({ ...patient, account: 'c', granted: () => order.push('c') });
    turns[0]!.resume(() => order.push('a'));
    expect(order).toEqual([]);
    leave();
    expect(order).toEqual(['a']);
    leaves[0]!();
    expect(order).toEqual(['a', 'c']);
  });

  test('counts for nothing when it is called off', async () => {
    const gate = new ServerGate(handClock(), { rate: 20, inFlight: 1 });
    const { turns, leaves } = putOff(gate, 'a', 2, []);
    turns[0]!.resume(() => {});
    leaves[1]!();
    leaves[0]!();
    expect(gate.isIdle).toBe(true);
  });
});

describe('R46 this process', () => {
  const everywhere = (index: number) => `5.${index >> 8}.${index & 255}.4`;

  test('has 100 UDP sockets open at most, with a thousand hosts to ask', async () => {
    const hand = askByHand(faultScript());
    const asked = askForMany(hand, 1000, everywhere, 'delay-500');
    await hand.clock.settle(Promise.all(asked));
    expect(hand.network.most).toEqual({ udp: 100, tcp: 0 });
    expect(hand.network.sent).toHaveLength(1000);
    expect(hand.clock.now()).toBe(1_000_000 + 5000);
  });

  test('has 20 TCP sockets open at most', async () => {
    const hand = askByHand(faultScript());
    await hand.clock.settle(Promise.all(askForMany(hand, 100, everywhere, 'tcp-len-lies', 20_000)));
    expect(hand.network.most.tcp).toBe(20);
    expect(hand.clock.now()).toBe(1_000_000 + 5 * 3000);
  });

  test('asks one host with one packet at a time', async () => {
    const hand = askByHand(() => []);
    await hand.settle(['5.5.5.4', '5.5.5.5', '2a00::4', '2a00::5'], { deadline: 60_000 });
    expect(hand.network.sent).toHaveLength(9);
    expect(hand.network.most).toEqual({ udp: 1, tcp: 1 });
  });

  test('shares them between resolvers', async () => {
    const sockets = createSocketPlaces(1, 1);
    const [one, other] = [askByHand(faultScript(), { sockets }), askByHand(faultScript(), { sockets })];
    const first = one.start(['5.5.5.4'], { name: 'x.delay-500.test.' });
    const second = other.start(['5.5.5.4'], { name: 'x.good.test.' });
    await other.clock.advance(0);
    expect(other.network.sent).toEqual([]);
    await one.clock.settle(first);
    expect(await other.clock.settle(second)).toMatchObject({ outcome: 'answer' });
  });

  test('gives out places in the order of asking', () => {
    const gate = new Gate(2);
    const order: number[] = [];
    const leaves = [0, 1, 2, 3, 4].map((index) => gate.enter(() => order.push(index)));
    expect(order).toEqual([0, 1]);
    leaves[3]!();
    leaves[0]!();
    leaves[0]!();
    expect(order).toEqual([0, 1, 2]);
    leaves[1]!();
    expect(order).toEqual([0, 1, 2, 4]);
  });
});
