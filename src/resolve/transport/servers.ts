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
/** Silences that are remembered, each of an address about a name. */
const MAX_SILENCES = 16_384;

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
  /** By address and name, when it was silent about that first though it answered otherwise. */
  readonly #silences = new Map<string, number>();

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

  /**
   * An address was silent about a name. Answers whether it may have been kept from speaking: it has answered lately, but
   * nothing since it was silent about the same name before.
   */
  isKeptFromSpeaking(address: Uint8Array, name: string): boolean {
    const at = this.#heard.get(keyOf(address));
    const now = this.#clock.now();
    if (at === undefined || now >= at + HEARD_FOR) return false;
    const silence = `${keyOf(address)} ${name}`;
    const before = this.#silences.get(silence);
    if (before !== undefined) return at <= before;
    this.#silences.set(silence, now);
    if (this.#silences.size > MAX_SILENCES) this.#silences.delete(this.#silences.keys().next().value!);
    return true;
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
