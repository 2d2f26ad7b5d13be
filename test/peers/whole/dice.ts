/** Chance that a seed gives: the same draws for the same seed. */
export class Dice {
  private state: number;

  constructor(seed: number) {
    this.state = seed | 0;
  }

  /** A whole number from 0 to below `limit` (mulberry32). */
  below(limit: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit) | 0;
  }

  between(low: number, high: number): number {
    return low + this.below(high - low + 1);
  }

  chance(probability: number): boolean {
    return this.below(2 ** 20) < probability * 2 ** 20;
  }

  pick<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)]!;
  }

  /** So many different ones in their order; all when there are fewer. */
  some<Item>(items: readonly Item[], count: number): readonly Item[] {
    let left = Math.min(count, items.length);
    return items.filter((_, at) => {
      const taken = this.below(items.length - at) < left;
      if (taken) left--;
      return taken;
    });
  }

  ipv4(): string {
    return `192.0.2.${this.between(1, 254)}`;
  }

  ipv6(): string {
    return `2001:db8:${this.below(65536).toString(16)}::${this.between(1, 65535).toString(16)}`;
  }

  hex(octets: number): string {
    return Array.from({ length: octets }, () => this.below(256).toString(16).padStart(2, '0')).join('');
  }

  base64(octets: number): string {
    return Buffer.from(this.hex(octets), 'hex').toString('base64');
  }
}
