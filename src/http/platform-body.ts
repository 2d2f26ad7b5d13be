import type { Finding } from '../catalog/finding.ts';
import { type Conflict, conflictsOf } from './conflict.ts';
import { type ValidationError, validationError } from './validation-error.ts';

/** What `detail` is when there is more to tell than a message. */
export interface StructuredDetail {
  readonly message: string;
  readonly field?: string;
  readonly conflicts?: readonly Conflict[];
}

/** The three shapes of the platform: a text, an object, or an array when the request has the wrong form. */
export type ErrorDetail = string | StructuredDetail | readonly ValidationError[];

/**
 * What the platform says of errors, of which there is at least one. A request of the wrong form is told in whole; of
 * anything else the shapes hold one error, and the first is that of the record by itself before that of its neighbours.
 */
export function errorDetail(errors: readonly Finding[]): ErrorDetail {
  const malformed = errors.filter(({ code }) => code === 'request/invalid');
  if (malformed.length > 0) return malformed.map(validationError);
  const { message, field, related = [] } = errors[0]!;
  if (field === undefined && related.length === 0) return message;
  return {
    message,
    ...(field !== undefined && { field }),
    ...(related.length > 0 && { conflicts: conflictsOf(related) }),
  };
}

/** The error whose status the answer has. */
export function decisiveError(errors: readonly Finding[]): Finding {
  return errors.find(({ code }) => code === 'request/invalid') ?? errors[0]!;
}
