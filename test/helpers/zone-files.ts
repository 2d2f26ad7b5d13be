import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { codeNames } from '../../src/catalog/catalog.ts';
import type { Profile } from '../../src/catalog/entry.ts';
import type { CheckZoneOptions } from '../../src/engine/check-zone.ts';
import type { Verification } from '../../src/engine/rules/zone-request.ts';
import type { Include } from '../../src/engine/zone/include.ts';

/** Zones that say themselves what is to be found in them. */
export interface ZoneFile {
  /** Below `test/zones`. */
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly profile: Profile;
  readonly options: CheckZoneOptions;
  /** Every finding, as `line: code` or `line: code (reason)`. */
  readonly expected: readonly string[];
}

const ROOT = path.resolve(import.meta.dirname, '../zones');

/** `; profile: platform`, `; include: none`, `; now: INSTANT` and `; verify: NAME`, before the zone starts. */
const HEADER = /^(?:\ufeff)?; (profile|include|now|verify): ([\w:-]+)$/;
/** `; expect-line 7: CODE`, for lines on which no comment can stand. */
const EXPECT_LINE = /^(?:\ufeff)?; expect-line (\d+): (.+)$/;
/** `; expect: CODE CODE`, at the end of the line. */
const EXPECT = /; expect: (.+)$/;
/** `; planted: CODE - why` or `; planted: CODE (REASON) - why`, at the end of the line or above it. */
const PLANTED = /^(.*); planted: ([\w/-]+(?: \([\w/-]+\))?) - .+$/;

/** The groups of codes that have a directory here. */
export const groups: readonly string[] = readdirSync(ROOT, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .filter((name) => codeNames.some((code) => code.startsWith(`${name}/`)));

/** Every zone in a directory of a group, as `group/fault.zone`. */
export const zoneFiles: readonly string[] = groups
  .flatMap((group) => readdirSync(path.join(ROOT, group)).map((file) => `${group}/${file}`))
  .sort();

export function readZoneFile(file: string): ZoneFile {
  const bytes = readFileSync(path.join(ROOT, file));
  const text = bytes.toString('utf8');
  const lines = text.split('\n');
  const header = new Map(
    lines.map((line) => HEADER.exec(line)).flatMap((found) => (found ? [[found[1], found[2]]] : [])),
  );
  const profile = (header.get('profile') ?? 'rfc') as Profile;
  return {
    file,
    bytes,
    text,
    profile,
    options: {
      file,
      profile,
      now: header.get('now'),
      verify: header.has('verify') ? [header.get('verify') as Verification] : undefined,
      include: header.get('include') === 'none' ? undefined : include,
    },
    expected: lines.flatMap((line, index) => expectedIn(line, index + 1)),
  };
}

function expectedIn(line: string, number: number): string[] {
  const above = EXPECT_LINE.exec(line);
  if (above) return above[2]!.split(' ').map((code) => `${above[1]}: ${code}`);
  const planted = PLANTED.exec(line);
  if (planted) return [`${planted[1] === '' ? number + 1 : number}: ${planted[2]}`];
  return (EXPECT.exec(line)?.[1]?.split(' ') ?? []).map((code) => `${number}: ${code}`);
}

/** Gives files below `test/zones`, by their paths from the file that includes them. */
const include: Include = (wanted, from) => {
  const full = path.resolve(ROOT, path.dirname(from ?? ''), wanted);
  const file = path.relative(ROOT, full);
  if (file.startsWith('..')) return { fault: 'outside', file, why: 'it lies outside test/zones' };
  try {
    return { file, bytes: readFileSync(full) };
  } catch {
    return { fault: 'unreadable', file, why: 'there is no such file' };
  }
};
