import { type Code, entryOf, severityOf } from '../catalog/catalog.ts';
import type { Profile, Severity } from '../catalog/entry.ts';

export const profileNames = ['rfc', 'platform', 'strict'] as const satisfies readonly Profile[];

type Levels = Readonly<Record<Profile, Severity | 'off'>>;

/** What the catalog says of a code, in the shape of its JSON. */
export function codeFacts(code: Code) {
  const { status, message, must, rfc, explanation } = entryOf(code);
  const severity = Object.fromEntries(
    profileNames.map((profile) => [profile, severityOf(code, profile) ?? 'off']),
  ) as Levels;
  const shown = message.replace(/\{(\w+)\}/g, '<$1>');
  return { code, status, severity, ...(must !== undefined && { must }), message: shown, rfc, explanation };
}

/** The one severity of a code, or that of each profile. */
export function severityText(severity: Levels, each: (profile: Profile) => string, between: string): string {
  const isOne = profileNames.every((profile) => severity[profile] === severity.rfc);
  return isOne ? severity.rfc : profileNames.map(each).join(between);
}
