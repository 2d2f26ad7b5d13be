import { describe, expect, test } from 'vitest';
import { PUBLISHED, shop, VALUE, type Verified, verify } from '../helpers/verify.ts';
import { type Fault, faults } from '../helpers/world.ts';
import type { ZoneSpec } from '../helpers/zone-data.ts';

const modes = ['hybrid', 'iterative'] as const;
const evil = '6.6.6.6';
const noData = { rcode: 0, aa: true, answer: [], authority: [], additional: [] };

/** Says so to us, and to recursive resolvers what is true: these are not to save us. */
const toUs =
  (fault: Fault): Fault =>
  (asked, answer) =>
    asked.byRecursor === true ? answer : fault(asked, answer);

/** Hands a zone and what is below it to other servers. */
const handing = (cut: string, hosts: Readonly<Record<string, string>>): Fault =>
  toUs(({ name }, answer) => {
    if (!name.endsWith(cut)) return answer;
    const authority = Object.keys(hosts).map((data) => ({ owner: cut, type: 'NS', data }));
    const additional = Object.entries(hosts).map(([owner, data]) => ({ owner, type: 'A', data }));
    return { ...noData, aa: false, authority, additional };
  });

/** Has every record that is looked for. */
const atEvil: Fault = ({ name, type }) =>
  type === 'TXT' ? { ...noData, answer: [{ owner: name, type, data: VALUE }] } : noData;

/** The same glue for every name. */
const otherGlue = toUs((_asked, answer) => ({
  ...answer,
  additional: answer.additional.map((record) => (record.type === 'A' ? { ...record, data: evil } : record)),
}));

const io: ZoneSpec = { origin: 'io', servers: { 'a.nic.io': '5.5.7.1', 'b.nic.io': '5.5.7.2' } };
const github = (count: number, ...records: readonly string[]): ZoneSpec => ({
  origin: 'github.io',
  servers: Object.fromEntries(
    Array.from({ length: count }, (_, at) => [`ns${at + 1}.github.io`, `5.5.8.${at + 1}`]),
  ),
  records,
});
const domain = 'alice.github.io';
const delegating = handing('alice.github.io.', { 'ns.alice.github.io.': evil });

const namesOf = ({ servers }: Verified) => servers.map(({ name, outcome }) => `${name} ${outcome}`);

describe.each(modes)('a server of the suffix that hands a name to servers of its own, %s', (discovery) => {
  const base = {
    domain,
    hosts: { 'github.io': [evil] },
    resolver: { discovery, dnssec: 'off' },
  } as const;

  test.each([
    ['has records', ['alice A 192.0.2.1']],
    ['is one of a wildcard', ['* A 192.0.2.1']],
    ['has a record of this name', ['alice A 192.0.2.1', '_scaidns-verify.alice TXT other']],
    ['does not exist', []],
  ])('proves nothing against another one: there it %s', async (_, records) => {
    for (const address of ['5.5.8.1', '5.5.8.2'])
      for (const quorum of ['consistent', 'any', 'majority', 'all'] as const) {
        const found = await verify({
          ...base,
          zones: [io, github(2, ...records)],
          faults: { [address]: delegating, [evil]: atEvil },
          resolver: { ...base.resolver, quorum },
        });
        expect(found.is_valid, `${address} ${quorum}`).toBe(false);
        expect(found.hint).toMatchObject({ kind: 'servers-above' });
        expect(found.hint?.text).toMatch(/^The servers of github\.io lead to different places: ns\d\./);
      }
  });

  test.each([3, 4, 6])('does not outvote two of %i', async (count) => {
    for (let at = 1; at <= count; at++) {
      const faults = { [`5.5.8.${at}`]: delegating, [evil]: atEvil };
      const denying = await verify({ ...base, zones: [io, github(count, 'alice A 192.0.2.1')], faults });
      expect(denying).toMatchObject({ is_valid: false });
      const bob: ZoneSpec = {
        origin: domain,
        servers: { 'ns1.alice.github.io': '5.5.4.1', 'ns2.alice.github.io': '5.5.4.2' },
        records: [PUBLISHED],
      };
      const honest = await verify({ ...base, zones: [io, github(count), bob], faults });
      expect(namesOf(honest)).toEqual(['ns1.alice.github.io match', 'ns2.alice.github.io match']);
    }
  });

  test('does not make others lame by naming a zone of its own', async () => {
    const apart = toUs((asked, answer) => {
      if (!asked.name.endsWith('alice.github.io.')) return answer;
      const soa = { owner: 'alice.github.io.', type: 'SOA', data: 'ns' };
      return asked.type === 'TXT' ? atEvil(asked, answer) : { ...noData, authority: [soa] };
    });
    for (const address of ['5.5.8.1', '5.5.8.2'])
      for (const records of [[], ['alice A 192.0.2.1']]) {
        const found = await verify({
          ...base,
          zones: [io, github(2, ...records)],
          faults: { [address]: apart },
        });
        expect(found, address).toMatchObject({ is_valid: false, code: 'ownership/record-not-found' });
      }
  });

  test('leads no alias there', async () => {
    const aliased = shop('_scaidns-verify CNAME tok.alice.github.io.');
    for (const address of ['5.5.8.1', '5.5.8.2']) {
      const found = await verify({
        ...base,
        domain: 'shop.test',
        zones: [aliased, io, github(2, 'tok.alice A 192.0.2.1')],
        faults: { [address]: delegating, [evil]: atEvil },
      });
      expect(found, address).toMatchObject({ is_valid: false, code: 'ownership/record-not-found' });
    }
  });

  test('is contradicted by one that delegates to where nobody answers', async () => {
    const silent: ZoneSpec = { origin: domain, servers: { 'ns.alice.github.io': '5.5.4.9' } };
    for (const address of ['5.5.8.1', '5.5.8.2']) {
      const found = await verify({
        ...base,
        zones: [io, github(2), silent],
        faults: { [address]: delegating, '5.5.4.9': () => null, [evil]: atEvil },
      });
      expect(found, address).toMatchObject({ is_valid: false, code: 'ownership/record-not-found' });
    }
  });
});

describe.each(modes)('a server of the zone above with other glue for the same names, %s', (discovery) => {
  test.each(['5.5.3.1', '5.5.3.2'])('is contradicted by the other one: %s', async (address) => {
    const base = { hosts: { 'shop.test': [evil] }, resolver: { discovery, dnssec: 'off' } } as const;
    const lying = { [address]: otherGlue, [evil]: atEvil };
    const found = await verify({ ...base, zones: [shop()], faults: lying });
    expect(found).toMatchObject({
      ...{ is_valid: false, code: 'ownership/record-not-found' },
      hint: { kind: 'servers-above' },
    });
    // After a change of addresses both may be right.
    const both = await verify({ ...base, zones: [shop(PUBLISHED)], faults: { [address]: otherGlue } });
    expect(both).toMatchObject({ is_valid: true });
  });

  test.each(['5.5.3.1', '5.5.3.2'])('that lacks some of it says nothing else: %s', async (address) => {
    const lacking = toUs((_asked, answer) => ({
      ...answer,
      additional: answer.additional.filter(({ owner }) => owner !== 'ns2.shop.test.'),
    }));
    const found = await verify({
      zones: [shop(PUBLISHED)],
      faults: { [address]: lacking },
      resolver: { discovery },
    });
    expect(found).toMatchObject({ is_valid: true });
    expect(namesOf(found)).toEqual(['ns1.shop.test match', 'ns2.shop.test match']);
  });
});

describe.each(modes)('a server of a zone farther above, %s', (discovery) => {
  const uk: ZoneSpec = { origin: 'uk', servers: { 'a.nic.uk': '5.5.7.1', 'b.nic.uk': '5.5.7.2' } };
  const couk: ZoneSpec = {
    origin: 'co.uk',
    servers: { 'ns1.co.uk': '5.5.8.1', 'ns2.co.uk': '5.5.8.2' },
  };
  const ours = (...records: readonly string[]): ZoneSpec => ({
    origin: 'shop.co.uk',
    servers: { 'ns1.shop.co.uk': '5.5.9.1', 'ns2.shop.co.uk': '5.5.9.2' },
    records,
  });
  const step = handing('co.uk.', { 'nsa.co.uk.': evil, 'nsb.co.uk.': '6.6.6.7' });
  const base = {
    domain: 'shop.co.uk',
    hosts: { uk: [evil, '6.6.6.7'] },
    resolver: { discovery, dnssec: 'off' },
  } as const;

  test.each([
    ['which is a zone', [uk, couk]],
    ['which is none', [uk]],
  ])('that hands co.uk, %s, to its own is no better', async (_, zones) => {
    for (const address of ['5.5.7.1', '5.5.7.2'])
      for (const quorum of ['consistent', 'any'] as const) {
        const found = await verify({
          ...base,
          zones: [...zones, ours()],
          faults: { [address]: step, [evil]: atEvil, '6.6.6.7': atEvil },
          resolver: { ...base.resolver, quorum },
        });
        expect(found, address).toMatchObject({ is_valid: false, code: 'ownership/record-not-found' });
      }
  });

  test('proves no name servers either', async () => {
    const theirs = handing('shop.co.uk.', { 'ns1.host.test.': evil });
    for (const address of ['5.5.7.1', '5.5.7.2']) {
      const found = await verify({
        ...base,
        zones: [uk, couk, ours()],
        faults: { [address]: step, [evil]: theirs, '6.6.6.7': theirs },
        challengeOptions: { method: 'nameservers', nameservers: ['ns1.host.test'], shared: false },
      });
      expect(found, address).toMatchObject({ is_valid: false });
    }
  });

  test('that is dead does not keep a proof from being found', async () => {
    for (const address of ['5.5.7.1', '5.5.7.2'])
      for (const zones of [[uk, couk], [uk]]) {
        const dead = { [address]: toUs(faults.drop) };
        const found = await verify({ ...base, zones: [...zones, ours(PUBLISHED)], faults: dead });
        expect(found, address).toMatchObject({ is_valid: true });
      }
  });
});

describe('of the servers of the zone above', () => {
  const net: ZoneSpec = {
    origin: 'net',
    servers: { 'a.nic.net': '5.5.3.4', 'b.nic.net': '5.5.3.5', 'c.nic.net': '5.5.3.6' },
  };
  const zone: ZoneSpec = {
    origin: 'shop.net',
    servers: { 'ns1.shop.net': '5.5.4.1', 'ns2.shop.net': '5.5.4.2' },
    records: [PUBLISHED],
  };
  const denying = toUs(({ name }, answer) => {
    if (!name.endsWith('shop.net.') && !name.endsWith('shop.test.')) return answer;
    const authority = [{ owner: name.replace(/^.*shop\./, ''), type: 'SOA', data: 'ns' }];
    return { ...noData, rcode: 3, authority };
  });

  test.each([
    ['lags behind and denies the domain', denying],
    ['refuses', toUs(faults.refused)],
    ['is dead', toUs(faults.drop)],
  ])('one of three that %s matters nowhere', async (_, fault) => {
    for (const discovery of modes)
      for (const address of ['5.5.3.4', '5.5.3.5', '5.5.3.6']) {
        const found = await verify({
          zones: [net, zone],
          domain: 'shop.net',
          faults: { [address]: fault },
          resolver: { discovery },
        });
        expect(namesOf(found), address).toEqual(['ns1.shop.net match', 'ns2.shop.net match']);
        expect(found.is_valid).toBe(true);
      }
  });

  test.each(['refused', 'drop'] as const)(
    'one of two that says nothing (%s) is made good by resolvers',
    async (fault) => {
      const unheard = { '5.5.3.1': toUs(faults[fault]) };
      const found = await verify({ zones: [shop(PUBLISHED)], faults: unheard });
      expect(found).toMatchObject({ is_valid: true, details: { delegation: { zone: 'shop.test' } } });
      expect((found.details['backing'] as readonly string[]).length).toBeGreaterThan(1);
      const iterative = { discovery: 'iterative' } as const;
      expect(await verify({ zones: [shop(PUBLISHED)], faults: unheard, resolver: iterative })).toMatchObject({
        is_valid: true,
      });
      const late: Fault = ({ type }, answer) => {
        const authority = [{ owner: 'shop.test.', type: 'SOA', data: 'ns' }];
        return type === 'TXT' ? { ...answer, rcode: 3, ad: false, answer: [], authority } : answer;
      };
      const lateOnes = { ...unheard, '8.8.8.8': late, '9.9.9.9': late };
      const options = { dnssec: 'off' } as const;
      const unsaid = await verify({ zones: [shop(PUBLISHED)], faults: lateOnes, resolver: options });
      expect(unsaid).toMatchObject({
        ...{ is_valid: false, code: 'ownership/timeout', hint: { kind: 'half-heard' } },
        details: { reason: 'unconfirmed' },
      });
      expect(unsaid.hint?.text).toMatch(/^No usable answer came from a\.nic\.test, so/);
    },
  );

  test('none that is heard has to be made good by resolvers', async () => {
    const deaf = { '5.5.3.1': toUs(faults.drop), '5.5.3.2': toUs(faults.drop) };
    const found = await verify({ zones: [shop(PUBLISHED)], faults: deaf });
    expect(found).toMatchObject({ is_valid: true, details: { delegation: { from: 'recursors' } } });
    const late: Fault = ({ type }, answer) => (type === 'TXT' ? { ...answer, answer: [] } : answer);
    const unsaid = await verify({
      zones: [shop(PUBLISHED)],
      faults: { ...deaf, '8.8.8.8': late, '9.9.9.9': late },
      resolver: { dnssec: 'off' },
    });
    expect(unsaid).toMatchObject({ is_valid: false, details: { reason: 'unconfirmed' } });
    expect(unsaid.hint?.text).toMatch(/^No usable answer came from the servers of test, so/);
  });

  test('one of two that was not asked keeps a claim from being proven', async () => {
    const found = await verify({
      zones: [shop(PUBLISHED)],
      unsent: ['5.5.3.1'],
      resolver: { discovery: 'iterative' },
    });
    expect(found).toMatchObject({ is_valid: false, code: 'ownership/timeout' });
  });
});

describe('the addresses of name servers of a hoster, from the root on', () => {
  const resolver = { discovery: 'iterative' } as const;
  const ours = (count: number, ...records: readonly string[]): ZoneSpec => ({
    origin: 'shop.test',
    servers: Object.fromEntries(
      Array.from({ length: count }, (_, at) => [`ns${at + 1}.away.test`, `5.5.4.${at + 1}`]),
    ),
    records,
  });
  const away: ZoneSpec = {
    origin: 'away.test',
    servers: { 'nsa.away.test': '5.5.6.1', 'nsb.away.test': '5.5.6.2' },
  };
  /** Has one address for all hosts, of either family. */
  const moving = (...kinds: readonly string[]): Fault =>
    toUs(({ name, type }, answer) =>
      kinds.includes(type)
        ? { ...noData, answer: [{ owner: name, type, data: type === 'A' ? evil : '2a00::66' }] }
        : answer,
    );
  const base = { hosts: { 'shop.test': [evil, '2a00::66'] }, resolver };

  test.each(['5.5.6.1', '5.5.6.2'])('are not where one of its two servers puts them: %s', async (address) => {
    for (const kinds of [['A', 'AAAA'], ['A'], ['AAAA']]) {
      const lying = { [address]: moving(...kinds), [evil]: atEvil, '2a00::66': atEvil };
      const silent = { ...lying, '5.5.4.1': toUs(faults.drop), '5.5.4.2': toUs(faults.drop) };
      for (const others of [lying, silent]) {
        const found = await verify({ ...base, zones: [ours(2), away], faults: others });
        expect(found.is_valid).toBe(false);
        expect(found.world.asked.join()).not.toMatch(/(?:^|,)(?:6\.6\.6\.6|2a00::66) /);
      }
    }
  });

  test.each(['5.5.3.1', '5.5.3.2'])(
    'are not where one server of the zone above the hoster leads: %s',
    async (address) => {
      const leading = handing('away.test.', { 'nsa.away.test.': evil, 'nsb.away.test.': evil });
      const here: Fault = (asked, answer) =>
        asked.type === 'A' ? moving('A')(asked, answer) : atEvil(asked, answer);
      const found = await verify({
        ...{ ...base, hosts: { 'shop.test': [evil], 'away.test': [evil] } },
        zones: [ours(2), away],
        faults: { [address]: leading, [evil]: here },
      });
      expect(found).toMatchObject({ is_valid: false, code: 'ownership/timeout' });
    },
  );

  test.each(['5.5.6.1', '5.5.6.2'])('are found where one of its servers is dead: %s', async (address) => {
    const dead = { [address]: faults.drop };
    const found = await verify({ ...base, zones: [ours(2, PUBLISHED), away], faults: dead });
    expect(found).toMatchObject({ is_valid: true });
  });

  test.each(['refused', 'servfail'] as const)(
    'are not what one says while the other one is busy enough to say %s',
    async (fault) => {
      const lying = { '5.5.6.1': moving('A'), '5.5.6.2': toUs(faults[fault]), [evil]: atEvil };
      const found = await verify({ ...base, zones: [ours(2), away], faults: lying });
      expect(found).toMatchObject({ is_valid: false, code: 'ownership/timeout' });
    },
  );

  test('are found for thirteen within the packets of a check', async () => {
    const found = await verify({ ...base, zones: [ours(13, PUBLISHED), away] });
    expect(found).toMatchObject({ is_valid: true });
    expect(found.queries).toBeLessThanOrEqual(80);
  });
});
