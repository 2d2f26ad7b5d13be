import { expect } from 'vitest';
import { judge, peerTest } from '../helpers/peers.ts';
import { votesOnParts } from '../helpers/peers-bisect.ts';
import { ORIGIN, seed } from '../helpers/peers-settings.ts';
import { everyPeer } from '../helpers/peers-types.ts';
import { zoneOf } from './generate/block.ts';
import { drawRecords } from './generate/draw-records.ts';
import { forms } from './generate/forms.ts';

const EVERY = 4;
const DRAWS = 3;

/** Some right ones and more with a fault, of a quarter of the types. */
const drawn = forms
  .filter((_, at) => (at + seed) % EVERY === 0)
  .flatMap((form, at) => drawRecords(form, seed, DRAWS, at * DRAWS).slice(at % 2))
  .filter(({ isAlone }) => !isAlone);

peerTest(
  'a peer says of a record among many what it says of it alone',
  async () => {
    const votes = await votesOnParts(drawn, zoneOf, everyPeer);
    const differ = votes.map(async ([{ title, zone }, { peers }]) => {
      const alone = await Promise.all(
        [...peers].map(async ([peer]) => [peer, (await judge(peer, zone, ORIGIN)).verdict] as const),
      );
      return alone.flatMap(([peer, verdict]) =>
        verdict === peers.get(peer) ? [] : [`${peer}, ${title}: alone ${verdict}\n${zone}`],
      );
    });
    expect((await Promise.all(differ)).flat()).toEqual([]);
    expect(votes.some(([, { peers }]) => [...peers.values()].includes('reject'))).toBe(true);
  },
  everyPeer,
);
