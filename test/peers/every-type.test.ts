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

interface Drawn {
  readonly type: string;
  readonly records: readonly DrawnRecord[];
}

const looked = forms.filter(({ type }) => onlyTypes.length === 0 || onlyTypes.includes(type));
/** Few of each type share a zone with those of others. */
const perGroup = Math.max(1, Math.floor(SIZE / records));
const groups = Array.from({ length: Math.ceil(looked.length / perGroup) }, (_, group) => {
  const types = looked.slice(group * perGroup, (group + 1) * perGroup);
  const drawn = types.map(
    (form, at): Drawn => ({
      type: form.type,
      records: drawRecords(form, seed, records, at * records),
    }),
  );
  return [types.map(({ type }) => type).join(' '), drawn] as const;
});
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

  describe.each(groups)('%s', (_types, drawn) => {
    test('as many as asked for, all different', () => {
      const texts = drawn.flatMap(({ records: all }) =>
        all.map(({ text, label }) => text.replaceAll(label.slice(1), '%')),
      );
      expect(new Set(texts).size).toBe(records * drawn.length);
    });

    peerTest(
      'no majority stands against us but where we say why',
      async () => {
        const votes = await votesOn(drawn.flatMap(({ records: all }) => all));
        const against = votes.filter(([, vote]) => standsAgainst(vote));
        const open = against.filter(([which, vote]) => !isCovered(which, vote));
        // In a zone of many a peer may have meant another one.
        const alone = await Promise.all(
          open.map(async ([which]) => [which, await voteOn(which, everyPeer)] as const),
        );
        const left = alone.filter(([which, vote]) => standsAgainst(vote) && !isCovered(which, vote));
        for (const one of drawn) rows.push(rowOf(one, votes));
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

/** A type, its records, those that have a fault, the votes, and where a majority stands against us. */
function rowOf({ type, records: drawn }: Drawn, votes: readonly (readonly [Case, Vote])[]): string {
  const titles = new Set(drawn.map(({ title }) => title));
  const here = votes.filter(([{ title }]) => titles.has(title));
  const said = here.reduce((sum, [, { peers }]) => sum + peers.size, 0);
  const wrong = drawn.filter(({ isRight }) => !isRight).length;
  const against = here.filter(([, vote]) => standsAgainst(vote)).length;
  return `| ${[type, drawn.length, wrong, said, against].join(' | ')} |`;
}

/** `PEER_TABLE=1` prints it. */
afterAll(() => {
  if (!wantsTable) return;
  const head = ['| type | records | with a fault | votes | against us |', '| --- | --: | --: | --: | --: |'];
  const listed = [...needed].map(([{ about, rfc }, count]) => `| ${about} | ${rfc} | ${count} |`);
  const lines = [...head, ...rows, '', '| exception | RFC | records |', '| --- | --- | --: |', ...listed];
  console.info(lines.join('\n'));
});
