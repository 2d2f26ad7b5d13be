import { createHmac } from 'node:crypto';
import { COOKIE } from '../message/query.ts';
import type { Clock, RandomBytes } from '../ports.ts';
import { ServerGate, type ServerLimits } from './server-gate.ts';

/** Addresses that are remembered; of more, those known longest are forgotten. */
const MAX_SERVERS = 4096;
const SECRET = 32;

/** Milliseconds for which it is remembered that an address answered, and for how many of them. */
const HEARD_FOR = 10 * 60 * 1000;
const MAX_HEARD = 65_536;

/** What is remembered of a server address between checks. No answer is. */
export interface ServerMemory {
  readonly gate: ServerGate;
  /** Our cookie for it: without the secret nobody who was not asked knows it (RFC 7873 4.1). */
  readonly cookie: Uint8Array;
  /** Whether it has sent our cookie back, so that an answer without is suspect. */
  sendsCookies: boolean;
}

export class Servers {
  readonly #clock: Clock;
  readonly #limits: ServerLimits;
  readonly #secret: Uint8Array;
  readonly #known = new Map<string | number, ServerMemory>();
  /** When each address answered last, the latest at the end. */
  readonly #heard = new Map<string | number, number>();

  constructor(clock: Clock, random: RandomBytes, limits: ServerLimits) {
    this.#clock = clock;
    this.#limits = limits;
    this.#secret = random(SECRET).slice();
  }

  of(address: Uint8Array): ServerMemory {
    const key = keyOf(address);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const memory = {
      gate: new ServerGate(this.#clock, this.#limits),
      cookie: createHmac('sha256', this.#secret).update(address).digest().subarray(0, COOKIE),
      sendsCookies: false,
    };
    this.#forgetOldest();
    this.#known.set(key, memory);
    return memory;
  }

  /** An address answered. */
  hear(address: Uint8Array): void {
    const key = keyOf(address);
    this.#heard.delete(key);
    this.#heard.set(key, this.#clock.now());
    if (this.#heard.size > MAX_HEARD) this.#heard.delete(this.#heard.keys().next().value!);
  }

  /** Whether somebody is there who has answered lately. */
  isHeardLately(address: Uint8Array): boolean {
    const at = this.#heard.get(keyOf(address));
    return at !== undefined && this.#clock.now() < at + HEARD_FOR;
  }

  #forgetOldest(): void {
    if (this.#known.size < MAX_SERVERS) return;
    for (const [key, { gate }] of this.#known)
      if (gate.isIdle) {
        this.#known.delete(key);
        return;
      }
  }
}

const keyOf = (address: Uint8Array): string | number =>
  address.length === 4
    ? (address[0]! << 24) | (address[1]! << 16) | (address[2]! << 8) | address[3]!
    : String.fromCharCode(...address);
