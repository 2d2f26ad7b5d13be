import { isCode } from '../catalog/catalog.ts';
import type { Profile } from '../catalog/entry.ts';
import { type Levels, levelsOf, type Severities } from '../catalog/levels.ts';
import { secondsOfInstant, verifications } from './rules/zone-request.ts';

// What a programmer hands over that is wrong in kind is misuse, which `TypeError` is for; what a text says never is.

const profiles: readonly unknown[] = ['rfc', 'platform', 'strict'] satisfies readonly Profile[];
const verified: readonly unknown[] = verifications;
const levels: readonly unknown[] = ['error', 'warning', 'notice', 'off'];

interface Kind {
  readonly is: string;
  readonly fits: (value: unknown) => boolean;
}

const text: Kind = { is: 'a string', fits: (value) => typeof value === 'string' };

/** The options of all functions: what each is, where it is given. */
const kinds = {
  origin: { is: 'a domain name', fits: text.fits },
  fallbackOrigin: text,
  file: text,
  profile: { is: "'rfc', 'platform' or 'strict'", fits: (value) => profiles.includes(value) },
  types: {
    is: "an array of mnemonics such as 'TLSA'",
    fits: (value) => Array.isArray(value) && value.every((one) => typeof one === 'string'),
  },
  severities: {
    is: "an object with codes of the catalog, and 'error', 'warning', 'notice' or 'off' for each",
    fits: (value) => isObject(value) && Object.entries(value).every(isSeverity),
  },
  include: { is: 'a function', fits: (value) => typeof value === 'function' },
  now: {
    is: "an instant from 1970 on, in milliseconds or such as '2026-01-31T12:00:00Z'",
    fits: (value) => secondsOfInstant(value) !== undefined,
  },
  verify: {
    is: "an array of 'nsec3' and 'zonemd'",
    fits: (value) => Array.isArray(value) && value.every((one) => verified.includes(one)),
  },
  hashSeed: { is: 'an integer', fits: (value) => Number.isSafeInteger(value) },
  defaultTtl: { is: 'a number', fits: (value) => typeof value === 'number' },
} as const satisfies Readonly<Record<string, Kind>>;

export type OptionName = keyof typeof kinds;

/** Throws a `TypeError` that names the first option of the wrong kind and what it may be. */
export function requireOptions(options: unknown, names: readonly OptionName[]): void {
  if (!isObject(options)) throw new TypeError(`the options are an object, not ${shown(options)}`);
  for (const name of names) requireOption(name, (options as Readonly<Record<string, unknown>>)[name]);
}

export function requireOption(name: OptionName, value: unknown): void {
  if (value !== undefined && !kinds[name].fits(value))
    throw new TypeError(`the option ${name} is ${kinds[name].is}, not ${shown(value)}`);
}

/** How bad each code is by a profile and what is changed of it. Throws a `TypeError` for what is no profile, or changes nothing. */
export function requireLevels(profile: Profile, severities: Severities | undefined): Levels {
  requireOption('profile', profile);
  requireOption('severities', severities);
  return levelsOf(profile, severities);
}

/** Throws a `TypeError` for what is no text of a zone. */
export function requireText(value: unknown): void {
  if (typeof value !== 'string' && !(value instanceof Uint8Array))
    throw new TypeError(`the text of a zone is a string or a Uint8Array, not ${shown(value)}`);
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isSeverity = ([code, level]: readonly [string, unknown]): boolean =>
  isCode(code) && (level === undefined || levels.includes(level));

const LONGEST = 64;

function shown(value: unknown): string {
  if (typeof value === 'string') return `'${value.slice(0, LONGEST)}'`;
  if (Array.isArray(value)) return 'an array';
  return typeof value === 'object' && value !== null ? 'an object' : typeof value;
}
