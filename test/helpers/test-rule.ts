import { describe, expect, test } from 'vitest';
import type { CheckZoneOptions } from '../../src/engine/check-zone.ts';
import { rules } from '../../src/engine/rules/table.ts';
import { foundIn, foundInWhole } from './in-zone.ts';

export interface Accepted {
  readonly why: string;
  /** Lines behind the prelude, or a whole zone. */
  readonly zone: string;
  readonly whole?: true;
  readonly options?: CheckZoneOptions;
}

export interface Rejected extends Accepted {
  /** Every finding, as `line: code`; the line counts from 1 behind the prelude. */
  readonly found: readonly string[];
}

/** The table of a rule: what it takes, and what it reports where. The whole engine runs, so nothing else is found either. */
export function testRule(
  name: string,
  { accept, reject }: { readonly accept: readonly Accepted[]; readonly reject: readonly Rejected[] },
): void {
  const foundBy = ({ zone, whole, options }: Accepted): string[] =>
    whole ? foundInWhole(zone, options) : foundIn(zone, options);

  describe(name, () => {
    test.each(accept)('accepts $why', (row) => {
      expect(foundBy(row)).toEqual([]);
    });

    test.each(reject)('rejects $why', (row) => {
      expect(foundBy(row)).toEqual(row.found);
    });

    test('is a rule of the table', () => {
      expect(rules.map((rule) => rule.name)).toContain(name);
    });
  });
}
