import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { zoneLimits } from '../engine/zone/zone-limits.ts';
import { type Files, ReadError, SMALL_FILE, TooLongError } from './io.ts';
import { codeOf, told } from './node-faults.ts';
import { type Opened, openFile } from './open-file.ts';
import { pause } from './pause.ts';

/** One octet more counts as its end. */
const MAX_FILE = zoneLimits.text - 1;
/** What comes through a pipe has no size, and is kept until its end is known. */
const MAX_STREAM = 2 ** 30;
/** Octets for which there is room at first, then, and at last: memory that nothing is written to is only lent. */
const ROOMS = [65_536, 2 ** 24, MAX_STREAM + 1] as const;
/** What one call may read: Linux transfers no more than 2 GiB less a page (read(2)). */
const MAX_READ = 2 ** 30;

export const nodeFiles: Files = {
  read: (path) => told(() => readWhole(openRegular(path))),
  open: (path, room) =>
    told(() => {
      const file = openRegular(path);
      return file.status.size > SMALL_FILE ? openFile(file) : readWhole(file, room);
    }),
  size(path) {
    try {
      return statSync(path).size;
    } catch {
      return 0;
    }
  },
  isDirectory: (path) => told(() => statSync(path).isDirectory()),
  list: (directory) =>
    told(() =>
      readdirSync(directory, { withFileTypes: true }).map((entry) => ({
        name: entry.name,
        isDirectory: entry.isDirectory(),
      })),
    ),
  realPath: (path) => told(() => realpathSync(path)),
};

function openRegular(path: string): Opened {
  // Without O_NONBLOCK opening a named pipe waits for somebody to write.
  const descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOCTTY);
  try {
    const status = fstatSync(descriptor);
    if (status.isDirectory()) throw new ReadError('it is a directory');
    if (!status.isFile()) throw new ReadError('it is not a regular file');
    if (status.size > MAX_FILE) throw tooLarge();
    return { descriptor, status };
  } catch (error) {
    closeSync(descriptor);
    throw error;
  }
}

/** All octets of a file, which is closed then. */
function readWhole({ descriptor, status }: Opened, room?: Uint8Array): Uint8Array {
  try {
    return readAll(descriptor, status.size, room);
  } finally {
    closeSync(descriptor);
  }
}

export function readStandardInput(): Uint8Array {
  return told(() => {
    const status = fstatSync(0);
    return readAll(0, status.isFile() ? status.size : 0);
  });
}

export function readSomeInput(into: Uint8Array): number {
  return told(() => readSome(0, into, 0));
}

/** The octets of an open file of a size that is known, or 0. */
function readAll(descriptor: number, size: number, room?: Uint8Array): Uint8Array {
  if (size > MAX_FILE) throw tooLarge();
  if (size === 0) return readStream(descriptor);
  const bytes = room !== undefined && size <= room.length ? room.subarray(0, size) : unfilled(size);
  let end = 0;
  while (end < size) {
    const count = readSome(descriptor, bytes, end);
    if (count === 0) return bytes.subarray(0, end);
    end += count;
  }
  return bytes;
}

function readStream(descriptor: number): Uint8Array {
  let bytes: Uint8Array = new Uint8Array(0);
  let end = 0;
  for (const room of ROOMS) {
    const larger = roomFor(room, end);
    if (larger === undefined) break;
    larger.set(bytes);
    bytes = larger;
    while (end < bytes.length) {
      const count = readSome(descriptor, bytes, end);
      if (count === 0) return bytes.subarray(0, end);
      end += count;
    }
  }
  throw new TooLongError('it has no end that this machine has the memory for, or none within 1 GiB');
}

/** So much room, or as much as there is; undefined where it is no more than `least`. */
function roomFor(most: number, least: number): Uint8Array | undefined {
  for (let room = most; room > least; room = room >>> 1) {
    try {
      return unfilled(room);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
  }
  return undefined;
}

function readSome(descriptor: number, bytes: Uint8Array, at: number): number {
  for (;;) {
    try {
      return readSync(descriptor, bytes, at, Math.min(bytes.length - at, MAX_READ), null);
    } catch (error) {
      if (codeOf(error) !== 'EAGAIN') throw error;
      pause();
    }
  }
}

const tooLarge = (): ReadError => new TooLongError('it is larger than 4 GiB');

/** A plain array, not a `Buffer`, so that the engine's loops see one kind of object; zeros would only be overwritten. */
function unfilled(size: number): Uint8Array {
  return new Uint8Array(Buffer.allocUnsafeSlow(size).buffer, 0, size);
}
