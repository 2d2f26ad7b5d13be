import type { Code } from '../catalog.ts';
import { codeNames } from '../catalog.ts';
import { peerChecks } from './checks.ts';
import { octodnsValidators } from './octodns.ts';

/** What is said of bounds of our own and of what a caller allows or leaves out: no check of a zone. */
export const circumstances: readonly Code[] = [
  'syntax/unreadable',
  'syntax/origin-unknown',
  'syntax/include-outside',
  'syntax/include-limit',
  'syntax/zone-limit',
  'syntax/include-unavailable',
  'syntax/generate-not-allowed',
  'record/string-split',
  'zone/nsec3-unverified',
];

/** The groups of codes that are about a zone and what is in it. */
const groups = ['syntax', 'name', 'record', 'zone', 'mail'];

/** The codes that a reader or a rule may report. */
export const zoneCodes = (): readonly Code[] =>
  codeNames.filter((code) => groups.includes(code.slice(0, code.indexOf('/'))));

/** Those of them that stand for no check of another checker, nor for what octoDNS has beside those. */
export function ownCodes(): readonly Code[] {
  const others = new Set(
    [...peerChecks.filter(({ by }) => by !== ''), ...octodnsValidators].flatMap(({ codes }) => codes),
  );
  return zoneCodes().filter((code) => !others.has(code) && !circumstances.includes(code));
}
