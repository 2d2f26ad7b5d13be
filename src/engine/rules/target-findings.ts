import type { Code } from '../../catalog/catalog.ts';
import type { FindingColumns, RawFinding } from '../zone/finding-columns.ts';
import { causeRank } from './target-causes.ts';

const NOTHING = new Int32Array(0);

/** The findings at the targets of a zone: where several rules say something of one target, one finding says what caused the rest. */
export class TargetFindings {
  private readonly findings: FindingColumns;
  private records = 0;
  /** By record, one more than the number of the finding at its target; made when there is one. */
  private rows: Int32Array = NOTHING;

  constructor(findings: FindingColumns) {
    this.findings = findings;
  }

  /** Starts with a zone of so many records. */
  reset(records: number): void {
    this.records = records;
    this.rows = NOTHING;
  }

  add(code: Code, raw: RawFinding): void {
    const { findings } = this;
    const { record, insteadOf = [] } = raw;
    const rank = causeRank(code);
    if (rank === undefined || record === undefined) return void findings.add(code, raw);
    const row = (this.rows[record] ?? 0) - 1;
    if (row < 0) return this.note(record, findings.add(code, raw));
    if (!findings.wants(code)) return;
    findings.inherit(row, [code, ...insteadOf]);
    const isCause = rank < (causeRank(findings.codeAt(row)) ?? 0);
    if (isCause && findings.tallyAt(row) === undefined) findings.restate(row, code, raw);
  }

  private note(record: number, row: number | undefined): void {
    if (row === undefined) return;
    if (this.rows === NOTHING) this.rows = new Int32Array(this.records);
    this.rows[record] = row + 1;
  }
}
