import type { Finding } from '../../src/catalog/finding.ts';
import { type CheckZoneOptions, checkZone } from '../../src/engine/check-zone.ts';

/** What a small zone starts with, so that a test shows only what it is about. */
export const prelude = `$ORIGIN example.com.
$TTL 3600
@ SOA ns1 hostmaster 1 7200 3600 1209600 3600
@ NS ns1
ns1 A 192.0.2.1
`;

const PRELUDE_LINES = 5;

/** What is found in a zone that is the prelude and `lines`. */
export function findingsIn(lines: string, options: CheckZoneOptions = {}): readonly Finding[] {
  return checkZone(prelude + lines, options).findings;
}

/** Findings as `line: code`, the line counted from 1 behind the prelude. */
export function foundIn(lines: string, options: CheckZoneOptions = {}): string[] {
  return findingsIn(lines, options).map(({ line, code }) => `${(line ?? 0) - PRELUDE_LINES}: ${code}`);
}

/** Findings as `line: code` in a text without prelude. */
export function foundInWhole(text: string | Uint8Array, options: CheckZoneOptions = {}): string[] {
  return checkZone(text, options).findings.map(({ line, code }) => `${line}: ${code}`);
}
