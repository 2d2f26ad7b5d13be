import { ZoneChecker } from '../engine/zone-checker.ts';
import { Batch } from '../report/batch.ts';
import type { Report } from '../report/reporter.ts';
import type { CheckOptions } from './check-options.ts';
import type { ExitCode } from './command.ts';
import { zoneIncludes } from './includes.ts';
import { type Input, inputsOf, originFromFile } from './inputs.ts';
import { type Io, ReadError } from './io.ts';
import { Progress } from './progress.ts';
import { Tally } from './tally.ts';
import { unreadable } from './unreadable.ts';
import { wantsColors } from './wants-colors.ts';

const DEFAULT_WIDTH = 100;

/** Checks every input and reports as it goes; where nobody reads the report any more it stops. */
export function checkInputs(operands: readonly string[], options: CheckOptions, io: Io): ExitCode {
  const progress = new Progress(io);
  const batch = new Batch((text) => {
    progress.makeWay();
    return io.out(text);
  });
  const report = options.reporter.open({
    write: batch.write,
    note(text) {
      // On a terminal both streams are one.
      batch.flush();
      progress.erase();
      io.err(text);
    },
    colors: wantsColors(io),
    width: io.terminal?.columns ?? DEFAULT_WIDTH,
  });
  const tally = new Tally();
  const checker = new ZoneChecker(options.zone);
  let files = 0;
  for (const input of inputsOf(operands, io.files)) {
    progress.show(files++, 'files');
    checkInput(input, options, io, checker, { report, tally, batch });
    if (batch.closed) break;
  }
  progress.erase();
  if (!batch.closed) report.end(tally.summary());
  batch.flush();
  return tally.exitCode(options.failOn);
}

interface Output {
  readonly report: Report;
  readonly tally: Tally;
  readonly batch: Batch;
}

function checkInput(
  input: Input,
  options: CheckOptions,
  io: Io,
  checker: ZoneChecker,
  { report, tally, batch }: Output,
): void {
  const { file } = input;
  const bytes = octetsOf(input, io);
  if (bytes instanceof ReadError) {
    const finding = unreadable(file, bytes.message, options.zone);
    tally.addUnreadable(finding?.severity);
    if (finding !== undefined) report.finding(finding);
    return;
  }
  const zone = checker.check(bytes, {
    origin: options.zone.origin,
    file,
    fallbackOrigin: originFromFile(file),
    include: zoneIncludes(input.path, options.includeRoot, io.files),
  });
  tally.addZone(zone);
  report.zone({ file, origin: zone.origin, records: zone.records });
  for (const finding of zone.findings()) {
    report.finding(finding, zone.line);
    if (batch.closed) return;
  }
}

function octetsOf({ path, fault }: Input, io: Io): Uint8Array | ReadError {
  if (fault !== undefined) return fault;
  try {
    return path === undefined ? io.readInput() : io.files.read(path);
  } catch (error) {
    if (error instanceof ReadError) return error;
    throw error;
  }
}
