import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Files, Io, StartHelper } from '../../src/cli/io.ts';
import { loadProgram } from '../../src/cli/load-program.ts';

/** The built command, which `npm test` makes first: helpers run nothing else. */
export const bin = new URL('../../dist/cli/bin.js', import.meta.url);
const { main, nodeIo } = loadProgram(fileURLToPath(bin), createRequire(bin)).start();

interface Parts {
  readonly startHelper?: StartHelper;
  readonly files?: Partial<Files>;
  /** How wide the terminal is, where there is one. */
  readonly columns?: number | undefined;
  /** How many pieces somebody reads before he goes away. */
  readonly reads?: number;
}

/** Runs a command line of the built command in this process, with threads, and answers what it said. */
export async function runBuilt(args: readonly string[], { files, ...parts }: Parts = {}) {
  let out = '';
  let err = '';
  let reads = 0;
  const io: Io = {
    files: { ...nodeIo.files, ...files },
    readInput: () => new Uint8Array(0),
    readSome: () => 0,
    out(text) {
      out += text;
      return ++reads < (parts.reads ?? Number.POSITIVE_INFINITY);
    },
    err(text) {
      err += text;
    },
    env: {},
    terminal: parts.columns === undefined ? undefined : { columns: parts.columns },
    hasWatcher: false,
    cores: 2,
    hashSeed: nodeIo.hashSeed,
    startHelper: parts.startHelper ?? nodeIo.startHelper!,
    now: () => 0,
    date: () => 0,
  };
  return { code: await main(args, io), out, err };
}

/**
 * Threads that come to their turns: whenever this one reads a file, it waits until another has taken one more of the chunks, as
 * long as there are any. Free to run, it would have done a small check before they have started.
 */
export function takingTurns(
  chunks: number,
  startHelper: StartHelper = nodeIo.startHelper!,
): Parts & { taken(): number } {
  const cell = new Int32Array(new SharedArrayBuffer(4));
  let next: Int32Array | undefined;
  let taken = 0;
  return {
    startHelper(order) {
      next = order.next;
      return startHelper(order);
    },
    files: {
      open(path, room) {
        if (next === undefined) return nodeIo.files.open(path, room);
        const seen = Atomics.load(next, 0);
        if (seen < chunks) {
          while (Atomics.load(next, 0) === seen) Atomics.wait(cell, 0, 0, 1);
          taken++;
        }
        return nodeIo.files.open(path, room);
      },
    },
    taken: () => taken,
  };
}
