import { type AllArgs, type Code, entryOf, fill, severityOf } from '../../catalog/catalog.ts';
import type { Finding } from '../../catalog/finding.ts';
import { type Reason, reasons } from '../../catalog/reasons.ts';
import { printable } from '../text/excerpt.ts';
import type { RetryAfter } from './retry-after.ts';

/** Why something is refused: a finding, and when it may be tried again. */
export interface Denial extends Finding {
  readonly retryAfter?: RetryAfter;
}

export interface Denied {
  readonly allowed: false;
  readonly denial: Denial;
}

/** What a policy answers: that something may be done, and what comes of it, or why not. */
export type Decision<Granted extends object = object> = ({ readonly allowed: true } & Granted) | Denied;

export const ALLOWED = { allowed: true } as const;

interface More {
  /** Tells cases of the code apart, and brings its own sentence. */
  readonly reason?: Reason | undefined;
  /** What the sentence of the reason fills in beside the arguments of the code. */
  readonly args?: Args;
  readonly field?: string | undefined;
  readonly retryAfter?: RetryAfter | undefined;
}

type Args = Readonly<Record<string, string | number>>;

const LONGEST = 64;

/** Refuses with a code of the catalog. */
export function deny<C extends Code>(code: C, args: AllArgs<C>, more: More = {}): Denied {
  const entry = entryOf(code);
  const { reason, field, retryAfter } = more;
  const shown = showAll({ ...args, ...more.args });
  return {
    allowed: false,
    denial: {
      code,
      severity: severityOf(code, 'platform') ?? 'error',
      status: entry.status,
      message: fill(entry.message, shown),
      detail: fill(reason === undefined ? (entry.detail ?? entry.message) : reasons[reason], shown),
      ...(field !== undefined && { field }),
      ...(reason !== undefined && { reason }),
      ...(retryAfter !== undefined && { retryAfter }),
      rfc: entry.rfc,
    },
  };
}

/** The platform's own clock or facts are broken: nothing can be decided, so nothing is allowed. */
export const denyBroken = (): Denied => deny('internal/error', {});

function showAll(args: Args): Args {
  const shown: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(args))
    shown[name] = typeof value === 'string' ? cut(value) : value;
  return shown;
}

const cut = (text: string): string =>
  printable(text.length > LONGEST ? `${text.slice(0, LONGEST)}...` : text);

/** A value of any kind, as a person would write it. */
export function show(value: unknown): string {
  if (typeof value === 'string') return value === '' ? 'an empty text' : value;
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'a list' : 'an object';
  if (typeof value === 'function') return 'a function';
  return value === undefined ? 'nothing' : String(value);
}
