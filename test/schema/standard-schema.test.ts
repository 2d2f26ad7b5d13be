import type { StandardSchemaV1 } from '@standard-schema/spec';
import { expect, expectTypeOf, test } from 'vitest';
import type { ChangeInput } from '../../src/engine/record/change-input.ts';
import { checkRecord } from '../../src/engine/record/check-record.ts';
import type { RecordInput } from '../../src/engine/record/record-input.ts';
import { changesSchema, recordSchema } from '../../src/schema/standard-schemas.ts';

const schema = recordSchema({ origin: 'example.com' });
const a = { name: 'www', type: 'A', content: '192.0.2.1' };

/** What a library does that knows no more than the standard. */
function issuesOf(
  any: StandardSchemaV1,
  value: unknown,
): readonly [string, readonly unknown[] | undefined][] {
  const result = any['~standard'].validate(value);
  if (result instanceof Promise) throw new TypeError('it is synchronous');
  return result.issues?.map(({ message, path }) => [message, path]) ?? [];
}

test('it has the interface of the standard', () => {
  expectTypeOf(schema).toExtend<StandardSchemaV1<RecordInput>>();
  expectTypeOf<StandardSchemaV1.InferOutput<typeof schema>>().toEqualTypeOf<RecordInput>();
  expect(schema['~standard']).toMatchObject({ version: 1, vendor: 'zonevet' });
});

test('a record without an error is given back as it is', () => {
  expect(schema['~standard'].validate(a)).toEqual({ value: a });
  const split = { name: 'www', type: 'TXT', content: `"${'a'.repeat(300)}"` };
  expect(schema['~standard'].validate(split)).toEqual({ value: split });
});

test('a record that is warned of is given back too', () => {
  const warned = { name: 'www', type: 'CNAME', content: 'www.example.net' };
  const findings = checkRecord(warned, { origin: 'example.com' });
  expect(findings.map(({ severity }) => severity)).toContain('warning');
  expect(schema['~standard'].validate(warned)).toEqual({ value: warned });
});

test('each error is an issue with its path and its finding', () => {
  const wrong = { ...a, content: '192.0.2.256', ttl: 0 };
  expect(issuesOf(schema, wrong)).toEqual([
    [expect.stringMatching(/^Invalid TTL: The TTL /), ['ttl']],
    [
      'Invalid record content: Each number of an IPv4 address is at most 255; 192.0.2.256 is above it.',
      ['content'],
    ],
  ]);
  expect(schema['~standard'].validate(wrong)).toMatchObject({
    issues: [{ finding: { code: 'record/invalid-ttl' } }, { finding: { reason: 'ipv4/octet-range' } }],
  });
});

test.each([undefined, null, 1, 'www', [], {}, [a]])('%o has an issue', (value) => {
  expect(issuesOf(schema, value).length).toBeGreaterThan(0);
});

test('a list of changes has the issues of each, with its index', () => {
  const changes = changesSchema({ origin: 'example.com' });
  expectTypeOf(changes).toExtend<StandardSchemaV1<readonly ChangeInput[]>>();
  const right = [
    { action: 'create', record: a },
    { action: 'update', id: 'r1', record: { ttl: 60 } },
    { action: 'delete', match: a },
  ];
  expect(changes['~standard'].validate(right)).toEqual({ value: right });
  const wrong = [...right, { action: 'create', record: { ...a, ttl: 0 } }, { action: 'delete' }, null];
  expect(issuesOf(changes, wrong).map(([, path]) => path)).toEqual([[3, 'record', 'ttl'], [4, 'id'], [5]]);
  expect(issuesOf(changes, { length: 1 }).length).toBe(1);
});
