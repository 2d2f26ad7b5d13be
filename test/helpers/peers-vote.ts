import type { Finding } from '../../src/catalog/finding.ts';
import { checkZone } from '../../src/engine/check-zone.ts';
import { judge, type Verdict } from './peers.ts';
import { abstains } from './peers-quirks.ts';
import { ORIGIN } from './peers-settings.ts';
import { everyPeer, letters, namesOf, type PeerName, peerNames, peersFor } from './peers-types.ts';

/** Who may say what: a zone, its types, and what all say about it. */
export interface Vote {
  readonly ours: Verdict;
  readonly findings: readonly Finding[];
  readonly peers: ReadonlyMap<PeerName, Verdict>;
}

export interface Case {
  readonly title: string;
  readonly types: readonly string[];
  /** What is special about the zone, and the zone. */
  readonly text: string;
  readonly zone: string | Uint8Array;
  /** Who does not look at things of this kind at all. */
  readonly without?: readonly PeerName[];
}

/** We stand against the majority there, and mean to. */
export interface Exception {
  /** The title of the case. */
  readonly about: string | RegExp;
  /** What is special about the text, where the title does not tell. */
  readonly where?: RegExp;
  readonly ours: 'accept' | 'reject';
  /** Letters of the peers that may say otherwise. */
  readonly against: string;
  readonly why: string;
  readonly rfc: string;
}

/** Records are drawn for any owner of a zone without keys: that they belong elsewhere is not what is asked. */
const severities = { 'zone/not-at-apex': 'off', 'zone/dnskey-missing': 'off' } as const;

/** Ours: a zone is refused when something in it is an error. */
export function judgeOurs(zone: string | Uint8Array): Pick<Vote, 'ours' | 'findings'> {
  const { findings } = checkZone(zone, { origin: ORIGIN, profile: 'rfc', severities });
  return { ours: findings.some(({ severity }) => severity === 'error') ? 'reject' : 'accept', findings };
}

/** Those who have a say. */
export const votersOn = (
  { types, text, without = [] }: Omit<Case, 'zone'>,
  peers = peerNames,
): readonly PeerName[] =>
  peersFor(types, peers).filter((peer) => !without.includes(peer) && !abstains(peer, types, text));

export async function voteOn(which: Case, peers = peerNames): Promise<Vote> {
  const { zone } = which;
  const asked = votersOn(which, peers);
  const judgements = await Promise.all(asked.map((peer) => judge(peer, zone, ORIGIN)));
  return {
    ...judgeOurs(zone),
    peers: new Map(asked.map((peer, at) => [peer, judgements[at]?.verdict ?? 'crash'])),
  };
}

/** What more than half of those who say something say. */
export function majority({ peers }: Pick<Vote, 'peers'>): 'accept' | 'reject' | undefined {
  const said = [...peers.values()];
  const accepting = said.filter((verdict) => verdict === 'accept').length;
  const rejecting = said.filter((verdict) => verdict === 'reject').length;
  if (accepting === rejecting) return undefined;
  return accepting > rejecting ? 'accept' : 'reject';
}

export const standsAgainst = (vote: Vote): boolean => {
  const most = majority(vote);
  return most !== undefined && most !== vote.ours;
};

/** The exception that covers a stand against the majority: each peer on the other side is one that it names. */
export function exceptionFor(
  { title, text }: Case,
  { ours, peers }: Vote,
  exceptions: readonly Exception[],
): Exception | undefined {
  const others = [...peers]
    .filter(([, verdict]) => verdict !== ours && verdict !== 'crash')
    .map(([name]) => name);
  return exceptions.find(
    (exception) =>
      exception.ours === ours &&
      isAbout(exception.about, title) &&
      (exception.where === undefined || exception.where.test(text)) &&
      others.every((name) => namesOf(exception.against).includes(name)),
  );
}

export const isAbout = (about: string | RegExp, title: string): boolean =>
  typeof about === 'string' ? about === title : about.test(title);

const mark: Readonly<Record<Verdict, string>> = { accept: 'A', reject: 'R', crash: '!' };

/** Ours and the peers': `A`, `R`, `!` for a crash, `-` for no say. */
export const marksOf = (
  { ours, peers }: Pick<Vote, 'ours' | 'peers'>,
  names: readonly PeerName[],
): readonly string[] =>
  [ours, ...names.map((name) => peers.get(name))].map((verdict) =>
    verdict === undefined ? '-' : mark[verdict],
  );

/** Such as `ours R, B A, K R, N A, L A, V -`. */
export function verdictsOf(vote: Pick<Vote, 'ours' | 'peers'>): string {
  const columns = ['ours', ...Object.keys(letters)];
  return marksOf(vote, everyPeer)
    .map((text, at) => `${columns[at]} ${text}`)
    .join(', ');
}

/** What a failing test shows: the zone, what everybody says, and what we find. */
export function explain(which: Case, vote: Vote): string {
  const zone = typeof which.zone === 'string' ? which.zone : Buffer.from(which.zone).toString('latin1');
  const found = vote.findings.map(
    ({ line, code, reason, detail }) => `  line ${line}: ${code} ${reason ?? ''} ${detail}`,
  );
  return [
    which.title,
    verdictsOf(vote),
    ...found,
    ...zone
      .trimEnd()
      .split('\n')
      .map((line) => `  | ${line}`),
  ].join('\n');
}
