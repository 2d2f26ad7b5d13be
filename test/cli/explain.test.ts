import { expect, test } from 'vitest';
import { codeNames, entryOf } from '../../src/catalog/catalog.ts';
import { run } from './run.ts';

test('a code is explained with a wrong and a right example', async () => {
  const { code, out } = await run(['explain', 'record/already-exists']);
  expect(code).toBe(0);
  expect(out).toMatchInlineSnapshot(`
    "record/already-exists: Record already exists

    Two records of one name with the same type and content are one record to DNS,
    and servers send it only once. The second has no effect. Remove it, or correct
    its content if it was meant to differ.

    Wrong, in the zone example.com:
      www A 192.0.2.2
      www A 192.0.2.2

    Right:
      www A 192.0.2.2
      www A 192.0.2.3

    Severity:  warning in rfc, error in platform, warning in strict
    Status:    409
    See:       RFC 2181 5
    "
  `);
});

test('every code can be explained, and without control characters', async () => {
  for (const name of codeNames) {
    const { code, out } = await run(['explain', name]);
    expect(code).toBe(0);
    expect(out).toContain(entryOf(name).rfc);
    expect(out.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    // Examples are shown as they are.
    for (const line of out.split('\n').filter((one) => !one.startsWith('  ')))
      expect(line.length).toBeLessThan(120);
  }
});

test('--format json gives the facts and the examples', async () => {
  const { out } = await run(['explain', '--format', 'json', 'record/already-exists']);
  expect(JSON.parse(out)).toMatchObject({
    code: 'record/already-exists',
    status: 409,
    severity: { rfc: 'warning', platform: 'error', strict: 'warning' },
    message: 'Record already exists',
    example: { kind: expect.any(String), wrong: expect.anything(), right: expect.anything() },
  });
});
