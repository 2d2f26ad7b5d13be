import { type Code, entryOf, fill, isCode } from '../catalog/catalog.ts';
import type { Finding } from '../catalog/finding.ts';
import type { Wait } from './retry-after.ts';

/** A service behind this one that failed, and in how many seconds it is back, where that is known. */
export interface UpstreamFailure {
  readonly upstream: 'unreachable' | 'maintenance' | 'slow';
  readonly retryAfter?: number | undefined;
}

/** What an answer tells of: errors, at least one, and how long to wait. */
export interface Faults {
  readonly errors: readonly Finding[];
  readonly wait?: Wait | undefined;
}

const upstreamCodes: ReadonlyMap<unknown, Code> = new Map([
  ['unreachable', 'upstream/unreachable'],
  ['maintenance', 'upstream/unavailable'],
  ['slow', 'upstream/timeout'],
]);

/** What is to be told of a cause of any kind: nothing of one that we do not know, whatever text it carries. */
export function faultsOf(cause: unknown): Faults {
  return knownFaults(cause) ?? { errors: [findingOf('internal/error')] };
}

function knownFaults(cause: unknown): Faults | undefined {
  if (Array.isArray(cause)) {
    const errors = cause.filter(isError);
    return errors.length === 0 ? undefined : { errors };
  }
  if (typeof cause !== 'object' || cause === null) return undefined;
  const { upstream, retryAfter } = cause as { upstream?: unknown; retryAfter?: Wait };
  if (isError(cause)) return { errors: [cause], wait: retryAfter };
  const code = upstreamCodes.get(upstream);
  return code === undefined ? undefined : { errors: [findingOf(code)], wait: retryAfter };
}

function isError(value: unknown): value is Finding {
  if (typeof value !== 'object' || value === null) return false;
  const { code, severity, message, detail } = value as Partial<Finding>;
  const texts = [code, message, detail];
  return severity === 'error' && texts.every((text) => typeof text === 'string') && isCode(code!);
}

/** What the catalog says of a code that belongs to no record. */
export function findingOf(code: Code, args: Readonly<Record<string, string | number>> = {}): Finding {
  const { status, message, detail = message, rfc } = entryOf(code);
  return { code, severity: 'error', status, message: fill(message, args), detail: fill(detail, args), rfc };
}
