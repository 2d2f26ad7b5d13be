import type { Finding } from '../catalog/finding.ts';

/** One entry of the platform's array shape, as Pydantic writes it. */
export interface ValidationError {
  /** `body`, then the way to the value. */
  readonly loc: readonly (string | number)[];
  readonly msg: string;
  readonly type: string;
}

/** What a value of the wrong form is to the platform. */
export function validationError({ path = [], detail }: Finding): ValidationError {
  return { loc: ['body', ...path], msg: detail, type: 'value_error' };
}
