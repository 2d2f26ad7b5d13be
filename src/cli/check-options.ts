import { codeNames, isCode } from '../catalog/catalog.ts';
import type { Profile, Severity } from '../catalog/entry.ts';
import type { Severities } from '../catalog/levels.ts';
import type { CheckZoneOptions } from '../engine/check-zone.ts';
import { parseName } from '../engine/name/parse-name.ts';
import { verifications } from '../engine/rules/zone-request.ts';
import { didYouMean } from '../engine/text/closest.ts';
import { parseInstant } from '../engine/text/instant.ts';
import type { Reporter } from '../report/reporter.ts';
import { reporters } from '../report/table.ts';
import { choice } from './choice.ts';
import { profileNames } from './code-facts.ts';
import { type Given, type Option, UsageError } from './command.ts';
import { type Files, ReadError } from './io.ts';

const severityNames = ['error', 'warning', 'notice'] as const satisfies readonly Severity[];
const levelNames = [...severityNames, 'off'] as const;
const failOnNames = [...severityNames, 'never'] as const;
const formatNames = reporters.map(({ name }) => name);

export type FailOn = (typeof failOnNames)[number];

export interface CheckOptions {
  readonly zone: CheckZoneOptions;
  readonly reporter: Reporter;
  readonly failOn: FailOn;
  readonly includeRoot: string | undefined;
  /** Threads; undefined where that is left to us. */
  readonly jobs: number | undefined;
  /** Findings of a code that are shown for each zone; undefined where that is left to us. */
  readonly most: number | undefined;
  readonly statistics: boolean;
}

export const profileOption = (usual: Profile): Option => ({
  name: 'profile',
  value: 'NAME',
  help: `What is checked: ${profileNames.join(', ')} (default ${usual}).`,
});

export const failOnOption: Option = {
  name: 'fail-on',
  value: 'NAME',
  help: `Exit code 1 from here on: ${failOnNames.join(', ')} (default error).`,
};

export const severityOption: Option = {
  name: 'severity',
  value: 'CODE=NAME',
  multiple: true,
  help: `Another severity for a code: ${levelNames.join(', ')}. Repeatable.`,
};

export const checkOptions: readonly Option[] = [
  { name: 'origin', value: 'NAME', help: 'The name of the zone, for all inputs.' },
  profileOption('rfc'),
  {
    name: 'format',
    value: 'NAME',
    help: `What to print: ${formatNames.join(', ')} (default pretty).`,
  },
  {
    name: 'max',
    value: 'NUMBER',
    help: 'Findings of a code to show for each zone, or all (default 20 on a terminal, all elsewhere).',
  },
  { name: 'statistics', help: 'Count findings by code in place of showing them.' },
  failOnOption,
  severityOption,
  { name: 'now', value: 'TIME', help: 'The time to judge signatures by, such as 2026-01-31T12:00:00Z.' },
  {
    name: 'verify',
    value: 'NAME',
    multiple: true,
    help: `What takes long and is verified on request: ${verifications.join(', ')}. Repeatable.`,
  },
  {
    name: 'jobs',
    value: 'NUMBER',
    help: 'Threads at work (default: up to the cores, as far as it pays).',
  },
  { name: 'include-root', value: 'DIR', help: 'A directory that $INCLUDE may read from too.' },
];

export function readCheckOptions(given: Given, files: Files): CheckOptions {
  const format = choice('format', given.one('format') ?? 'pretty', formatNames);
  const reporter = reporters.find(({ name }) => name === format)!;
  return {
    zone: {
      origin: readOrigin(given),
      profile: readProfile(given, 'rfc'),
      now: readNow(given.one('now')),
      verify: given.all('verify').map((name) => choice('verify', name, verifications)),
      severities: readSeverities(given),
    },
    reporter,
    most: readMost(given.one('max')),
    statistics: readStatistics(given, reporter),
    failOn: readFailOn(given),
    includeRoot: readDirectory(given.one('include-root'), files),
    jobs: readJobs(given.one('jobs')),
  };
}

export const readProfile = (given: Given, usual: Profile): Profile =>
  choice('profile', given.one('profile') ?? usual, profileNames);

export const readFailOn = (given: Given): FailOn =>
  choice('fail-on', given.one('fail-on') ?? 'error', failOnNames);

export function readOrigin(given: Given): string | undefined {
  const origin = given.one('origin');
  if (origin === undefined || parseName(origin) !== undefined) return origin;
  throw new UsageError(`--origin is a domain name such as example.com, not '${origin}'`);
}

function readDirectory(path: string | undefined, files: Files): string | undefined {
  try {
    if (path === undefined || files.isDirectory(path)) return path;
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
  }
  throw new UsageError(`--include-root is a directory, not '${path}'`);
}

export const readSeverities = (given: Given): Severities =>
  Object.fromEntries(given.all('severity').map(readSeverity));

function readSeverity(text: string) {
  const [code = '', level = ''] = text.split('=', 2);
  if (!isCode(code))
    throw new UsageError(`--severity: there is no code ${code}${didYouMean(code, codeNames)}`);
  return [code, choice('severity', level, levelNames)] as const;
}

function readMost(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (text === 'all') return Number.POSITIVE_INFINITY;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new UsageError(`--max is a number of findings, or all, not '${text}'`);
}

function readStatistics(given: Given, { name, rest, document }: Reporter): boolean {
  if (given.all('statistics').length === 0) return false;
  if (rest === undefined && !document)
    throw new UsageError(`--statistics has no place in the format ${name}`);
  return true;
}

function readJobs(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
  throw new UsageError(`--jobs is a number from 1 to 9999, not '${text}'`);
}

function readNow(text: string | undefined): string | undefined {
  if (text === undefined || parseInstant(text) !== undefined) return text;
  throw new UsageError(`--now is a time such as 2026-01-31T12:00:00Z, not '${text}'`);
}
