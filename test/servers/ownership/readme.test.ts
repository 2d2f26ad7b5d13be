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

  /** What an example of a page prints. */
  async function outputOf(page: string, name: string): Promise<readonly string[]> {
    const blocks = readFileSync(join(root, page), 'utf8').split('<!-- example: ');
    const text = blocks
      .find((block) => block.startsWith(`${name} -->`))
      ?.match(/```ts\n([\s\S]*?)```\n/)?.[1];
    const { code } = await transform(text ?? '', { loader: 'ts', format: 'esm' });
    writeFileSync(join(directory, 'example.mjs'), code);
    const { stdout } = await promisify(execFile)(process.execPath, ['example.mjs'], { cwd: directory });
    return stdout.trimEnd().split('\n');
  }

  test('the guide for hosts: accounts', async () => {
    expect(await outputOf('src/resolve/README.md', 'accounts')).toEqual([
      expect.stringContaining('test and all names below it are reserved (RFC 6761)'),
      'shop.test may be claimed',
      expect.stringContaining('www.bob.example.org lies in bob.example.org'),
      'false',
      '2 NS',
    ]);
  });

  test('the guide for hosts: a limit that machines share', async () => {
    expect(await outputOf('src/resolve/README.md', 'limiter')).toEqual(['function']);
  });

  test('the example of the README, with the resolvers that it takes by default', async () => {
    const [record, verdict, publish, ...servers] = await outputOf('README.md', 'ownership');
    const value = record!.match(/^_scaidns-verify\.shop\.test\. TXT "(scaidns-verify=[0-9a-f]{32})"$/)?.[1];
    expect(verdict).toBe(`false TXT record found but value doesn't match. Expected: ${value}`);
    expect(publish).toBe(`_scaidns-verify.shop.test. 300 IN TXT "${value}"`);
    expect(servers.map((line) => line.split(' ').at(-1))).toEqual(['mismatch', 'mismatch']);
  });
}
