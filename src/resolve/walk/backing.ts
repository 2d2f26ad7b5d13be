import { Offshoot } from '../on-abort.ts';
import type { Claim } from './claim.ts';
import { corroborate, type DnssecView, UNCHECKED } from './corroborate.ts';
import { AGREEING_RECURSORS } from './discovery.ts';
import { SERVER_PATIENCE } from './gather.ts';
import { pollRecursors, type RecursorPoll } from './poll-recursors.ts';
import type { Walk } from './walk.ts';

/**
 * What recursive resolvers say besides the servers of a domain. They are asked when one of those has the record, and not
 * before: a record that nobody has needs no backing, and whoever has servers where nobody shall be led leads no resolver
 * there. They are asked beside the servers that are silent, for these take up what time there is.
 */
export class Backing {
  readonly #offshoot: Offshoot;
  readonly #walk: Walk;
  readonly #claim: Claim;
  #dnssec: Promise<DnssecView> | undefined;
  #recursors: Promise<RecursorPoll> | undefined;
  #callOff: () => void = () => {};

  constructor(walk: Walk, claim: Claim) {
    this.#offshoot = new Offshoot(walk.signal);
    this.#walk = { ...walk, signal: this.#offshoot };
    this.#claim = claim;
  }

  /** A server of the domain has the record. */
  begin(): void {
    const { clock, settings } = this.#walk;
    if (this.#dnssec !== undefined || settings.discovery === 'iterative') return;
    this.#dnssec = heeded(corroborate(this.#walk, this.#claim));
    this.#callOff = clock.at(clock.now() + SERVER_PATIENCE, () => void this.recursors());
  }

  /** What a validating resolver makes of the signatures. */
  dnssec(): Promise<DnssecView> {
    return this.#dnssec ?? Promise.resolve(UNCHECKED);
  }

  /** Whether two resolvers have the record, too; null when there are no two. */
  recursors(): Promise<RecursorPoll> | null {
    if (this.#walk.settings.recursors.length < AGREEING_RECURSORS) return null;
    this.#recursors ??= heeded(pollRecursors(this.#walk, this.#claim));
    return this.#recursors;
  }

  /** Calls off what nobody waits for any more, and returns when nothing of it is left. */
  async end(): Promise<void> {
    this.#callOff();
    this.#offshoot.abort();
    this.#offshoot.release();
    await Promise.allSettled([this.#dnssec, this.#recursors]);
  }
}

/** Its failure is told to whoever waits for it, which may be later, or never. */
function heeded<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  return promise;
}
