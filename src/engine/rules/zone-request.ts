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

/** Reads what a caller wants; `TypeError` for what there is not. */
export function zoneRequest(given: {
  readonly now?: number | string | undefined;
  readonly verify?: readonly Verification[] | undefined;
}): ZoneRequest {
  const { now, verify = [] } = given;
  for (const one of verify)
    if (!verifications.includes(one)) throw new TypeError(`there is nothing to verify called ${String(one)}`);
  return { now: now === undefined ? undefined : secondsAt(now), verify: new Set(verify) };
}

function secondsAt(now: number | string): number {
  const seconds = typeof now === 'number' ? Math.floor(now / 1000) : parseInstant(now);
  if (seconds === undefined || !Number.isSafeInteger(seconds) || seconds < 0)
    throw new TypeError(`now is no instant from 1970 on: ${String(now)}`);
  return seconds;
}
