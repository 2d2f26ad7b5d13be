import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync, truncateSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { Finding } from '../../src/catalog/finding.ts';
import { directoryOf, findingsIn, run } from './run.ts';
import { bin } from './run-built.ts';

// `LARGE=1` makes what needs it: 2.3 GB of disk and 2.4 GB of memory, nearly all of it RDATA, and a minute or two.
const isLarge = process.env['LARGE'] === '1';

test('a file of 4 GiB is too large, and nothing of it is read', async () => {
  const directory = directoryOf({ 'a.zone': '', 'b.zone': '' });
  // Nothing but holes: they take no room on the disk.
  truncateSync(join(directory, 'a.zone'), 2 ** 32 - 1);
  const { code, out } = await run(['check', '--format', 'json', join(directory, 'a.zone')]);
  expect(code).toBe(1);
  expect(findingsIn(out, directory)).toEqual(['a.zone:1 syntax/zone-limit']);
});

/** All types, and faults of text, content, node and zone. */
const tail = `${readFileSync(new URL('../zones/every-type.zone', import.meta.url), 'latin1')}
$ORIGIN example.com.
bad-address A 192.0.2.256
bad-text TXT "open
alias CNAME www
alias A 192.0.2.1
twice AAAA 2001:db8::1
twice AAAA 2001:DB8::1
lost MX 10 nowhere
bad-type FOO 1
`;
const head = '$ORIGIN example.com.\n$TTL 3600\n';
/** RDATA of nearly 64 KiB, so that places of RDATA are as large as those of the text. */
const filler = ` TXT ${`"${'x'.repeat(252)}" `.repeat(256)}\n`;

/** What is said of the tail behind so many records, as if it stood alone. */
function checkBehind(records: number): Finding[] {
  const directory = directoryOf({});
  const path = join(directory, 'large.zone');
  const file = openSync(path, 'w');
  writeSync(file, head);
  for (let record = 0; record < records; record++) writeSync(file, `f${record}${filler}`);
  writeSync(file, tail);
  closeSync(file);
  const args = [fileURLToPath(bin), 'check', '--format', 'jsonl', path];
  const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 30 });
  const before = records + 2;
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Finding)
    .filter(({ line = 0 }) => line > before)
    .map((finding) => {
      const { related = [] } = finding;
      return { ...shifted(finding, before), related: related.map((one) => shifted(one, before)) };
    });
}

function shifted<At extends { file?: string; line?: number; endLine?: number }>(at: At, by: number) {
  return { ...at, file: '', line: at.line! - by, endLine: at.endLine! - by };
}

// A test that nobody asked for is none, so that what is skipped for want of a program stands out.
if (isLarge)
  test('what stands beyond 2 GiB of text and of RDATA is judged as anywhere else', {
    timeout: 600_000,
  }, () => {
    const few = checkBehind(1);
    expect(few.length).toBeGreaterThan(5);
    expect(checkBehind(Math.ceil(2 ** 31 / 64_500))).toEqual(few);
  });
