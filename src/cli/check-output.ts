import { Batch } from '../report/batch.ts';
import type { Report, Reporter } from '../report/reporter.ts';
import type { Piece } from './input-checker.ts';
import type { Io } from './io.ts';
import { Progress } from './progress.ts';

/** The report of a check as it is written. */
export class CheckOutput {
  private readonly progress: Progress;
  private readonly batch: Batch;
  private readonly report: Report;

  constructor(reporter: Reporter, io: Io) {
    this.progress = new Progress(io);
    this.batch = new Batch((text) => {
      this.progress.makeWay();
      return io.out(text);
    });
    this.report = reporter.open({
      write: this.batch.write,
      note: (text) => {
        // On a terminal both streams are one.
        this.batch.flush();
        this.progress.erase();
        io.err(text);
      },
    });
  }

  /** Whether nobody reads any more. */
  get closed(): boolean {
    return this.batch.closed;
  }

  /** Shows how many files are done. */
  show(files: number): void {
    this.progress.show(files, 'files');
  }

  write({ findings, zones }: Piece): void {
    if (findings !== '') this.report.findings(findings);
    if (zones !== '') this.report.zones(zones);
  }

  end(summary: Parameters<Report['end']>[0]): void {
    this.progress.erase();
    if (!this.closed) this.report.end(summary);
    this.batch.flush();
  }
}
