import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Verification } from '../../src/engine/rules/zone-request.ts';

/** Zones of the same content, signed by different programs in different ways. */
export const signedZones = ['nsec', 'csk', 'nsec3', 'optout', 'both', 'ldns'] as const;

export type SignedZoneName = (typeof signedZones)[number];

export const ORIGIN = 'example.com';

/** An instant at which all their signatures hold. */
export const NOW = '2026-06-01T00:00:00Z';

/** All that can be verified, but for a digest that only one of them has. */
export const verifyOf = (zone: SignedZoneName): readonly Verification[] =>
  zone === 'ldns' ? ['nsec3', 'zonemd'] : ['nsec3'];

/** The text of a zone: a record a line, in full, with single blanks. */
export const signedZone = (name: SignedZoneName): string =>
  readFileSync(path.resolve(import.meta.dirname, `../fixtures/signed/${name}.zone`), 'utf8');

/** Takes the lines that start so out of a zone: one at least. */
export function without(zone: string, ...starts: readonly string[]): string {
  return starts.reduce((text, start) => replaced(text, start, () => ''), zone);
}

/** Changes something in the lines that start so: one at least. */
export function changed(zone: string, start: string, from: string | RegExp, to: string): string {
  return replaced(zone, start, (line) => {
    const other = line.replace(from, to);
    if (other === line) throw new Error(`nothing to change in ${line}`);
    return `${other}\n`;
  });
}

function replaced(zone: string, start: string, by: (line: string) => string): string {
  let found = false;
  const text = zone
    .split(/(?<=\n)/)
    .map((line) => {
      if (!line.startsWith(start)) return line;
      found = true;
      return by(line.trimEnd());
    })
    .join('');
  if (!found) throw new Error(`no line starts with ${start}`);
  return text;
}
