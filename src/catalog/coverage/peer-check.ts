import type { Code } from '../catalog.ts';

/** A check that another checker makes: the codes that say the same here, or why none does. */
export interface PeerCheck {
  readonly name: string;
  /** The letters of those who make it, with blanks between them; none where it is only listed with theirs. */
  readonly by: string;
  readonly codes: readonly Code[];
  readonly why: string;
}

export const made = (name: string, by: string, ...codes: readonly Code[]): PeerCheck => ({
  name,
  by,
  codes,
  why: '',
});

export const left = (name: string, by: string, why: string): PeerCheck => ({ name, by, codes: [], why });
