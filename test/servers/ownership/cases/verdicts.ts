import { expect } from 'vitest';
import { at } from '../addresses.ts';
import { LABEL, PROOF, VALUE } from '../domain.ts';
import type { Case } from './case.ts';
import { mismatch, missing, noServers, timedOut, unknown, valid } from './outcomes.ts';

/** What answers of one server, and of several that disagree, come to. */
export const verdicts: readonly Case[] = [
  {
    name: 'R24 a challenge that both servers have',
    domain: 'match.test',
    zone: PROOF,
    expected: {
      ...valid,
      servers: [
        { name: 'ns1.match.test', address: at.knot, rcode: 'NOERROR', aa: true, outcome: 'match' },
        { name: 'ns2.match.test', address: at.named, rcode: 'NOERROR', aa: true, outcome: 'match' },
      ],
    },
    by: { recursive: valid },
  },
  {
    name: 'R24 a challenge that is not there',
    domain: 'missing.test',
    zone: 'www A 192.0.2.1',
    expected: { ...missing('missing.test'), servers: [{ rcode: 'NXDOMAIN', outcome: 'no-such-name' }] },
    by: { recursive: missing('missing.test') },
  },
  {
    name: 'R24 a name that a living domain does not have',
    domain: 'living.test',
    claim: 'dev.living.test',
    expected: missing('dev.living.test'),
  },
  {
    name: 'R24 a domain that the zone above does not know',
    domain: 'nope.test',
    above: '',
    knot: null,
    named: null,
    expected: { ...unknown('nope.test'), details: { level: 'domain' } },
  },
  {
    name: 'R24 a top-level domain that the root does not know',
    domain: 'x.nosuchtld',
    above: '',
    knot: null,
    named: null,
    expected: { ...unknown('x.nosuchtld'), details: { level: 'tld' } },
  },
  {
    name: 'R24 another text at the name of the challenge',
    domain: 'wrong.test',
    zone: `${LABEL} TXT "v=spf1 -all"`,
    expected: { ...mismatch, details: { found: ['v=spf1 -all'] } },
  },
  {
    name: 'R25 a name with names below it and nothing at it',
    domain: 'empty.test',
    zone: `x.${LABEL} TXT "below"`,
    expected: { ...missing('empty.test'), servers: [{ rcode: 'NOERROR', outcome: 'no-data' }] },
    by: { recursive: missing('empty.test') },
  },
  {
    name: 'R40 a claim deep in a zone',
    domain: 'deep.test',
    claim: 'a.b.c.deep.test',
    zone: `${LABEL}.a.b.c TXT "${VALUE}"`,
    expected: valid,
  },
  {
    name: 'R34 one of two servers has an old zone without the challenge',
    domain: 'stale.test',
    knot: PROOF,
    expected: {
      ...missing('stale.test'),
      details: { disagree: expect.anything() },
      hint: { kind: 'partial' },
    },
    by: { recursive: null },
  },
  {
    name: 'R34 one of two servers has an old zone with another challenge',
    domain: 'older.test',
    knot: PROOF,
    named: `${LABEL} TXT "scaidns-verify=0123456789abcdef0123456789abcdef"`,
    expected: mismatch,
    by: { recursive: null },
  },
  {
    name: 'R34 one of two servers is off',
    domain: 'half.test',
    above: `@ NS ns1\n@ NS ns2\nns1 A ${at.knot}\nns2 A ${at.closed}`,
    zone: PROOF,
    expected: { ...valid, servers: [{ outcome: 'match' }, { outcome: 'unreachable' }] },
    by: { recursive: valid },
  },
  {
    name: 'R34 one of two servers is silent',
    domain: 'mute.test',
    above: `@ NS ns1\n@ NS ns2\nns1 A ${at.knot}\nns2 A ${at.silent}`,
    zone: PROOF,
    isSilent: true,
    expected: { ...valid, servers: [{ outcome: 'match' }, { outcome: 'timeout' }] },
    by: { recursive: null },
  },
  {
    name: 'R34 three of four servers are off',
    domain: 'quarter.test',
    above: `${[1, 2, 3, 4].map((n) => `@ NS ns${n}`).join('\n')}
ns1 A ${at.knot}
ns2 A ${at.closed}
ns3 A ${at.closed}
ns4 A ${at.closed}`,
    zone: PROOF,
    expected: timedOut,
    by: { recursive: null },
  },
  {
    name: 'R10 no server of the domain answers',
    domain: 'dead.test',
    above: `@ NS ns1\n@ NS ns2\nns1 A ${at.silent}\nns2 AAAA ${at.silent6}`,
    isSilent: true,
    expected: timedOut,
    by: { recursive: null },
  },
  {
    name: 'R21 both servers refuse, for they do not have the zone',
    domain: 'lame.test',
    knot: null,
    named: null,
    expected: { ...noServers, servers: [{ rcode: 'REFUSED', outcome: 'lame' }] },
    by: { recursive: noServers },
  },
  {
    name: 'R21 one of two servers does not have the zone',
    domain: 'limping.test',
    knot: PROOF,
    named: null,
    expected: { ...valid, servers: [{ outcome: 'match' }, { rcode: 'REFUSED', outcome: 'lame' }] },
    by: { recursive: valid },
  },
];
