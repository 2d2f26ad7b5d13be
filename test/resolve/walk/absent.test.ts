import { describe, expect, test } from 'vitest';
import { PUBLISHED, shop, VALUE, verify } from '../helpers/verify.ts';
import { type Fault, faults } from '../helpers/world.ts';

const modes = ['hybrid', 'iterative', 'recursive'] as const;

describe.each(modes)('R24 what does not exist, %s', (discovery) => {
  const resolver = { discovery };

  test('a top-level domain', async () => {
    const found = await verify({ zones: [], domain: 'shop.nosuchtld', resolver });
    expect(found).toMatchObject({
      code: 'ownership/domain-not-found',
      message: 'Domain shop.nosuchtld does not exist in DNS',
      details: { level: 'tld' },
    });
  });

  test('a domain', async () => {
    const found = await verify({ zones: [shop()], domain: 'nope.test', resolver });
    expect(found).toMatchObject({
      code: 'ownership/domain-not-found',
      message: 'Domain nope.test does not exist in DNS',
      details: { level: 'domain' },
    });
  });

  test('a name below a domain that does not exist', async () => {
    const found = await verify({ zones: [shop()], domain: 'www.nope.test', resolver });
    expect(found).toMatchObject({ message: 'Domain www.nope.test does not exist in DNS' });
  });

  test('only the record', async () => {
    const found = await verify({ zones: [shop()], resolver });
    expect(found).toMatchObject({
      code: 'ownership/record-not-found',
      message: 'No DNS record found for _scaidns-verify.shop.test',
    });
    expect(found.details).not.toHaveProperty('level');
  });

  test('a name below a domain that does exist', async () => {
    const found = await verify({ zones: [shop()], domain: 'dev.shop.test', resolver });
    expect(found).toMatchObject({ message: 'No DNS record found for _scaidns-verify.dev.shop.test' });
  });
});

describe.each(modes)(
  'R24 only the record of a domain that is a suffix itself does not exist, %s',
  (discovery) => {
    const resolver = { discovery };

    test('a top-level domain that no list knows', async () => {
      const found = await verify({ zones: [], domain: 'test', resolver });
      expect(found).toMatchObject({
        code: 'ownership/record-not-found',
        message: 'No DNS record found for _scaidns-verify.test',
        publish: { host: '_scaidns-verify' },
      });
    });

    test('the suffix of a company', async () => {
      const zones = [
        { origin: 'io', servers: { 'a.nic.io': '5.5.3.4', 'b.nic.io': '5.5.3.5' } },
        { origin: 'github.io', servers: { 'ns1.github.io': '5.5.4.1', 'ns2.github.io': '5.5.4.2' } },
      ];
      const challengeOptions = { allowPrivateSuffix: true };
      const found = await verify({ zones, domain: 'github.io', resolver, challengeOptions });
      expect(found).toMatchObject({
        code: 'ownership/record-not-found',
        message: 'No DNS record found for _scaidns-verify.github.io',
      });
    });
  },
);

describe('R24 two servers of the zone above must agree', () => {
  test('one that answers alone is not enough', async () => {
    const found = await verify({
      zones: [shop()],
      domain: 'nope.test',
      faults: { '5.5.3.2': faults.drop },
      resolver: { discovery: 'iterative' },
    });
    expect(found).toMatchObject({ code: 'ownership/timeout' });
  });

  test('one that answers alone and two recursive resolvers are', async () => {
    const deaf: Fault = ({ byRecursor }, answer) => (byRecursor === true ? answer : null);
    const found = await verify({ zones: [shop()], domain: 'nope.test', faults: { '5.5.3.2': deaf } });
    expect(found).toMatchObject({ code: 'ownership/domain-not-found' });
  });

  test('one resolver that denies the domain is not enough beside one that is silent', async () => {
    const resolver = { discovery: 'recursive', resolvers: ['1.1.1.1', '8.8.8.8'] } as const;
    const both = { zones: [shop()], domain: 'nope.test', resolver };
    expect(await verify(both)).toMatchObject({ code: 'ownership/domain-not-found' });
    /** Denies the record, and says nothing about the domain. */
    const silent: Fault = ({ type }, answer) => (type === 'NS' ? null : answer);
    const found = await verify({ ...both, faults: { '8.8.8.8': silent } });
    expect(found).toMatchObject({ code: 'ownership/record-not-found' });
    expect(found.details).not.toHaveProperty('level');
  });

  test('they do, found by the only recursive resolver there is', async () => {
    const found = await verify({
      zones: [shop()],
      domain: 'nope.test',
      resolver: { resolvers: ['1.1.1.1'] },
    });
    expect(found).toMatchObject({ code: 'ownership/domain-not-found' });
  });

  test('a delegation by one of two is no proof against the other one, which may lag behind', async () => {
    // Its denial has no signature, so resolvers ask on.
    const denying: Fault = ({ name, byRecursor }, answer) =>
      byRecursor !== true && name.endsWith('shop.test.')
        ? {
            rcode: 3,
            aa: true,
            answer: [],
            authority: [{ owner: 'test.', type: 'SOA', data: 'ns' }],
            additional: [],
          }
        : answer;
    const found = await verify({ zones: [shop(PUBLISHED)], faults: { '5.5.3.1': denying } });
    expect(found).toMatchObject({
      ...{ is_valid: false, code: 'ownership/record-not-found' },
      hint: {
        kind: 'servers-above',
        text: 'The servers of test lead to different places: b.nic.test to the record, but not a.nic.test. They do so for some minutes after a change: check again later, and if they still do, tell whoever runs test.',
      },
    });
  });

  test('an NXDOMAIN without an SOA record counts for nothing', async () => {
    const filtered: Fault = (_asked, answer) => (answer.rcode === 3 ? { ...answer, authority: [] } : answer);
    const found = await verify({
      zones: [shop()],
      domain: 'nope.test',
      faults: Object.fromEntries(
        ['1.1.1.1', '8.8.8.8', '9.9.9.9', '5.5.3.1', '5.5.3.2'].map((one) => [one, filtered]),
      ),
    });
    expect(found).toMatchObject({ code: 'ownership/no-nameservers' });
  });
});

describe.each(['hybrid', 'iterative'] as const)(
  'R25 a name at which nothing stands, but below it, %s',
  (discovery) => {
    const denyingBare: Fault = ({ name, type }, answer) =>
      name === 'shop.test.' || (name === 'b.test.' && type === 'NS')
        ? {
            rcode: 3,
            aa: true,
            answer: [],
            authority: [{ owner: 'test.', type: 'SOA', data: 'ns' }],
            additional: [],
          }
        : answer;
    const top = { '5.5.3.1': denyingBare, '5.5.3.2': denyingBare };

    test('is denied by the zone above, which has the record itself', async () => {
      const found = await verify({
        zones: [],
        faults: top,
        resolver: { discovery },
        copies: {
          '5.5.3.1': { test: [`_scaidns-verify.shop TXT ${VALUE}`] },
          '5.5.3.2': { test: [`_scaidns-verify.shop TXT ${VALUE}`] },
        },
      });
      expect(found).toMatchObject({ is_valid: true });
    });

    test('is denied by the zone above, which delegates the claimed domain below it', async () => {
      const zone = { origin: 'a.b.test', servers: { 'ns.a.b.test': '5.5.5.1' }, records: [PUBLISHED] };
      const found = await verify({ zones: [zone], domain: 'a.b.test', faults: top, resolver: { discovery } });
      expect(found).toMatchObject({ is_valid: true });
    });

    test('is not taken for the end of the domain when it really is empty', async () => {
      const zone = { origin: 'a.b.test', servers: { 'ns.a.b.test': '5.5.5.1' }, records: [PUBLISHED] };
      const found = await verify({ zones: [zone], domain: 'a.b.test', resolver: { discovery } });
      expect(found).toMatchObject({ is_valid: true });
    });
  },
);
