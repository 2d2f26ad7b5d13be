import { describe, expect, test } from 'vitest';
import { Offshoot } from '../../../src/resolve/on-abort.ts';
import { Gate, type Leave } from '../../../src/resolve/transport/gate.ts';
import { roomIn } from '../../../src/resolve/transport/room.ts';
import { Waiting } from '../../../src/resolve/waiting.ts';
import { handClock } from '../helpers/hand-clock.ts';

describe('R46 checks that find no socket free', () => {
  const full = () => {
    const places = new Gate(1);
    const leave = places.enter(() => {});
    const clock = handClock();
    const began: string[] = [];
    const signal = new Offshoot(undefined);
    const waiting = new Waiting('');
    const begin = (name: string, deadline = 1000, account = '') =>
      roomIn(places, {
        clock,
        deadline,
        signal,
        waiting: account === '' ? waiting : new Waiting(account),
      }).then(() => void began.push(name));
    return { places, leave, clock, began, signal, waiting, begin };
  };

  test('begin one by one, as places are given up or not needed, in their order', async () => {
    const { places, leave, clock, began, begin } = full();
    const checks = ['one', 'two'].map((name) => begin(name));
    await clock.advance(1);
    expect(began).toEqual([]);
    leave();
    await clock.advance(1);
    expect(began).toEqual(['one']);
    places.callNext();
    await Promise.all(checks);
    expect(began).toEqual(['one', 'two']);
    expect(clock.pending).toBe(0);
  });

  test('come after all packets that wait', async () => {
    const { places, leave, clock, began, begin } = full();
    const check = begin('check');
    let leaveSecond: Leave = () => {};
    leaveSecond = places.enter(() => {});
    leave();
    places.callNext();
    await clock.advance(1);
    expect(began).toEqual([]);
    leaveSecond();
    await check;
    expect(began).toEqual(['check']);
  });

  test('wait no longer than their time', async () => {
    const { clock, began, waiting, begin } = full();
    const check = begin('check', 70);
    await clock.advance(69);
    expect(began).toEqual([]);
    await clock.advance(1);
    await check;
    expect(began).toEqual(['check']);
    expect(waiting.sum(clock.now() + 5)).toBe(70);
  });

  test('of one account wait for one of each other account', async () => {
    const { places, leave, began, begin } = full();
    const checks = ['one', 'two', 'three'].map((name) => begin(name, 1000, 'greedy'));
    checks.push(begin('other', 1000, 'modest'));
    leave();
    places.callNext();
    places.callNext();
    places.callNext();
    await Promise.all(checks);
    expect(began).toEqual(['one', 'other', 'two', 'three']);
  });

  test('can be called off, and then take no turn of others', async () => {
    const { places, leave, clock, began, signal, waiting, begin } = full();
    const patience = { clock, deadline: 1000, waiting };
    const check = begin('check');
    signal.abort();
    await expect(check).rejects.toBe(signal.reason);
    const other = roomIn(places, { ...patience, signal: new Offshoot(undefined) });
    leave();
    await other;
    expect(began).toEqual([]);
    expect(clock.pending).toBe(0);
  });
});
