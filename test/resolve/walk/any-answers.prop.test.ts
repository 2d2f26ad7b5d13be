import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseAddress } from '../../../src/resolve/transport/address.ts';
import { isGlobalAddress } from '../../../src/resolve/transport/address-filter.ts';
import {
  attackersChanges,
  changesAbove,
  type DistortedReplies,
  distort,
  distortions,
  recursors,
} from '../helpers/any-replies.ts';
import { PUBLISHED, shop, VALUE, type Verified, verify } from '../helpers/verify.ts';
import type { Fault } from '../helpers/world.ts';

const numRuns = Number(process.env['FC_RUNS'] ?? 300);
const proofZone = { origin: 'proof.test', servers: { 'ns.proof.test': '5.5.6.1' } };

function expectLimits(found: Verified): void {
  expect(found.took).toBeLessThanOrEqual(10_000);
  expect(found.queries).toBeLessThanOrEqual(60);
  expect(found.world.network.sent.length).toBe(found.queries);
  expect(found.world.network.open).toEqual({ udp: 0, tcp: 0 });
  expect(found.clock.pending).toBe(0);
  for (const { address } of found.world.network.sent)
    expect(isGlobalAddress(parseAddress(address)!), address).toBe(true);
}

const count = <Key>(counts: Map<Key, number>, key: Key) => counts.set(key, (counts.get(key) ?? 0) + 1);

const txtCases = fc.record({
  discovery: fc.constantFrom('hybrid' as const, 'iterative' as const, 'recursive' as const),
  quorum: fc.constantFrom('consistent' as const, 'any' as const, 'majority' as const, 'all' as const),
  published: fc.constantFrom([PUBLISHED], [PUBLISHED], [], ['_scaidns-verify TXT else']),
  ...distortions,
});

const hasShown = ({ replies }: DistortedReplies, address: string): boolean =>
  replies.some(
    ([asked, { rcode, answer, aa, ra }]) =>
      asked.address === address &&
      asked.type === 'TXT' &&
      rcode === 0 &&
      (recursors.includes(address) ? ra === true : aa) &&
      answer.some(({ type, data }) => type === 'TXT' && [...data].join('') === VALUE),
  );

test('whatever answers come, a check ends in time and within its budget, and only a published record proves a claim', async () => {
  const codes = new Map<string | null, number>();
  await fc.assert(
    fc.asyncProperty(txtCases, async ({ discovery, quorum, published, ...distortion }) => {
      const distorted = distort(distortion);
      const found = await verify({
        zones: [shop(...published), proofZone],
        faults: distorted.faults,
        resolver: { discovery, quorum },
      });
      expectLimits(found);
      count(codes, found.code);
      if (!found.is_valid) return;
      const matching = found.servers.filter(({ outcome }) => outcome === 'match');
      expect(matching.length).toBeGreaterThan(0);
      for (const { address } of matching) expect(hasShown(distorted, address!), address!).toBe(true);
      if (found.details['via'] === 'recursive') expect(matching.length).toBeGreaterThan(1);
      if (discovery !== 'iterative') expect(['secure', 'insecure']).toContain(found.details['dnssec']);
      if (quorum === 'consistent')
        expect(found.servers.map(({ outcome }) => outcome)).not.toContain('unasked');
    }),
    { numRuns },
  );
  expect(codes.get(null)).toBeGreaterThan(20);
  expect(codes.size).toBeGreaterThan(4);
});

const takenCases = fc.record({
  discovery: fc.constantFrom('hybrid' as const, 'iterative' as const),
  changes: attackersChanges,
  datagrams: fc.nat(20),
  limits: fc.record({
    queries: fc.integer({ min: 6, max: 60 }),
    octets: fc.integer({ min: 600, max: 4000 }),
    streams: fc.nat(2),
  }),
  timeout: fc.integer({ min: 300, max: 10_000 }),
});

test('whatever one of two servers answers, it proves nothing against the other one', async () => {
  let matches = 0;
  await fc.assert(
    fc.asyncProperty(takenCases, async ({ discovery, changes, datagrams, limits, timeout }) => {
      const { faults } = distort({ dead: [], changes });
      const found = await verify({
        zones: [shop(), proofZone],
        copies: { '5.5.4.1': { 'shop.test': [PUBLISHED] } },
        hosts: { 'proof.test': ['5.5.4.1'], 'shop.test': ['5.5.6.1'] },
        faults: { '5.5.4.1': faults['5.5.4.1']!, '5.5.6.1': faults['5.5.6.1']! },
        noise: { '5.5.4.1': datagrams },
        resolver: { discovery, limits, timeout },
      });
      expectLimits(found);
      if (found.servers.some(({ outcome }) => outcome === 'match')) matches++;
      expect(found.is_valid).toBe(false);
    }),
    { numRuns },
  );
  expect(matches).toBeGreaterThan(numRuns / 10);
});

const aboveCases = fc.record({
  discovery: fc.constantFrom('hybrid' as const, 'iterative' as const),
  quorum: fc.constantFrom('consistent' as const, 'any' as const, 'majority' as const, 'all' as const),
  address: fc.constantFrom('5.5.3.1', '5.5.3.2'),
  isZone: fc.boolean(),
  changes: changesAbove,
});

test('whatever one of two servers of the zone above answers, it proves nothing against the other one', async () => {
  let matches = 0;
  await fc.assert(
    fc.asyncProperty(aboveCases, async ({ discovery, quorum, address, isZone, changes }) => {
      const { faults } = distort({ dead: [], changes });
      const forging: Fault = ({ name, type, byRecursor }, answer) =>
        byRecursor !== true && type === 'TXT'
          ? { ...answer, rcode: 0, aa: true, authority: [], answer: [{ owner: name, type, data: VALUE }] }
          : answer;
      const found = await verify({
        zones: isZone ? [shop(), proofZone] : [proofZone],
        hosts: { test: ['5.5.6.1'], ...(isZone && { 'shop.test': ['5.5.6.1'] }) },
        faults: { [address]: faults[address]!, '5.5.6.1': forging },
        resolver: { discovery, quorum, dnssec: 'off' },
      });
      expectLimits(found);
      if (found.servers.some(({ outcome }) => outcome === 'match')) matches++;
      expect(found.is_valid).toBe(false);
    }),
    { numRuns },
  );
  expect(matches).toBeGreaterThan(numRuns / 10);
});

const nameserversCases = fc.record({
  discovery: fc.constantFrom('hybrid' as const, 'iterative' as const),
  nameservers: fc.constantFrom(['ns1.shop.test', 'ns2.shop.test'], ['ns1.shop.test', 'ns9.shop.test']),
  ...distortions,
});

/** The servers that named just this set for the domain. */
const namers = ({ replies }: DistortedReplies, nameservers: readonly string[]): ReadonlySet<string> =>
  new Set(
    replies.flatMap(([asked, { rcode, answer, authority }]) => {
      const records = [...answer, ...authority].filter(
        ({ owner, type }) => owner === 'shop.test.' && type === 'NS',
      );
      const named = new Set(records.map(({ data }) => data));
      const isSame = nameservers.every((name) => named.has(`${name}.`)) && named.size === nameservers.length;
      return asked.name === 'shop.test.' && asked.type === 'NS' && rcode === 0 && isSame
        ? [asked.address]
        : [];
    }),
  );

test('whatever answers come, only two servers of the zone above prove to whom a domain is handed', async () => {
  const codes = new Map<string | null, number>();
  await fc.assert(
    fc.asyncProperty(nameserversCases, async ({ discovery, nameservers, ...distortion }) => {
      const distorted = distort(distortion);
      const found = await verify({
        zones: [shop(), proofZone],
        challengeOptions: { method: 'nameservers', nameservers, shared: false },
        faults: distorted.faults,
        resolver: { discovery },
      });
      expectLimits(found);
      count(codes, found.code);
      if (found.is_valid) expect(namers(distorted, nameservers).size).toBeGreaterThan(1);
    }),
    { numRuns },
  );
  expect(codes.get(null)).toBeGreaterThan(10);
  expect(codes.size).toBeGreaterThan(2);
});
