import { parentOf } from '../../engine/name/relation.ts';
import type { Delegation } from './host.ts';
import type { Walk } from './walk.ts';

/** The deepest zone above a name whose servers are known; the root at least. */
export function closestCut({ memory, settings }: Walk, name: string): Delegation {
  for (let zone = parentOf(name); zone !== '.'; zone = parentOf(zone)) {
    const cut = memory.cuts.get(zone);
    if (cut !== undefined) return cut;
  }
  return { zone: '.', hosts: settings.rootHints };
}
