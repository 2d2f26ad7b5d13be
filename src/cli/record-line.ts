import { entryOf, fill } from '../catalog/catalog.ts';
import type { Finding } from '../catalog/finding.ts';
import { describeShape } from '../engine/record/describe-record.ts';
import type { RecordInput } from '../engine/record/record-input.ts';
import { safe } from '../report/safe.ts';

/** What a line holds: something that may be a record, or why it is none. */
export type RecordLine = { readonly record: RecordInput } | { readonly fault: Finding };

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Reads a line as JSON; undefined stands for one that was too long to be kept. */
export function readRecordLine(line: Uint8Array | undefined): RecordLine {
  if (line === undefined) return { fault: tooLarge() };
  let text: string;
  try {
    text = utf8.decode(line);
  } catch {
    return { fault: noRecord('the line is not UTF-8') };
  }
  try {
    // Whether this has the shape of a record is looked at with the record.
    return { record: JSON.parse(text) as RecordInput };
  } catch (error) {
    if (text.trim() === '') return { fault: noRecord('the line is blank') };
    // Not every fault is a syntax error: nesting may be too deep for the reader.
    return {
      fault: noRecord(`the line is no JSON (${error instanceof Error ? safe(error.message) : 'unknown'})`),
    };
  }
}

const noRecord = (why: string): Finding => describeShape({ member: '', why });

function tooLarge(): Finding {
  const code = 'request/too-large';
  const { status, message, detail = message, rfc } = entryOf(code);
  return {
    code,
    severity: 'error',
    status,
    message,
    detail: fill(detail, { limit: '1 MiB a line' }),
    path: [],
    rfc,
  };
}
