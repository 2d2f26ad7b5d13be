import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkRecord } from '../../src/engine/record/check-record.ts';
import { changesSchema } from '../../src/schema/standard-schemas.ts';
import { faultsIn } from './validators.ts';

/** What a schema can tell; the grammar of names and contents is beyond it. */
const tellable = new Set(['request/invalid', 'record/unsupported-type', 'record/invalid-ttl']);

const odd = fc.constantFrom<unknown>(null, 0, -1, 1.5, 2 ** 31, '', 'x', true, [], {});
const mostly = (value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 6, arbitrary: value }, { weight: 1, arbitrary: odd });
const record = fc.record(
  {
    name: mostly(fc.constantFrom('@', 'www')),
    type: mostly(fc.constantFrom('A', 'TXT', 'ALIAS', 'HTTPS', 'a', 'TYPE1', 'MD')),
    content: mostly(fc.constantFrom('192.0.2.1', '"x"')),
    ttl: mostly(fc.constantFrom(1, 3600, 2 ** 31 - 1)),
    disabled: mostly(fc.boolean()),
    id: mostly(fc.constantFrom('r1', 7)),
    more: fc.anything(),
  },
  { requiredKeys: [] },
);
const anyRecord = fc.oneof({ weight: 20, arbitrary: record }, { weight: 1, arbitrary: odd });

const isTold = (value: unknown): boolean =>
  checkRecord(value as never, { origin: 'example.com' }).some(({ code }) => tellable.has(code));

test('for every value, the schema of records refuses what checkRecord refuses without reading it', () => {
  fc.assert(
    fc.property(anyRecord, (value) => {
      expect(faultsIn('record', value).length > 0, JSON.stringify(value)).toBe(isTold(value));
    }),
    { numRuns: 2000 },
  );
});

test('the values drawn are refused and taken', () => {
  const refused = fc.sample(anyRecord, 1000).filter(isTold).length;
  expect(refused).toBeGreaterThan(200);
  expect(refused).toBeLessThan(950);
});

/** A change of which the record, where it is new, is right. */
const change = fc.record(
  {
    action: mostly(fc.constantFrom('create', 'update', 'delete')),
    id: mostly(fc.constantFrom('r1', 7)),
    match: mostly(
      fc.record(
        {
          name: mostly(fc.constant('www')),
          type: mostly(fc.constant('A')),
          content: mostly(fc.constant('x')),
        },
        { requiredKeys: [] },
      ),
    ),
    record: mostly(
      fc.oneof(
        fc.constant({ name: 'www', type: 'A', content: '192.0.2.1' }),
        fc.record(
          { content: mostly(fc.constant('192.0.2.1')), disabled: mostly(fc.boolean()), type: odd, more: odd },
          { requiredKeys: [] },
        ),
      ),
    ),
    more: odd,
  },
  { requiredKeys: [] },
);
const anyChange = fc.oneof({ weight: 20, arbitrary: change }, { weight: 1, arbitrary: odd });
const isRefused = (value: unknown): boolean =>
  changesSchema({ origin: 'example.com' })['~standard'].validate([value]).issues !== undefined;

test('for every value, the schema of changes refuses what has not the form of one', () => {
  fc.assert(
    fc.property(anyChange, (value) => {
      expect(faultsIn('changes', [value]).length > 0, JSON.stringify(value)).toBe(isRefused(value));
    }),
    { numRuns: 3000 },
  );
});

test('the changes drawn are refused and taken', () => {
  const refused = fc.sample(anyChange, 1000).filter(isRefused).length;
  expect(refused).toBeGreaterThan(300);
  expect(refused).toBeLessThan(980);
});
