import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Files } from '../../src/cli/io.ts';
import { main } from '../../src/cli/main.ts';
import { nodeFiles } from '../../src/cli/node-files.ts';

/** A zone without a fault, but for the records that are put behind it. */
export const head = `$ORIGIN example.com.
$TTL 3600
@ SOA ns1 hostmaster 1 7200 3600 1209600 3600
@ NS ns1
ns1 A 192.0.2.1
`;

interface Surroundings {
  readonly input?: string | Uint8Array;
  /** Octets of standard input that are there at once. */
  readonly chunk?: number;
  /** What reads files in another way. */
  readonly files?: Partial<Files>;
  readonly env?: Readonly<Record<string, string>>;
  readonly columns?: number;
  /** Milliseconds that pass from one look at the clock to the next, where somebody sees standard error. */
  readonly pace?: number;
  /** Milliseconds since 1970. */
  readonly date?: number;
}

/** Runs a command line on the real file system and answers what it said. */
export async function run(
  args: readonly string[],
  { input = '', chunk = 65_536, env = {}, files, columns, pace, date = 0 }: Surroundings = {},
) {
  let out = '';
  let err = '';
  let at = 0;
  let now = 0;
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input;
  const code = await main(args, {
    files: { ...nodeFiles, ...files },
    readInput: () => bytes,
    readSome(into) {
      const some = bytes.subarray(at, at + Math.min(chunk, into.length));
      into.set(some);
      at += some.length;
      return some.length;
    },
    out(text) {
      out += text;
      return true;
    },
    err(text) {
      err += text;
    },
    env,
    terminal: columns === undefined ? undefined : { columns },
    cores: 1,
    hashSeed: 1234567890123,
    hasWatcher: pace !== undefined,
    now() {
      now += pace ?? 0;
      return now;
    },
    date: () => date,
  });
  return { code, out, err };
}

/** A directory with these files, which lives as long as the test; `-> x` is a symbolic link to x. */
export function directoryOf(files: Readonly<Record<string, string>>): string {
  const directory = mkdtempSync(join(tmpdir(), 'zonevet-'));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  for (const [name, content] of Object.entries(files)) {
    const path = join(directory, name);
    mkdirSync(dirname(path), { recursive: true });
    if (content.startsWith('-> ')) symlinkSync(content.slice(3), path);
    else writeFileSync(path, content);
  }
  return directory;
}

/** The findings of a `--format json` report as `file:line code`, files relative to `directory`. */
export function findingsIn(json: string, directory?: string): string[] {
  const report = JSON.parse(json) as { findings: { file: string; line?: number; code: string }[] };
  return report.findings.map(({ file, line, code }) => {
    const name = directory === undefined ? file : relative(directory, file);
    return `${name}:${line} ${code}`;
  });
}
