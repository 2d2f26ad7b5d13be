import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Sequence } from '../../src/cli/sequence.ts';
import { Tally } from '../../src/cli/tally.ts';

const sums = { ...new Tally(), zones: 1 };

/** How many pieces each chunk has, and whose answer comes next. */
const runs = fc.record({
  pieces: fc.array(fc.nat(3), { minLength: 1, maxLength: 12 }),
  turns: fc.array(fc.nat(11), { maxLength: 60 }),
});

test('pieces are written in the order of their chunks, in whatever order those are done', () => {
  fc.assert(
    fc.property(runs, ({ pieces, turns }) => {
      const written: string[] = [];
      const sequence = new Sequence<number>(({ findings }, from) => written.push(`${from}: ${findings}`));
      const said = pieces.map(() => 0);
      function say(chunk: number): void {
        const at = said[chunk]!++;
        if (at > pieces[chunk]!) return;
        const last = at === pieces[chunk];
        const piece = { findings: `${chunk}.${at}`, zones: '' };
        sequence.add({ chunk, sums, last, ...(!last && { piece }) }, chunk % 3);
      }
      for (const turn of turns) say(turn % pieces.length);
      // What is known of the chunk whose turn it is has been written.
      expect(written.filter((text) => text.includes(` ${sequence.turn}.`)).length).toBe(
        Math.min(said[sequence.turn] ?? 0, pieces[sequence.turn] ?? 0),
      );
      for (const chunk of pieces.keys()) while (said[chunk]! <= pieces[chunk]!) say(chunk);
      expect(written).toEqual(
        pieces.flatMap((count, chunk) =>
          Array.from({ length: count }, (_, at) => `${chunk % 3}: ${chunk}.${at}`),
        ),
      );
      expect(sequence.turn).toBe(pieces.length);
      expect(sequence.tally.zones).toBe(pieces.reduce((sum, count) => sum + count + 1, 0));
    }),
  );
});
