import { randomFillSync } from 'node:crypto';
import type { Clock, Ports, RandomBytes } from '../ports.ts';
import { nodeNetwork } from './node-network.ts';

/** The longest that a timer of Node waits. */
const MAX_DELAY = 0x7fffffff;

const clock: Clock = {
  now: () => performance.now(),
  at(moment, call) {
    let timer: NodeJS.Timeout;
    // Timers count whole milliseconds and may be early by a part of one.
    const wait = () => {
      const left = moment - performance.now();
      timer = setTimeout(left > MAX_DELAY ? wait : fire, Math.min(MAX_DELAY, Math.max(0, Math.ceil(left))));
    };
    const fire = () => (performance.now() < moment ? wait() : call());
    wait();
    return () => clearTimeout(timer);
  },
};

const POOL = 4096;
const pool = new Uint8Array(POOL);
let used = POOL;

/** Drawn in large portions: a call to the system for each query would cost more than the query. */
const random: RandomBytes = (count) => {
  if (count > POOL) return randomFillSync(new Uint8Array(count));
  if (used + count > POOL) {
    randomFillSync(pool);
    used = 0;
  }
  const bytes = pool.slice(used, used + count);
  pool.fill(0, used, used + count);
  used += count;
  return bytes;
};

/** The network, the clock and the randomness of this machine. */
export const nodePorts: Ports = { clock, network: nodeNetwork, random };
