import { isAtOrBelow } from '../../engine/name/relation.ts';
import type { HostAnswer } from './ask-host.ts';
import type { Conclusion } from './decide.ts';
import { findZone } from './find-zone.ts';
import { setText, targetsOf } from './name-server-set.ts';
import { isPlatform } from './platform.ts';
import { registeredAtRegistry, registeredOf } from './registered.ts';
import { upstreamFault } from './upstream.ts';
import type { Walk } from './walk.ts';

export interface NameserversClaim {
  /** In the form of `printName`. */
  readonly domain: string;
  readonly nameservers: readonly string[];
  /** Whether having these name servers proves the claim: no other account has them. */
  readonly isProof: boolean;
  /** When the domain was last seen to have others, if the challenge was made by then; milliseconds since 1970. */
  readonly changedAt: number | null;
}

/** What a check of the name servers of a domain found. */
export interface NameserversEvidence {
  readonly conclusion: Conclusion;
  /** Those that the zone above names, sorted; null when it could not be asked. */
  readonly found: readonly string[] | null;
  /** The servers of the zone above that answered, or did not. */
  readonly answers: readonly HostAnswer[];
  /** The owner of the SOA record by which the domain does not exist. */
  readonly absent: string | null;
  /** The zone above whose servers name different ones; null when they agree. */
  readonly splitZone: string | null;
  /** Whether two servers agree that the domain is handed to others. */
  readonly hasOthers: boolean;
}

/** Compares the name servers of a domain, by the word of two servers of the zone above, with those that it shall have. */
export async function checkNameservers(walk: Walk, claim: NameserversClaim): Promise<NameserversEvidence> {
  const { view, zone, isOnWay, answers } = await findZone(walk, claim.domain);
  const upstream = upstreamFault(walk);
  // Where our own limits kept one of them from being asked, it might have said what is lacking.
  const isBusy = answers.some(({ reading }) => reading.kind === 'busy');
  const conclude = (
    code: Conclusion['code'],
    found: readonly string[] | null = null,
    reason: Conclusion['reason'] = null,
  ): NameserversEvidence => ({
    conclusion: { code, reason },
    found,
    answers: code === upstream?.code ? upstream.answers : answers,
    absent: null,
    splitZone: view.kind !== 'silent' && view.isSplit ? (zone?.zone ?? null) : null,
    hasOthers: false,
  });

  if (isBusy && !(view.kind !== 'silent' && view.isAgreed)) return conclude('ownership/busy');
  // Nobody knows who serves the zone above.
  if (isOnWay && view.kind !== 'silent') return conclude('ownership/timeout', null, 'unconfirmed');
  if (view.kind !== 'silent' && view.isSplit) return conclude('ownership/nameservers-mismatch');
  switch (view.kind) {
    case 'silent':
      return conclude(upstream?.code ?? (view.isTimeout ? 'ownership/timeout' : 'ownership/no-nameservers'));
    case 'absent':
      // A name that is missing in a zone that was registered is not handed to anybody.
      if (isAtOrBelow(view.soa, registeredOf(claim.domain)))
        return conclude('ownership/nameservers-mismatch', []);
      if (!view.isAgreed) return conclude('ownership/timeout', null, 'unconfirmed');
      return { ...conclude('ownership/domain-not-found', []), absent: view.soa };
    case 'within':
      return conclude('ownership/nameservers-mismatch', []);
    case 'delegation': {
      const found = view.to.hosts.map(({ name }) => name).sort();
      const isOwnWord = answers.some((answer) => view.by.includes(answer.name) && isOwn(walk, answer, claim));
      if (setText(found) !== setText(claim.nameservers))
        return {
          ...conclude('ownership/nameservers-mismatch', found),
          hasOthers: view.isAgreed && !isOwnWord,
        };
      if (!view.isAgreed) return conclude('ownership/timeout', found, 'unconfirmed');
      if (isOwnWord) return conclude('ownership/nameservers-mismatch', found, 'self-hosted');
      return claim.isProof
        ? conclude(null, found)
        : conclude('ownership/nameservers-mismatch', found, 'shared');
    }
  }
}

/**
 * Whether a server speaks for the domain itself and not for the zone above, which it serves, too. Only a registry that
 * keeps no zones of others may do so: elsewhere anybody can set up a zone for a name below that of somebody else.
 */
function isOwn({ settings }: Walk, answer: HostAnswer, { domain, nameservers }: NameserversClaim): boolean {
  if (answer.reading.kind !== 'data') return false;
  return (
    registeredAtRegistry(domain) !== domain ||
    nameservers.includes(answer.name) ||
    isPlatform(settings, answer)
  );
}

/** The name servers that one server of the zone above names. */
export function namedBy({ reading }: HostAnswer): readonly string[] | null {
  if (reading.kind === 'referral') return reading.to.hosts.map(({ name }) => name).sort();
  return reading.kind === 'data' ? targetsOf(reading.records) : null;
}
