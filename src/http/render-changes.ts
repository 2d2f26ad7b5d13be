import type { Finding } from '../catalog/finding.ts';
import { decisiveError, type ErrorDetail, errorDetail } from './platform-body.ts';
import { errorResponse, type RenderOptions } from './render-error.ts';
import { renderSuccess } from './render-success.ts';

/** What `checkChanges` answers. */
export interface ChangesVerdict {
  readonly ok: boolean;
  readonly results: readonly {
    readonly index: number;
    readonly ok: boolean;
    readonly findings: readonly Finding[];
  }[];
}

export interface ChangesOptions extends RenderOptions {
  /** Whether the good changes went through although others were refused. */
  readonly continueOnError?: boolean | undefined;
}

/** A change of a batch that was refused. */
export interface ChangeError {
  readonly index: number;
  readonly status: number;
  readonly code: string;
  readonly detail: ErrorDetail;
}

const totals = { create: 'total_created', update: 'total_updated', delete: 'total_deleted' } as const;

/**
 * Answers a batch of changes: how many went through, and each error with its index. One that was refused as a whole is an
 * error with the status and the detail of its first.
 */
export function renderChanges(
  { ok, results }: ChangesVerdict,
  changes: readonly { readonly action: keyof typeof totals }[],
  options: ChangesOptions = {},
): Response {
  const isStored = ok || options.continueOnError === true;
  const counts: Record<string, number> = { total_created: 0 };
  const errors: ChangeError[] = [];
  const all: Finding[] = [];
  for (const { index, ok: isGood, findings } of results) {
    if (isGood) {
      const total = totals[changes[index]!.action];
      counts[total] = (counts[total] ?? 0) + (isStored ? 1 : 0);
      continue;
    }
    const own = findings.filter(({ severity }) => severity === 'error');
    const { status, code } = decisiveError(own);
    errors.push({ index, status, code, detail: errorDetail(own) });
    all.push(...own);
  }
  const body = { ...counts, total_errors: errors.length, errors };
  if (isStored) return renderSuccess('run', body, options);
  return errorResponse(all, { detail: errorDetail(all), ...body }, undefined, options);
}
