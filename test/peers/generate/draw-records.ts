import fc from 'fast-check';
import { type Block, recordBlock, ttlAndClass } from './block.ts';
import { labelOf } from './labels.ts';
import { mutationsOf } from './mutants.ts';
import { seedOf, shuffled } from './seeds.ts';
import type { TypeForm } from './type-form.ts';

/** A record, right or with one fault, and what has to stand beside it. */
export interface DrawnRecord extends Block {
  readonly label: string;
  readonly isRight: boolean;
  /** It takes in what follows, or is the start of a zone. */
  readonly isAlone: boolean;
}

/** Those that stand alone cost each peer a run. */
const MOST_ALONE = 5;
const ROUNDS = 3;
/** ldns stops at the first error, so that each costs a run. */
const WITH_FAULT = 0.3;

/** The label that all draws have first, however its first letter is written. */
const placeholder = labelOf(1);
const places = new RegExp(`([rR]|\\\\114)${placeholder.slice(1)}`, 'g');

/**
 * So many different records of a type, each at a label of its own, the first `labelOf(from)`: some with one fault, of
 * each kind in turn, and the rest right.
 */
export function drawRecords(form: TypeForm, seed: number, count: number, from = 0): readonly DrawnRecord[] {
  const kinds = shuffled(mutationsOf(form, ttlAndClass), seed);
  const most = Math.round(count * WITH_FAULT);
  const share = Math.ceil(most / kinds.length);
  const drawn = kinds.map(({ title, types, lines, isSoa }) => {
    const texts = sample(lines, `${title} many`, seed, share * ROUNDS).map((text) => `${text}\n`);
    const all = distinct(
      texts.map((text) => ({ title, types, text, ...(isSoa && { isSoa: true as const }) })),
    );
    return all.slice(0, all.some(takesMore) ? Math.min(share, MOST_ALONE) : share);
  });
  const wrong = Array.from({ length: share }, (_, round) =>
    drawn.flatMap((kind) => kind.slice(round, round + 1)),
  )
    .flat()
    .slice(0, most);
  const blocks = sample(recordBlock(form, placeholder), `${form.type} many`, seed, count * ROUNDS);
  const right = distinct(blocks).slice(0, count - wrong.length);
  return [...right, ...wrong].map((block, at) => {
    const label = labelOf(from + at);
    return {
      ...block,
      label,
      // NSD counts the line behind a record where its last field is missing.
      text: `${block.text.replace(places, `$1${label.slice(1)}`)}\n`,
      isRight: at < right.length,
      isAlone: block.isSoa === true || takesMore(block),
    };
  });
}

const sample = <Value>(
  from: fc.Arbitrary<Value>,
  title: string,
  seed: number,
  numRuns: number,
): readonly Value[] => fc.sample(from, { seed: seedOf(title, seed), numRuns });

function distinct<Some extends Block>(blocks: readonly Some[]): readonly Some[] {
  return [...new Map(blocks.map((block) => [block.text, block])).values()];
}

/** A quote or a parenthesis is left open, or closed without having been opened. */
function takesMore({ text }: Block): boolean {
  let depth = 0;
  for (const [token] of text.matchAll(/\\.|"(?:\\.|[^"\\])*"|;.*|["()]/g)) {
    if (token === '"') return true;
    if (token === '(') depth++;
    if (token === ')' && --depth < 0) return true;
  }
  return depth !== 0;
}
