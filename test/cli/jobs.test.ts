import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { MOST_AHEAD } from '../../src/cli/check-messages.ts';
import { directoryOf, head, run } from './run.ts';
import { bin, runBuilt, takingTurns } from './run-built.ts';

const program = fileURLToPath(bin);

/** Each is told in some 300 characters of JSON. */
const faults = (count: number): string =>
  Array.from({ length: count }, (_, index) => `w${index} A 192.0.2.256\n`).join('');

function builtCommand(args: readonly string[], input = '', node: readonly string[] = []) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...node, program, ...args], {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return { code: status, out: stdout, err: stderr };
}

test('small inputs do not so much as load what makes threads', () => {
  const watch =
    'process.on("exit", () => console.error(String(process.moduleLoadList.includes("NativeModule worker_threads"))))';
  const directory = directoryOf({ 'watch.cjs': watch, 'a.zone': head, 'b.zone': head });
  const loaded = (...args: string[]) =>
    builtCommand(['check', ...args], head, ['-r', join(directory, 'watch.cjs')]).err.trim();
  const [a, b] = ['a.zone', 'b.zone'].map((name) => join(directory, name));
  expect(loaded('-')).toBe('false');
  expect(loaded(directory)).toBe('false');
  expect(loaded('--jobs', '8', a!)).toBe('false');
  expect(loaded('--jobs', '2', a!, b!)).toBe('true');
});

test('standard input has its place among the others', () => {
  const directory = directoryOf({ 'a.zone': head + faults(2), 'b.zone': head + faults(1) });
  const operands = [join(directory, 'a.zone'), '-', join(directory, 'b.zone'), join(directory, 'none')];
  const args = ['check', '--format', 'concise', ...operands];
  const one = builtCommand([...args, '--jobs', '1'], head + faults(3));
  expect(builtCommand([...args, '--jobs', '3'], head + faults(3))).toEqual(one);
  expect([one.code, one.out.split('\n').length]).toEqual([3, 8]);
});

test('a report that is too long to be kept waits for its turn, in whichever thread it is made', async () => {
  const many = head + faults(15_000);
  const names = ['a', 'b', 'c', 'd'];
  const directory = directoryOf(Object.fromEntries(names.map((name) => [`${name}.zone`, many])));
  const one = await run(['check', '--format', 'json', directory]);
  expect(one.out.length / names.length).toBeGreaterThan(MOST_AHEAD);
  // Alone each keeps to itself; taking turns, neither may wait for the other while that waits for it.
  const turns = takingTurns(2);
  const two = await runBuilt(['check', '--format', 'json', '--jobs', '2', directory], turns);
  expect(turns.taken()).toBe(1);
  expect(two.code).toBe(one.code);
  // Such a text is not shown where it differs.
  expect(two.out === one.out).toBe(true);
});

test('a reader that goes away ends all threads', async () => {
  const directory = directoryOf({
    'a.zone': head + faults(5000),
    'b.zone': head + faults(5000),
    'c.zone': head,
  });
  const { code, out } = await runBuilt(['check', '--format', 'jsonl', '--jobs', '3', directory], {
    reads: 1,
  });
  expect(code).toBe(1);
  expect(out.length).toBeLessThan(200_000);
});

test.each([
  { end: "throw new Error('out of order');", said: 'out of order' },
  { end: 'process.exit(0);', said: 'a thread has ended' },
])(
  'a thread that ends with $end ends the check: what it had taken would be missing',
  async ({ end, said }) => {
    const directory = directoryOf({ 'a.zone': head, 'b.zone': head });
    const turns = takingTurns(
      2,
      (order) =>
        new Worker(
          `const { workerData: { next } } = require('node:worker_threads');
         Atomics.add(next, 0, 1);
         ${end}`,
          { eval: true, workerData: order },
        ),
    );
    await expect(runBuilt(['check', '--jobs', '2', directory], turns)).rejects.toThrow(said);
  },
);
