import { ALLOWED, type Decision, deny } from './decision.ts';
import { isMoment, unsure } from './facts.ts';

/** The size of a request, as far as it is known. */
export interface RequestSize {
  readonly bytes?: number | undefined;
  readonly changes?: number | undefined;
}

const defaults = { bytes: 16 * 2 ** 20, changes: 1000 } as const;

const shown = {
  bytes: (limit: number) => (limit % 2 ** 20 === 0 ? `${limit / 2 ** 20} MiB` : `${limit} bytes`),
  changes: (limit: number) => `${limit} changes`,
} as const;

/** Whether a request is small enough: at most 16 MiB and 1,000 changes unless other limits are given. */
export function decideSize(size: RequestSize, limits: RequestSize = {}): Decision {
  const given = unsure(size);
  const wanted = unsure(limits);
  for (const key of ['bytes', 'changes'] as const) {
    const { [key]: asked } = wanted;
    const limit = isMoment(asked) ? asked : defaults[key];
    const value = given[key];
    if (value !== undefined && !(typeof value === 'number' && value >= 0 && value <= limit))
      return deny('request/too-large', { limit: shown[key](limit) });
  }
  return ALLOWED;
}
