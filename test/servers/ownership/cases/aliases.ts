import { LABEL, PROOF, VALUE } from '../domain.ts';
import type { Case } from './case.ts';
import { missing, valid } from './outcomes.ts';

const chain = (hops: number): string => {
  const links = Array.from({ length: hops }, (_, n) => `${n === 0 ? LABEL : `c${n}`} CNAME c${n + 1}`);
  return [...links, `c${hops} TXT "${VALUE}"`].join('\n');
};

/** Challenges that stand elsewhere. */
export const aliases: readonly Case[] = [
  {
    name: 'R26 an alias into another zone',
    domain: 'given.test',
    zone: `${LABEL} CNAME tok.hosts.test.`,
    expected: {
      ...valid,
      details: { aliases: [{ from: '_scaidns-verify.given.test', to: 'tok.hosts.test' }] },
    },
    by: { recursive: valid },
  },
  {
    name: 'R26 an alias in the zone',
    domain: 'inside.test',
    zone: `${LABEL} CNAME here\nhere TXT "${VALUE}"`,
    expected: valid,
  },
  {
    name: 'R26 aliases in a circle',
    domain: 'loop.test',
    zone: `${LABEL} CNAME b\nb CNAME ${LABEL}`,
    expected: missing('loop.test'),
    by: { recursive: null },
  },
  { name: 'R26 ten aliases', domain: 'chain10.test', zone: chain(10), expected: valid },
  {
    name: 'R26 eleven aliases',
    domain: 'chain11.test',
    zone: chain(11),
    expected: missing('chain11.test'),
  },
  {
    name: 'R26 an alias to a name that there is not',
    domain: 'dangling.test',
    zone: `${LABEL} CNAME nothing.hosts.test.`,
    expected: { ...missing('dangling.test'), hint: { kind: 'alias' } },
  },
  {
    name: 'R27 the domain is renamed as a whole',
    domain: 'dn.test',
    above: '@ DNAME match.test.',
    knot: null,
    named: null,
    expected: valid,
  },
  {
    name: 'R27 a part of the domain is renamed',
    domain: 'renamed.test',
    claim: 'x.old.renamed.test',
    zone: `old DNAME new\n${LABEL}.x.new TXT "${VALUE}"`,
    expected: valid,
  },
  { name: 'R28 a wildcard with the text', domain: 'wild.test', zone: `* TXT "${VALUE}"`, expected: valid },
  {
    name: 'R28 a wildcard that is an alias to what has no text',
    domain: 'wildalias.test',
    zone: '* CNAME ns1.hosts.test.',
    expected: { ...missing('wildalias.test'), hint: { kind: 'alias' } },
  },
  {
    name: 'R26 what aliases and names of servers lead to',
    domain: 'hosts.test',
    zone: `alias CNAME ns1\ntok TXT "${VALUE}"\n${PROOF}`,
    expected: valid,
  },
];
