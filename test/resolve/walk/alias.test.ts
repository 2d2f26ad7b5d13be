import { describe, expect, test } from 'vitest';
import { followAliases } from '../../../src/resolve/walk/alias-chain.ts';
import { shop, VALUE, verify } from '../helpers/verify.ts';
import type { Fault } from '../helpers/world.ts';

const proof = (...records: readonly string[]) => ({
  origin: 'proof.test',
  servers: { 'ns.proof.test': '5.5.6.1' },
  records,
});
const both = (fault: Fault) => ({ '5.5.4.1': fault, '5.5.4.2': fault });

/** Aliases `l1` to `l2` and on to the end, at which the record stands. */
const chain = (length: number, prefix = 'l'): readonly string[] => [
  ...Array.from({ length: length - 1 }, (_, at) => `${prefix}${at + 1} CNAME ${prefix}${at + 2}`),
  `${prefix}${length} TXT ${VALUE}`,
];

describe.each(['hybrid', 'iterative'] as const)('R26 an alias, %s', (discovery) => {
  const resolver = { discovery };

  test('to another zone is followed', async () => {
    const found = await verify({
      zones: [shop('_scaidns-verify CNAME tok.proof.test.'), proof(`tok TXT ${VALUE}`)],
      resolver,
    });
    expect(found).toMatchObject({
      is_valid: true,
      details: { aliases: [{ from: '_scaidns-verify.shop.test', to: 'tok.proof.test' }] },
    });
    expect(found.servers.map(({ name, outcome }) => [name, outcome])).toEqual([
      ['ns1.shop.test', 'alias'],
      ['ns2.shop.test', 'alias'],
      ['ns.proof.test', 'match'],
    ]);
  });

  test('to another zone is followed while another server, with four addresses, keeps silent', async () => {
    const dead = ['5.5.4.2', '5.5.4.3', '2a00::2', '2a00::3'];
    const servers = { 'ns1.shop.test': '5.5.4.1', 'ns2.shop.test': dead };
    const records = ['_scaidns-verify CNAME tok.proof.test.'];
    const found = await verify({
      zones: [{ origin: 'shop.test', servers, records }, proof(`tok TXT ${VALUE}`)],
      faults: Object.fromEntries(dead.map((one) => [one, () => null])),
      resolver,
    });
    expect(found).toMatchObject({ is_valid: true });
  });

  test('in the same zone is taken from the same answer', async () => {
    const found = await verify({ zones: [shop('_scaidns-verify CNAME tok', `tok TXT ${VALUE}`)], resolver });
    expect(found.is_valid).toBe(true);
    expect(found.world.asked.join()).not.toContain(' tok.shop.test. TXT');
  });

  test('in the same zone is asked for when the answer stops there', async () => {
    const bare: Fault = ({ name, type }, answer) =>
      type === 'TXT' && name.startsWith('_') ? { ...answer, answer: answer.answer.slice(0, 1) } : answer;
    const zone = shop('_scaidns-verify CNAME tok', `tok TXT ${VALUE}`);
    const found = await verify({ zones: [zone], faults: both(bare), resolver });
    expect(found.is_valid).toBe(true);
    expect(found.world.asked).toContain('5.5.4.1 tok.shop.test. TXT');
    expect(found.world.asked).toContain('5.5.4.2 tok.shop.test. TXT');
  });

  test('to a name in a zone below is followed', async () => {
    const below = {
      origin: 'p.shop.test',
      servers: { 'ns.p.shop.test': '5.5.5.1' },
      records: [`tok TXT ${VALUE}`],
    };
    const found = await verify({ zones: [shop('_scaidns-verify CNAME tok.p'), below], resolver });
    expect(found.is_valid).toBe(true);
  });

  test('to a name that does not exist is a missing record at the name of the challenge', async () => {
    const found = await verify({ zones: [shop('_scaidns-verify CNAME tok.proof.test.'), proof()], resolver });
    expect(found).toMatchObject({
      message: 'No DNS record found for _scaidns-verify.shop.test',
      hint: { kind: 'alias' },
    });
  });

  test('to a domain that does not exist is one, too', async () => {
    const found = await verify({ zones: [shop('_scaidns-verify CNAME tok.nope.test.')], resolver });
    expect(found).toMatchObject({ code: 'ownership/record-not-found', hint: { kind: 'alias' } });
  });

  test('to another value is a mismatch, of which the alias is not to blame', async () => {
    const found = await verify({
      zones: [shop('_scaidns-verify CNAME tok.proof.test.'), proof('tok TXT v=spf1')],
      resolver,
    });
    expect(found).toMatchObject({ code: 'ownership/value-mismatch', hint: null });
  });

  test('is not followed when that is switched off', async () => {
    const found = await verify({
      zones: [shop('_scaidns-verify CNAME tok', `tok TXT ${VALUE}`)],
      resolver: { ...resolver, followCname: false },
    });
    expect(found).toMatchObject({ code: 'ownership/record-not-found', hint: { kind: 'alias' } });
    expect(found.servers[0]).toMatchObject({ outcome: 'no-data', note: 'aliases are not followed' });
  });

  test('A6 to itself over other names ends', async () => {
    const found = await verify({
      zones: [shop('_scaidns-verify CNAME b', 'b CNAME _scaidns-verify')],
      resolver,
    });
    expect(found).toMatchObject({ code: 'ownership/record-not-found' });
    expect(found.servers[0]?.note).toBe('the aliases lead back to where they came from');
  });

  test('A6 to itself over other zones ends', async () => {
    const found = await verify({
      zones: [shop('_scaidns-verify CNAME b.proof.test.'), proof('b CNAME _scaidns-verify.shop.test.')],
      resolver,
    });
    expect(found).toMatchObject({ code: 'ownership/record-not-found' });
    expect(found.queries).toBeLessThan(30);
  });

  test.each([
    [9, true],
    [10, false],
  ])('over %i further ones in one zone', async (length, isValid) => {
    const found = await verify({ zones: [shop('_scaidns-verify CNAME l1', ...chain(length + 1))], resolver });
    expect(found.is_valid).toBe(isValid);
  });

  test('over ten and more in several zones is one too many: the count goes on', async () => {
    const found = await verify({
      zones: [
        shop('_scaidns-verify CNAME l1', ...chain(6).slice(0, -1), 'l6 CNAME l1.proof.test.'),
        proof(...chain(6)),
      ],
      resolver,
    });
    expect(found).toMatchObject({ is_valid: false, code: 'ownership/record-not-found' });
    expect(found.servers.at(-1)?.note).toBe('there are too many aliases');
  });

  test('to what is no host name is not followed', async () => {
    const odd: Fault = ({ name, type }, answer) =>
      type === 'TXT'
        ? { ...answer, rcode: 0, authority: [], answer: [{ owner: name, type: 'CNAME', data: 'a b.test.' }] }
        : answer;
    const found = await verify({ zones: [shop()], faults: both(odd), resolver });
    expect(found.servers[0]).toMatchObject({
      outcome: 'no-data',
      note: 'an alias leads to what is no host name',
    });
  });

  test('of one server cannot outvote the others', async () => {
    const stolen: Fault = ({ name, type }, answer) =>
      type === 'TXT'
        ? {
            ...answer,
            rcode: 0,
            authority: [],
            answer: [{ owner: name, type: 'CNAME', data: 'tok.proof.test.' }],
          }
        : answer;
    const found = await verify({
      zones: [shop(), proof(`tok TXT ${VALUE}`)],
      faults: { '5.5.4.1': stolen },
      resolver,
    });
    expect(found).toMatchObject({ is_valid: false, code: 'ownership/record-not-found' });
  });
});

describe('R27 a DNAME record', () => {
  const records = [`_scaidns-verify.dn DNAME other`, `x.other TXT ${VALUE}`];

  test('above the name is followed', async () => {
    const zone = shop('dn DNAME other', `_scaidns-verify.other TXT ${VALUE}`);
    expect(await verify({ zones: [zone], domain: 'dn.shop.test' })).toMatchObject({ is_valid: true });
  });

  test('is followed by a server that does not send the alias with it', async () => {
    const without: Fault = ({ type }, answer) =>
      type === 'TXT' ? { ...answer, answer: answer.answer.filter((rr) => rr.type !== 'CNAME') } : answer;
    const zone = shop('dn DNAME other', `_scaidns-verify.other TXT ${VALUE}`);
    const found = await verify({ zones: [zone], domain: 'dn.shop.test', faults: both(without) });
    expect(found).toMatchObject({ is_valid: true });
  });

  test('at the name itself is none for it', async () => {
    expect(await verify({ zones: [shop(...records)], domain: 'dn.shop.test' })).toMatchObject({
      code: 'ownership/record-not-found',
    });
  });

  test('with an alias that does not follow from it is a bad response', async () => {
    const forged: Fault = ({ name, type }, answer) =>
      type !== 'TXT'
        ? answer
        : {
            ...answer,
            answer: [
              { owner: 'shop.test.', type: 'DNAME', data: 'other.test.' },
              { owner: name, type: 'CNAME', data: 'tok.shop.test.' },
              { owner: 'tok.shop.test.', type: 'TXT', data: [VALUE] },
            ],
          };
    const found = await verify({
      zones: [shop()],
      faults: both(forged),
      resolver: { discovery: 'iterative' },
    });
    expect(found).toMatchObject({ is_valid: false });
    expect(found.servers[0]).toMatchObject({
      outcome: 'bad-response',
      note: 'its aliases contradict each other',
    });
  });

  test('that makes a name too long says so with YXDOMAIN', async () => {
    const long = `${'a'.repeat(60)}.`.repeat(4);
    const tooLong: Fault = ({ type }, answer) =>
      type !== 'TXT'
        ? answer
        : {
            ...answer,
            rcode: 6,
            authority: [],
            answer: [{ owner: 'shop.test.', type: 'DNAME', data: long }],
          };
    const found = await verify({ zones: [shop()], faults: both(tooLong) });
    expect(found).toMatchObject({ code: 'ownership/record-not-found' });
  });
});

describe('aliases in one answer', () => {
  const cname = (owner: string, target: string) => ({ owner, ttl: 0, type: 'CNAME', target }) as const;

  test('two different ones at a name contradict each other', () => {
    expect(followAliases([cname('a.', 'b.'), cname('a.', 'c.')], 'a.', 10)).toMatchObject({
      fault: 'inconsistent',
    });
  });

  test('twice the same is one', () => {
    expect(followAliases([cname('a.', 'b.'), cname('a.', 'b.')], 'a.', 10)).toEqual({
      end: 'b.',
      aliases: [{ owner: 'a.', target: 'b.' }],
    });
  });

  test('a DNAME record that grows a name for ever ends at the limit', () => {
    const dname = { owner: 'test.', ttl: 0, type: 'DNAME', target: 'a.test.' } as const;
    expect(followAliases([dname], 'x.test.', 10)).toMatchObject({ fault: 'too-long' });
  });
});

describe('R28 a wildcard', () => {
  test('TXT record that has the value proves the claim', async () => {
    const found = await verify({ zones: [shop(`*.wild TXT ${VALUE}`)], domain: 'wild.shop.test' });
    expect(found.is_valid).toBe(true);
  });

  test('alias that leads elsewhere is named as what it is', async () => {
    const found = await verify({
      zones: [shop('*.wild CNAME www.proof.test.'), proof('www A 192.0.2.1')],
      domain: 'wild.shop.test',
    });
    expect(found).toMatchObject({
      message: 'No DNS record found for _scaidns-verify.wild.shop.test',
      hint: {
        kind: 'alias',
        text: '_scaidns-verify.wild.shop.test is an alias (CNAME) of www.proof.test: publish the record there, or remove the alias, which may be a wildcard.',
      },
    });
  });
});
