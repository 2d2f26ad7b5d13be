import { expect } from 'vitest';
import { at } from '../addresses.ts';
import { LABEL, PROOF, VALUE } from '../domain.ts';
import type { Made } from '../world.ts';
import type { Case } from './case.ts';
import { noServers, valid } from './outcomes.ts';

/** What recursors know of their own; they do not ask anybody about it. */
export const made: Made = {
  [at.validator]: [`${LABEL}.fallback.test. TXT "${VALUE}"`],
  [at.recursor]: [`${LABEL}.fallback.test. TXT "${VALUE}"`],
  [at.liar]: [
    `${LABEL}.fallback.test. TXT "lie"`,
    `${LABEL}.lie.test. TXT "${VALUE}"`,
    `${LABEL}.lied-about.test. TXT "lie"`,
  ],
};

const deserted = { above: '@ NS ns.nowhere.test.', knot: null, named: null };

/** What recursors add to what the servers of the domain say: answers where there are none, and whether signatures hold. */
export const proofs: readonly Case[] = [
  {
    name: 'R23 two recursors know what no server of the domain can be asked for',
    domain: 'fallback.test',
    ...deserted,
    expected: { ...valid, details: { via: 'recursive' } },
    by: { iterative: noServers },
  },
  { name: 'R23 one recursor alone proves nothing', domain: 'lie.test', ...deserted, expected: noServers },
  {
    name: 'R23 what a recursor says does not count where the servers of the domain answer',
    domain: 'lied-about.test',
    zone: PROOF,
    expected: valid,
    by: { recursive: null },
  },
  {
    name: 'R35 signatures that hold',
    domain: 'signed.test',
    zone: PROOF,
    signed: 'now',
    expected: { ...valid, details: { dnssec: 'secure' } },
    by: { iterative: { ...valid, details: { dnssec: 'unchecked' } } },
  },
  {
    name: 'R35 signatures that have expired (R36: and what the recursor says of it)',
    domain: 'bogus.test',
    zone: PROOF,
    signed: 'long ago',
    expected: { ...noServers, details: { dnssec: { bogus: true, ede: expect.anything() } } },
    by: { iterative: { ...valid, details: { dnssec: 'unchecked' } } },
  },
];
