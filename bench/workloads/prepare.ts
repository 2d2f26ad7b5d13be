import { createHash } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Part, Workload } from './workload.ts';

export interface Prepared {
  readonly workload: Workload;
  readonly directory: string;
  readonly records: number;
  readonly bytes: number;
}

type Totals = Pick<Prepared, 'records' | 'bytes'>;

const batchSize = 1 << 20;
const sampleSize = 500;

/** Writes the workload below `keep`, or takes what an earlier run left there. */
export function prepare(workload: Workload, factor: number, keep: string): Prepared {
  const size = Math.max(1, Math.round(workload.size * factor));
  const directory = join(keep, `${workload.name}-${size}-${fingerprint(workload)}`);
  const manifest = join(directory, 'manifest.json');
  if (existsSync(manifest)) {
    return { workload, directory, ...(JSON.parse(readFileSync(manifest, 'utf8')) as Totals) };
  }
  const totals = write(workload.parts(size, workload.seed), directory, workload.target);
  writeFileSync(manifest, JSON.stringify(totals)); // last, so that a broken run is not taken for a finished one
  return { workload, directory, ...totals };
}

/** Changes with the seed and with anything in the generator that shows in a small sample. */
function fingerprint(workload: Workload): string {
  const hash = createHash('sha256');
  for (const part of workload.parts(sampleSize, workload.seed)) hash.update(part.file).update(part.text);
  return hash.digest('hex').slice(0, 12);
}

/** Bytes count what is below the target: the `named.conf` beside it is not read by everyone. */
function write(parts: Iterable<Part>, directory: string, target: string): Totals {
  let records = 0;
  let bytes = 0;
  let open = { file: '', descriptor: -1 };
  let batch = '';
  const flush = (): void => {
    if (batch !== '') writeFileSync(open.descriptor, batch);
    batch = '';
  };
  const finish = (): void => {
    flush();
    if (open.descriptor >= 0) closeSync(open.descriptor);
  };
  for (const part of parts) {
    if (part.file !== open.file) {
      finish();
      open = { file: part.file, descriptor: create(join(directory, part.file)) };
    }
    batch += part.text;
    records += part.records;
    if (part.file.startsWith(target)) bytes += part.text.length; // ASCII throughout
    if (batch.length >= batchSize) flush();
  }
  finish();
  return { records, bytes };
}

function create(path: string): number {
  mkdirSync(dirname(path), { recursive: true });
  return openSync(path, 'w');
}
