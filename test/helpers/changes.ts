import fc from 'fast-check';
import type { ChangeInput, RecordChoice } from '../../src/engine/record/change-input.ts';
import type { RecordInput } from '../../src/engine/record/record-input.ts';

export const origin = 'example.com';
export const ds = `1 8 2 ${'00'.repeat(32)}`;

/** A record of a zone, whose id is its place there. */
export interface Stored extends RecordInput {
  readonly id: string | number;
}

/** A record as `name type content`. */
export function recordOf(text: string): RecordInput {
  const [name = '', type = '', ...content] = text.split(' ');
  return { name, type, content: content.join(' '), ttl: 3600 };
}

/** What a zone starts with, so that it is right. */
export const start: readonly Stored[] = [
  { id: 'soa', name: '@', type: 'SOA', content: 'ns1 hostmaster 1 7200 3600 1209600 3600', ttl: 3600 },
  { id: 'ns', name: '@', type: 'NS', content: 'ns1', ttl: 3600 },
  { id: 'glue', name: 'ns1', type: 'A', content: '192.0.2.1', ttl: 3600 },
];

const name = fc.constantFrom('a', 'a', 'b.a', 'b.a', 'c.b.a', 'x', '@', '*.a');
const data = fc.constantFrom(
  ['A', '192.0.2.7'],
  ['A', '192.0.2.7'],
  ['A', '192.0.2.8'],
  ['AAAA', '2001:db8::7'],
  ['AAAA', '2001:DB8:0::7'],
  ['TXT', '"v=spf1 -all"'],
  ['TXT', 'other'],
  ['CNAME', 'ns1'],
  ['CNAME', 'NS1.example.com.'],
  ['CNAME', 'ns2'],
  ['DNAME', 'example.net.'],
  ['DNAME', 'example.org.'],
  ['NS', 'ns1'],
  ['NS', 'ns.example.net.'],
  ['DS', ds],
  ['DS', `2${ds.slice(1)}`],
  ['ALIAS', 'www.example.net.'],
  ['ALIAS', 'web.example.net.'],
  ['SOA', 'ns1 hostmaster 2 7200 3600 1209600 3600'],
) as fc.Arbitrary<readonly [string, string]>;

const brokenOf = (type: string, content: string): string => (type === 'TXT' ? '"\\\\256"' : `${content} !`);

/** Records that are often in each other's way; one in six is disabled, one in 25 cannot be read. */
const record: fc.Arbitrary<RecordInput> = fc
  .record({
    name,
    data,
    ttl: fc.constantFrom(300, 3600),
    disabled: fc.constantFrom(undefined, false, false, false, false, true),
    isBroken: fc.constantFrom(...Array.from({ length: 24 }, () => false), true),
  })
  .map(({ name: owner, data: [type, content], ttl, disabled, isBroken }) => ({
    name: owner,
    type,
    content: isBroken ? brokenOf(type, content) : content,
    ttl,
    ...(disabled !== undefined && { disabled }),
  }));

/** A zone: what each starts with, and a few records. */
const zone = (maxLength: number): fc.Arbitrary<readonly Stored[]> =>
  fc
    .array(record, { maxLength })
    .map((records) => [...start, ...records.map((one, index) => ({ ...one, id: index }))]);

const update = fc
  .record({
    content: fc.option(
      data.map(([, content]) => content),
      { nil: undefined },
    ),
    ttl: fc.constantFrom(undefined, 300, 600, 0),
    disabled: fc.constantFrom(undefined, undefined, true, false),
  })
  .map((members) => Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)));

type Draft = (existing: readonly Stored[]) => ChangeInput;

const choice: fc.Arbitrary<(existing: readonly Stored[]) => RecordChoice> = fc
  .tuple(fc.nat(99), fc.nat(39))
  .map(([place, kind]) => (existing) => {
    const { id, name: owner, type, content } = existing[place % existing.length]!;
    if (kind === 0) return { id: 'nobody' };
    return kind < 30 ? { id } : { match: { name: owner, type, content } };
  });

const change: fc.Arbitrary<Draft> = fc.oneof(
  {
    weight: 6,
    arbitrary: record.map(
      (one): Draft =>
        () => ({ action: 'create', record: one }),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(choice, update).map(
      ([chosen, members]): Draft =>
        (existing) => ({ action: 'update', ...chosen(existing), record: members }),
    ),
  },
  {
    weight: 4,
    arbitrary: choice.map(
      (chosen): Draft =>
        (existing) => ({ action: 'delete', ...chosen(existing) }),
    ),
  },
);

/** A zone and a batch of changes to it. */
export const zoneAndBatch = (
  maxRecords: number,
  maxChanges: number,
): fc.Arbitrary<readonly [readonly Stored[], readonly ChangeInput[]]> =>
  fc
    .tuple(zone(maxRecords), fc.array(change, { minLength: 1, maxLength: maxChanges }))
    .map(([existing, drafts]) => [existing, drafts.map((draft) => draft(existing))]);
