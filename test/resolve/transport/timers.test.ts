import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Timers } from '../../../src/resolve/transport/timers.ts';

describe('R10 deadlines', () => {
  let now = 0;
  let called: string[] = [];
  let timers: Timers;

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    now = 0;
    called = [];
    timers = new Timers(() => now);
  });
  afterEach(() => void vi.useRealTimers());

  const at = (moment: number, name: string) => timers.at(moment, () => called.push(name));
  const turnTo = (moment: number) => {
    const passed = moment - now;
    now = moment;
    vi.advanceTimersByTime(passed);
  };

  test('are met in the order of their moments, by one timer of Node', () => {
    for (const moment of [30, 10, 50, 20, 40, 10]) at(moment, `${moment}`);
    expect(vi.getTimerCount()).toBe(1);
    turnTo(25);
    expect(called).toEqual(['10', '10', '20']);
    turnTo(100);
    expect(called).toEqual(['10', '10', '20', '30', '40', '50']);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('that are called off are not met, and nothing is left when all are', () => {
    const moments = Array.from({ length: 200 }, (_, index) => (index * 37) % 101);
    const leaves = moments.map((moment, index) => at(moment, `${index}`));
    leaves.filter((_, index) => index % 3 !== 0).forEach((leave) => void leave());
    leaves[1]!();
    turnTo(60);
    const met = moments.flatMap((moment, index) => (index % 3 === 0 && moment <= 60 ? [`${index}`] : []));
    expect([...called].sort()).toEqual(met.sort());
    expect(called.map((index) => moments[Number(index)])).toEqual(
      called.map((index) => moments[Number(index)]!).sort((one, other) => one - other),
    );
    leaves.forEach((leave) => void leave());
    expect(vi.getTimerCount()).toBe(0);
  });

  test('are not met early, even if Node is', () => {
    at(10, 'ten');
    now = 9.5;
    vi.advanceTimersByTime(10);
    expect(called).toEqual([]);
    now = 10;
    vi.advanceTimersByTime(1);
    expect(called).toEqual(['ten']);
  });

  test('are met on time though an earlier one, as it was met, made a later one', () => {
    timers.at(10, () => at(500, 'made'));
    at(100, 'waiting');
    turnTo(10);
    turnTo(100);
    expect(called).toEqual(['waiting']);
    turnTo(500);
    expect(called).toEqual(['waiting', 'made']);
  });

  test('can be called off by one that is met at the same moment; one made for the past is met after whoever made it', () => {
    let leave = () => {};
    timers.at(10, () => {
      leave();
      at(0, 'past');
      called.push('first');
    });
    leave = at(10, 'second');
    turnTo(11);
    expect(called).toEqual(['first', 'past']);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('that throw hold up none of the others', () => {
    timers.at(10, () => {
      throw new Error('thrown');
    });
    at(10, 'other');
    expect(() => turnTo(10)).toThrow('thrown');
    turnTo(12);
    expect(called).toEqual(['other']);
  });
});
