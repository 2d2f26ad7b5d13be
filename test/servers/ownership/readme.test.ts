import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { transform } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LABEL } from './domain.ts';
import { hasWorld } from './has-world.ts';
import { startWorld, type World } from './world.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

if (hasWorld()) example();

function example(): void {
  let world: World;
  let directory: string;

  beforeAll(async () => {
    world = await startWorld([{ domain: 'shop.test', zone: `${LABEL} TXT "scaidns-verify=0"` }]);
    directory = mkdtempSync(join(tmpdir(), 'zonevet-readme-'));
    mkdirSync(join(directory, 'node_modules'));
    symlinkSync(root, join(directory, 'node_modules/zonevet'));
  });
  afterAll(async () => {
    rmSync(directory, { recursive: true, force: true });
    await world?.stop();
  });

  test('the example of the README, with the resolvers that it takes by default', async () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    const [, text = ''] = readme.match(/<!-- example: ownership -->\n```ts\n([\s\S]*?)```\n/) ?? [];
    const { code } = await transform(text, { loader: 'ts', format: 'esm' });
    writeFileSync(join(directory, 'example.mjs'), code);
    const { stdout } = await promisify(execFile)(process.execPath, ['example.mjs'], { cwd: directory });
    const [record, verdict, publish, ...servers] = stdout.trimEnd().split('\n');
    const value = record!.match(/^_scaidns-verify\.shop\.test\. TXT "(scaidns-verify=[0-9a-f]{32})"$/)?.[1];
    expect(verdict).toBe(`false TXT record found but value doesn't match. Expected: ${value}`);
    expect(publish).toBe(`_scaidns-verify.shop.test. 300 IN TXT "${value}"`);
    expect(servers.map((line) => line.split(' ').at(-1))).toEqual(['mismatch', 'mismatch']);
  });
}
