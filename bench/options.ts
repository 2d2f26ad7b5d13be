import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

export interface Options {
  readonly only: readonly string[];
  readonly runs: number;
  /** Multiplies the size of every workload. */
  readonly factor: number;
  readonly keep: string;
  readonly write: boolean;
  /** Whether the largest zones are measured too. */
  readonly full: boolean;
}

export const usage = `usage: npm run bench -- [options]
  --only NAME,...  these sections only
  --runs N         rounds that count, after one that does not (5)
  --size FACTOR    multiplies the size of each workload (1)
  --keep DIR       where generated files stay for the next run
  --full           zones of ten million records too, which takes minutes
  --write          put the results into bench/README.md
`;

/** Throws a TypeError that says what is wrong. */
export function readOptions(args: readonly string[], sections: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string', default: sections.join(',') },
      runs: { type: 'string', default: '5' },
      size: { type: 'string', default: '1' },
      keep: { type: 'string', default: join(tmpdir(), 'zonevet-bench') },
      full: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
    },
  });
  const only = values.only.split(',');
  const stranger = only.find((name) => !sections.includes(name));
  if (stranger !== undefined)
    throw new TypeError(`no section ${stranger}, there are: ${sections.join(', ')}`);
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) throw new TypeError('--runs must be a whole number of at least 1');
  const factor = Number(values.size);
  if (!(factor > 0 && factor < Number.POSITIVE_INFINITY))
    throw new TypeError('--size must be a number above 0');
  return { only, runs, factor, keep: resolve(values.keep), write: values.write, full: values.full };
}
