/**
 * Which of our own limits left no room: that of one server, that of all sockets, the one that machines share, or that of the
 * machine itself, which had no socket left for us; or, as it seems, that of a server which answered a while ago and is
 * silent now.
 */
export type OwnLimit = 'server' | 'sockets' | 'limiter' | 'machine' | 'silence';

/** Something was not asked for want of room: by which limit, and after how many milliseconds there may be some. */
export interface Refusal {
  readonly limit: OwnLimit;
  readonly wait: number;
}

/** How long a check waited for our own limits, and what it could not ask because of them: no fault of any server. */
export class Waiting {
  /** Whose check it is: accounts take turns. */
  readonly account: string;
  /** What waits now, since when something does, and for how long something did before. */
  #count = 0;
  #since = 0;
  #before = 0;
  /** What was waited for last. */
  #limit: OwnLimit = 'server';
  #refusal: Refusal | null = null;
  #refusals = 0;
  #giveUp: (() => void) | undefined;

  constructor(account: string) {
    this.account = account;
  }

  /** A place is kept for it until `asked`. */
  keep(giveUp: () => void): void {
    this.#giveUp = giveUp;
  }

  /** It has asked for a place, or needs none by now. */
  asked(): void {
    const giveUp = this.#giveUp;
    this.#giveUp = undefined;
    giveUp?.();
  }

  begin(now: number, limit: OwnLimit): void {
    this.#limit = limit;
    if (this.#count++ === 0) this.#since = now;
  }

  end(now: number): void {
    if (--this.#count === 0) this.#before += now - this.#since;
  }

  /** Milliseconds until now in which something waited. */
  sum(now: number): number {
    return this.#before + (this.#count > 0 ? now - this.#since : 0);
  }

  /** Something could not be asked; `limit` is what was waited for last, unless given. */
  refuse(wait: number, limit: OwnLimit = this.#limit): Refusal {
    const refusal = { limit, wait };
    this.#refusals++;
    if (this.#refusal === null || this.#refusal.wait < wait) this.#refusal = refusal;
    return refusal;
  }

  /** How many there were. */
  get refusals(): number {
    return this.#refusals;
  }

  /** The one of the longest wait; null when there was room for all. */
  get refusal(): Refusal | null {
    return this.#refusal;
  }
}
