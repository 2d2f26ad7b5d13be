import { at, forbidden, mapped } from '../addresses.ts';
import { PROOF } from '../domain.ts';
import type { Case } from './case.ts';
import { noServers, valid } from './outcomes.ts';

const labelOf = (kind: string): string => kind.toLowerCase().replaceAll(' ', '-');
const record = (address: string): string => `${address.includes(':') ? 'AAAA' : 'A'} ${address}`;

const blocked = { ...noServers, servers: [{ outcome: 'blocked' }] };
const kinds = Object.entries({ ...forbidden, mapped });

/** Name servers at addresses that are not reached over the Internet. */
export const forbiddenServers: readonly Case[] = [
  ...kinds.flatMap(([kind, address]): Case[] => [
    {
      name: `R20 glue: ${kind}`,
      domain: `glue-${labelOf(kind)}.test`,
      above: `@ NS ns1\nns1 ${record(address)}`,
      knot: null,
      named: null,
      expected: blocked,
      by: { recursive: noServers },
    },
    {
      name: `R20 the address of a server of another zone: ${kind}`,
      domain: `found-${labelOf(kind)}.test`,
      above: `@ NS ${labelOf(kind)}.inward.test.`,
      knot: null,
      named: null,
      expected: blocked,
      by: { recursive: noServers },
    },
  ]),
  {
    name: 'R20 where those addresses are found',
    domain: 'inward.test',
    zone: `${kinds.map(([kind, address]) => `${labelOf(kind)} ${record(address)}`).join('\n')}\n${PROOF}`,
    expected: valid,
  },
  {
    name: 'R20 one server of two is within',
    domain: 'partly.test',
    above: `@ NS ns1\n@ NS ns2\nns1 A ${at.knot}\nns2 A ${forbidden.private}`,
    zone: PROOF,
    expected: { ...valid, servers: [{ outcome: 'match' }, { outcome: 'blocked' }] },
    by: { recursive: null },
  },
];
