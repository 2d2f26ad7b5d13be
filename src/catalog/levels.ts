import { type Code, codeNames, codeNumber, severityOf } from './catalog.ts';
import type { Profile, Severity } from './entry.ts';

/** What the user has changed about codes: another severity, or silence. */
export type Severities = { readonly [code in Code]?: Severity | 'off' };

export const severityNames = ['error', 'warning', 'notice'] as const satisfies readonly Severity[];

/** What stands for silence among the numbers of severities. */
const OFF = -1;

/** How bad each code is for one who checks. */
export class Levels {
  readonly profile: Profile;
  /** By the number of a code: the place of its severity in `severityNames`, below 0 where it is not said. */
  readonly numbers: readonly number[];

  constructor(profile: Profile, severities: Severities) {
    this.profile = profile;
    this.numbers = codeNames.map((code) => {
      const severity = severities[code] ?? severityOf(code, profile) ?? 'off';
      return severity === 'off' ? OFF : severityNames.indexOf(severity);
    });
  }

  /** How bad a code is; undefined when it is not said. */
  severityOf(code: Code): Severity | undefined {
    return severityNames[this.numbers[codeNumber(code)]!];
  }

  /** How bad a finding is that stands in for others: as the worst of them and of its own. Where its code is off, as they are. */
  worstOf(code: Code, insteadOf: readonly Code[] | undefined): Severity | undefined {
    return severityNames[this.worst(this.numbers[codeNumber(code)]!, insteadOf)];
  }

  /** The same in numbers. */
  worst(level: number, insteadOf: readonly Code[] | undefined): number {
    if (insteadOf === undefined) return level;
    let worst = level;
    for (const code of insteadOf) {
      const other = this.numbers[codeNumber(code)]!;
      if (other !== OFF && (worst === OFF || other < worst)) worst = other;
    }
    return worst;
  }

  /** The code that is said: its own or, where that is off, the first error of those that it stands in for. */
  said<C extends Code, Other extends Code>(
    code: C,
    insteadOf: readonly Other[] | undefined,
  ): C | Other | undefined {
    return this.wants(code) ? code : insteadOf?.find((other) => this.severityOf(other) === 'error');
  }

  /** Whether a code is said at all, so that nobody works for one that is not. */
  wants(code: Code): boolean {
    return this.numbers[codeNumber(code)]! >= 0;
  }
}

/** Levels by profile and what was changed, as text: most runs ask for one. */
const known = new Map<string, Levels>();
/** Others are made anew now and then, as there is no end of what may be changed. */
const MOST_KNOWN = 64;

/** The levels of a profile with what is changed about some codes: for the same changes the same ones, while they are in use. */
export function levelsOf(profile: Profile, severities: Severities | undefined): Levels {
  const key = `${profile} ${severities === undefined ? '' : textOf(severities)}`;
  let levels = known.get(key);
  if (levels === undefined) {
    levels = new Levels(profile, severities ?? {});
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(key, levels);
  }
  return levels;
}

const textOf = (severities: Severities): string =>
  Object.entries(severities)
    .map(([code, level]) => `${code}=${level}`)
    .sort()
    .join();
