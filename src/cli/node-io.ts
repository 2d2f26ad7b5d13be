import { fstatSync, statSync, writeSync } from 'node:fs';
import { availableParallelism, devNull } from 'node:os';
import type { Io } from './io.ts';
import { codeOf } from './node-faults.ts';
import { nodeFiles, readSomeInput, readStandardInput } from './node-files.ts';
import { startHelper } from './node-threads.ts';
import { pause } from './pause.ts';

/**
 * The process's own files and streams. What is written has left the process when the call returns: nothing is lost at
 * the exit, and a slow reader slows the check down instead of filling the memory.
 */
export const nodeIo: Io = {
  files: nodeFiles,
  readInput: readStandardInput,
  readSome: readSomeInput,
  out: (text) => writeAll(1, text),
  err: (text) => void writeAll(2, text),
  env: process.env,
  get terminal() {
    if (!mayBeTerminal(1) || !process.stdout.isTTY) return undefined;
    return { columns: process.stdout.columns };
  },
  get hasWatcher() {
    return mayBeTerminal(2) && process.stderr.isTTY === true;
  },
  get cores() {
    return availableParallelism();
  },
  startHelper,
  // The engine of the language draws it from what the system has of chance when the process begins.
  hashSeed: Math.floor(Math.random() * 2 ** 53),
  now: () => performance.now(),
  date: () => Date.now(),
};

/** `process.stdout` is made when it is first asked for, and that takes a tenth of a small check: most files and pipes are told apart before. */
function mayBeTerminal(descriptor: number): boolean {
  const status = fstatSync(descriptor);
  return status.isCharacterDevice() && status.rdev !== statSync(devNull, { throwIfNoEntry: false })?.rdev;
}

/** Answers whether somebody reads. */
function writeAll(descriptor: number, text: string): boolean {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(descriptor, bytes, at);
    } catch (error) {
      if (codeOf(error) === 'EPIPE') return false;
      if (codeOf(error) !== 'EAGAIN') throw error;
      pause();
    }
  }
  return true;
}
