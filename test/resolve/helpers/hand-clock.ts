import type { Clock } from '../../../src/resolve/ports.ts';

export const LOOPBACK_TURNS = 40;

/** A clock that stands still until it is turned. */
export interface HandClock extends Clock {
  /** How many calls wait. */
  readonly pending: number;
  /** Turns on by that many milliseconds, at every call on the way letting run what follows from it. */
  advance(milliseconds: number): Promise<void>;
  /** Turns on until the promise settles, and answers with it. A promise that nothing scheduled can settle is an error. */
  settle<T>(promise: Promise<T>): Promise<T>;
}

/**
 * `turns` of the event loop are waited before time goes on, for what follows from what was called: one is enough without
 * sockets, and more than enough are `LOOPBACK_TURNS` where both ends of real ones are in this process.
 */
export function handClock(start = 0, turns = 1): HandClock {
  const idle = async () => {
    for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve));
  };
  let now = start;
  let waiting: { readonly moment: number; readonly call: () => void }[] = [];

  const turnTo = (moment: number) => {
    now = Math.max(now, moment);
  };
  const next = () => waiting.reduce((first, one) => (one.moment < first.moment ? one : first), waiting[0]!);
  const callNext = () => {
    const one = next();
    waiting = waiting.filter((other) => other !== one);
    turnTo(one.moment);
    one.call();
  };

  return {
    now: () => now,
    at(moment, call) {
      const one = { moment, call };
      waiting.push(one);
      return () => {
        waiting = waiting.filter((other) => other !== one);
      };
    },
    get pending() {
      return waiting.length;
    },
    async advance(milliseconds) {
      const moment = now + milliseconds;
      await idle();
      while (waiting.length > 0 && next().moment <= moment) {
        callNext();
        await idle();
      }
      turnTo(moment);
    },
    async settle(promise) {
      let settled = false;
      const done = () => {
        settled = true;
      };
      promise.then(done, done);
      await idle();
      while (!settled) {
        if (waiting.length === 0) throw new Error('nothing is scheduled that could settle this');
        callNext();
        await idle();
      }
      return promise;
    },
  };
}
