import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { peerTest, peerVersions } from '../helpers/peers.ts';
import { votesOnParts } from '../helpers/peers-bisect.ts';
import { onlyTypes, records, seed, wantsTable } from '../helpers/peers-settings.ts';
import { everyPeer } from '../helpers/peers-types.ts';
import {
  type Case,
  type Exception,
  exceptionFor,
  explain,
  standsAgainst,
  type Vote,
  voteOn,
} from '../helpers/peers-vote.ts';
import { exceptions } from './exceptions.ts';
import { zoneOf } from './generate/block.ts';
import { type DrawnRecord, drawRecords } from './generate/draw-records.ts';
import { forms } from './generate/forms.ts';

/** Records in one zone: errors of one are searched for among so many. */
const SIZE = 100;

const here = forms.filter(({ type }) => onlyTypes.length === 0 || onlyTypes.includes(type));
const rows: string[] = [];
const needed = new Map<Exception, number>();

beforeAll(() => {
  console.info(`peers: PEER_SEED=${seed} PEER_RECORDS=${records}\n${peerVersions(everyPeer)}`);
});

test('types to look at are types', () => {
  expect(onlyTypes.filter((type) => forms.every((form) => form.type !== type))).toEqual([]);
});

describe(`${records} records of each type`, () => {
  peerTest(
    'every peer takes a zone without any of them',
    async () => {
      const zone = { title: 'no records', types: [], text: '', zone: zoneOf([]) };
      expect(await voteOn(zone, everyPeer)).toMatchObject({
        ours: 'accept',
        peers: new Map(everyPeer.map((peer) => [peer, 'accept'])),
      });
    },
    everyPeer,
  );

  describe.each(here)('$type', (form) => {
    const drawn = drawRecords(form, seed, records);

    test('as many as asked for, all different', () => {
      expect(new Set(drawn.map(({ text, label }) => text.replaceAll(label.slice(1), '%'))).size).toBe(
        records,
      );
    });

    peerTest(
      'no majority stands against us but where we say why',
      async () => {
        const votes = await votesOn(drawn);
        const against = votes.filter(([, vote]) => standsAgainst(vote));
        const open = against.filter(([which, vote]) => !isCovered(which, vote));
        // In a zone of many a peer may have meant another one.
        const alone = await Promise.all(
          open.map(async ([which]) => [which, await voteOn(which, everyPeer)] as const),
        );
        const left = alone.filter(([which, vote]) => standsAgainst(vote) && !isCovered(which, vote));
        rows.push(rowOf(form.type, drawn, votes, against.length - left.length));
        expect(left.map(([which, vote]) => `${explain(which, vote)}\nPEER_SEED=${seed}`)).toEqual([]);
      },
      everyPeer,
    );
  });
});

async function votesOn(drawn: readonly DrawnRecord[]): Promise<readonly (readonly [Case, Vote])[]> {
  const alone = drawn.filter(({ isAlone }) => isAlone);
  const together = drawn.filter(({ isAlone }) => !isAlone);
  const zones = Array.from({ length: Math.ceil(together.length / SIZE) }, (_, at) =>
    together.slice(at * SIZE, (at + 1) * SIZE),
  );
  const parts = [...zones, ...alone.map((record) => [record])];
  return (await Promise.all(parts.map((some) => votesOnParts(some, zoneOf, everyPeer)))).flat();
}

function isCovered(which: Case, vote: Vote): boolean {
  const exception = exceptionFor(which, vote, exceptions);
  if (exception !== undefined) needed.set(exception, (needed.get(exception) ?? 0) + 1);
  return exception !== undefined;
}

/** A type, its records, those that have a fault, the votes, and where a majority stands against us as listed. */
function rowOf(
  type: string,
  drawn: readonly DrawnRecord[],
  votes: readonly (readonly [Case, Vote])[],
  listed: number,
): string {
  const said = votes.reduce((sum, [, { peers }]) => sum + peers.size, 0);
  const wrong = drawn.filter(({ isRight }) => !isRight).length;
  return `| ${[type, drawn.length, wrong, said, listed].join(' | ')} |`;
}

/** `PEER_TABLE=1` prints it. */
afterAll(() => {
  if (!wantsTable) return;
  const head = ['| type | records | with a fault | votes | listed |', '| --- | --: | --: | --: | --: |'];
  const listed = [...needed].map(([{ about, rfc }, count]) => `| ${about} | ${rfc} | ${count} |`);
  const lines = [...head, ...rows, '', '| exception | RFC | records |', '| --- | --- | --: |', ...listed];
  console.info(lines.join('\n'));
});
