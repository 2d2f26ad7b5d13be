import { compareValue, type NearMiss } from '../compare-value.ts';
import type { Hint, HintKind } from '../verification.ts';
import type { Claim } from '../walk/claim.ts';
import { isSplit } from '../walk/decide.ts';
import type { TxtEvidence } from '../walk/evidence.ts';
import { shownName } from './escape.ts';

/** What a hint is made from. */
interface Clues {
  readonly evidence: TxtEvidence;
  /** Whether the servers say that there is no record. */
  readonly isMissing: boolean;
  readonly claim: Claim;
  readonly prefix: string;
  readonly nearMisses: ReadonlySet<NearMiss | 'equal' | null>;
}

type Rule = (clues: Clues) => string | null;

const nearMiss =
  (kind: NearMiss, text: string): Rule =>
  ({ nearMisses, prefix }) =>
    nearMisses.has(kind) ? text.replace('{prefix}', () => prefix) : null;

/** Each hint and what it says, if there is a reason for it; the first one is given. */
const rules: readonly (readonly [HintKind, Rule])[] = [
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
];

/** What the claimant most likely did; null when nothing is known of it. */
export function hintFor(
  evidence: TxtEvidence,
  claim: Claim,
  prefix: string,
  isMissing: boolean,
): Hint | null {
  const texts = askedIn(evidence).flatMap(({ judgement }) => judgement.values);
  const nearMisses = new Set(texts.map((text) => compareValue(text, claim.value, prefix)));
  for (const [kind, rule] of rules) {
    const text = rule({ evidence, isMissing, claim, prefix, nearMisses });
    if (text !== null) return { kind, text };
  }
  return null;
}

/** Servers of the domain, and recursive resolvers if they were asked in their place. */
const askedIn = ({ poll, recursors }: TxtEvidence) => [...poll.asked, ...(recursors?.asked ?? [])];

function partial({ evidence }: Clues): string | null {
  if (!isSplit(evidence)) return null;
  const { votes } = evidence.poll;
  const namesOf = (isMatch: boolean) =>
    votes
      .filter(({ outcome }) => (outcome === 'match') === isMatch)
      .map(({ name }) => shownName(name))
      .sort()
      .join(', ');
  return `The record is at ${namesOf(true)}, but not at ${namesOf(false)}: wait until all servers of the domain have it, or correct those that do not.`;
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
