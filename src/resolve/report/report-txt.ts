import type { Claim } from '../walk/claim.ts';
import { type Conclusion, isSplit } from '../walk/decide.ts';
import type { TxtEvidence } from '../walk/evidence.ts';
import type { Asked } from '../walk/poll.ts';
import { registeredOf } from '../walk/registered.ts';
import type { Settings } from '../walk/settings.ts';
import { shownName, someValues } from './escape.ts';
import { hintFor } from './hints.ts';
import type { Found } from './report.ts';
import { reportAsked, reportErrors, reportSilent } from './server-report.ts';

/** What a check for a TXT record found, but for what the challenge and the budget know. */
export function reportTxt(
  evidence: TxtEvidence,
  conclusion: Conclusion,
  claim: Claim,
  settings: Settings,
): Pick<Found, 'code' | 'servers' | 'hint' | 'details' | 'zone'> {
  const { delegation, recursors, backing } = evidence;
  const { code, reason } = conclusion;
  const asked = [...evidence.poll.asked, ...(recursors?.asked ?? [])];
  return {
    code,
    servers: [
      ...[...asked, ...(reason === 'unconfirmed' && backing !== null ? backing.asked : [])].map(reportAsked),
      ...unheardOf(evidence, code).map(reportSilent),
    ],
    hint: code === null ? null : hintFor(evidence, conclusion, claim, settings),
    zone: delegation?.zone ?? null,
    details: withoutNulls({
      reason,
      via: recursors === null ? 'authoritative' : 'recursive',
      delegation: delegation && {
        zone: shownName(delegation.zone),
        parent: delegation.parent.map(shownName),
        child: delegation.child?.map(shownName) ?? null,
        from: delegation.from,
        // Whoever gets hold of one of these can answer for the domain.
        domains: distinct(delegation.parent.map((name) => shownName(registeredOf(name)))).sort(),
      },
      level: levelOf(evidence.absent),
      backing: backing && havingIn(backing.asked),
      disagree: isSplit(evidence) ? disagreement(evidence) : null,
      found: nonEmpty(someValues(distinct(asked.flatMap(({ judgement }) => judgement.values)))),
      aliases: nonEmpty(aliasesOf(asked)),
      ignored: nonEmpty(evidence.poll.ignored.map(shownName)),
      dnssec: settings.dnssec === 'off' ? 'off' : dnssecOf(evidence),
    }),
  };
}

/** Our own resolvers, where they are what is lacking and were not asked for the record. */
const unheardOf = ({ upstream, recursors, backing }: TxtEvidence, code: Conclusion['code']) =>
  upstream !== null && upstream.code === code && recursors === null && backing === null
    ? upstream.answers
    : [];

/** Where a domain is missing: no such top-level domain, or none of its name below it. */
export const levelOf = (soa: string | null): 'tld' | 'domain' | null =>
  soa === null ? null : soa === '.' ? 'tld' : 'domain';

/** Recursive resolvers that have the record, too. */
const havingIn = (asked: readonly Asked[]) =>
  asked.filter(({ judgement }) => judgement.outcome === 'match').map(({ answer }) => answer.name);

const disagreement = ({ poll }: TxtEvidence) =>
  poll.votes.map(({ name, outcome }) => ({ name: shownName(name), outcome }));

const dnssecOf = ({ dnssec: { status, ede } }: TxtEvidence) =>
  status === 'bogus' ? { bogus: true, ede: reportErrors(ede) } : status;

/** The aliases that were met, each once. */
function aliasesOf(asked: readonly Asked[]) {
  const found = new Map<string, { readonly from: string; readonly to: string }>();
  for (const { answer } of asked) {
    if (!('aliases' in answer.reading)) continue;
    for (const { owner, target } of answer.reading.aliases)
      found.set(`${owner} ${target}`, { from: shownName(owner), to: shownName(target) });
  }
  return [...found.values()];
}

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)];
const nonEmpty = <T>(list: readonly T[]): readonly T[] | null => (list.length === 0 ? null : list);

export const withoutNulls = (details: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(details).filter(([, value]) => value !== null));
