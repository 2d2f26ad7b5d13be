import { afterAll, describe, expect, test } from 'vitest';
import { peerTest } from '../helpers/peers.ts';
import { wantsTable } from '../helpers/peers-settings.ts';
import { peerNames } from '../helpers/peers-types.ts';
import {
  exceptionFor,
  explain,
  isAbout,
  judgeOurs,
  marksOf,
  standsAgainst,
  type Vote,
  voteOn,
} from '../helpers/peers-vote.ts';
import { zoneExceptions } from './zone-exceptions.ts';
import type { ZoneFault } from './zone-fault.ts';
import { caseOf, zoneFaults } from './zone-faults.ts';

const votes = new Map<ZoneFault, Vote>();

function decided(row: ZoneFault): void {
  const { ours, findings } = judgeOurs(caseOf(row).zone);
  expect(ours).toBe(row.decision === 'error' ? 'reject' : 'accept');
  if (row.code !== undefined) expect(findings.map(({ code }) => code)).toContain(row.code);
  if (row.decision !== 'accept') expect(findings).not.toEqual([]);
}

describe.each(Object.entries(zoneFaults))('%s', (_group, rows) => {
  test.each(rows)('ours: $title is judged as decided ($decision)', decided);

  peerTest('no majority stands against us but where we say why', async () => {
    await Promise.all(rows.map(async (row) => votes.set(row, await voteOn(caseOf(row)))));
    const objections = rows.filter((row) => {
      const vote = votes.get(row)!;
      return standsAgainst(vote) && exceptionFor(caseOf(row), vote, zoneExceptions) === undefined;
    });
    expect(objections.map((row) => explain(caseOf(row), votes.get(row)!))).toEqual([]);
  });
});

peerTest('every exception is of a zone where the majority stands against us', async () => {
  // One that is for a decision that we do not follow yet waits for it.
  const stale = zoneExceptions.filter(({ about, ours }) => {
    const here = [...votes].filter(([{ title }]) => isAbout(about, title));
    return here.length === 0 || here.some(([, vote]) => vote.ours === ours && !standsAgainst(vote));
  });
  expect(stale.map(({ about }) => about)).toEqual([]);
});

/** What everybody says about every zone; `PEER_TABLE=1` prints it. */
function verdictTable(): string {
  const head = ['zone', 'decision', 'ours', ...peerNames];
  const lines = [...votes].map(([{ title, decision }, vote]) => [
    title,
    decision,
    ...marksOf(vote, peerNames),
  ]);
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

afterAll(() => {
  if (wantsTable) console.info(verdictTable());
});
