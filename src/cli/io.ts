/** Reads of the file system; each throws a `ReadError`. */
export interface Files {
  /** The octets of a regular file. */
  read(path: string): Uint8Array;
  isDirectory(path: string): boolean;
  /** What stands in a directory, in any order. */
  list(directory: string): readonly DirectoryEntry[];
  /** The path without symbolic links. */
  realPath(path: string): string;
}

export interface DirectoryEntry {
  readonly name: string;
  /** A symbolic link to a directory is none. */
  readonly isDirectory: boolean;
}

/** All that commands need of the outside. */
export interface Io {
  readonly files: Files;
  /** Everything on standard input. */
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
