import type { Random } from './random.ts';

// Public ranges only: private and documentation addresses get findings of their own from some checkers.
const firstOctets = [5, 23, 31, 45, 62, 77, 80, 85, 91, 94, 178, 185, 188, 193, 194, 195, 212, 213] as const;

export function ipv4(random: Random): string {
  return `${random.pick(firstOctets)}.${random.below(256)}.${random.below(256)}.${1 + random.below(254)}`;
}

/** Canonical as in RFC 5952: lower case, no leading zeros, `::` for the longest run of zeros. */
export function ipv6(random: Random): string {
  const group = (): string => (1 + random.below(0xffff)).toString(16);
  const prefix = `2a0${random.below(10)}:${group()}:${group()}`;
  return random.chance(0.6)
    ? `${prefix}::${group()}`
    : `${prefix}:${Array.from({ length: 5 }, group).join(':')}`;
}

/** Type and RDATA of a host: always IPv4, mostly IPv6. */
export function addresses(random: Random): string[] {
  const data = [`A ${ipv4(random)}`];
  if (random.chance(0.6)) data.push(`AAAA ${ipv6(random)}`);
  return data;
}
