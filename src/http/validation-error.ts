import type { Finding } from '../catalog/finding.ts';

/** One entry of the platform's array shape, as Pydantic writes it. */
export interface ValidationError {
  /** `body`, then the way to the value. */
  readonly loc: readonly (string | number)[];
  readonly msg: string;
  readonly type: string;
}

/** What is wrong with the form of a request, in the words of Pydantic where it has them. */
export function validationError({ path = [], detail, reason }: Finding): ValidationError {
  const loc = ['body', ...path];
  return reason === 'shape/missing'
    ? { loc, msg: 'field required', type: 'value_error.missing' }
    : { loc, msg: detail, type: 'value_error' };
}
