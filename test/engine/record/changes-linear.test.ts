import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ChangeInput, RecordChoice } from '../../../src/engine/record/change-input.ts';
import { checkChanges } from '../../../src/engine/record/check-changes.ts';
import { ColumnNode } from '../../../src/engine/record/column-node.ts';
import { RecordColumns } from '../../../src/engine/record/record-columns.ts';
import type { RecordInput } from '../../../src/engine/record/record-input.ts';
import { ds, origin, recordOf, start } from '../../helpers/changes.ts';
import { countCalls } from '../../helpers/count-calls.ts';

// Hostile batches of any size end soon: twice the changes make about twice the work. Work is counted, not timed: records
// that are shown to rules, and calls of what rules ask about them.

interface Many {
  readonly why: string;
  readonly zone?: (count: number) => readonly RecordInput[];
  readonly change: (n: number, count: number) => ChangeInput;
  /** How many go through. */
  readonly accepted: (count: number) => number;
}

const create = (text: string): ChangeInput => ({ action: 'create', record: recordOf(text) });
const address = (n: number): string => `10.${n >> 16}.${(n >> 8) % 256}.${n % 256}`;
const stored = (n: number): RecordInput => ({ ...recordOf(`x A ${address(n)}`), id: n });
const all = (count: number): number => count;
const none = (): number => 0;

const batches: readonly Many[] = [
  { why: 'of names', change: (n) => create(`h${n} A 192.0.2.2`), accepted: all },
  { why: 'of one name', change: (n) => create(`x A ${address(n)}`), accepted: all },
  { why: 'that are one', change: () => create('x A 192.0.2.2'), accepted: () => 1 },
  {
    why: 'that are two each',
    change: (n) => create(`x A ${address(n >> 1)}`),
    accepted: (count) => count / 2,
  },
  {
    why: 'beside an alias',
    zone: () => [recordOf('x CNAME ns1')],
    change: (n) => create(`x A ${address(n)}`),
    accepted: none,
  },
  {
    why: 'of which half are aliases',
    change: (n) => create(n % 2 ? `x CNAME h${n}` : `x A ${address(n)}`),
    accepted: (count) => count / 2,
  },
  { why: 'of aliases', change: (n) => create(`x CNAME h${n}`), accepted: () => 1 },
  {
    why: 'below a DNAME',
    zone: () => [recordOf('old DNAME a.')],
    change: (n) => create(`h${n}.old A 192.0.2.2`),
    accepted: none,
  },
  {
    why: 'below a DNAME that is refused',
    zone: () => [recordOf('z.old A 192.0.2.2')],
    change: (n) => create(n === 0 ? 'old DNAME a.' : `h${n % 9}.old A ${address(n)}`),
    accepted: (count) => count - 1,
  },
  {
    why: 'of DNAMEs above one another',
    change: (n) => create(`${'a.'.repeat(n % 50)}h${Math.floor(n / 50)} DNAME a.`),
    accepted: (count) => count / 50,
  },
  {
    why: 'of one record',
    zone: () => [stored(0)],
    change: () => ({ action: 'update', id: 0, record: { ttl: 60 } }),
    accepted: () => 1,
  },
  { why: 'that find nothing', change: (n) => ({ action: 'delete', id: n }), accepted: none },
  { why: 'of DS records', change: (n) => create(`x DS ${n >> 1}${ds.slice(1)}`), accepted: none },
  {
    why: 'of DS records whose delegation goes',
    zone: (count) => Array.from({ length: count }, (_, n) => ({ ...recordOf(`x NS n${n}`), id: n })),
    change: (n) => (n % 2 ? create(`x DS ${n}${ds.slice(1)}`) : { action: 'delete', id: n }),
    accepted: all,
  },
  {
    why: 'that take all of a name away',
    zone: (count) => Array.from({ length: count }, (_, n) => stored(n)),
    change: (n) => {
      const { name, type, content } = stored(n);
      const choice: RecordChoice = n % 2 ? { id: n } : { match: { name, type, content } };
      return { action: 'delete', ...choice };
    },
    accepted: all,
  },
  {
    why: 'of which each takes the place of the one before, the first of which is taken',
    zone: (count) => [
      ...Array.from({ length: count }, (_, n) => stored(n)),
      recordOf(`x A ${address(count)}`),
    ],
    change: (n, count) => ({
      action: 'update',
      id: n,
      record: { content: address(n === 0 ? count : n - 1) },
    }),
    accepted: none,
  },
];

let work = 0;

let stop: readonly (() => void)[] = [];

beforeEach(() => {
  const one = (): void => {
    work++;
  };
  stop = [
    countCalls(ColumnNode.prototype, ['moveTo'], ({ count }) => {
      work += count;
    }),
    countCalls(ColumnNode.prototype, ['at', 'showOnly'], one),
    countCalls(RecordColumns.prototype, ['compare', 'serve'], one),
  ];
});

afterEach(() => {
  for (const end of stop) end();
});

function workOf({ zone, change, accepted }: Many, count: number, continueOnError: boolean): number {
  const existing = [...start, ...(zone?.(count) ?? [])];
  const changes = Array.from({ length: count }, (_, n) => change(n, count));
  work = 0;
  const { results } = checkChanges({ origin, existing, changes, continueOnError });
  if (continueOnError) expect(results.filter(({ ok }) => ok).length).toBe(accepted(count));
  return work;
}

describe.each([{ continueOnError: false }, { continueOnError: true }])(
  '$continueOnError',
  ({ continueOnError }) => {
    test.each(batches)('changes $why', (many) => {
      const less = workOf(many, 1000, continueOnError);
      const more = workOf(many, 4000, continueOnError);
      // Sorting makes it a little more than four times as much; each beside each would make it sixteen.
      expect(more).toBeLessThan(less * 6 + 1000);
    });
  },
);
