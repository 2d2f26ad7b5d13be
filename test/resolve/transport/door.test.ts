import { describe, expect, test } from 'vitest';
import { Offshoot } from '../../../src/resolve/on-abort.ts';
import { createSocketPlaces, type Leave } from '../../../src/resolve/transport/gate.ts';
import { type Refusal, Waiting } from '../../../src/resolve/waiting.ts';
import { handClock } from '../helpers/hand-clock.ts';

/** A door to so many places. */
function doorTo(places: number) {
  const { udp, door } = createSocketPlaces(places);
  const clock = handClock();
  const began: string[] = [];
  const turnedAway = new Map<string, Refusal>();
  const signal = new Offshoot(undefined);
  /** Waits at the door; answers with what the check is known by. */
  const begin = (name: string, account = '', latest = 10_000) => {
    const waiting = new Waiting(account);
    const done = door.enter({ clock, latest, signal, waiting }).then((refusal) => {
      if (refusal === null) began.push(name);
      else turnedAway.set(name, refusal);
    });
    const end = () => {
      waiting.asked();
      door.leave(waiting);
    };
    /** Sends a packet, and has the answer so many milliseconds later. */
    const send = (milliseconds: number) =>
      new Promise<void>((resolve) => {
        const leave: Leave = udp.enter(() => {
          clock.at(clock.now() + milliseconds, () => {
            leave();
            resolve();
          });
        }, account);
        waiting.asked();
      });
    return { done, waiting, end, send };
  };
  return { udp, door, clock, began, turnedAway, signal, begin };
}

describe('R46 checks that find no socket free', () => {
  test('are let in as places are given up, in their order, each with a place kept for it', async () => {
    const { clock, began, begin, udp } = doorTo(1);
    const [one, two] = ['one', 'two', 'three'].map((name) => begin(name));
    await clock.advance(1);
    expect(began).toEqual(['one']);
    // It has a packet out, and its second one waits.
    const leave = udp.enter(() => {});
    one!.waiting.asked();
    const leaveSecond = udp.enter(() => {});
    leave();
    await clock.advance(1);
    expect(began).toEqual(['one']);
    leaveSecond();
    await clock.advance(1);
    expect(began).toEqual(['one', 'two']);
    // This one needs none.
    two!.waiting.asked();
    await clock.advance(1);
    expect(began).toEqual(['one', 'two', 'three']);
    expect(clock.pending).toBe(0);
  });

  test('are let in where one ends that never asked for its place', async () => {
    const { clock, began, begin } = doorTo(1);
    const one = begin('one');
    begin('two');
    await clock.advance(1);
    one.end();
    await clock.advance(1);
    expect(began).toEqual(['one', 'two']);
  });

  test('of one account wait for one of each other account', async () => {
    const { clock, began, begin, udp } = doorTo(2);
    const leaves = ['a', 'b'].map((account) => udp.enter(() => {}, account));
    const running = ['a', 'b'].map((account) => begin(`${account}0`, account));
    await clock.advance(1);
    for (const one of running) one.waiting.asked();
    const checks = ['one', 'two', 'three'].map((name) => begin(name, 'greedy'));
    checks.push(begin('other', 'modest'));
    for (const leave of leaves) leave();
    for (const check of checks) {
      await clock.advance(1);
      check.waiting.asked();
    }
    await clock.advance(1);
    expect(began).toEqual(['a0', 'b0', 'one', 'other', 'two', 'three']);
  });

  test('begin all the same as the first of their account, though others have more than all places', async () => {
    const { clock, began, begin, udp } = doorTo(10);
    const greedy = ['a', 'b', 'c', 'd'].map((account) => {
      const check = begin(account, account);
      for (let packet = 0; packet < 100; packet++) udp.enter(() => {}, account);
      check.waiting.asked();
      return check;
    });
    begin('second', 'a');
    begin('modest', 'modest');
    await clock.advance(1);
    expect(began).toEqual(['a', 'b', 'c', 'd', 'modest']);
    expect(greedy).toHaveLength(4);
  });

  test('but of no more accounts than there are places', async () => {
    const { clock, began, begin } = doorTo(3);
    for (const account of ['a', 'b', 'c', 'd', 'e']) begin(account, account);
    await clock.advance(1);
    expect(began).toEqual(['a', 'b', 'c']);
  });

  test('wait no longer than they may, and are to come back one after the other', async () => {
    const { clock, began, turnedAway, begin, udp } = doorTo(1);
    const one = begin('one');
    udp.enter(() => {});
    one.waiting.asked();
    const checks = ['two', 'three', 'four'].map((name) => begin(name, '', 500));
    await clock.advance(499);
    expect(turnedAway.size).toBe(0);
    await clock.advance(1);
    await Promise.all(checks.map(({ done }) => done));
    expect(began).toEqual(['one']);
    expect([...turnedAway.keys()]).toEqual(['two', 'three', 'four']);
    expect([...turnedAway.values()].map(({ limit }) => limit)).toEqual(['sockets', 'sockets', 'sockets']);
    expect(checks[0]!.waiting.sum(clock.now() + 5)).toBe(500);
    expect(clock.pending).toBe(0);
  });

  test('that have no chance to begin in time are turned away before that, the last ones for longest', async () => {
    const { clock, began, turnedAway, begin } = doorTo(10);
    const checks = Array.from({ length: 4000 }, (_, at) => begin(`${at}`, `account ${at}`));
    // Each sends one packet and ends: a hundred in a second.
    const all = checks.map(async (check, at) => {
      await check.done;
      if (turnedAway.has(`${at}`)) return;
      await check.send(100);
      check.end();
    });
    await clock.advance(2500);
    // Of 200 in two seconds follow 800 in the eight that are left, and as many in doubt.
    expect(turnedAway.size).toBeGreaterThan(2000);
    expect(turnedAway.size).toBeLessThan(2400);
    expect(Math.min(...[...turnedAway.keys()].map(Number))).toBe(4000 - turnedAway.size);
    const waits = [...turnedAway.values()].map(({ wait }) => wait);
    expect(waits).toEqual(waits.toSorted((one, other) => one - other));
    expect(waits.at(-1)! - waits[0]!).toBeGreaterThan(15_000);
    await clock.settle(Promise.all(all));
    expect(began.map(Number)).toEqual(Array.from({ length: began.length }, (_, at) => at));
    expect(began.length).toBeGreaterThan(950);
    expect(clock.pending).toBe(0);
  });

  test('can be called off, and then take no turn of others', async () => {
    const { door, clock, began, signal, begin, udp } = doorTo(1);
    const leave = udp.enter(() => {});
    begin('first').waiting.asked();
    const check = begin('check');
    signal.abort();
    await expect(check.done).rejects.toBe(signal.reason);
    const waiting = new Waiting('');
    const other = door.enter({ clock, latest: 1000, signal: new Offshoot(undefined), waiting });
    leave();
    expect(await other).toBeNull();
    expect(began).toEqual(['first']);
    expect(clock.pending).toBe(0);
  });
});

describe('R46 places', () => {
  test('are not all for one account, so that another one finds some at once', () => {
    const { udp } = createSocketPlaces(100);
    const inside: string[] = [];
    const enter = (account: string) => udp.enter(() => inside.push(account), account);
    const leaves = Array.from({ length: 300 }, () => enter('greedy'));
    expect(inside).toHaveLength(90);
    enter('modest');
    expect(inside.at(-1)).toBe('modest');
    for (const leave of leaves.slice(0, 50)) leave();
    // Others of his took them.
    expect(inside.filter((one) => one === 'greedy')).toHaveLength(140);
  });

  test('are all taken where many want them, the next one by whoever waits for it longest', () => {
    const { udp } = createSocketPlaces(100);
    const inside: string[] = [];
    const names = Array.from({ length: 100 }, (_, at) => `${at}`);
    const leaves = names.map((account) => udp.enter(() => inside.push(account), account));
    expect(inside).toEqual(names);
    for (const account of ['0', '0', 'new']) udp.enter(() => inside.push(`${account} again`), account);
    leaves[5]!();
    leaves[6]!();
    expect(inside.slice(100)).toEqual(['0 again', 'new again']);
  });
});
