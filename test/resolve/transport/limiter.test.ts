import { describe, expect, test } from 'vitest';
import { createBudget } from '../../../src/resolve/budget.ts';
import type { Limiter, PacketRequest } from '../../../src/resolve/transport/limiter.ts';
import { faultScript } from '../../faults/script.ts';
import { askByHand } from '../helpers/ask-by-hand.ts';

/** Answers in turn, and keeps what it was asked for. */
function limiterOf(...answers: readonly (number | Promise<number>)[]) {
  const asked: PacketRequest[] = [];
  const limiter: Limiter = (packet) => {
    asked.push(packet);
    return answers[asked.length - 1] ?? 0;
  };
  return { limiter, asked };
}

describe('R45 a limit that machines share', () => {
  test('is asked before each packet, and told whom it is for and whose it is', async () => {
    const { limiter, asked } = limiterOf();
    const hand = askByHand(faultScript(), { limiter });
    const budget = createBudget(hand.clock.now() + 10_000, undefined, 'tenant 7');
    const found = await hand.settle(['2a00:0::5'], { name: 'x.tc.test.', budget });
    expect(found).toMatchObject({ outcome: 'answer', transport: 'tcp' });
    const packet = { address: '2a00::5', configured: false, account: 'tenant 7' };
    expect(asked).toEqual([
      { ...packet, transport: 'udp' },
      { ...packet, transport: 'tcp' },
    ]);
    await hand.settle(['127.0.0.1'], { name: 'x.good.test.', kind: 'recursor', configured: true });
    expect(asked[2]).toEqual({ address: '127.0.0.1', configured: true, account: '', transport: 'udp' });
  });

  test('keeps packets back for as long as it says, and is asked again then', async () => {
    const { limiter, asked } = limiterOf(300, Promise.resolve(200));
    const hand = askByHand(faultScript(), { limiter });
    const found = hand.start(['5.5.5.4'], { name: 'x.good.test.' });
    await hand.clock.advance(499);
    expect(hand.network.sent).toEqual([]);
    expect(asked).toHaveLength(2);
    expect(await hand.clock.settle(found)).toMatchObject({ outcome: 'answer' });
    expect(hand.network.sent.map(({ time }) => time)).toEqual([1_000_500]);
    expect(hand.clock.pending).toBe(0);
  });

  test.each([
    ['longer than the check has', [20_000]],
    ['until the check is over', [6000, 6000]],
    ['without an end', [new Promise<number>(() => {})]],
  ])('that keeps a packet back %s leaves nothing but that we are busy', async (_, answers) => {
    const { limiter } = limiterOf(...answers);
    const hand = askByHand(faultScript(), { limiter });
    const budget = createBudget(hand.clock.now() + 10_000);
    const found = await hand.settle(['5.5.5.4'], { name: 'x.good.test.', budget });
    expect(found).toMatchObject({ outcome: 'busy', note: expect.stringContaining('machines share') });
    expect(budget.waiting.refusal?.limit).toBe('limiter');
    expect(hand.network.sent).toEqual([]);
    expect(hand.clock.pending).toBe(0);
  });

  test('holds up no sockets while it makes up its mind', async () => {
    const limiter: Limiter = ({ address }) => (address === '5.5.5.4' ? 5000 : 0);
    const hand = askByHand(faultScript(), { limiter });
    const held = Array.from({ length: 300 }, (_, at) =>
      hand.start(['5.5.5.4'], { name: `n${at}.good.test.` }),
    );
    const found = await hand.settle(['5.5.5.5'], { name: 'x.good.test.' });
    expect(found).toMatchObject({ outcome: 'answer' });
    expect(hand.clock.now()).toBe(1_000_000);
    await hand.clock.settle(Promise.all(held));
  });

  test.each([
    ['keeps packets of one account back', () => 5000],
    ['takes its time for those', () => new Promise<number>(() => {})],
  ])('that %s holds up nobody else at the same server', async (_, answer) => {
    const limiter: Limiter = ({ account }) => (account === 'slow' ? answer() : 0);
    const hand = askByHand(faultScript(), { limiter });
    const budgetOf = (account: string) => createBudget(hand.clock.now() + 10_000, undefined, account);
    const held = Array.from({ length: 30 }, (_, at) =>
      hand.start(['5.5.5.4'], { name: `n${at}.good.test.`, budget: budgetOf('slow') }),
    );
    await hand.clock.advance(1);
    const found = await hand.settle(['5.5.5.4'], { name: 'x.good.test.', budget: budgetOf('other') });
    expect(found).toMatchObject({ outcome: 'answer' });
    expect(hand.clock.now()).toBeLessThanOrEqual(1_000_101);
    await hand.clock.settle(Promise.all(held));
    expect(hand.clock.pending).toBe(0);
  });

  test('is asked for no more packets of an account than a server may have in flight', async () => {
    const { limiter, asked } = limiterOf(...new Array(100).fill(5000));
    const hand = askByHand(faultScript(), { limiter });
    const held = Array.from({ length: 30 }, (_, at) =>
      hand.start(['5.5.5.4'], { name: `n${at}.good.test.` }),
    );
    await hand.clock.advance(4999);
    expect(asked).toHaveLength(4);
    await hand.clock.settle(Promise.all(held));
  });

  test('lets no more go to a server than it may be sent, however long it made up its mind', async () => {
    const decide: (() => void)[] = [];
    const limiter: Limiter = () => new Promise<number>((resolve) => decide.push(() => resolve(0)));
    const hand = askByHand(faultScript(), { limiter });
    const found = Array.from({ length: 12 }, (_, at) => {
      const budget = createBudget(hand.clock.now() + 10_000, undefined, `account ${at}`);
      return hand.start(['5.5.5.4'], { name: `n${at}.delay-10.test.`, budget });
    });
    await hand.clock.advance(1000);
    expect(decide).toHaveLength(12);
    for (const one of decide) one();
    await hand.clock.settle(Promise.all(found));
    expect(hand.network.most.udp).toBe(4);
    expect(hand.clock.now()).toBe(1_001_030);
  });

  test.each([1e-9, 0.001, 1])(
    'that has it wait for %s milliseconds is not asked all the time',
    async (wait) => {
      const { limiter, asked } = limiterOf(...new Array(20_000).fill(wait));
      const hand = askByHand(faultScript(), { limiter });
      const found = hand.start(['5.5.5.4'], { name: 'x.good.test.', deadline: 200 });
      await hand.clock.advance(100);
      expect(asked.length).toBeLessThanOrEqual(101);
      // The deadline, the wait, and nothing of all the waits before it.
      expect(hand.clock.pending).toBe(2);
      expect(await hand.clock.settle(found)).toMatchObject({ outcome: 'busy' });
      expect(hand.clock.pending).toBe(0);
    },
  );

  test('that fails ends the check with its reason', async () => {
    const reason = new Error('the counter is down');
    const throwing: Limiter = () => {
      throw reason;
    };
    for (const limiter of [throwing, () => Promise.reject(reason)]) {
      const hand = askByHand(faultScript(), { limiter });
      await expect(hand.settle(['5.5.5.4'])).rejects.toBe(reason);
      expect(hand.clock.pending).toBe(0);
    }
  });

  test.each([Number.NaN, -1, undefined, true])('answers milliseconds, not %s', async (answer) => {
    const hand = askByHand(faultScript(), { limiter: () => answer as number });
    await expect(hand.settle(['5.5.5.4'])).rejects.toThrow(TypeError);
    expect(hand.network.sent).toEqual([]);
  });

  test('is heard no more when the check was called off', async () => {
    const { limiter, asked } = limiterOf(300);
    const hand = askByHand(faultScript(), { limiter });
    const controller = new AbortController();
    const found = hand.start(['5.5.5.4'], { name: 'x.good.test.', signal: controller.signal });
    const outcome = expect(found).rejects.toBe(controller.signal);
    await hand.clock.advance(10);
    controller.abort(controller.signal);
    await outcome;
    await hand.clock.advance(1000);
    expect([asked.length, hand.network.sent.length, hand.clock.pending]).toEqual([1, 0, 0]);
  });
});
