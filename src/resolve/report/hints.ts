import { compareValue, type NearMiss } from '../compare-value.ts';
import { addressText } from '../transport/address.ts';
import type { Hint, HintKind, ServerOutcome } from '../verification.ts';
import { isHeard } from '../walk/ballot.ts';
import type { Claim } from '../walk/claim.ts';
import { type Conclusion, isBlocked, isSplit } from '../walk/decide.ts';
import type { TxtEvidence } from '../walk/evidence.ts';
import type { Settings } from '../walk/settings.ts';
import { shownName } from './escape.ts';
import { untilTheyAgree } from './until-they-agree.ts';
import { upstreamTexts } from './upstream-texts.ts';

/** What a hint is made from. */
interface Clues {
  readonly evidence: TxtEvidence;
  readonly conclusion: Conclusion;
  /** Whether the servers say that there is no record. */
  readonly isMissing: boolean;
  readonly claim: Claim;
  readonly settings: Settings;
  readonly nearMisses: ReadonlySet<NearMiss | 'equal' | null>;
}

type Rule = (clues: Clues) => string | null;

const nearMiss =
  (kind: NearMiss, text: string): Rule =>
  ({ nearMisses, settings: { prefix } }) =>
    nearMisses.has(kind) ? text.replace('{prefix}', () => prefix) : null;

/** Each hint and what it says, if there is a reason for it; the first one is given. */
const rules: readonly (readonly [HintKind, Rule])[] = [
  ['half-heard', halfHeard],
  ['half-heard', tooFar],
  ['half-heard', tooFew],
  ['unvalidated', unvalidated],
  ['denied', denied],
  ['servers-above', serversAbove],
  ['partial', partial],
  [
    'quoted',
    nearMiss('quoted', 'The quotes are part of the published text: enter the value without any quotes.'),
  ],
  [
    'whitespace',
    nearMiss(
      'whitespace',
      'The published text has blanks or line breaks in it: enter the value without them.',
    ),
  ],
  [
    'hex-case',
    nearMiss('hex-case', 'Small and capital letters were changed: enter the value exactly as it is given.'),
  ],
  [
    'missing-prefix',
    nearMiss('missing-prefix', 'Only the token was published: the value begins with {prefix}.'),
  ],
  [
    'other-challenge',
    nearMiss(
      'other-challenge',
      'This is the value of another challenge: publish the value of this one, beside it or in its place.',
    ),
  ],
  ['name-doubled', doubled],
  ['alias', alias],
  ['negative-cache', negativeCache],
  ['blocked', blocked],
  ['resolvers', resolvers],
  ['root-servers', rootServers],
];

/** What the claimant most likely did, or what else is to be mended; null when nothing is known of it. */
export function hintFor(
  evidence: TxtEvidence,
  conclusion: Conclusion,
  claim: Claim,
  settings: Settings,
): Hint | null {
  const texts = askedIn(evidence).flatMap(({ judgement }) => judgement.values);
  const nearMisses = new Set(texts.map((text) => compareValue(text, claim.value, settings.prefix)));
  const isMissing = conclusion.code === 'ownership/record-not-found';
  for (const [kind, rule] of rules) {
    const text = rule({ evidence, conclusion, isMissing, claim, settings, nearMisses });
    if (text !== null) return { kind, text };
  }
  return null;
}

/** Servers of the domain, and recursive resolvers if they were asked in their place. */
const askedIn = ({ poll, recursors }: TxtEvidence) => [...poll.asked, ...(recursors?.asked ?? [])];

const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)];

function halfHeard({ evidence, conclusion }: Clues): string | null {
  const { poll, backing, recursors, silentZone } = evidence;
  if (conclusion.reason !== 'unconfirmed') return null;
  const unheard = poll.asked.filter((one) => !isHeard(one)).map(({ answer }) => shownName(answer.name));
  const above = silentZone === null ? [] : [`the servers of ${shownName(silentZone)}`];
  const silence = `No usable answer came from ${distinct([...above, ...unheard]).join(', ')}, so that two recursive resolvers must have the record, too`;
  const told = backing ?? recursors;
  if (told === null) return `${silence}, and only one is configured: configure a second.`;
  const having = told.asked.filter(({ judgement }) => judgement.outcome === 'match');
  if (told.outcome === 'match') return `${silence}, ${poll.isHearsay ? named : ownSet}`;
  const seconds = told.negativeTtl;
  const wait = seconds === null ? '' : ` Some keep in mind for ${seconds} seconds that it is missing.`;
  return `${silence}: ${having.length === 0 ? 'none has' : 'only one has'}.${wait} See that all servers of the domain run, or take those away that do not.`;
}

/** Why it is not enough that they have it. */
const ownSet =
  'from the servers that the zone above names, or signed. They have it unsigned, and one of them lacks it, or they know the domain by other servers: see that all its servers run, and that its own NS records are those of the zone above.';
const named =
  'and signed, as only they could say which servers the domain has. They have it unsigned: check again when the zone above can be reached.';

/** Addresses of name servers took more to find than a check may spend. */
function tooFar({ evidence: { isShort, poll }, conclusion }: Clues): string | null {
  if (!isShort || conclusion.code !== 'ownership/timeout' || conclusion.reason !== null) return null;
  const unasked = poll.asked.filter(({ judgement }) => judgement.outcome === 'unasked');
  const names = distinct(unasked.map(({ answer }) => shownName(answer.name))).join(', ');
  return `To find the addresses of the name servers of the domain took more packets than a check may send${names === '' ? '' : `: ${names} could not be asked`}. Take name servers away, or have some whose names lie in the domain itself or in zones with servers of their own, so that the zone above gives their addresses (glue).`;
}

/** Some have the record, and what others might have said is not known. */
function tooFew({ evidence: { poll }, conclusion }: Clues): string | null {
  if (conclusion.reason !== null || !poll.votes.some(({ outcome }) => outcome === 'match')) return null;
  const namesOf = (...outcomes: readonly ServerOutcome[]) =>
    distinct(
      poll.asked
        .filter(({ judgement }) => outcomes.includes(judgement.outcome))
        .map(({ answer }) => shownName(answer.name)),
    ).join(', ');
  if (poll.ignored.length > 0)
    return `The domain has ${poll.votes.length} name servers. ${poll.votes.length - poll.ignored.length} of them are asked, and any of the others may say otherwise: take some away.`;
  const unasked = namesOf('unasked');
  if (unasked !== '')
    return `The record is at ${namesOf('match')}, but ${unasked} had no chance to answer, and may say otherwise: check again with more time, from where all servers can be reached.`;
  const unsaid = poll.votes.filter(({ outcome }) => outcome === 'unasked').map(({ name }) => shownName(name));
  if (unsaid.length > 0)
    return `The record is at ${namesOf('match')}, but ${unsaid.join(', ')} gave no answer that counts, and may say otherwise: see that each server answers for the domain, at all its addresses, or take those away that do not.`;
  const silent = namesOf('timeout', 'unreachable');
  return silent === ''
    ? null
    : `The record is at ${namesOf('match')}, but nothing was heard of ${silent}: see that more servers of the domain run, or take those away that do not.`;
}

function unvalidated({ conclusion, claim }: Clues): string | null {
  if (conclusion.reason !== 'unvalidated') return null;
  return `The record is there, but no recursive resolver could say anything about ${shownName(claim.name)}, not even whether the domain is signed: see that its servers answer everybody, with DNSSEC records, too.`;
}

function denied({ conclusion, evidence: { poll, dnssec } }: Clues): string | null {
  if (conclusion.reason !== 'denied') return null;
  const having = distinct(
    poll.asked
      .filter(({ judgement }) => judgement.outcome === 'match')
      .map(({ answer }) => shownName(answer.name)),
  );
  const where = having.length === 0 ? '' : ` at ${having.join(', ')}`;
  const seconds = dnssec.negativeTtl;
  const wait =
    seconds === null ? '' : ` after ${seconds} seconds, for which they may keep an earlier answer,`;
  return `The record was seen${where}, but recursive resolvers have the signed answer that there is none: check again${wait} and see that it is published, and signed, at all servers.`;
}

function blocked({ evidence }: Clues): string | null {
  if (!isBlocked(evidence)) return null;
  const addresses = askedIn(evidence)
    .filter(({ judgement }) => judgement.outcome === 'blocked')
    .map(({ answer }) => `${shownName(answer.name)} (${addressText(answer.addresses[0]!)})`);
  return `These name servers are where nobody is reached over the Internet: ${distinct(addresses).join(', ')}. Give them public addresses, in the zone above, too.`;
}

function resolvers({ conclusion, settings: { recursors } }: Clues): string | null {
  const text = upstreamTexts[conclusion.code ?? ''];
  return text === undefined ? null : text(recursors.map(({ name }) => name).join(', '));
}

function rootServers({ evidence, settings: { discovery, recursors } }: Clues): string | null {
  if (evidence.silentZone !== '.') return null;
  return discovery === 'hybrid' && recursors.length === 1
    ? 'No root server answers, and what a single recursive resolver says proves nothing: configure a second one, of somebody else.'
    : 'No root server answers: this machine must be let send DNS queries to any address, or recursive resolvers be asked where the servers are.';
}

const votersOf = ({ poll }: TxtEvidence, isMatch: boolean): string =>
  poll.votes
    .filter(({ outcome }) => (outcome === 'match') === isMatch)
    .map(({ name }) => shownName(name))
    .sort()
    .join(', ');

function serversAbove({ evidence }: Clues): string | null {
  const { splitZone } = evidence;
  if (splitZone === null || !isSplit(evidence)) return null;
  return `The servers of ${shownName(splitZone)} lead to different places: ${votersOf(evidence, true)} to the record, but not ${votersOf(evidence, false)}. ${untilTheyAgree(splitZone)}`;
}

function partial({ evidence }: Clues): string | null {
  if (!isSplit(evidence)) return null;
  return `The record is at ${votersOf(evidence, true)}, but not at ${votersOf(evidence, false)}: wait until all servers of the domain have it, or correct those that do not.`;
}

function doubled({ evidence, claim }: Clues): string | null {
  if (evidence.doubled === null) return null;
  const host = shownName(evidence.delegation?.zone ?? '');
  return `The record stands at ${shownName(evidence.doubled)}: the control panel adds ${host} by itself, so enter ${shownName(claim.name).slice(0, -host.length - 1) || '@'} as the name.`;
}

function alias({ evidence, isMissing, claim }: Clues): string | null {
  if (!isMissing) return null;
  const answers = askedIn(evidence).map(({ answer }) => answer.reading);
  const first = answers.find((reading) => 'aliases' in reading && reading.aliases.length > 0);
  if (first === undefined || !('aliases' in first)) return null;
  const target = shownName(first.aliases.at(-1)!.target);
  return `${shownName(claim.name)} is an alias (CNAME) of ${target}: publish the record there, or remove the alias, which may be a wildcard.`;
}

function negativeCache({ evidence, isMissing }: Clues): string | null {
  const seconds = evidence.recursors?.negativeTtl ?? null;
  if (!isMissing || seconds === null) return null;
  return `Only recursive resolvers could be asked, and they keep in mind for ${seconds} seconds that the record is missing: try again after that.`;
}
