import { describe, expect, test } from 'vitest';
import { readRecord, wireOf } from '/work/main/test/helpers/wire-of.ts';
import { securityExamples } from '/work/main/test/engine/rrtypes/examples-security.ts';
const rows = Object.entries(securityExamples).flatMap(([m, e]) => e.map(([text, wire]) => ({ m, text, wire: wire.replaceAll(' ', '') })));
test.each(rows)('$m $text', ({ m, text, wire }) => {
  expect(wireOf(m, text)).toBe(wire);
  expect(wireOf(m, `\\# ${wire.length / 2} ${wire}`)).toBe(wire);
  const first = readRecord(m, text) as any;
  expect(readRecord(m, first.text)).toEqual(first);
});
