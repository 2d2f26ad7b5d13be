import type { Code } from '../catalog/catalog.ts';
import type { Severity } from '../catalog/entry.ts';
import type { Finding } from '../catalog/finding.ts';
import type { CheckedZone } from '../engine/zone-checker.ts';
import type { Summary } from '../report/reporter.ts';
import type { FailOn } from './check-options.ts';
import type { ExitCode } from './command.ts';

/** The severities that are at or above a threshold. */
const atOrAbove: Readonly<Record<FailOn, readonly Severity[]>> = {
  error: ['error'],
  warning: ['error', 'warning'],
  notice: ['error', 'warning', 'notice'],
  never: [],
};

/** The sums of all inputs; plain data, so that another thread can hand them over. */
export class Tally implements Record<Severity, number> {
  zones = 0;
  records = 0;
  unreadable = 0;
  error = 0;
  warning = 0;
  notice = 0;
  /** How many findings there are of each code, where they are counted. */
  readonly codes = new Map<Code, number>();

  add({ zones, records, unreadable, error, warning, notice, codes }: Sums): void {
    this.addCodes(codes);
    this.zones += zones;
    this.records += records;
    this.unreadable += unreadable;
    this.error += error;
    this.warning += warning;
    this.notice += notice;
  }

  addZone({ records, counts }: Pick<CheckedZone, 'records' | 'counts'>): void {
    this.zones++;
    this.records += records;
    this.error += counts.error;
    this.warning += counts.warning;
    this.notice += counts.notice;
  }

  addFindings(findings: readonly Pick<Finding, 'severity'>[]): void {
    for (const { severity } of findings) this[severity]++;
  }

  addCodes(codes: ReadonlyMap<Code, number>): void {
    for (const [code, count] of codes) this.codes.set(code, (this.codes.get(code) ?? 0) + count);
  }

  addUnreadable(severity: Severity | undefined): void {
    this.unreadable++;
    if (severity !== undefined) this[severity]++;
  }

  /** The sums; with `statistics` those of each code too. */
  summary(statistics = false): Summary {
    const { zones, records, error, warning, notice, codes } = this;
    const sums = { zones, records, errors: error, warnings: warning, notices: notice };
    return statistics ? { ...sums, codes: Object.fromEntries(codes) } : sums;
  }

  exitCode(failOn: FailOn): ExitCode {
    if (this.unreadable > 0) return 3;
    return atOrAbove[failOn].some((severity) => this[severity] > 0) ? 1 : 0;
  }
}

/** What another tally has counted. */
export type Sums = Readonly<Record<'zones' | 'records' | 'unreadable' | Severity, number>> & {
  readonly codes: ReadonlyMap<Code, number>;
};
