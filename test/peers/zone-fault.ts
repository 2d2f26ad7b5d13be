import type { Code } from '../../src/catalog/catalog.ts';

/** A zone with one thing that checkers do not agree on, and what we decided. */
export interface ZoneFault {
  readonly title: string;
  /** Lines behind the prelude; the whole zone where `zone` is given. */
  readonly lines?: string;
  readonly zone?: string | Uint8Array;
  /** `warning`: it is taken, and something is said about it. */
  readonly decision: 'accept' | 'warning' | 'error';
  /** What is said. */
  readonly code?: Code;
  /** Types other than those that everybody knows. */
  readonly types?: readonly string[];
}
