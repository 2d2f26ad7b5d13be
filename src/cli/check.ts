import { checkInputs } from './check-inputs.ts';
import { checkOptions, readCheckOptions } from './check-options.ts';
import { type Command, UsageError } from './command.ts';

export const checkCommand: Command = {
  name: 'check',
  operands: '[FILE | DIRECTORY | -]...',
  summary: 'Check whole zones from master files.',
  options: checkOptions,
  details: `
Inputs:
  A directory means its *.zone and *.db files, below it too, in the order of
  their names; symbolic links to directories are not followed. - is standard
  input.

Name of the zone:
  --origin, else the first $ORIGIN before any record, else the owner of the SOA
  record, else the name of the file without .zone or .db.

$INCLUDE:
  A file name is relative to the directory of the file that includes it, else to
  --include-root. Only files below the zone file's own directory or below
  --include-root are read, symbolic links resolved. Standard input has no
  directory of its own.

DNSSEC:
  The times of signatures are judged only if --now tells when. --verify nsec3
  compares each NSEC3 record with the name that it is of, --verify zonemd the
  digest of the whole zone. Signatures themselves are not verified.

Exit codes:
  0  nothing at or above --fail-on
  1  findings at or above --fail-on
  2  wrong arguments
  3  an input could not be read (the others are checked all the same)

Examples:
  zonevet check example.com.zone
  zonevet check --profile strict --fail-on warning zones/
  zonevet check --format json --origin example.com - < example.zone
  zonevet check --now 2026-01-31T12:00:00Z --verify nsec3 --verify zonemd signed.zone
  zonevet check --severity zone/ttl-mismatch=off zones/
`,
  async run(given, io) {
    const options = readCheckOptions(given, io.files);
    const { operands } = given;
    if (operands.filter((operand) => operand === '-').length > 1)
      throw new UsageError('standard input can be read only once, but - is given twice');
    if (operands.length > 0) return checkInputs(operands, options, io);
    // Who asked for a document gets one.
    if (options.reporter.document) await checkInputs(operands, options, io);
    throw new UsageError('no input given; name a zone file, a directory of them, or - for standard input');
  },
};
