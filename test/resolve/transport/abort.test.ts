import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { createBudget } from '../../../src/resolve/budget.ts';
import { createAsk } from '../../../src/resolve/transport/create-ask.ts';
import { createSocketPlaces } from '../../../src/resolve/transport/gate.ts';
import { nodePorts } from '../../../src/resolve/transport/node-ports.ts';
import { faultScript } from '../../faults/script.ts';
import { startFaultServer } from '../../faults/server.ts';
import { address, askByHand } from '../helpers/ask-by-hand.ts';
import { handClock } from '../helpers/hand-clock.ts';

const reason = new Error('no longer wanted');

/** Hosts that take every road: silence, then TCP; an answer cut off; a slow stream; garbage. */
const names = [
  'drop',
  'tc',
  'slowloris',
  'garbage',
  'wrong-id',
  'delay-700',
  'formerr-on-opt',
  'tcp-close-midway',
];
const startAll = (hand: ReturnType<typeof askByHand>, signal?: AbortSignal) =>
  names.map((mode) => hand.start(['5.5.5.4', '2a00::4'], { name: `x.${mode}.test.`, signal }));

describe('R11 abort', () => {
  test('at every moment rejects with its reason, and leaves nothing scheduled and no socket open', async () => {
    const moments = [0, 1, 2, 100, 699, 700, 701, 1499, 1500, 1501, 2999, 3000, 3001, 4500, 5999, 6000, 8999];
    for (const moment of moments) {
      const hand = askByHand(faultScript(), { sockets: createSocketPlaces(3, 2) });
      const { signal, abort } = aborting();
      const asked = startAll(hand, signal).map((one) => one.catch((error: unknown) => error));
      await hand.clock.advance(moment);
      abort();
      expect(hand.clock.pending, `timers at ${moment}`).toBe(0);
      expect(hand.network.open).toEqual({ udp: 0, tcp: 0 });
      const ended = await Promise.all(asked);
      const rejected = ended.filter((one) => one === reason).length;
      const settled = ended.filter(
        (one) => one !== null && typeof one === 'object' && 'outcome' in one,
      ).length;
      expect(rejected + settled).toBe(names.length);
      expect(rejected).toBeGreaterThan(0);
      // Whoever waits behind is not kept waiting by what is gone.
      expect(await hand.settle(['5.5.5.4'], { name: 'x.good.test.' })).toMatchObject({ outcome: 'answer' });
    }
  });

  test('while any packet is being sent, the same', async () => {
    const counting = askByHand(faultScript());
    await counting.clock.settle(Promise.all(startAll(counting)));
    const packets = counting.network.sent.length;
    expect(packets).toBeGreaterThan(20);
    for (let last = 1; last <= packets; last++) {
      const { signal, abort } = aborting();
      const faults = faultScript();
      const hand = askByHand((sent) => {
        if (hand.network.sent.length === last) abort();
        return faults(sent);
      });
      const asked = startAll(hand, signal).map((one) => one.catch((error: unknown) => error));
      const ended = await hand.clock.settle(Promise.all(asked));
      expect(ended).toContain(reason);
      expect(hand.network.sent).toHaveLength(last);
      expect(hand.network.open).toEqual({ udp: 0, tcp: 0 });
      expect(hand.clock.pending).toBe(0);
    }
  });

  test('before the start sends nothing', async () => {
    const hand = askByHand(faultScript());
    await expect(hand.start(['5.5.5.4'], { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    expect(hand.network.sent).toEqual([]);
  });

  test('listens only while it is asked', async () => {
    const hand = askByHand(faultScript());
    const { signal } = aborting();
    let listeners = 0;
    const { addEventListener, removeEventListener } = signal;
    signal.addEventListener = (...args: Parameters<typeof addEventListener>) => {
      listeners++;
      return addEventListener.apply(signal, args);
    };
    signal.removeEventListener = (...args: Parameters<typeof removeEventListener>) => {
      listeners--;
      return removeEventListener.apply(signal, args);
    };
    await hand.clock.settle(Promise.all(startAll(hand, signal)));
    expect(listeners).toBe(0);
  });

  test('may be waited for by many, without a warning', async () => {
    const warnings: Error[] = [];
    const warn = (warning: Error) => void warnings.push(warning);
    process.on('warning', warn);
    const hand = askByHand(faultScript());
    const { signal } = aborting();
    await hand.clock.settle(Promise.all([...startAll(hand, signal), ...startAll(hand, signal)]));
    process.off('warning', warn);
    expect(warnings).toEqual([]);
  });

  test('of real sockets at random moments leaves no handle', async () => {
    const server = await startFaultServer({ clock: handClock() });
    const before = handles();
    const ask = createAsk(nodePorts, { connectMap: () => ({ host: server.host, port: server.port }) });
    for (let round = 0; round < 20; round++) {
      const { signal, abort } = aborting();
      const asked = names.map((mode) =>
        ask(
          { addresses: [address('5.5.5.4'), address('5.5.5.5')], kind: 'authoritative' },
          { name: `round${round}.${mode}.test.`, type: 'TXT' },
          { budget: createBudget(nodePorts.clock.now() + 10_000), signal },
        ).catch((error: unknown) => error),
      );
      for (let turns = randomBytes(1)[0]! & 15; turns > 0; turns--) await turn();
      abort();
      await Promise.all(asked);
    }
    // Closing takes until the next turn of the event loop, at the server's end a few more.
    for (let turns = 0; turns < 100; turns++) await turn();
    expect(handles().sockets).toEqual(before.sockets);
    expect(handles().timers).toBeLessThanOrEqual(before.timers);
    await server.close();
  });
});

function aborting() {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort(reason) };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

/** What would keep the process from ending, of what we use; the tests' runner has timers of its own. */
const handles = () => {
  const all = process.getActiveResourcesInfo();
  return {
    sockets: all.filter((one) => /UDP|TCP/.test(one)).sort(),
    timers: all.filter((one) => one === 'Timeout').length,
  };
};
