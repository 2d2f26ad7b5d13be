import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { transform } from 'esbuild';
import { describe, expect, onTestFinished, test } from 'vitest';
import { commands } from '../src/cli/commands.ts';
import { directoryOf } from './cli/run.ts';

const MAX_LINES = 300;

const root = fileURLToPath(new URL('..', import.meta.url));
/** The bundle, which `npm test` builds first. */
const bin = join(root, 'dist/cli/bin.js');
const readme = readFileSync(join(root, 'README.md'), 'utf8');

/** The text of the block behind `<!-- example: NAME -->`. */
function example(name: string): string {
  const blocks = [...readme.matchAll(/<!-- example: (\S+) -->\n```\w*\n([\s\S]*?)```\n/g)].filter(
    (block) => block[1] === name,
  );
  expect(blocks.length, `blocks of example ${name}`).toBe(1);
  return blocks[0]![2]!;
}

/** All blocks of a language; '' for those that name none. */
function blocksOf(language: string): string[] {
  return [...readme.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].flatMap(([, found, text]) =>
    found === language ? [text!] : [],
  );
}

function runNode(args: readonly string[], cwd: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' });
  return { status, out: stdout.split('\n').slice(0, -1), stderr };
}

test(`has at most ${MAX_LINES} lines`, () => {
  expect(readme.split('\n').length - 1).toBeLessThanOrEqual(MAX_LINES);
});

test('has no example that is not run here, or where the test has a network of its own', () => {
  const names = [...readme.matchAll(/<!-- example: (.*?) -->/g)].map(([, name]) => name);
  expect(names.sort()).toEqual([
    'answers',
    'api',
    'changes',
    'check',
    'library',
    'ownership',
    'policy',
    'zone',
  ]);
});

test('the command says of the zone what is shown', () => {
  const [prompt, ...lines] = example('check').trimEnd().split('\n');
  const [program, command, ...args] = prompt!.replace(/^\$ /, '').split(' ');
  expect([program, command]).toEqual(['zonevet', 'check']);
  const directory = directoryOf({ [args.at(-1)!]: example('zone') });
  const { status, out } = runNode([bin, command!, ...args], directory);
  expect(out).toEqual(lines);
  expect(status).toBe(1);
});

/** What an example in TypeScript prints, where the package is installed. */
async function outputOf(name: string): Promise<string[]> {
  const directory = directoryOf({});
  mkdirSync(join(directory, 'node_modules'));
  symlinkSync(root, join(directory, 'node_modules/zonevet'));
  const { code } = await transform(example(name), { loader: 'ts', format: 'esm' });
  writeFileSync(join(directory, 'example.mjs'), code);
  const { status, out, stderr } = runNode(['example.mjs'], directory);
  expect([status, stderr]).toEqual([0, '']);
  return out;
}

test('the decisions are what is shown', async () => {
  expect(await outputOf('policy')).toEqual([
    '403 IP not whitelisted',
    'allowed',
    '400 Invalid CIDR',
    '403 Domain not validated',
    'allowed',
  ]);
});

test('the library answers what is shown', async () => {
  const out = await outputOf('library');
  const detail = 'Each number of an IPv4 address is at most 255; 192.0.2.256 is above it.';
  expect(out).toContain(`2 7 record/invalid-content ${detail}`);
  expect(out.at(-1)).toBe('record/invalid-content 400 ipv4/octet-range');
});

test('the changes are judged as is told', async () => {
  expect(await outputOf('changes')).toEqual(['Cannot create A record: CNAME exists at www.example.com. 3']);
});

test('the API answers what is shown', { timeout: 120_000 }, async () => {
  const directory = directoryOf({});
  mkdirSync(join(directory, 'node_modules'));
  symlinkSync(root, join(directory, 'node_modules/zonevet'));
  for (const name of ['hono', '@hono', '@electric-sql'])
    symlinkSync(join(root, 'node_modules', name), join(directory, 'node_modules', name));
  const { code } = await transform(example('api'), { loader: 'ts', format: 'esm' });
  writeFileSync(join(directory, 'api.mjs'), code);
  const env = { ...process.env, PORT: '0' };
  const server = spawn(process.execPath, ['api.mjs'], {
    cwd: directory,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => {
    server.kill('SIGKILL');
  });
  const [address] = (await once(createInterface(server.stdout), 'line')) as [string];
  async function post(body: string): Promise<string> {
    const answer = await fetch(address, { method: 'POST', body });
    const { detail } = (await answer.json()) as {
      detail?: string | { message: string; conflicts?: unknown };
    };
    const isConflict = typeof detail === 'object' && 'conflicts' in detail;
    const said = isConflict ? detail.message : JSON.stringify(detail);
    return `${body} -> ${[answer.status, said].join(' ').trim()}`;
  }
  const right = '{"name":"www","type":"A","content":"192.0.2.1"}';
  expect(readme).toContain(right);
  expect(await post(right)).toBe(`${right} -> 201`);
  const shown = example('answers').trimEnd().split('\n');
  for (const line of shown) expect(await post(line.split(' -> ')[0]!)).toBe(line);
});

describe('the commands shown', () => {
  const usage = blocksOf('').flatMap((block) => block.match(/^zonevet .*$/gm) ?? []);

  test.each(commands)('$name is among them as it is', ({ name, operands }) => {
    const lines = usage.filter((line) => line.startsWith(`zonevet ${name} `) || line === `zonevet ${name}`);
    expect(lines.length).toBe(1);
    expect(lines[0]).toContain(`zonevet ${name} ${operands}`.trimEnd());
  });

  test('are all there', () => {
    expect(usage.map((line) => line.split(' ')[1]).sort()).toEqual(commands.map(({ name }) => name).sort());
  });

  test('have the options that are named', () => {
    const known = new Set(commands.flatMap(({ options }) => options.map(({ name }) => `--${name}`)));
    const named = [...new Set(readme.match(/(?<=[\s`])--[a-z][a-z-]+/g))];
    expect(named.length).toBeGreaterThan(2);
    expect(named.filter((option) => !known.has(option))).toEqual([]);
  });
});

test('the scripts shown are those of the package', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const named = [...readme.matchAll(/\bnpm (?:run )?([a-z]+(?::[a-z]+)?)/g)]
    .map(([, name]) => name!)
    .filter((name) => name !== 'ci');
  expect(named).toContain('demo');
  expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
});

test('links to files that there are', () => {
  const links = [...readme.matchAll(/\]\(([^)#]+)\)/g)]
    .map(([, path]) => path!)
    .filter((path) => !path.includes(':'));
  expect(links.length).toBeGreaterThan(0);
  for (const path of links) expect(() => readFileSync(join(root, path)), path).not.toThrow();
});
