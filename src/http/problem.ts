import type { Finding } from '../catalog/finding.ts';
import { type Conflict, conflictsOf } from './conflict.ts';
import { jsonPointer } from './json-pointer.ts';
import { phraseOf } from './status-phrase.ts';

/** One of the errors of an answer. */
export interface ProblemError {
  readonly code: string;
  readonly detail: string;
  /** The value in the request, as a JSON pointer in a URI fragment. */
  readonly pointer?: string;
  readonly field?: string;
  readonly reason?: string;
  readonly rfc: string;
  readonly conflicts?: readonly Conflict[];
}

/** Problem details (RFC 9457 3), with our codes and all errors as extensions (3.2). */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly errors: readonly ProblemError[];
}

/**
 * The problem details of errors, of which one decides the status. Without a URI for its types a problem is `about:blank`,
 * whose title is the phrase of its status (RFC 9457 4.2.1).
 */
export function problemOf(
  { code, status, message, detail }: Finding,
  errors: readonly Finding[],
  types: string | undefined,
): Problem {
  return {
    type: types === undefined ? 'about:blank' : types + code,
    title: types === undefined ? phraseOf(status) : message,
    status,
    detail: types === undefined ? `${message}: ${detail}` : detail,
    code,
    errors: errors.map(problemError),
  };
}

function problemError({ code, detail, path, field, reason, rfc, related = [] }: Finding): ProblemError {
  return {
    code,
    detail,
    ...(path !== undefined && { pointer: jsonPointer(path) }),
    ...(field !== undefined && { field }),
    ...(reason !== undefined && { reason }),
    rfc,
    ...(related.length > 0 && { conflicts: conflictsOf(related) }),
  };
}
