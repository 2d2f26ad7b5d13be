import type { Finding } from '../catalog/finding.ts';
import { checkRecordInZone, type ZoneToJoin } from '../engine/record/check-in-zone.ts';
import { type CheckRecordOptions, checkRecord } from '../engine/record/check-record.ts';
import { byteOrderMark } from '../engine/text/byte-order-mark.ts';
import { Batch } from '../report/batch.ts';
import { safeJson } from '../report/safe.ts';
import type { Io } from './io.ts';
import { linesOf } from './lines.ts';
import { Progress } from './progress.ts';
import { readRecordLine } from './record-line.ts';
import { Tally } from './tally.ts';

/** Answers each line of standard input with a line; where nobody reads the answers any more it stops. */
export function judgeRecords(options: CheckRecordOptions, zone: ZoneToJoin | undefined, io: Io): Tally {
  const progress = new Progress(io);
  const batch = new Batch(io.out);
  const tally = new Tally();
  let count = 0;
  function readMore(into: Uint8Array): number {
    // Who writes a line and waits for its answer gets it.
    batch.flush();
    // On a terminal the answers themselves show how far it is.
    if (io.terminal === undefined) progress.show(count, 'records');
    return batch.closed ? 0 : io.readSome(into);
  }

  try {
    for (const line of linesOf(readMore)) {
      const findings = judge(count === 0 ? withoutMark(line) : line, zone, options);
      tally.addFindings(findings);
      batch.write(answer(count++, findings));
      if (batch.closed) break;
    }
  } finally {
    batch.flush();
    progress.erase();
  }
  return tally;
}

/** A byte order mark may stand before the first line, and only there (RFC 8259 8.1). */
const withoutMark = (line: Uint8Array | undefined): Uint8Array | undefined =>
  line?.subarray(byteOrderMark(line));

function judge(
  line: Uint8Array | undefined,
  zone: ZoneToJoin | undefined,
  options: CheckRecordOptions,
): readonly Finding[] {
  const read = readRecordLine(line);
  if ('fault' in read) return [read.fault];
  return zone === undefined
    ? checkRecord(read.record, options)
    : checkRecordInZone(read.record, zone, options);
}

function answer(index: number, findings: readonly Finding[]): string {
  if (findings.length === 0) return `{"index":${index},"ok":true,"findings":[]}\n`;
  const ok = findings.every(({ severity }) => severity !== 'error');
  return `${safeJson({ index, ok, findings })}\n`;
}
