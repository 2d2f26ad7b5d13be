import type { Code } from './catalog.ts';
import type { Severity } from './entry.ts';
import type { Reason } from './reasons.ts';

/** Where something stands in a text; lines and columns count from 1, columns in UTF-16 units. */
export interface Place {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}

/** Where something stands in a request: `['changes', 2, 'record', 'content']`. */
export type Path = readonly (string | number)[];

/** The other record of a conflict: its place in the text or in the request, or its id. */
export interface Related extends Place {
  /** What it has to do with the finding, in a word or two. */
  readonly why: string;
  readonly owner?: string;
  readonly type?: string;
  /** In canonical form, for a record that is no line of a text. */
  readonly content?: string;
  readonly id?: string | number;
  readonly path?: Path;
}

/** One thing that is wrong, as plain data. */
export interface Finding extends Place {
  readonly code: Code;
  readonly severity: Severity;
  /** The HTTP status of an answer whose worst finding this is. */
  readonly status: number;
  readonly message: string;
  /** What exactly is wrong here and what would be right. */
  readonly detail: string;
  readonly owner?: string;
  readonly type?: string;
  /** The field of the record's content. */
  readonly field?: string;
  /** Tells cases of one code apart. */
  readonly reason?: Reason;
  /** In place of line and column for a record of a request: `['records', 2, 'content']`. */
  readonly path?: Path;
  readonly related?: readonly Related[];
  /** How often the same cause has struck, where that is more than once. */
  readonly count?: number;
  /** Where it has, at most a hundred times; left out where all of them are one place. */
  readonly places?: readonly Place[];
  readonly rfc: string;
}
