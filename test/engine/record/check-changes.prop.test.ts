import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ChangeInput } from '../../../src/engine/record/change-input.ts';
import { checkChanges } from '../../../src/engine/record/check-changes.ts';
import { namesToLoad } from '../../../src/engine/record/names-to-load.ts';
import { createZoneIndex } from '../../../src/engine/record/zone-index.ts';
import { origin, type Stored, start, zoneAndBatch } from '../../helpers/changes.ts';
import { errorsOf, hasNewError, isRightAlone, ownerOf, resultOf } from '../../helpers/changes-by-the-book.ts';

/** Whether a batch may be made, by the zone files that would result. */
function mayBeMade(existing: readonly Stored[], changes: readonly ChangeInput[]): boolean {
  if (!changes.every((one) => isRightAlone(one, existing))) return false;
  const result = resultOf(existing, changes);
  return result !== undefined && !hasNewError(existing, result);
}

const isAccepted = (existing: readonly Stored[], changes: readonly ChangeInput[]): boolean =>
  checkChanges({ origin, existing, changes }).ok;

describe('a batch goes through exactly', () => {
  test('when a right zone stays right', () => {
    fc.assert(
      fc.property(zoneAndBatch(3, 4), ([existing, changes]) => {
        fc.pre(errorsOf(existing).length === 0);
        const result = changes.every((one) => isRightAlone(one, existing)) && resultOf(existing, changes);
        // What a cut or a DNAME had hidden is another test's.
        fc.pre(!existing.some(({ type, name }) => (type === 'NS' || type === 'DNAME') && name !== '@'));
        expect(isAccepted(existing, changes)).toBe(
          result !== false && result !== undefined && errorsOf(result).length === 0,
        );
      }),
    );
  });

  test('when no record of the zone that results has a new error', () => {
    fc.assert(
      fc.property(zoneAndBatch(7, 6), ([existing, changes]) => {
        expect(isAccepted(existing, changes)).toBe(mayBeMade(existing, changes));
      }),
    );
  });

  test('when it does in any other order', () => {
    fc.assert(
      fc.property(
        zoneAndBatch(7, 6).chain(([existing, changes]) =>
          fc.tuple(
            fc.constant(existing),
            fc.constant(changes),
            fc.shuffledSubarray([...changes], { minLength: changes.length }),
          ),
        ),
        ([existing, changes, shuffled]) => {
          expect(isAccepted(existing, shuffled)).toBe(isAccepted(existing, changes));
        },
      ),
    );
  });
});

test('the batches drawn are right and wrong, in many ways', () => {
  const drawn = fc.sample(zoneAndBatch(7, 6), { numRuns: 600, seed: 1 });
  const reports = drawn.map(([existing, changes]) => checkChanges({ origin, existing, changes }));
  expect(reports.filter(({ ok, results }) => ok && results.length > 2).length).toBeGreaterThan(20);
  const codes = reports.flatMap(({ results }) =>
    results.flatMap(({ findings }) => findings.map(({ code }) => code)),
  );
  expect(new Set(codes).size).toBeGreaterThan(12);
});

test('what goes through in spite of errors is right and cannot be more', () => {
  fc.assert(
    fc.property(zoneAndBatch(6, 6), ([existing, changes]) => {
      const { results } = checkChanges({ origin, existing, changes, continueOnError: true });
      const isIn = (index: number): boolean => results[index]!.ok;
      const made = changes.filter((_, index) => isIn(index));
      expect(mayBeMade(existing, made)).toBe(true);
      for (const [index, one] of changes.entries()) {
        expect(results[index]!.findings.some(({ severity }) => severity === 'error')).toBe(!isIn(index));
        if (!isIn(index)) expect(mayBeMade(existing, [...made, one])).toBe(false);
      }
    }),
  );
});

test('of changes that add records, those go through that do so one after the other', () => {
  let refused = 0;
  fc.assert(
    fc.property(zoneAndBatch(3, 7), ([existing, drawn]) => {
      // What a DS record needs may come later in the batch, and a cut hides what came before it.
      const changes = drawn.filter((one) => one.action === 'create' && !/^(DS|NS)$/.test(one.record.type));
      const { results } = checkChanges({ origin, existing, changes, continueOnError: true });
      const made: ChangeInput[] = [];
      for (const one of changes) if (mayBeMade(existing, [...made, one])) made.push(one);
      expect(changes.filter((_, index) => results[index]!.ok)).toEqual(made);
      refused += changes.length - made.length;
    }),
  );
  expect(refused).toBeGreaterThan(20);
});

test('each fault of an owner is told of its change, in a batch that is refused as a whole', () => {
  const own = (type: string, content: string): ChangeInput => ({
    action: 'create',
    record: { name: 'x', type, content, ttl: 60 },
  });
  const changes = [
    own('A', '192.0.2.1'),
    own('A', '192.0.2.1'),
    own('TXT', 't'),
    own('CNAME', 'b.example.net.'),
  ];
  const { ok, results } = checkChanges({ origin, existing: start, changes });
  expect(ok).toBe(false);
  expect(results.map(({ findings }) => findings.map(({ code }) => code))).toEqual([
    [],
    ['record/already-exists'],
    [],
    ['record/cname-not-alone'],
  ]);
});

/** The records of a zone that a store loads for a batch. */
function loaded(existing: readonly Stored[], changes: readonly ChangeInput[]): readonly Stored[] {
  const { names, below, ids } = namesToLoad(changes, origin);
  const named = existing.filter(({ id }) => ids.includes(id));
  const owners = new Set([...names.map((name) => name.slice(0, -1)), ...named.map(ownerOf)]);
  const tops = [
    ...below.map((name) => name.slice(0, -1)),
    ...named.filter(({ type }) => type === 'DNAME').map(ownerOf),
  ];
  const isBelow = (one: Stored, top: string): boolean => ownerOf(one).endsWith(`.${top}`);
  const some = tops.flatMap((top) =>
    existing.filter((one) => isBelow(one, top) && one.disabled !== true).slice(0, changes.length + 1),
  );
  return existing.filter(
    (one) =>
      owners.has(ownerOf(one)) || named.some((below) => isBelow(below, ownerOf(one))) || some.includes(one),
  );
}

test('what namesToLoad asks for is enough', () => {
  fc.assert(
    fc.property(zoneAndBatch(8, 6), fc.boolean(), ([existing, changes], continueOnError) => {
      const whole = checkChanges({ origin, existing, changes, continueOnError });
      const part = checkChanges({ origin, existing: loaded(existing, changes), changes, continueOnError });
      const verdicts = ({ ok, results }: typeof whole) => [
        ok,
        results.map((one) => [one.ok, one.findings.map(({ code }) => code)]),
      ];
      expect(verdicts(part)).toEqual(verdicts(whole));
    }),
  );
});

test('an index answers as the records do, and stays as it is', () => {
  fc.assert(
    fc.property(zoneAndBatch(7, 6), ([existing, first]) => {
      const index = createZoneIndex({ origin, records: existing });
      for (const changes of [first, first.slice(1), first])
        expect(checkChanges({ origin, existing: index, changes })).toEqual(
          checkChanges({ origin, existing, changes }),
        );
      expect(index.size).toBe(existing.length);
    }),
  );
});
