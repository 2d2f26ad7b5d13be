import { expect, test } from 'vitest';
import { readArguments } from '../../src/cli/arguments.ts';
import { nodeFiles } from '../../src/cli/node-files.ts';
import { readVerifyOptions, verifyOptions } from '../../src/cli/verify-options.ts';

const timeoutOf = (text: string) =>
  readVerifyOptions(
    readArguments(['a.example', '--token', 'a'.repeat(32), '--timeout', text], verifyOptions),
    nodeFiles,
  ).timeout;

test.each([
  ['600', 600_000],
  ['600.000', 600_000],
  ['599.999', 599_999],
  ['0.001', 1],
  ['10', 10_000],
])('--timeout %s is %i milliseconds', (text, milliseconds) => expect(timeoutOf(text)).toBe(milliseconds));

test.each(['600.001', '601', '0', '0.000', '0.0001', '1000', '-1', '1e2', ''])(
  '--timeout %j is none',
  (text) => expect(() => timeoutOf(text)).toThrow(),
);
