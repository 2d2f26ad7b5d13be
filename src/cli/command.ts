import type { Io } from './io.ts';

/**
 * 0: nothing at or above `--fail-on`; 1: findings; 2: wrong arguments; 3: an input could not be read.
 */
export type ExitCode = 0 | 1 | 2 | 3;

export interface Option {
  readonly name: string;
  readonly short?: string;
  /** What its value is called in the help; an option without one is a switch. */
  readonly value?: string;
  readonly multiple?: true;
  readonly help: string;
}

/** What was given on the command line: values by the names of their options. */
export interface Given {
  readonly operands: readonly string[];
  one(option: string): string | undefined;
  all(option: string): readonly string[];
}

export interface Command {
  readonly name: string;
  /** What follows the name on the command line, besides options. */
  readonly operands: string;
  readonly summary: string;
  readonly options: readonly Option[];
  /** The rest of its help: how it works, exit codes, examples. */
  readonly details: string;
  /** Answers at once, or later where it waits for the network. Throws a `UsageError`. */
  readonly run: (given: Given, io: Io) => ExitCode | Promise<ExitCode>;
}

/** The command line cannot be understood; the message says what would be right. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
