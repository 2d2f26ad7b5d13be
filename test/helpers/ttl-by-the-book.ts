const UNITS: Readonly<Record<string, number>> = { W: 604_800, D: 86_400, H: 3_600, M: 60, S: 1 };

/** A TTL in seconds, or with units as BIND writes them, each at most once; undefined for any other word, or above `limit` (RFC 2181 8). */
export function ttlByTheBook(word: string, limit: number = 2 ** 31 - 1): number | undefined {
  const parts = [...word.toUpperCase().matchAll(/(\d+)([WDHMS])/g)];
  const units = parts.map(([, , unit]) => unit!);
  const isPlain = /^\d+$/.test(word);
  const isCounted = units.length > 0 && parts.map(([part]) => part).join('') === word.toUpperCase();
  if (!isPlain && (!isCounted || new Set(units).size < units.length)) return undefined;
  const seconds = isPlain
    ? Number(word)
    : parts.reduce((sum, [, count, unit]) => sum + Number(count) * UNITS[unit!]!, 0);
  return seconds <= limit ? seconds : undefined;
}
