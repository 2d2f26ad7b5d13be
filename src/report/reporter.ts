import type { Code } from '../catalog/catalog.ts';
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
  /** How many findings there are of each code, where that was asked for. */
  readonly codes?: Readonly<Record<string, number>>;
}

/** What findings are shown on. */
export interface Screen {
  readonly colors: boolean;
  /** How many cells a line may have. */
  readonly width: number;
}

/** Where a report goes. */
export interface Sink {
  /** Takes the report, a piece at a time. */
  readonly write: (text: string) => void;
  /** Takes what is for a person beside a report that programs read. */
  readonly note: (text: string) => void;
}

/** `lineOf` is missing where there is no text to show. */
export type Describe = (finding: Finding, lineOf?: LineOf) => string;

/** A report that is being written. It keeps no finding: there may be a million of them. */
export interface Report {
  /** Takes texts of findings, joined by the separator. */
  findings(text: string): void;
  /** Takes texts of zones, joined by the separator. */
  zones(text: string): void;
  end(summary: Summary): void;
}

/** How findings are shown. A zone is described on its own, so that this can be done wherever it was checked. */
export interface Reporter {
  readonly name: string;
  readonly mediaType: string;
  /** Its output is one document, which is written even where there was nothing to check. */
  readonly document: boolean;
  /** What stands between two findings or two zones. */
  readonly separator: string;
  /** Gives what describes the findings of one zone. */
  describer(screen: Screen): Describe;
  /** What stands for findings of a zone that are left out, and how many of each code those are; without it all findings are shown. */
  rest?(left: ReadonlyMap<Code, number>, file: string): string;
  /** The text of a zone; none where zones are not listed. */
  zone?(zone: ReportedZone): string;
  open(sink: Sink): Report;
}
