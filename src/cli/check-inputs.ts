import type { CheckOptions } from './check-options.ts';
import { CheckOutput } from './check-output.ts';
import type { ExitCode } from './command.ts';
import { InputChecker } from './input-checker.ts';
import { type Input, inputsOf } from './inputs.ts';
import type { Io } from './io.ts';
import { wantsColors } from './wants-colors.ts';

const DEFAULT_WIDTH = 100;

/** Checks every input and reports as it goes; where nobody reads the report any more it stops. */
export function checkInputs(operands: readonly string[], options: CheckOptions, io: Io): ExitCode {
  const { zone, reporter, includeRoot } = options;
  const screen = { colors: wantsColors(io), width: io.terminal?.columns ?? DEFAULT_WIDTH };
  const output = new CheckOutput(reporter, io);
  const checker = new InputChecker({ zone, reporter, screen, includeRoot }, io);
  for (const piece of checker.check(counted(inputsOf(operands, io.files), output))) {
    output.write(piece);
    if (output.closed) break;
  }
  output.end(checker.tally.summary());
  return checker.tally.exitCode(options.failOn);
}

function* counted(inputs: Iterable<Input>, output: CheckOutput): Generator<Input> {
  let files = 0;
  for (const input of inputs) {
    output.show(files++);
    yield input;
  }
}
