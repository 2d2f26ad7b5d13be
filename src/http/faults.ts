import { type Code, entryOf, fill, isCode } from '../catalog/catalog.ts';
import type { Finding } from '../catalog/finding.ts';

/** A service behind this one that failed, and when it is known to be back. */
export interface UpstreamFailure {
  readonly upstream: 'unreachable' | 'maintenance' | 'slow';
  readonly retryAfter?: number | undefined;
}

/** A decision against the caller. */
export interface Refusal {
  readonly code: Code;
  readonly args?: Readonly<Record<string, string | number | undefined>> | undefined;
  /** Seconds until it would be decided otherwise. */
  readonly retryAfter?: number | undefined;
}

/** What an answer tells of: errors, at least one, and how long to wait. */
export interface Faults {
  readonly errors: readonly Finding[];
  readonly retryAfter?: number | undefined;
}

const upstreamCodes: ReadonlyMap<unknown, Code> = new Map([
  ['unreachable', 'upstream/unreachable'],
  ['maintenance', 'upstream/unavailable'],
  ['slow', 'upstream/timeout'],
]);

/** What is to be told of a cause of any kind: nothing of one that we do not know, whatever text it carries. */
export function faultsOf(cause: unknown): Faults {
  try {
    return knownFaults(cause) ?? { errors: [findingOf('internal/error')] };
  } catch {
    // A getter or a proxy that throws is as unknown as the rest.
    return { errors: [findingOf('internal/error')] };
  }
}

function knownFaults(cause: unknown): Faults | undefined {
  if (Array.isArray(cause)) {
    const errors = cause.filter(isFinding).filter(({ severity }) => severity === 'error');
    return errors.length === 0 ? undefined : { errors };
  }
  if (typeof cause !== 'object' || cause === null) return undefined;
  if (isFinding(cause)) return { errors: [cause] };
  const { upstream, retryAfter } = cause as Partial<UpstreamFailure>;
  const upstreamCode = upstreamCodes.get(upstream);
  if (upstreamCode !== undefined) return { errors: [findingOf(upstreamCode)], retryAfter };
  const { code, args } = cause as Partial<Refusal>;
  return isCodeText(code) ? { errors: [findingOf(code, args)], retryAfter } : undefined;
}

const isCodeText = (code: unknown): code is Code => typeof code === 'string' && isCode(code);

function isFinding(value: unknown): value is Finding {
  if (typeof value !== 'object' || value === null) return false;
  const { code, message, detail, severity } = value as Partial<Finding>;
  return isCodeText(code) && [message, detail, severity].every((text) => typeof text === 'string');
}

/** What the catalog says of a code that belongs to no record. */
export function findingOf(code: Code, args: Refusal['args'] = {}): Finding {
  const { status, message, detail = message, rfc } = entryOf(code);
  return { code, severity: 'error', status, message: fill(message, args), detail: fill(detail, args), rfc };
}
