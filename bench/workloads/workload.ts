/** A piece of one file. Parts of one file follow each other, so that a workload of any size can be streamed. */
export interface Part {
  readonly file: string;
  readonly text: string;
  readonly records: number;
}

export interface Workload {
  readonly name: string;
  readonly title: string;
  /** What `size` counts. */
  readonly unit: 'delegations' | 'records' | 'zones';
  readonly size: number;
  readonly seed: number;
  /** The zone's name; left out where the target is a directory of many zones. */
  readonly origin?: string;
  /** The file or directory to check, relative to the workload's own directory. */
  readonly target: string;
  parts(size: number, seed: number): Generator<Part>;
}
