import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { typeByMnemonic } from '../../src/engine/rrtypes/lookup.ts';
import { rrTypes } from '../../src/engine/rrtypes/registry.ts';
import { seed } from '../helpers/peers-settings.ts';
import { type Case, explain, isAbout, judgeOurs } from '../helpers/peers-vote.ts';
import { exceptions } from './exceptions.ts';
import { drawBatch } from './generate/batch.ts';
import { type Block, recordBlock, shapeBlocks, zoneOf } from './generate/block.ts';
import { forms } from './generate/forms.ts';
import { labelOf } from './generate/labels.ts';
import { draw, headerMutations, type Mutation, mutationsOf } from './generate/mutants.ts';
import { reported } from './reported.ts';

/** Types that the generator leaves out. */
const without: Readonly<Record<string, string>> = {
  ALIAS: 'no peer knows it',
};

const known = forms.filter(({ type }) => typeByMnemonic(type) !== undefined);
const DRAWS = 20;
const ROUNDS = 3;

/** What we say, when it is not what the generator says. */
function unlike(verdict: 'accept' | 'reject', which: Case): readonly string[] {
  const judged = judgeOurs(which.zone);
  return judged.ours === verdict ? [] : [explain(which, { ...judged, peers: new Map() })];
}

test('every type of the registry has its row', () => {
  const here = forms.map(({ type }) => type);
  expect(
    rrTypes.map(({ mnemonic }) => mnemonic).filter((type) => !here.includes(type) && !without[type]),
  ).toEqual([]);
  expect(here).toEqual([...new Set(here)]);
});

describe('what the generator calls right we take', () => {
  const asCase = (block: Block): Case => ({ ...block, zone: zoneOf([block]) });

  test.each(known)('$type', (form) => {
    const blocks = fc.sample(recordBlock(form, labelOf(1)), { seed, numRuns: DRAWS });
    expect(blocks.flatMap((block) => unlike('accept', asCase(block)))).toEqual([]);
  });

  test('several records together', () => {
    const blocks = fc.sample(shapeBlocks(labelOf(1)), { seed, numRuns: DRAWS * 10 });
    expect(blocks.flatMap((block) => unlike('accept', asCase(block)))).toEqual([]);
  });
});

describe('what the generator calls wrong we refuse', () => {
  const groups: readonly (readonly [string, readonly Mutation[]])[] = [
    ['any record', headerMutations],
    ...known.map((form) => [form.type, mutationsOf(form)] as const),
  ];

  test.each(groups)('%s', (_group, mutations) => {
    const mutants = mutations.flatMap((mutation) =>
      Array.from({ length: ROUNDS }, (_, round) => draw(mutation, seed, round)),
    );
    expect(mutants.length).toBeGreaterThan(ROUNDS);
    expect(mutants.flatMap((mutant) => unlike('reject', mutant))).toEqual([]);
  });
});

describe('the generator', () => {
  const all = [...headerMutations, ...forms.flatMap((form) => mutationsOf(form))];

  test('draws the same for the same seed, and something else for another', () => {
    const draws = (from: number): string => all.map((mutation) => draw(mutation, from).text).join('\n');
    expect(draws(seed)).toBe(draws(seed));
    expect(draws(seed)).not.toBe(draws(seed + 1));
    expect(zoneOf(drawBatch(forms, seed, 0, 60))).toBe(zoneOf(drawBatch(forms, seed, 0, 60)));
  });

  test('gives every kind of fault a title of its own', () => {
    const titles = all.map(({ title }) => title);
    expect(titles).toEqual([...new Set(titles)]);
  });

  test.each([
    ['parentheses over several lines', /\(\s*[^)]*\n[^)]*\)/],
    ['comments that look like data', /; .*["(]/],
    ['escapes by number', /\\\d{3}/],
    ['escapes of a character', /\\[^\d]/],
    ['a TTL before the class', /\s\d+ IN\s/],
    ['a class before the TTL', /\sIN \d+/],
    ['a TTL with units', /\s\d+[hdwm]\d*/i],
    ['relative names', /^r\d{7}\s/m],
    ['absolute names in another case', /EXAMPLE\.com\./],
    ['owners left out', /^\s+(A|NS|MX|TXT)\s/m],
    ['types in lower case', /\s(mx|txt|srv)\s/],
    ['wildcards', /^\*\./m],
    ['delegations with glue', /^ns\.r\d+ A/m],
    ['generic content', /\\# \d/],
    ['tabs', /\t/],
    ['$ORIGIN', /^\$ORIGIN sub/m],
    ['$TTL', /^\$TTL 60$/m],
  ])('reaches %s', (_what, pattern) => {
    const zones = Array.from({ length: 12 }, (_, batch) => zoneOf(drawBatch(known, seed, batch, 60)));
    expect(zones.filter((zone) => pattern.test(zone)).length).toBeGreaterThan(0);
  });

  test.each([...exceptions.map(({ about }) => about), ...Object.keys(reported)])(
    'knows a fault %s',
    (about) => {
      expect(all.filter(({ title }) => isAbout(about, title))).not.toEqual([]);
    },
  );
});
