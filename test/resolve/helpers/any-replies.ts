import fc from 'fast-check';
import type { Reply } from './serve.ts';
import { VALUE } from './verify.ts';
import type { Asked, Fault } from './world.ts';
import type { Rr } from './zone-data.ts';

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
export type Change = (reply: Reply) => Reply | null;

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

export const recursors: readonly string[] = ['1.1.1.1', '8.8.8.8', '9.9.9.9'];
/** Of all servers of the world that the properties are about. */
const addresses: readonly string[] = [
  ...recursors,
  '198.41.0.4',
  '5.5.3.1',
  '5.5.3.2',
  '5.5.4.1',
  '5.5.4.2',
  '5.5.6.1',
];

/** What becomes of the replies one after the other, and which servers give none. */
export const distortions = {
  dead: fc.subarray([...addresses], { maxLength: 3 }),
  changes: fc.array(fc.oneof(unchanged, anyChange), { minLength: 1, maxLength: 30, size: 'max' }),
};

/** Hands a name to hosts of which some have no address, some keep whoever asks them waiting, and some have the record. */
const anyHandingOn: fc.Arbitrary<Change> = fc
  .array(fc.constantFrom('', '6.6.1.1', '5.5.4.1', '5.5.6.1', '10.0.0.1'), { minLength: 1, maxLength: 13 })
  .map((addresses) => (reply) => {
    const owner = '_scaidns-verify.shop.test.';
    const hosts = addresses.map((data, at) => ({ owner: `n${at}.${owner}`, type: 'A', data }));
    return {
      ...reply,
      ...{ rcode: 0, aa: false, answer: [] },
      authority: hosts.map((host) => ({ owner, type: 'NS', data: host.owner })),
      additional: hosts.filter(({ data }) => data !== ''),
    };
  });

/** What a server does with its replies that belongs to an attacker: mostly it answers as it should. */
export const attackersChanges = fc.array(fc.oneof(unchanged, unchanged, anyHandingOn, anyChange), {
  minLength: 1,
  maxLength: 12,
});

/** Hands the domain to hosts of which some are its own, by name, by address or both, and others have the record. */
const anyHandingAbove: fc.Arbitrary<Change> = fc
  .array(
    fc.tuple(
      fc.constantFrom('ns1.shop.test.', 'ns2.shop.test.', 'ns.proof.test.'),
      fc.constantFrom('', '5.5.6.1', '5.5.6.1', '5.5.4.1', '5.5.4.2'),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((hosts) => (reply) => ({
    ...reply,
    ...{ rcode: 0, aa: false, answer: [] },
    authority: hosts.map(([data]) => ({ owner: 'shop.test.', type: 'NS', data })),
    additional: hosts.filter(([, data]) => data !== '').map(([owner, data]) => ({ owner, type: 'A', data })),
  }));

/** The same for a server of the zone above. */
export const changesAbove = fc.array(fc.oneof(unchanged, anyHandingAbove, anyHandingAbove, anyChange), {
  minLength: 1,
  maxLength: 12,
});

export interface Distortion {
  readonly dead: readonly string[];
  readonly changes: readonly Change[];
}

export interface DistortedReplies {
  readonly faults: Readonly<Record<string, Fault>>;
  /** What was asked, and what came back. */
  readonly replies: readonly (readonly [Asked, Reply])[];
}

export function distort({ dead, changes }: Distortion): DistortedReplies {
  const replies: (readonly [Asked, Reply])[] = [];
  let at = 0;
  const changing: Fault = (asked, answer) => {
    if (asked.byRecursor === true) return answer;
    if (dead.includes(asked.address)) return null;
    const reply = changes[at++ % changes.length]!(answer);
    if (reply !== null) replies.push([asked, reply]);
    return reply;
  };
  return { faults: Object.fromEntries(addresses.map((address) => [address, changing])), replies };
}
