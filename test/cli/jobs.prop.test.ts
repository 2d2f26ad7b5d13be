import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { head } from './run.ts';
import { runBuilt, takingTurns } from './run-built.ts';

const faults = (count: number): string =>
  Array.from({ length: count }, (_, index) => `w${index} A 192.0.2.256\n`).join('');

/** What may lie where a zone is expected. */
const kinds = {
  clean: head,
  empty: '',
  faulty: head + faults(3),
  // More than goes into one piece of the report.
  manyFaults: head + faults(400),
  // No buffer waits for a file of this size.
  large: `${head}; ${'x'.repeat(70_000)}\n${faults(1)}`,
  warned: `${head}www CNAME www.example.net\n`,
  noName: 'www A 192.0.2.1\n',
  binary: '\u0000\u00ff(\u0001"',
  unfinished: `${head}long ( TXT "a`,
  including: `${head}$INCLUDE ../texts/hosts\n$INCLUDE ../texts/none\n`,
  looping: `${head}$INCLUDE loop.zone\n`,
  odd: `${head}s TXT "\u00e9\u202e"\n`,
  dangling: '-> nowhere',
  pipe: '|',
} as const;

type Kind = keyof typeof kinds;

function made(directory: string, path: string, content: string): void {
  const at = join(directory, path);
  mkdirSync(dirname(at), { recursive: true });
  if (content.startsWith('-> ')) symlinkSync(content.slice(3), at);
  else if (content === '|') execFileSync('mkfifo', [at]);
  else writeFileSync(at, content);
}

async function inDirectory<Result>(
  drawn: readonly Kind[],
  use: (directory: string) => Promise<Result>,
): Promise<Result> {
  const directory = mkdtempSync(join(tmpdir(), 'zonevet-'));
  try {
    made(directory, 'texts/hosts', `h A 192.0.2.700\n`);
    mkdirSync(join(directory, 'zones/none'), { recursive: true });
    drawn.forEach((kind, at) => {
      made(directory, `zones/${at % 3 === 0 ? 'sub/' : ''}z${at}.zone`, kinds[kind]);
    });
    return await use(directory);
  } finally {
    rmSync(directory, { recursive: true });
  }
}

test('one thread and many say the same', async () => {
  const reached = new Set<Kind>();
  let byOthers = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...(Object.keys(kinds) as Kind[])), { minLength: 2, maxLength: 20 }),
      fc.constantFrom('pretty', 'concise', 'json', 'jsonl'),
      fc.constantFrom('rfc', 'strict', 'platform'),
      fc.constantFrom('error', 'warning', 'never'),
      fc.integer({ min: 2, max: 4 }),
      fc.option(fc.integer({ min: 40, max: 120 }), { nil: undefined }),
      async (drawn, format, profile, failOn, jobs, columns) => {
        await inDirectory(drawn, async (directory) => {
          for (const kind of drawn) reached.add(kind);
          const zones = join(directory, 'zones');
          // Some of them again, what does not exist, and a directory without zones.
          const operands = [zones, join(zones, 'sub'), join(directory, 'gone'), join(zones, 'none')];
          const args = [
            'check',
            '--severity',
            'zone/ttl-mismatch=notice',
            '--format',
            format,
            '--profile',
            profile,
            '--fail-on',
            failOn,
            ...operands,
          ];
          const turns = takingTurns(drawn.length + 3);
          const one = await runBuilt([...args, '--jobs', '1'], { columns });
          expect(await runBuilt([...args, '--jobs', String(jobs)], { ...turns, columns })).toEqual(one);
          byOthers += turns.taken();
        });
      },
    ),
    { numRuns: 25 },
  );
  expect([...reached].sort()).toEqual(Object.keys(kinds).sort());
  expect(byOthers).toBeGreaterThan(50);
}, 120_000);
