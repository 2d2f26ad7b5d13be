import fc from 'fast-check';
import { one, type Texts } from './field.ts';
import { headerFaults } from './header-faults.ts';
import { labelOf, withLabel } from './labels.ts';
import { seedOf } from './seeds.ts';
import { type Fault, faultsOf, type TypeForm, titleOf } from './type-form.ts';
import { zoneAround } from './zone.ts';

/** A kind of zone with exactly one fault. */
export interface Mutation {
  /** Such as `MX preference: negative`. */
  readonly title: string;
  readonly types: readonly string[];
  /** The lines that have the fault, and those that they need. */
  readonly lines: fc.Arbitrary<string>;
  /** The fault is in the start of the zone, so that the lines come in its place. */
  readonly isSoa: boolean;
}

export interface Mutant extends Mutation {
  readonly text: string;
  readonly zone: string;
}

const label = labelOf(1);

/** Every way to get a record of the type wrong, the rest of its line being plain, or one of `heads` before the type. */
export const mutationsOf = (form: TypeForm, heads: Texts = one('')): readonly Mutation[] =>
  faultsOf(form).map((fault) => mutationOf(fault, heads));

function mutationOf(fault: Fault, heads: Texts): Mutation {
  const { written: type = fault.form.type, owner = '%', beside = [] } = fault.form;
  // The faulty line comes last: an open quote or parenthesis takes in what follows.
  return {
    title: titleOf(fault),
    types: [type, ...beside.map((line) => line.split(' ')[1] ?? '')],
    lines: fc
      .tuple(fault.texts, heads)
      .map(([content, head]) =>
        withLabel([...beside, `${owner} ${head}${type} ${content}`.trimEnd()].join('\n'), label),
      ),
    isSoa: owner === '@',
  };
}

/** Faults outside of any content. */
export const headerMutations: readonly Mutation[] = Object.entries(headerFaults).map(([name, texts]) => ({
  title: `any record: ${name}`,
  types: ['A'],
  lines: texts.map((text) => withLabel(text, label)),
  isSoa: false,
}));

/** One draw of a mutation; the same for the same seed, whatever other mutations there are. */
export function draw(mutation: Mutation, seed: number, round = 0): Mutant {
  const [text = ''] = fc.sample(mutation.lines, {
    seed: seedOf(`${mutation.title} ${round}`, seed),
    numRuns: 1,
  });
  const zone = mutation.isSoa ? zoneAround('', text) : zoneAround(`${text}\n`);
  return { ...mutation, text, zone };
}
