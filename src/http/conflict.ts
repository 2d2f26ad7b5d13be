import type { Related } from '../catalog/finding.ts';

/** A record that stands in the way of another. */
export interface Conflict {
  readonly id?: string | number;
  readonly name?: string;
  readonly type?: string;
  readonly content?: string;
}

export function conflictsOf(related: readonly Related[]): Conflict[] {
  return related.map(({ id, owner, type, content }) => ({
    ...(id !== undefined && { id }),
    ...(owner !== undefined && { name: owner }),
    ...(type !== undefined && { type }),
    ...(content !== undefined && { content }),
  }));
}
