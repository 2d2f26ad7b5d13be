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
  ['240', 240_000],
  ['240.000', 240_000],
  ['239.999', 239_999],
  ['0.001', 1],
  ['10', 10_000],
])('--timeout %s is %i milliseconds', (text, milliseconds) => expect(timeoutOf(text)).toBe(milliseconds));

test.each(['240.001', '241', '0', '0.000', '0.0001', '1000', '-1', '1e2', ''])(
  '--timeout %j is none',
  (text) => expect(() => timeoutOf(text)).toThrow(),
);
