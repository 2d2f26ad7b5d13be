import { fstatSync, writeSync } from 'node:fs';
import { isatty } from 'node:tty';
import type { Io } from './io.ts';
import { codeOf, nodeFiles, readSomeInput, readStandardInput } from './node-files.ts';
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
    // `process.stdout` is made when it is first asked for, and that takes longer than this question.
    if (!fstatSync(1).isCharacterDevice() || !process.stdout.isTTY) return undefined;
    return { columns: process.stdout.columns };
  },
  get hasWatcher() {
    return isatty(2);
  },
  now: () => performance.now(),
  date: () => Date.now(),
};

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
