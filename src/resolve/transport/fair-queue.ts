/**
 * Those who wait: one of each account in turn, and of one account in the order of coming, so that whoever has a thousand
 * of them waiting holds up nobody else.
 */
export class FairQueue<T> {
  /** By account, the one whose turn is next in front. */
  readonly #lines = new Map<string, Set<T>>();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  add(account: string, one: T): void {
    const line = this.#lines.get(account);
    if (line === undefined) this.#lines.set(account, new Set([one]));
    else line.add(one);
    this.#size++;
  }

  delete(account: string, one: T): void {
    const line = this.#lines.get(account);
    if (line?.delete(one) !== true) return;
    this.#size--;
    if (line.size === 0) this.#lines.delete(account);
  }

  /** Takes out the one whose turn it is, of the accounts that may have one now. */
  take(may: (account: string) => boolean = () => true): T | undefined {
    for (const [account, line] of this.#lines) {
      if (!may(account)) continue;
      for (const one of line) {
        line.delete(one);
        this.#size--;
        this.#lines.delete(account);
        if (line.size > 0) this.#lines.set(account, line);
        return one;
      }
    }
    return undefined;
  }

  /** All in the order of their turns, as it is now. */
  *inTurn(): Generator<T> {
    let lines = [...this.#lines.values()].map((line) => [...line]);
    for (let turn = 0; lines.length > 0; turn++) {
      for (const line of lines) yield line[turn]!;
      lines = lines.filter(({ length }) => length > turn + 1);
    }
  }

  /** How many at least have their turn before one of that account that comes now; of more than `most` no count is kept. */
  ahead(account: string, most: number): number {
    const own = this.#lines.get(account)?.size ?? 0;
    const turns = Math.max(1, own);
    let count = 0;
    for (const [other, { size }] of this.#lines) {
      count += other === account ? own : Math.min(size, turns);
      if (count > most) break;
    }
    return count;
  }
}
