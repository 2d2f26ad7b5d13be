import { at } from '../addresses.ts';
import { LABEL, PROOF, VALUE } from '../domain.ts';
import type { Case } from './case.ts';
import { noServers, valid } from './outcomes.ts';

/** Where the servers of a domain are found. */
export const delegations: readonly Case[] = [
  {
    name: 'R14 the name of the challenge is a zone of its own at another server',
    domain: 'sub.test',
    above: `@ NS ns1\nns1 A ${at.knot}`,
    knot: `${LABEL} NS ns2.hosts.test.`,
    named: null,
    expected: { ...valid, servers: [{ address: at.named, outcome: 'match' }] },
    by: { recursive: valid },
  },
  {
    name: 'R14 the zone of that name',
    domain: `${LABEL}.sub.test`,
    claim: 'sub.test',
    above: '',
    knot: null,
    named: `@ NS ns2.hosts.test.\n@ TXT "${VALUE}"`,
    expected: valid,
  },
  {
    name: 'R14 the claimed domain is an alias in the zone above',
    domain: 'alias.test',
    above: '@ CNAME match.test.',
    knot: null,
    named: null,
    expected: { is_valid: false, code: 'ownership/record-not-found' },
  },
  {
    name: 'R15 the zone names other servers than the zone above',
    domain: 'changed.test',
    zone: `@ NS ns1\n@ NS ns3\nns1 A ${at.knot}\nns3 A ${at.otherKnot}\n${PROOF}`,
    expected: {
      ...valid,
      servers: [{ name: 'ns1.changed.test' }, { name: 'ns2.changed.test' }],
      details: {
        delegation: {
          parent: ['ns1.changed.test', 'ns2.changed.test'],
          child: ['ns1.changed.test', 'ns3.changed.test'],
        },
      },
    },
    by: { recursive: valid },
  },
  {
    name: 'R17 the only server has no address',
    domain: 'oob.test',
    above: '@ NS ns.nowhere.test.',
    knot: null,
    named: null,
    expected: { ...noServers, servers: [{ name: 'ns.nowhere.test', address: null, outcome: 'no-address' }] },
    by: { recursive: noServers },
  },
  {
    name: 'R17 one of two servers has no address',
    domain: 'oob2.test',
    above: '@ NS ns.nowhere.test.\n@ NS ns1.hosts.test.',
    zone: PROOF,
    expected: { ...valid, servers: [{ outcome: 'no-address' }, { outcome: 'match' }] },
    by: { recursive: null },
  },
  {
    name: 'R18 the name of the server is an alias',
    domain: 'nscname.test',
    above: '@ NS alias.hosts.test.',
    zone: PROOF,
    expected: { ...valid, servers: [{ name: 'alias.hosts.test', address: at.knot, outcome: 'match' }] },
    by: { recursive: null },
  },
  {
    name: 'R19 the server has an IPv6 address only',
    domain: 'v6.test',
    above: `@ NS ns1\nns1 AAAA ${at.knot6}`,
    zone: PROOF,
    expected: { ...valid, servers: [{ address: at.knot6, outcome: 'match' }] },
    by: { recursive: valid },
  },
  {
    name: 'R19 the IPv6 address of the server is dead',
    domain: 'dead6.test',
    above: `@ NS ns1\nns1 AAAA ${at.silent6}\nns1 A ${at.knot}`,
    zone: PROOF,
    expected: { ...valid, servers: [{ address: at.knot, outcome: 'match' }] },
    by: { recursive: null },
  },
  {
    name: 'R19 the IPv4 address of the server is dead',
    domain: 'dead4.test',
    above: `@ NS ns1\nns1 AAAA ${at.knot6}\nns1 A ${at.closed}`,
    zone: PROOF,
    expected: { ...valid, servers: [{ address: at.knot6, outcome: 'match' }] },
    by: { recursive: null },
  },
  {
    name: 'R22 the claimed domain is a zone of its own below the domain',
    domain: 'down.test',
    claim: 'x.down.test',
    above: `@ NS ns1\nns1 A ${at.knot}`,
    knot: `x NS ns.x\nns.x A ${at.named}`,
    named: null,
    expected: { ...valid, servers: [{ address: at.named, outcome: 'match' }] },
    by: { recursive: valid },
  },
  {
    name: 'R22 the zone below',
    domain: 'x.down.test',
    above: '',
    knot: null,
    named: `@ NS ns\nns A ${at.named}\n${PROOF}`,
    expected: valid,
  },
];
