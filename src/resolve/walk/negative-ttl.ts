import type { Asked } from './poll.ts';

/** Seconds for which one of those that were asked may keep a negative answer, at most (RFC 2308 5); null where none gave one. */
export function negativeTtl(asked: readonly Asked[]): number | null {
  const seconds = asked.flatMap(({ answer: { reading } }) =>
    (reading.kind === 'no-data' || reading.kind === 'no-such-name') && reading.soa !== null
      ? [Math.min(reading.soa.ttl, reading.soa.minimum)]
      : [],
  );
  return seconds.length === 0 ? null : Math.max(...seconds);
}
