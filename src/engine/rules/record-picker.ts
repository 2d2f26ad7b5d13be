import { typeByMnemonic } from '../rrtypes/lookup.ts';
import type { ZoneStore } from '../zone/zone-store.ts';
import type { Handle, ZoneRule } from './define.ts';

const NOTHING: readonly Handle[] = [];

interface Picker {
  readonly rule: ZoneRule;
  readonly code: number;
  readonly when: number;
  readonly takes: (zone: ZoneStore, record: Handle) => boolean;
  readonly picked: Handle[];
}

/** Picks the records that rules about the zone come back to. */
export class RecordPicker {
  /** Only nodes with one of these traits need be shown. */
  readonly when: number;
  private readonly pickers: readonly Picker[];

  constructor(rules: readonly ZoneRule[]) {
    this.pickers = rules.flatMap((rule) => {
      if (rule.picks === undefined) return [];
      const { type, when, takes } = rule.picks;
      return [{ rule, code: typeByMnemonic(type)!.code, when, takes, picked: [] }];
    });
    this.when = this.pickers.reduce((all, { when }) => all | when, 0);
  }

  /** Forgets what was picked of the zone before. */
  open(): void {
    for (const { picked } of this.pickers) picked.length = 0;
  }

  /** Picks from the records `start` to `stop` of the order by owner. */
  pick(zone: ZoneStore, start: number, stop: number): void {
    const { pickers } = this;
    for (let index = start; index < stop; index++) {
      const record = zone.recordAt(index);
      const code = zone.type[record]!;
      for (let at = 0; at < pickers.length; at++) {
        const picker = pickers[at]!;
        if (picker.code === code && picker.takes(zone, record)) picker.picked.push(record);
      }
    }
  }

  /** What was picked for a rule, in the order of the file. */
  pickedFor(rule: ZoneRule): readonly Handle[] {
    const picked = this.pickers.find((picker) => picker.rule === rule)?.picked;
    return picked === undefined || picked.length === 0 ? NOTHING : picked.sort((left, right) => left - right);
  }
}
