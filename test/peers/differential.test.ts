import { beforeAll, describe, expect, test } from 'vitest';
import { typeByMnemonic } from '../../src/engine/rrtypes/lookup.ts';
import { peerTest, peerVersions } from '../helpers/peers.ts';
import { votesOnParts } from '../helpers/peers-bisect.ts';
import { runs, seed } from '../helpers/peers-settings.ts';
import {
  type Case,
  exceptionFor,
  explain,
  isAbout,
  judgeOurs,
  standsAgainst,
  type Vote,
  voteOn,
} from '../helpers/peers-vote.ts';
import { exceptions } from './exceptions.ts';
import { drawBatch } from './generate/batch.ts';
import { zoneOf } from './generate/block.ts';
import { forms } from './generate/forms.ts';
import { draw, headerMutations, type Mutant, mutationsOf } from './generate/mutants.ts';
import { shuffled } from './generate/seeds.ts';
import { reported } from './reported.ts';

const known = forms.filter(({ type }) => typeByMnemonic(type) !== undefined);
const mutations = shuffled([...headerMutations, ...known.flatMap((form) => mutationsOf(form))], seed);
const judged = mutations.filter(({ title }) => reported[title] === undefined);

/** Exceptions that something needed. */
const needed = new Set<unknown>();

beforeAll(() => {
  console.info(
    `peers: PEER_SEED=${seed} PEER_RUNS=${runs}, ${mutations.length} kinds of fault in ${known.length} types\n${peerVersions()}`,
  );
});

/** What is to be said against us, with the smallest zone; nothing when no majority does or an exception covers it. */
function objections(votes: readonly (readonly [Case, Vote])[]): readonly string[] {
  return votes.flatMap(([which, vote]) => {
    if (!standsAgainst(vote)) return [];
    const exception = exceptionFor(which, vote, exceptions);
    if (exception === undefined) return [`${explain(which, vote)}\nPEER_SEED=${seed}`];
    needed.add(exception);
    return [];
  });
}

test.skip.each(forms.filter((form) => !known.includes(form)))(
  '$type has no file in the registry yet',
  () => {},
);

describe('records that are right', () => {
  const SIZE = 60;
  const batches = Array.from({ length: Math.ceil(runs / SIZE) }, (_, batch) => batch);

  describe.each(batches)('batch %i', (batch) => {
    const blocks = drawBatch(known, seed, batch, SIZE);

    peerTest('no majority refuses one that we take, or takes one that we refuse', async () => {
      expect(objections(await votesOnParts(blocks, zoneOf))).toEqual([]);
    });

    test('are taken together as they are one by one', () => {
      expect(judgeOurs(zoneOf(blocks)).findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    });
  });
});

describe('records with one fault', () => {
  /** Each kind once before any comes twice. */
  const mutants: readonly Mutant[] = Array.from({ length: runs }, (_, at) =>
    draw(judged[at % judged.length]!, seed, Math.floor(at / judged.length)),
  );
  const groups = [...new Set(mutants.map(groupOf))].sort();

  describe.each(groups)('%s', (group) => {
    const here = mutants.filter((mutant) => groupOf(mutant) === group);

    peerTest(`no majority stands against us in ${here.length}`, async () => {
      const votes = await Promise.all(here.map(async (mutant) => [mutant, await voteOn(mutant)] as const));
      expect(objections(votes)).toEqual([]);
    });
  });

  /** `MX` of `MX preference: negative`. */
  function groupOf({ title }: Mutant): string {
    return title.replace(/[ :].*$/, '');
  }
});

describe('where the majority is right', () => {
  const here = mutations.filter(({ title }) => reported[title] !== undefined);

  peerTest('it still stands against us; what is mended leaves the list of what was reported', async () => {
    const votes = await Promise.all(here.map((mutation) => voteOn(draw(mutation, seed))));
    expect(here.filter((_, at) => !standsAgainst(votes[at]!)).map(({ title }) => title)).toEqual([]);
  });
});

// Some of what is drawn for a kind is taken by fewer peers than the rest, so that it takes several rounds.
if (runs >= mutations.length * 4)
  test('every exception was needed', () => {
    const here = exceptions.filter(({ about }) => mutations.some(({ title }) => isAbout(about, title)));
    expect(here.filter((exception) => !needed.has(exception)).map(({ about }) => about)).toEqual([]);
  });
