import { randomFillSync } from 'node:crypto';
import type { Clock, Ports, RandomBytes } from '../ports.ts';
import { nodeNetwork } from './node-network.ts';
import { Timers } from './timers.ts';

const now = () => performance.now();
const timers = new Timers(now);
const clock: Clock = { now, at: (moment, call) => timers.at(moment, call) };

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
