import type { StandardSchemaV1 } from '@standard-schema/spec';
import { expect, expectTypeOf, test } from 'vitest';
import type { RecordInput } from '../../src/engine/record/record-input.ts';
import { recordSchema } from '../../src/schema/record-standard-schema.ts';

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
