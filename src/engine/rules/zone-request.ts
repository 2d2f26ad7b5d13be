import { parseInstant } from '../text/instant.ts';

/** What is verified only when somebody asks for it: it takes a hash of every name, or of the whole zone. */
export const verifications = ['nsec3', 'zonemd'] as const;

export type Verification = (typeof verifications)[number];

/** What a caller wants of a zone beyond what always is looked at. */
export interface ZoneRequest {
  /** Seconds since 1970. */
  readonly now: number | undefined;
  readonly verify: ReadonlySet<Verification>;
}

export function zoneRequest(given: {
  readonly now?: number | string | undefined;
  readonly verify?: readonly Verification[] | undefined;
}): ZoneRequest {
  const { now, verify = [] } = given;
  return { now: now === undefined ? undefined : secondsOfInstant(now), verify: new Set(verify) };
}

/** Seconds from 1970 to an instant in milliseconds or as text; undefined when the value is none from then on. */
export function secondsOfInstant(instant: unknown): number | undefined {
  if (typeof instant === 'string') return parseInstant(instant);
  const isInstant = typeof instant === 'number' && instant >= 0 && instant <= Number.MAX_SAFE_INTEGER;
  return isInstant ? Math.floor(instant / 1000) : undefined;
}
