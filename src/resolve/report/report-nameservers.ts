import type { Hint, ServerReport } from '../verification.ts';
import type { HostAnswer } from '../walk/ask-host.ts';
import { type NameserversClaim, type NameserversEvidence, namedBy } from '../walk/check-nameservers.ts';
import { setText } from '../walk/name-server-set.ts';
import type { Settings } from '../walk/settings.ts';
import { shownName } from './escape.ts';
import type { Found } from './report.ts';
import { levelOf, withoutNulls } from './report-txt.ts';
import { reportServer, reportSilent } from './server-report.ts';
import { untilTheyAgree } from './until-they-agree.ts';
import { upstreamTexts } from './upstream-texts.ts';

/** What a comparison of name servers found; the servers are those of the zone above. */
export function reportNameservers(
  evidence: NameserversEvidence,
  claim: NameserversClaim,
  settings: Settings,
): Pick<Found, 'code' | 'servers' | 'hint' | 'details' | 'zone'> {
  const { conclusion, found, answers, absent } = evidence;
  return {
    code: conclusion.code,
    servers: answers.map((answer) => reportParent(answer, claim)),
    hint: hintFor(evidence, settings),
    zone: null,
    details: withoutNulls({
      reason: conclusion.reason,
      level: levelOf(absent),
      expected: claim.nameservers.map(shownName),
      found: found?.map(shownName) ?? null,
      changedAt: claim.changedAt === null ? null : new Date(claim.changedAt).toISOString(),
    }),
  };
}

function hintFor({ conclusion, splitZone }: NameserversEvidence, { recursors }: Settings): Hint | null {
  const text = upstreamTexts[conclusion.code ?? '']?.(recursors.map(({ name }) => name).join(', '));
  if (text !== undefined) return { kind: 'resolvers', text };
  if (splitZone === null) return null;
  const said = `The servers of ${shownName(splitZone)} say different things.`;
  return { kind: 'servers-above', text: `${said} ${untilTheyAgree(splitZone)}` };
}

function reportParent(answer: HostAnswer, { nameservers }: NameserversClaim): ServerReport {
  const named = namedBy(answer);
  if (named === null) return reportSilent(answer);
  const outcome = setText(named) === setText(nameservers) ? 'match' : 'mismatch';
  return reportServer(answer, outcome, named.map(shownName), null);
}
