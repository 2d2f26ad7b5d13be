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

/** The sums of all inputs. */
export class Tally {
  private zones = 0;
  private records = 0;
  private unreadable = false;
  private readonly findings: Record<Severity, number> = { error: 0, warning: 0, notice: 0 };

  addZone({ records, counts }: Pick<CheckedZone, 'records' | 'counts'>): void {
    this.zones++;
    this.records += records;
    for (const severity of atOrAbove.notice) this.findings[severity] += counts[severity];
  }

  addFindings(findings: readonly Pick<Finding, 'severity'>[]): void {
    for (const { severity } of findings) this.findings[severity]++;
  }

  addUnreadable(severity: Severity | undefined): void {
    this.unreadable = true;
    if (severity !== undefined) this.findings[severity]++;
  }

  summary(): Summary {
    const { error, warning, notice } = this.findings;
    return { zones: this.zones, records: this.records, errors: error, warnings: warning, notices: notice };
  }

  exitCode(failOn: FailOn): ExitCode {
    if (this.unreadable) return 3;
    return atOrAbove[failOn].some((severity) => this.findings[severity] > 0) ? 1 : 0;
  }
}
