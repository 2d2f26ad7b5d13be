import type { Verification } from '../../../../src/resolve/verification.ts';
import type { Domain } from '../domain.ts';

export const discoveries = ['hybrid', 'iterative', 'recursive'] as const;
export type Discovery = (typeof discoveries)[number];

/** What a check must find out, so far as it matters. */
export interface Expected extends Partial<Omit<Verification, 'servers' | 'hint'>> {
  /** Beside those of any other server. */
  readonly servers?: readonly object[];
  readonly hint?: object | null;
}

/** A domain as it is published, and what a check of it must find out. */
export interface Case extends Domain {
  /** Begins with the row of the features that it shows. */
  readonly name: string;
  /** What is claimed, if not the domain. */
  readonly claim?: string;
  readonly expected: Expected;
  /** Where the way to the servers makes a difference; null where it says nothing. */
  readonly by?: Partial<Readonly<Record<Discovery, Expected | null>>>;
  /** Whether some server never answers. */
  readonly isSilent?: true;
}
