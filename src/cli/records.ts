import { safe } from '../report/safe.ts';
import { type Command, type ExitCode, UsageError } from './command.ts';
import { STANDARD_INPUT } from './inputs.ts';
import { type Io, ReadError } from './io.ts';
import { judgeRecords } from './judge-records.ts';
import { openZone } from './open-zone.ts';
import { readRecordsOptions, recordsOptions } from './records-options.ts';

export const recordsCommand: Command = {
  name: 'records',
  operands: '--origin NAME',
  summary: 'Check records as JSON, one a line, from standard input.',
  options: recordsOptions,
  details: `
Input:
  Each line is one object: {"name","type","content"} and, where wanted, "ttl",
  "disabled", "id". A name is @, relative to the zone, or in full with its final
  dot; content is what a zone file has behind the type. A line has at most 1 MiB
  and ends in a line feed.

Output:
  One line for each line of the input, in the same order:
  {"index","ok","findings":[...]}, index from 0, ok without a finding of
  severity error. A line that is no JSON, too long or blank is answered with a
  finding, too.

--zone:
  Each record is checked beside those of the zone file, at its owner and above
  it, and below it for a DNAME. Records of the input do not see each other, and
  one that is disabled is in nobody's way. Memory grows with the zone file, not
  with the input.

Exit codes:
  0  nothing at or above --fail-on
  1  findings at or above --fail-on
  2  wrong arguments
  3  standard input or the zone file could not be read

Examples:
  zonevet records --origin example.com < records.jsonl
  zonevet records --origin example.com --zone example.com.zone < new.jsonl
  zonevet records --origin example.com --types HTTPS,TLSA < records.jsonl
`,
  run(given, io) {
    const [operand] = given.operands;
    if (operand !== undefined) throw new UsageError(`records come from standard input, not from ${operand}`);
    const { zone: path, failOn, record } = readRecordsOptions(given);
    return told(path ?? STANDARD_INPUT, io, () => {
      const zone = path === undefined ? undefined : openZone(path, record.origin, io);
      return told(STANDARD_INPUT, io, () => judgeRecords(record, zone, io).exitCode(failOn));
    });
  },
};

function told(what: string, io: Io, run: () => ExitCode): ExitCode {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    io.err(`zonevet records: ${safe(what)} cannot be read: ${error.message}\n`);
    return 3;
  }
}
