import type { Worker } from 'node:worker_threads';
import type { StoredText } from '../engine/text/text-window.ts';
import type { Order } from './check-messages.ts';

/** Reads of the file system; each throws a `ReadError`. */
export interface Files {
  /** The octets of a regular file. */
  read(path: string): Uint8Array;
  /** The same of a small file, in `room` if they fit, until it is used again; a larger one is read as it is needed. */
  open(path: string, room?: Uint8Array): Uint8Array | OpenFile;
  /** Octets of a file; 0 where there is none. */
  size(path: string): number;
  isDirectory(path: string): boolean;
  /** What stands in a directory, in any order. */
  list(directory: string): readonly DirectoryEntry[];
  /** The path without symbolic links. */
  realPath(path: string): string;
}

/** A regular file that stays open until it is closed. Where nothing more can be read of it, it ends. */
export interface OpenFile extends StoredText {
  /** Why what was read may not be what the file holds; undefined where it is. */
  fault(): string | undefined;
  close(): void;
}

export interface DirectoryEntry {
  readonly name: string;
  /** A symbolic link to a directory is none. */
  readonly isDirectory: boolean;
}

/** Octets that a file may have to be read at once: opening a larger one costs nothing in comparison. */
export const SMALL_FILE = 65_536;

/** Starts a thread that helps to check, and ends when it is terminated. */
export type StartHelper = (order: Order) => Worker;

/** All that commands need of the outside. */
export interface Io {
  readonly files: Files;
  /** Everything on standard input. Throws a `ReadError`; a `TooLongError` where it goes on and on. */
  readInput(): Uint8Array;
  /** Puts some of standard input into `into`, at least one octet; answers how many, 0 at its end. Throws a `ReadError`. */
  readSome(into: Uint8Array): number;
  /** Writes to standard output; false when nobody reads it any more. */
  out(text: string): boolean;
  err(text: string): void;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Standard output, if it is a terminal. */
  readonly terminal: { readonly columns: number } | undefined;
  /** Whether standard error is a terminal. */
  readonly hasWatcher: boolean;
  /** Threads that can work at once. */
  readonly cores: number;
  /** Missing where there is but one thread. */
  readonly startHelper?: StartHelper;
  /** An integer that nobody can guess who writes what is read. */
  readonly hashSeed: number;
  /** Milliseconds from some moment on. */
  now(): number;
  /** Milliseconds since 1970. */
  date(): number;
}

/** Why something cannot be read; the message completes "it cannot be read: ...". */
export class ReadError extends Error {
  override readonly name = 'ReadError';
  /** Whether there is nothing of that name. */
  readonly missing: boolean;

  constructor(message: string, missing = false) {
    super(message);
    this.missing = missing;
  }
}

/** What is read has no end, or one that is too far away. */
export class TooLongError extends ReadError {}
