import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { peerTest, peerVersions } from '../helpers/peers.ts';
import { votesOnParts } from '../helpers/peers-bisect.ts';
import { onlyTypes, records, seed, wantsTable } from '../helpers/peers-settings.ts';
import { type Tally, tallyOf, tallyRow, tallyTable } from '../helpers/peers-tally.ts';
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
const tallies: Tally[] = [];
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
        const together = await votesOn(drawn.flatMap(({ records: all }) => all));
        const isOpen = ([which, vote]: readonly [Case, Vote]): boolean =>
          standsAgainst(vote) && !isCovered(which, vote);
        // In a zone of many a peer may have meant another one.
        const votes = await Promise.all(
          together.map(async (one) =>
            isOpen(one) ? ([one[0], await voteOn(one[0], everyPeer)] as const) : one,
          ),
        );
        for (const one of drawn) tell(tallyFrom(one, votes));
        const left = votes.filter(isOpen);
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

const isCovered = (which: Case, vote: Vote): boolean => exceptionFor(which, vote, exceptions) !== undefined;

function tallyFrom({ type, records: drawn }: Drawn, votes: readonly (readonly [Case, Vote])[]): Tally {
  const titles = new Set(drawn.map(({ title }) => title));
  const here = votes.filter(([{ title }]) => titles.has(title));
  return tallyOf(type, drawn.filter(({ isRight }) => !isRight).length, here, (which, vote) => {
    const exception = exceptionFor(which, vote, exceptions);
    if (exception !== undefined) needed.set(exception, (needed.get(exception) ?? 0) + 1);
    return exception !== undefined;
  });
}

/** `PEER_TABLE=1` prints each type as soon as it is judged, and all of them at the end. */
function tell(tally: Tally): void {
  tallies.push(tally);
  if (wantsTable) console.info(tallyRow(tally));
}

afterAll(() => {
  if (wantsTable) console.info(tallyTable(tallies, needed));
});
