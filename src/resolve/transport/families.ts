import type { Clock } from '../ports.ts';

const DOWN_FOR = 10 * 60 * 1000;

/** Remembers that this machine has no way to any address of a family. */
export class Families {
  readonly #clock: Clock;
  /** By the octets of an address. */
  readonly #lost = new Map<number, number>();
  readonly #heard = new Map<number, number>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** No way was found to an address. Where others answered just now, only that one has none. */
  lose({ length }: Uint8Array): void {
    if (!this.#isRecent(this.#heard.get(length))) this.#lost.set(length, this.#clock.now());
  }

  hear({ length }: Uint8Array): void {
    this.#heard.set(length, this.#clock.now());
    this.#lost.delete(length);
  }

  /** Those worth asking: all of them, if none is of a family that is up. */
  reachable(addresses: readonly Uint8Array[]): readonly Uint8Array[] {
    const up = addresses.filter(({ length }) => !this.#isRecent(this.#lost.get(length)));
    return up.length > 0 ? up : addresses;
  }

  #isRecent(moment: number | undefined): boolean {
    return moment !== undefined && this.#clock.now() < moment + DOWN_FOR;
  }
}
