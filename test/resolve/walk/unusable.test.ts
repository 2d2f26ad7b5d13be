import { describe, expect, test } from 'vitest';
import type { Reply } from '../helpers/serve.ts';
import { type Case, PUBLISHED, shop, verify } from '../helpers/verify.ts';
import { type Fault, faults } from '../helpers/world.ts';

const modes = ['hybrid', 'iterative'] as const;

/** The first server was taken over, has the record, and leads resolvers nowhere; the other one does not have it. */
const copies = { '5.5.4.1': { 'shop.test': [PUBLISHED] } };
const onlyToUs: Fault = ({ byRecursor }, answer) => (byRecursor === true ? null : answer);
const toUs =
  (fault: Fault): Fault =>
  (asked, answer) =>
    asked.byRecursor === true || asked.type !== 'TXT' ? answer : fault(asked, answer);

const saying =
  (more: Partial<Reply>): Fault =>
  (_asked, answer) => ({
    ...answer,
    aa: true,
    answer: [],
    authority: [],
    ...more,
  });
const soaOf = (owner: string) => ({ owner, type: 'SOA', data: 'ns' });
const texts =
  (count: number, more: Partial<Reply> = {}): Fault =>
  ({ name }, answer) => ({
    ...{ ...answer, rcode: 0, aa: true, authority: [] },
    answer: Array.from({ length: count }, (_, n) => ({
      owner: name,
      type: 'TXT',
      data: `other ${n}`,
    })),
    ...more,
  });
const twoAliases: Fault = ({ name }, answer) => ({
  ...{ ...answer, rcode: 0, aa: true, authority: [] },
  answer: ['a.test.', 'b.test.'].map((data) => ({
    owner: name,
    type: 'CNAME',
    data,
  })),
});

const denials: readonly (readonly [string, Fault])[] = [
  ['an NXDOMAIN without an SOA record', saying({ rcode: 3 })],
  ['an NXDOMAIN of the zone above', saying({ rcode: 3, authority: [soaOf('test.')] })],
  ['an empty answer of the zone above', saying({ rcode: 0, authority: [soaOf('test.')] })],
  [
    'an empty answer with the servers of the zone',
    saying({
      rcode: 0,
      authority: [{ owner: 'shop.test.', type: 'NS', data: 'ns2.shop.test.' }],
    }),
  ],
  ['another text, and NXDOMAIN', texts(1, { rcode: 3 })],
  ['more texts than are read', texts(101)],
  ['two aliases', twoAliases],
];

describe.each(modes)('a server of two that answers the question without the record, %s:', (discovery) => {
  test.each(denials)('%s', async (_, fault) => {
    const world = { copies, zones: [shop()], resolver: { discovery } };
    const found = await verify({
      ...world,
      faults: { '5.5.4.1': onlyToUs, '5.5.4.2': toUs(fault) },
    });
    expect(found).toMatchObject({
      is_valid: false,
      code: 'ownership/record-not-found',
    });
    expect(found).toMatchObject({ hint: { kind: 'partial' } });
    const any = {
      ...world,
      resolver: { discovery, quorum: 'any', dnssec: 'off' },
    } as const;
    expect((await verify({ ...any, faults: { '5.5.4.2': toUs(fault) } })).is_valid).toBe(true);
  });

  test('the server to which an alias of it leads is one of those', async () => {
    const aliased = shop('_scaidns-verify CNAME tok', PUBLISHED.replace('_scaidns-verify', 'tok'));
    const noSoa = toUs(({ name }, answer) =>
      name.startsWith('tok') ? { ...answer, rcode: 3, aa: true, answer: [], authority: [] } : answer,
    );
    // The alias alone: its target has to be asked for.
    const bare: Fault = ({ type, name }, answer) =>
      type === 'TXT' && name.startsWith('_')
        ? { ...answer, answer: answer.answer.slice(0, 1), authority: [] }
        : noSoa({ type, name, address: '', checkingDisabled: false }, answer);
    const found = await verify({
      zones: [aliased],
      faults: { '5.5.4.2': bare },
      resolver: { discovery },
    });
    expect(found).toMatchObject({
      is_valid: false,
      code: 'ownership/record-not-found',
    });
  });
});

const other: readonly (readonly [string, Fault])[] = [
  ['REFUSED', faults.refused],
  ['SERVFAIL', faults.servfail],
  ['no authority', texts(1, { aa: false })],
  ['FORMERR', saying({ rcode: 1, aa: false })],
  ['NOTIMP', saying({ rcode: 4, aa: false })],
];

describe('a server of two that answers something else', () => {
  test.each(other)('is of no use, as one that is silent: %s', async (_, fault) => {
    const one = { zones: [shop(PUBLISHED)], faults: { '5.5.4.2': toUs(fault) } };
    expect(await verify({ ...one, resolver: { discovery: 'iterative' } })).toMatchObject({
      is_valid: true,
      servers: [{ outcome: 'match' }, {}],
    });
    const all = { discovery: 'iterative', quorum: 'all' } as const;
    expect(await verify({ ...one, resolver: all })).toMatchObject({ is_valid: false });
    expect(await verify(one)).toMatchObject({ is_valid: true });
  });
});

describe('a server of two that is silent at some of its addresses, iterative:', () => {
  const check = (addresses: readonly string[], more: Partial<Case> = {}) =>
    verify({
      zones: [
        {
          origin: 'shop.test',
          servers: { 'ns1.shop.test': '5.5.4.1', 'ns2.shop.test': addresses },
          records: [PUBLISHED],
        },
      ],
      faults: Object.fromEntries(addresses.map((address) => [address, faults.drop])),
      resolver: { discovery: 'iterative' },
      ...more,
    });

  test('and at all others, too, counts as silent', async () => {
    for (const addresses of [
      ['5.5.4.2'],
      ['5.5.4.2', '2a00::4'],
      ['5.5.4.2', '5.5.4.3', '2a00::4', '2a00::5'],
    ])
      expect(await check(addresses), addresses.join()).toMatchObject({
        is_valid: true,
      });
  });

  test.each([
    ['this machine has no way to another one', ['5.5.4.2', '2a00::4'], { unsent: ['2a00::4'] }],
    ['a third one is not tried', ['5.5.4.2', '5.5.4.3', '5.5.4.4'], {}],
    ['a third one of IPv6 is not tried', ['5.5.4.2', '2a00::4', '2a00::5', '2a00::6'], {}],
    ['nobody is sent to another one', ['5.5.4.2', '10.0.0.1'], {}],
    ['nobody is sent to the first one', ['10.0.0.1', '2a00::4'], {}],
  ] as const)('may answer at those that were not asked: %s', async (_, addresses, more) => {
    const found = await check(addresses, more);
    expect(found).toMatchObject({
      is_valid: false,
      code: 'ownership/timeout',
      hint: {
        kind: 'half-heard',
        text: 'The record is at ns1.shop.test, but ns2.shop.test gave no answer that counts, and may say otherwise: see that each server answers for the domain, at all its addresses, or take those away that do not.',
      },
    });
    // With resolvers that is made good.
    expect(await check(addresses, { ...more, resolver: {} })).toMatchObject({
      is_valid: true,
    });
  });
});
