import type { Code } from '../catalog/catalog.ts';
import { findingOf } from './faults.ts';
import { type RenderOptions, renderError } from './render-error.ts';
import { renderSuccess, type SuccessOptions } from './render-success.ts';

/** How a proof of ownership went; that it failed is no error of the request. */
export interface VerificationOutcome {
  readonly is_valid: boolean;
  readonly message: string;
  /** What says that no check could be made, as no resolver helps, is an error of ours. */
  readonly code?: Code | null;
}

/** Answers a check of ownership: 200 whichever way it went, as the platform does; 502 or 503 when it could not be made. */
export function renderVerification(
  { is_valid, message, code }: VerificationOutcome,
  validationId?: string,
  options?: SuccessOptions & RenderOptions,
): Response {
  if (code?.startsWith('upstream/')) return renderError(findingOf(code), options);
  const id = validationId === undefined ? {} : { validation_id: validationId };
  return renderSuccess('run', { is_valid, message, ...id }, options);
}
