import { addressEntries } from './address.ts';
import { authEntries } from './auth.ts';
import { denialEntries } from './denial.ts';
import { directiveEntries } from './directive.ts';
import { dnssecEntries } from './dnssec.ts';
import { domainEntries } from './domain.ts';
import type { Entry, Profile, Severity } from './entry.ts';
import { httpEntries } from './http.ts';
import { mailEntries } from './mail.ts';
import { mailDomainEntries } from './mail-domain.ts';
import { nameEntries } from './name.ts';
import { ownerEntries } from './owner.ts';
import { ownershipEntries } from './ownership.ts';
import { permissionEntries } from './permission.ts';
import { recordEntries } from './record.ts';
import { recordContentEntries } from './record-content.ts';
import { rrsetEntries } from './rrset.ts';
import { serverEntries } from './servers.ts';
import { serviceBindingEntries } from './service-binding.ts';
import { settingsZoneEntries } from './settings-zone.ts';
import { signatureEntries } from './signature.ts';
import { signingRecordEntries } from './signing-record.ts';
import { soaEntries } from './soa.ts';
import { syntaxEntries } from './syntax.ts';
import { targetEntries } from './target.ts';
import { valueEntries } from './value.ts';
import { wildcardEntries } from './wildcard.ts';
import { zoneEntries } from './zone.ts';
import { zoneKeyEntries } from './zone-key.ts';

/** Everything that can be said. A code keeps its meaning for ever; one that is retired keeps its entry. */
export const entries = {
  ...syntaxEntries,
  ...directiveEntries,
  ...nameEntries,
  ...recordEntries,
  ...recordContentEntries,
  ...zoneEntries,
  ...targetEntries,
  ...ownerEntries,
  ...addressEntries,
  ...valueEntries,
  ...serviceBindingEntries,
  ...mailEntries,
  ...mailDomainEntries,
  ...wildcardEntries,
  ...settingsZoneEntries,
  ...rrsetEntries,
  ...soaEntries,
  ...serverEntries,
  ...signingRecordEntries,
  ...zoneKeyEntries,
  ...signatureEntries,
  ...denialEntries,
  ...domainEntries,
  ...ownershipEntries,
  ...dnssecEntries,
  ...permissionEntries,
  ...authEntries,
  ...httpEntries,
} as const;

export type Code = keyof typeof entries;

/** The names of the holes in a text: `'a' | 'b'` of `'{a} and {b}'`. */
export type Holes<Text> = Text extends `${string}{${infer Hole}}${infer Rest}` ? Hole | Holes<Rest> : never;

/** Holes that are filled from the place of a finding: nobody passes them. */
export type AutomaticHole =
  | 'owner'
  | 'name'
  | 'type'
  | 'field'
  | 'text'
  | 'target'
  | 'otherType'
  | 'otherOwner';

type HolesOf<C extends Code> =
  | Holes<(typeof entries)[C]['message']>
  | ((typeof entries)[C] extends { readonly detail: infer Detail } ? Holes<Detail> : never);

/** What to pass to report a code at a place in a zone or a record. */
export type Args<C extends Code> = Readonly<Record<Exclude<HolesOf<C>, AutomaticHole>, string | number>>;

/** A code that is told from a place alone, so that another one may stand in for it. */
export type CodeWithoutArgs = { [C in Code]: keyof Args<C> extends never ? C : never }[Code];

/** What to pass where no record is at hand: every hole. */
export type AllArgs<C extends Code> = Readonly<Record<HolesOf<C>, string | number>>;

export const codeNames = Object.keys(entries) as readonly Code[];

const numbers: ReadonlyMap<string, number> = new Map(codeNames.map((code, number) => [code, number]));

/** The place of a code in `codeNames`, for columns; it holds for this run only. */
export function codeNumber(code: Code): number {
  return numbers.get(code)!;
}

export function isCode(text: string): text is Code {
  return numbers.has(text);
}

export function entryOf(code: Code): Entry {
  return entries[code];
}

/** Made when a profile is first asked for: most runs ask for one. */
const severities: { [profile in Profile]: ReadonlyMap<Code, Severity> | undefined } = {
  rfc: undefined,
  platform: undefined,
  strict: undefined,
};

/** How bad a code is in a profile; undefined when it is not said there. */
export function severityOf(code: Code, profile: Profile): Severity | undefined {
  severities[profile] ??= severitiesIn(profile);
  return severities[profile].get(code);
}

function severitiesIn(profile: Profile): ReadonlyMap<Code, Severity> {
  const found = new Map<Code, Severity>();
  for (const code of codeNames) {
    const { severity, must } = entryOf(code);
    const here = typeof severity === 'string' ? severity : severity[profile];
    if (here !== 'off') found.set(code, must !== undefined && profile === 'strict' ? 'error' : here);
  }
  return found;
}

/** Fills the `{holes}` of a text: the only place where a finding becomes English. */
export function fill(template: string, args: Readonly<Record<string, string | number | undefined>>): string {
  return template.replace(/\{(\w+)\}/g, (hole, name: string) =>
    Object.hasOwn(args, name) ? String(args[name] ?? hole) : hole,
  );
}
