import { belowApex, labelsLength } from './zone-names.ts';

const wire = (...labels: readonly string[]): Uint8Array =>
  Uint8Array.from([...labels.flatMap((label) => [label.length, ...Array.from(label, code)]), 0]);
const code = (char: string): number => char.charCodeAt(0);

const ARPA = wire('arpa');
/** Below which names are made of the octets of an IPv4 address (RFC 1035 3.5), or of the nibbles of an IPv6 address (RFC 3596 2.5). */
const IN_ADDR = wire('in-addr', 'arpa');
const IP6 = wire('ip6', 'arpa');

const below = (name: Uint8Array, at: number, zone: Uint8Array): number =>
  belowApex(name, at, at + labelsLength(name, at), zone, zone.length - 1);

/** Whether the wire name at `at`, which is folded, lies below arpa. */
export const isReverse = (name: Uint8Array, at = 0): boolean => below(name, at, ARPA) >= 0;

/** Octets of the labels before `in-addr.arpa`, or -1. */
export const belowInAddr = (name: Uint8Array, at = 0): number => below(name, at, IN_ADDR);

/** Octets of the labels before `ip6.arpa`, or -1. */
export const belowIp6 = (name: Uint8Array, at = 0): number => below(name, at, IP6);
