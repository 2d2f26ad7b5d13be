import type { Finding } from '../catalog/finding.ts';
import type { CheckedZone } from '../engine/zone-checker.ts';

/** A zone whose findings follow. */
export type ReportedZone = Pick<CheckedZone, 'origin' | 'records'> & { readonly file: string };

/** The octets of a line, for those who show it. */
export type LineOf = CheckedZone['line'];

/** All inputs together. */
export interface Summary {
  readonly zones: number;
  readonly records: number;
  readonly errors: number;
  readonly warnings: number;
  readonly notices: number;
}

/** Where a report goes. */
export interface Sink {
  /** Takes the report, a piece at a time. */
  readonly write: (text: string) => void;
  /** Takes what is for a person beside a report that programs read. */
  readonly note: (text: string) => void;
  readonly colors: boolean;
  /** How many cells a line may have. */
  readonly width: number;
}

/** A report that is being written. It keeps no finding: there may be a million of them. */
export interface Report {
  zone(zone: ReportedZone): void;
  /** `lineOf` is missing where there is no text to show. */
  finding(finding: Finding, lineOf?: LineOf): void;
  end(summary: Summary): void;
}

export interface Reporter {
  readonly name: string;
  readonly mediaType: string;
  /** Its output is one document, which is written even where there was nothing to check. */
  readonly document: boolean;
  open(sink: Sink): Report;
}
