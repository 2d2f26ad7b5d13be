import { entryOf } from '../catalog/catalog.ts';
import type { Finding, Path } from '../catalog/finding.ts';
import { prefersProblem } from './accept.ts';
import { challengeOf } from './challenge.ts';
import { faultsOf, findingOf } from './faults.ts';
import { decisiveError, errorDetail } from './platform-body.ts';
import { problemOf } from './problem.ts';
import { retryAfterValue, type Wait } from './retry-after.ts';

export interface RenderOptions {
  /** The request that is answered: its `Accept` decides between the platform's shapes and problem details. */
  readonly request?: Pick<Request, 'headers'> | undefined;
  /** The path of the body in the findings: `['changes', 0, 'record']` where it is the record of the only change. */
  readonly bodyPath?: Path | undefined;
  /** More headers, such as those of `decideRate`; a `Retry-After` among them counts. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** The URI that a code is appended to for the `type` of problem details. */
  readonly problemTypes?: string | undefined;
  /** Milliseconds since 1970: with it `Retry-After` is a date and not a number of seconds. */
  readonly now?: number | undefined;
}

/**
 * Answers with what went wrong: findings, the denial of a decision, `{ upstream }`, or whatever was thrown. Status,
 * text and shape are the platform's; what is unknown is a 500 that tells nothing of itself. Never throws.
 */
export function renderError(cause: unknown, options: RenderOptions = {}): Response {
  try {
    const { errors: found, wait } = faultsOf(cause);
    const errors = found.map((finding) => inBody(finding, options.bodyPath));
    return errorResponse(errors, { detail: errorDetail(errors) }, wait, options);
  } catch {
    // A getter or a proxy that throws, or half of what a finding is: as unknown as the rest.
    const errors = [findingOf('internal/error')];
    return errorResponse(errors, { detail: errorDetail(errors) }, undefined, options);
  }
}

/** The answer that errors get, with `body` where no problem details are asked for. */
export function errorResponse(
  errors: readonly Finding[],
  body: object,
  wait: Wait | undefined,
  { request, headers, problemTypes, now }: RenderOptions,
): Response {
  const worst = decisiveError(errors);
  const isProblem = prefersProblem(request?.headers.get('Accept'));
  const retryAfter = retryAfterValue(wait ?? entryOf(worst.code).retryAfter, now);
  const challenge = challengeOf(worst.code);
  return new Response(JSON.stringify(isProblem ? problemOf(worst, errors, problemTypes) : body), {
    status: worst.status,
    headers: {
      'Content-Type': isProblem ? 'application/problem+json' : 'application/json',
      Vary: 'Accept',
      ...(retryAfter !== undefined && { 'Retry-After': retryAfter }),
      ...(challenge !== undefined && { 'WWW-Authenticate': challenge }),
      ...headers,
    },
  });
}

/** Tells where a finding lies in the body of the request. */
function inBody(finding: Finding, bodyPath: Path = []): Finding {
  const { path = [] } = finding;
  const isBelow = bodyPath.every((step, at) => step === path[at]);
  return bodyPath.length > 0 && isBelow ? { ...finding, path: path.slice(bodyPath.length) } : finding;
}
