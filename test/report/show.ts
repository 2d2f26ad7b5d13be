import type { Finding } from '../../src/catalog/finding.ts';
import { encodeUtf8 } from '../../src/engine/text/utf8.ts';
import { pretty } from '../../src/report/pretty.ts';
import type { Reporter } from '../../src/report/reporter.ts';

export const noSummary = { zones: 0, records: 0, errors: 0, warnings: 0, notices: 0 };

/** A finding at a place, with the least that findings have. */
export function findingAt(place: Partial<Finding> = {}): Finding {
  return {
    code: 'record/invalid-content',
    severity: 'error',
    status: 400,
    message: 'Invalid record content',
    detail: 'The detail.',
    file: 'x.zone',
    rfc: 'RFC 1035 5.1',
    ...place,
  };
}

/** What a reporter writes, and what it notes beside that. */
export function report(
  reporter: Reporter,
  findings: readonly Finding[],
  lines?: Readonly<Record<string, string>>,
) {
  const written: string[] = [];
  const noted: string[] = [];
  const write = (text: string) => void written.push(text);
  const note = (text: string) => void noted.push(text);
  const open = reporter.open({ write, note });
  const describe = reporter.describer({ colors: false, width: 60 });
  const lineOf = (file = '', line: number) => encodeUtf8(lines?.[file]?.split('\n')[line - 1] ?? '');
  const texts = findings.map((finding) => describe(finding, lines && lineOf));
  if (texts.length > 0) open.findings(texts.join(reporter.separator));
  open.end(noSummary);
  return { written: written.join(''), noted: noted.join('') };
}

/** The frame of a finding in a text: what stands between its heading and its help. */
export function frameOf(text: string, place: Partial<Finding>): string {
  const { written } = report(pretty, [findingAt(place)], { 'x.zone': text });
  return `\n${written.slice(written.indexOf('\n') + 1, written.indexOf('   = '))}`;
}
