import { lacksFinalDot } from '../name/final-dot.ts';
import type { Content } from '../rrtypes/content.ts';

/** A name in a record's content: where it stands in the octets of all, and how many of its labels stand before the origin. */
export interface DotlessName {
  readonly record: number;
  readonly at: number;
  readonly length: number;
  readonly isTarget: boolean;
}

const NOTHING: readonly DotlessName[] = [];

/** The names in the records of a zone that seem to lack their final dot. */
export class DotlessNames {
  /** In the order of the records. */
  all: readonly DotlessName[] = NOTHING;
  private found: DotlessName[] = [];
  private readonly byPlace = new Map<number, DotlessName>();
  private readonly targets = new Map<number, DotlessName>();

  reset(): void {
    if (this.all.length === 0) return;
    this.all = NOTHING;
    this.found = [];
    this.byPlace.clear();
    this.targets.clear();
  }

  /** Notes those of a record whose content was read last, in a zone of that name. */
  note(record: number, content: Content, apex: Uint8Array): void {
    const { out, dotless, dotlessAt, dotlessLength, target } = content;
    for (let index = 0; index < dotless; index++) {
      const at = dotlessAt[index]!;
      const length = dotlessLength[index]!;
      if (!lacksFinalDot(out, at, length, apex)) continue;
      const one = { record, at, length, isTarget: at === target };
      this.found.push(one);
      this.all = this.found;
      this.byPlace.set(at, one);
      if (one.isTarget) this.targets.set(record, one);
    }
  }

  /** The one that a record points to. */
  ofTarget(record: number): DotlessName | undefined {
    return this.targets.get(record);
  }

  /** The one that starts at an octet of the content of all records. */
  startingAt(at: number): DotlessName | undefined {
    return this.byPlace.get(at);
  }
}
