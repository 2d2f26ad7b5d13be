import { renderSuccess, type SuccessOptions } from './render-success.ts';

/** How a proof of ownership went; that it failed is no error of the request. */
export interface VerificationOutcome {
  readonly is_valid: boolean;
  readonly message: string;
}

/** Answers a check of ownership: 200 whichever way it went, as the platform does. */
export function renderVerification(
  { is_valid, message }: VerificationOutcome,
  validationId?: string,
  options?: SuccessOptions,
): Response {
  const id = validationId === undefined ? {} : { validation_id: validationId };
  return renderSuccess('run', { is_valid, message, ...id }, options);
}
