import type { CheckOptions } from './check-options.ts';
import { CheckOutput } from './check-output.ts';
import { checkTogether } from './check-together.ts';
import type { ExitCode } from './command.ts';
import { InputChecker, type Task } from './input-checker.ts';
import { type Input, inputsOf, take } from './inputs.ts';
import type { Io } from './io.ts';
import { Tally } from './tally.ts';
import { LOOKED_AT, threadsFor } from './threads.ts';
import { wantsColors } from './wants-colors.ts';

const DEFAULT_WIDTH = 100;
/** Findings of a code that a person is shown for each zone. */
const MOST_ON_TERMINAL = 20;
/** Zones of a chunk at most, and chunks for each thread where there are few zones, so that none waits for the last. */
const CHUNK = 64;
const CHUNKS_EACH = 16;

/** Checks every input and reports as it goes; where nobody reads the report any more it stops. */
export async function checkInputs(
  operands: readonly string[],
  options: CheckOptions,
  io: Io,
): Promise<ExitCode> {
  const { reporter, includeRoot, failOn, statistics } = options;
  const zone = { ...options.zone, hashSeed: io.hashSeed };
  const screen = { colors: wantsColors(io), width: io.terminal?.columns ?? DEFAULT_WIDTH };
  const most = options.most ?? (io.terminal === undefined ? Number.POSITIVE_INFINITY : MOST_ON_TERMINAL);
  const task: Task = { zone, reporter, screen, includeRoot, most, statistics };
  const output = new CheckOutput(reporter, io);
  const tally = await check(inputsOf(operands, io.files), options.jobs, task, io, output);
  output.end(tally.summary(statistics));
  return tally.exitCode(failOn);
}

async function check(
  inputs: Generator<Input>,
  jobs: number | undefined,
  task: Task,
  io: Io,
  output: CheckOutput,
): Promise<Tally> {
  const { startHelper } = io;
  if (startHelper === undefined || jobs === 1) return checkAlone(inputs, task, io, output);
  const first = take(inputs, LOOKED_AT);
  const threads = threadsFor(first, jobs, io);
  const all = both(first, inputs);
  if (threads < 2) return checkAlone(all, task, io, output);
  const size = Math.min(CHUNK, Math.ceil(first.length / (threads * CHUNKS_EACH)));
  return checkTogether(all, size, threads - 1, task, io, startHelper, output);
}

function* both(first: readonly Input[], rest: Iterable<Input>): Generator<Input> {
  yield* first;
  yield* rest;
}

function checkAlone(inputs: Iterable<Input>, task: Task, io: Io, output: CheckOutput): Tally {
  const checker = new InputChecker(task, io);
  const tally = new Tally();
  for (const piece of checker.check(counted(inputs, output))) {
    output.write(piece);
    if (output.closed) break;
  }
  tally.add(checker.takeSums());
  return tally;
}

function* counted(inputs: Iterable<Input>, output: CheckOutput): Generator<Input> {
  let files = 0;
  for (const input of inputs) {
    output.show(files++);
    yield input;
  }
}
