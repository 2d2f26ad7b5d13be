import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/catalog/finding.ts';
import { type Io, TooLongError } from '../../src/cli/io.ts';
import { main } from '../../src/cli/main.ts';
import { nodeIo } from '../../src/cli/node-io.ts';
import { canMeasure, runMeasured } from '../hostile/measure.ts';
import { directoryOf, head } from './run.ts';

const bin = fileURLToPath(new URL('../../dist/cli/bin.js', import.meta.url));
const MEGABYTE = 2 ** 20;

interface Report {
  readonly summary: { readonly zones: number; readonly records: number; readonly errors: number };
  readonly zones: readonly { readonly file: string; readonly records: number }[];
  readonly findings: readonly Finding[];
}

describe('an input without an end', () => {
  /** Runs a command line with a standard input that goes on and on. */
  async function run(...args: readonly string[]) {
    let out = '';
    const io: Io = {
      ...nodeIo,
      terminal: undefined,
      hasWatcher: false,
      readInput() {
        throw new TooLongError('it has no end');
      },
      out(text) {
        out += text;
        return true;
      },
      err: () => expect.unreachable(),
    };
    return { code: await main(args, io), out };
  }

  test('is too large a zone, of which one thing is told, and the report is whole', async () => {
    const { code, out } = await run('check', '--format', 'json', '-');
    expect(code).toBe(1);
    const { summary, zones, findings } = JSON.parse(out) as Report;
    expect(findings).toMatchObject([
      { code: 'syntax/zone-limit', severity: 'error', file: '<stdin>', line: 1 },
    ]);
    expect(zones).toEqual([{ file: '<stdin>', origin: null, records: 0 }]);
    expect(summary).toMatchObject({ zones: 1, errors: 1 });
  });

  test('does not keep other inputs from being checked', async () => {
    const path = join(directoryOf({ 'a.zone': `${head}w A 192.0.2.256\n` }), 'a.zone');
    const { out } = await run('check', '--format', 'json', '-', path);
    const { zones, findings } = JSON.parse(out) as Report;
    expect(findings.map(({ code }) => code)).toEqual(['syntax/zone-limit', 'record/invalid-content']);
    expect(zones.map(({ records }) => records)).toEqual([0, 3]);
  });

  test('has the name that --origin gives it', async () => {
    const { out } = await run('check', '--format', 'jsonl', '--origin', 'example.com', '-');
    expect(JSON.parse(out)).toMatchObject({ code: 'syntax/zone-limit', file: '<stdin>' });
  });
});

/** What the command says of what a pipe brings, piece after piece, as long as it takes any. */
async function piped(pieces: Iterable<string>): Promise<{ code: number; report: Report }> {
  const child = spawn(process.execPath, [bin, 'check', '--format', 'json', '-'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const said: Buffer[] = [];
  child.stdout.on('data', (piece: Buffer) => said.push(piece));
  const closed = once(child, 'close');
  // Whoever has had enough goes away.
  await pipeline(Readable.from(pieces), child.stdin).catch(({ code }: NodeJS.ErrnoException) =>
    expect(code).toBe('EPIPE'),
  );
  const [code] = (await closed) as [number];
  return { code, report: JSON.parse(Buffer.concat(said).toString()) as Report };
}

test('what comes through a pipe is read to its end, however often room is made for it', async () => {
  const line = `t TXT "${'x'.repeat(200)}" "${'y'.repeat(46)}"\n`;
  const lines = Math.ceil((17 * MEGABYTE) / line.length);
  function* pieces() {
    yield head;
    for (let left = lines; left > 0; left -= 4096) yield line.repeat(Math.min(left, 4096));
    yield 'last A 192.0.2.256\n';
  }
  const { code, report } = await piped(pieces());
  expect(code).toBe(1);
  expect(report.summary.records).toBe(lines + 3);
  const told = report.findings.filter(({ code }) => code === 'record/invalid-content');
  expect(told).toMatchObject([{ owner: 'last.example.com.', line: lines + 6 }]);
});

// `FUZZ=full` lets it come until the command has had enough: more than a gigabyte.
if (process.env['FUZZ'] === 'full')
  describe('a pipe that never ends', () => {
    test.each(['a A 192.0.2.1\n', '(', '\0', 'a A 999.1.1.1\n'])('of %j', async (text) => {
      const piece = text.repeat(MEGABYTE / text.length);
      function* forever() {
        for (let sent = 0; sent < 5000; sent++) yield piece;
        expect.unreachable();
      }
      const { code, report } = await piped(forever());
      expect(code).toBe(1);
      expect(report.findings).toMatchObject([{ code: 'syntax/zone-limit' }]);
    });

    test('is given up earlier where there is less memory, without a word about that', () => {
      const script = 'ulimit -v 1500000; yes "a A 192.0.2.1" | "$0" "$1" check --format json -';
      const { stdout, stderr } = spawnSync('bash', ['-c', script, process.execPath, bin], {
        encoding: 'utf8',
      });
      expect(stderr).toBe('');
      expect((JSON.parse(stdout) as Report).findings).toMatchObject([{ code: 'syntax/zone-limit' }]);
    });

    test.runIf(canMeasure)('takes a gigabyte and little more', async () => {
      const script =
        'require("child_process").execFileSync("sh", ["-c", `yes "a A 192.0.2.1" | "${process.execPath}" "$0" check -; :`, process.argv[1]], { stdio: "inherit" })';
      const directory = directoryOf({});
      const { used } = await runMeasured(['-e', script, bin], directory, 'report');
      expect(used!.memory / MEGABYTE).toBeLessThan(1200);
    });
  });
