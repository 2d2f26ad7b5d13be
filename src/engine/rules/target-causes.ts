import type { Code } from '../../catalog/catalog.ts';

/**
 * What can be wrong with the name that a record points to, causes before what follows from them: a URL does not exist as a name either,
 * and a name that only lacks its final dot has no address. At one target the first of them is reported, as bad as the worst.
 */
const targetCauses: readonly Code[] = [
  'name/u-label',
  'name/beyond-ascii',
  'name/target-is-address',
  'name/target-is-url',
  'name/target-is-list',
  'name/target-is-wildcard',
  'name/target-odd-character',
  'name/missing-final-dot',
  'name/reverse-target',
  'name/reverse-name',
  'name/target-numeric-tld',
  'name/target-not-hostname',
  'name/target-is-owner',
  'zone/glue-missing',
  'zone/sibling-glue-missing',
  'zone/ns-without-address',
  'zone/alias-loop',
  'zone/target-is-alias',
  'zone/target-without-address',
  'zone/dangling-alias',
  'zone/dangling-target',
  'zone/alias-chain-long',
  'zone/alias-chain',
  'zone/svcb-alias-dangling',
];

const ranks: ReadonlyMap<Code, number> = new Map(targetCauses.map((code, rank) => [code, rank]));

/** The place of a code among the causes, from 0; undefined for one that has nothing to do with others at its target. */
export const causeRank = (code: Code): number | undefined => ranks.get(code);
