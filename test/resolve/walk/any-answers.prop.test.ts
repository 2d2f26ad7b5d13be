import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseAddress } from '../../../src/resolve/transport/address.ts';
import { isGlobalAddress } from '../../../src/resolve/transport/address-filter.ts';
import type { Reply } from '../helpers/serve.ts';
import { PUBLISHED, shop, VALUE, verify } from '../helpers/verify.ts';
import type { Asked, Fault } from '../helpers/world.ts';
import type { Rr } from '../helpers/zone-data.ts';

const names = [
  '.',
  'test.',
  'shop.test.',
  '_scaidns-verify.shop.test.',
  'ns1.shop.test.',
  'ns2.shop.test.',
  'tok.proof.test.',
  'proof.test.',
  'other.example.',
];
const anyName = fc.constantFrom(...names);
const anyAddress = fc.constantFrom(
  '5.5.4.1',
  '5.5.4.2',
  '5.5.6.1',
  '10.0.0.1',
  '127.0.0.1',
  '169.254.169.254',
  '224.0.0.1',
);

const anyRecord: fc.Arbitrary<Rr> = fc.oneof(
  fc.record({ owner: anyName, type: fc.constantFrom('NS', 'CNAME', 'DNAME'), data: anyName }),
  fc.record({ owner: anyName, type: fc.constant('A'), data: anyAddress }),
  fc.record({ owner: anyName, type: fc.constant('SOA'), data: fc.constant('ns') }),
  fc.record({
    owner: anyName,
    type: fc.constant('TXT'),
    data: fc.constantFrom([VALUE], ['else'], [VALUE, 'x']),
  }),
);
const anyRecords = fc.array(anyRecord, { maxLength: 4 });

/** A reply that has nothing to do with the question. */
const anyReply: fc.Arbitrary<Reply> = fc.record({
  rcode: fc.constantFrom(0, 0, 0, 3, 3, 1, 2, 4, 5, 6, 9),
  aa: fc.boolean(),
  ra: fc.boolean(),
  ad: fc.boolean(),
  answer: anyRecords,
  authority: anyRecords,
  additional: anyRecords,
});

/** What becomes of the right reply on its way. */
type Change = (reply: Reply) => Reply | null;

const anyChange: fc.Arbitrary<Change> = fc.oneof<fc.Arbitrary<Change>[]>(
  fc.constant(() => null),
  anyReply.map((other) => () => other),
  fc.constantFrom(0, 2, 3, 5).map((rcode) => (reply) => ({ ...reply, rcode })),
  fc.constant((reply) => ({ ...reply, aa: !reply.aa })),
  fc.constant((reply) => ({ ...reply, answer: [] })),
  fc.constant((reply) => ({ ...reply, authority: [] })),
  anyRecords.map((more) => (reply) => ({ ...reply, answer: [...more, ...reply.answer] })),
  anyRecords.map((more) => (reply) => ({ ...reply, authority: [...more, ...reply.authority] })),
  anyRecords.map((more) => (reply) => ({ ...reply, additional: [...more, ...reply.additional] })),
);
const unchanged = fc.constant((reply: Reply) => reply);

const recursors = ['1.1.1.1', '8.8.8.8', '9.9.9.9'];
const addresses = [...recursors, '198.41.0.4', '5.5.3.1', '5.5.3.2', '5.5.4.1', '5.5.4.2', '5.5.6.1'];

const cases = fc.record({
  discovery: fc.constantFrom('hybrid' as const, 'iterative' as const, 'recursive' as const),
  quorum: fc.constantFrom('consistent' as const, 'any' as const, 'majority' as const, 'all' as const),
  published: fc.constantFrom([PUBLISHED], [PUBLISHED], [], ['_scaidns-verify TXT else']),
  dead: fc.subarray(addresses, { maxLength: 3 }),
  changes: fc.array(fc.oneof(unchanged, anyChange), {
    minLength: 1,
    maxLength: 30,
    size: 'max',
  }),
});

const proofs = (replies: readonly (readonly [Asked, Reply])[], address: string): boolean =>
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
    fc.asyncProperty(cases, async ({ discovery, quorum, published, dead, changes }) => {
      let at = 0;
      const replies: (readonly [Asked, Reply])[] = [];
      const changing: Fault = (asked, answer) => {
        if (asked.byRecursor === true) return answer;
        if (dead.includes(asked.address)) return null;
        const reply = changes[at++ % changes.length]!(answer);
        if (reply !== null) replies.push([asked, reply]);
        return reply;
      };
      const found = await verify({
        zones: [shop(...published), { origin: 'proof.test', servers: { 'ns.proof.test': '5.5.6.1' } }],
        faults: Object.fromEntries(addresses.map((address) => [address, changing])),
        resolver: { discovery, quorum },
      });
      codes.set(found.code, (codes.get(found.code) ?? 0) + 1);

      expect(found.took).toBeLessThanOrEqual(10_000);
      expect(found.queries).toBeLessThanOrEqual(60);
      expect(found.world.network.sent.length).toBe(found.queries);
      expect(found.world.network.open).toEqual({ udp: 0, tcp: 0 });
      expect(found.clock.pending).toBe(0);
      for (const { address } of found.world.network.sent)
        expect(isGlobalAddress(parseAddress(address)!), address).toBe(true);

      if (!found.is_valid) return;
      const matching = found.servers.filter(({ outcome }) => outcome === 'match');
      expect(matching.length).toBeGreaterThan(0);
      for (const { address } of matching) expect(proofs(replies, address!), address!).toBe(true);
      if (found.details['via'] === 'recursive') expect(matching.length).toBeGreaterThan(1);
    }),
    { numRuns: Number(process.env['FC_RUNS'] ?? 300) },
  );
  expect(codes.get(null)).toBeGreaterThan(20);
  expect(codes.size).toBeGreaterThan(4);
});
