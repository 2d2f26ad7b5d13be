import { type Case, type Exception, majority, standsAgainst, type Vote } from './peers-vote.ts';

/** What came of the records of one type. */
export interface Tally {
  readonly type: string;
  readonly drawn: number;
  readonly withFault: number;
  /** Those of which most of the peers that know the type say the same. */
  readonly judged: number;
  /** All that peers have said. */
  readonly votes: number;
  /** Where that majority stands against us, and how many of these a listed exception covers. */
  readonly against: number;
  readonly listed: number;
}

export const tallyOf = (
  type: string,
  withFault: number,
  votes: readonly (readonly [Case, Vote])[],
  isListed: (which: Case, vote: Vote) => boolean,
): Tally => {
  const against = votes.filter(([, vote]) => standsAgainst(vote));
  return {
    type,
    drawn: votes.length,
    withFault,
    judged: votes.filter(([, vote]) => majority(vote) !== undefined).length,
    votes: votes.reduce((sum, [, { peers }]) => sum + peers.size, 0),
    against: against.length,
    listed: against.filter(([which, vote]) => isListed(which, vote)).length,
  };
};

const head = [
  '| type | records | with a fault | judged | votes | against us | listed |',
  '| --- | --: | --: | --: | --: | --: | --: |',
];

export const tallyRow = ({ type, drawn, withFault, judged, votes, against, listed }: Tally): string =>
  `| ${[type, drawn, withFault, judged, votes, against, listed].join(' | ')} |`;

/** The tallies of all types with their sum, and how often each exception was needed, as tables in Markdown. */
export function tallyTable(tallies: readonly Tally[], needed: ReadonlyMap<Exception, number>): string {
  const sum = (pick: (tally: Tally) => number): number =>
    tallies.reduce((total, tally) => total + pick(tally), 0);
  const all: Tally = {
    type: `all ${tallies.length}`,
    drawn: sum(({ drawn }) => drawn),
    withFault: sum(({ withFault }) => withFault),
    judged: sum(({ judged }) => judged),
    votes: sum(({ votes }) => votes),
    against: sum(({ against }) => against),
    listed: sum(({ listed }) => listed),
  };
  const exceptions = [...needed].map(([{ about, rfc }, count]) => `| ${about} | ${rfc} | ${count} |`);
  return [
    ...head,
    ...[...tallies, all].map(tallyRow),
    '',
    '| exception | RFC | records |',
    '| --- | --- | --: |',
    ...exceptions,
  ].join('\n');
}
