import { describe, expect, test } from 'vitest';
import { Offshoot } from '../../../src/resolve/on-abort.ts';
import { Gate, type Leave } from '../../../src/resolve/transport/gate.ts';
import { roomIn } from '../../../src/resolve/transport/room.ts';
import { handClock } from '../helpers/hand-clock.ts';

describe('R46 checks that find no socket free', () => {
  const full = () => {
    const places = new Gate(1);
    const leave = places.enter(() => {});
    const clock = handClock();
    const began: string[] = [];
    const signal = new Offshoot(undefined);
    const begin = (name: string, deadline = 1000) =>
      roomIn(places, { clock, deadline, signal }).then(() => void began.push(name));
    return { places, leave, clock, began, signal, begin };
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
    const { clock, began, begin } = full();
    const check = begin('check', 70);
    await clock.advance(69);
    expect(began).toEqual([]);
    await clock.advance(1);
    await check;
    expect(began).toEqual(['check']);
  });

  test('can be called off, and then take no turn of others', async () => {
    const { places, leave, clock, began, signal, begin } = full();
    const check = begin('check');
    signal.abort();
    await expect(check).rejects.toBe(signal.reason);
    const other = roomIn(places, { clock, deadline: 1000, signal: new Offshoot(undefined) });
    leave();
    await other;
    expect(began).toEqual([]);
    expect(clock.pending).toBe(0);
  });
});
