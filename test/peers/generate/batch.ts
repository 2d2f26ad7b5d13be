import fc from 'fast-check';
import { type Block, recordBlock, shapeBlocks } from './block.ts';
import { labelOf } from './labels.ts';
import { seedOf } from './seeds.ts';
import type { TypeForm } from './type-form.ts';

/** Every so many blocks one of several records. */
const SHAPE_EVERY = 5;

/** Parts of one zone, each at a label of its own: a start, records of the types in turn, and shapes between them. */
export function drawBatch(
  forms: readonly TypeForm[],
  seed: number,
  batch: number,
  size: number,
): readonly Block[] {
  const starts = forms.filter(({ owner }) => owner === '@');
  const others = forms.filter(({ owner }) => owner !== '@');
  const makers = Array.from({ length: size }, (_, at) => {
    if (at < starts.length) return recordBlock(starts[at]!, labelOf(at));
    if (at % SHAPE_EVERY === 0) return shapeBlocks(labelOf(at));
    return recordBlock(others[(batch * size + at) % others.length]!, labelOf(at));
  });
  return makers.flatMap((maker, at) =>
    fc.sample(maker, { seed: seedOf(`batch ${batch} block ${at}`, seed), numRuns: 1 }),
  );
}
