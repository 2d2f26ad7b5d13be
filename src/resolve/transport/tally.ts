/** How many of something each account has. */
export class Tally {
  readonly #counts = new Map<string, number>();
  #total = 0;

  get total(): number {
    return this.#total;
  }

  /** Accounts that have any. */
  get accounts(): number {
    return this.#counts.size;
  }

  of(account: string): number {
    return this.#counts.get(account) ?? 0;
  }

  add(account: string): void {
    this.#total++;
    this.#counts.set(account, this.of(account) + 1);
  }

  remove(account: string): void {
    const count = this.of(account);
    if (count === 0) return;
    this.#total--;
    if (count === 1) this.#counts.delete(account);
    else this.#counts.set(account, count - 1);
  }
}
