import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ChangeInput } from '../../../src/engine/record/change-input.ts';
import { type CheckChangesOptions, checkChanges } from '../../../src/engine/record/check-changes.ts';
import type { RecordInput } from '../../../src/engine/record/record-input.ts';
import { createZoneIndex } from '../../../src/engine/record/zone-index.ts';
import { ds, origin, recordOf, start } from '../../helpers/changes.ts';

const create = (text: string): ChangeInput => ({ action: 'create', record: recordOf(text) });
const remove = (id: string): ChangeInput => ({ action: 'delete', id });
const update = (id: string, record: object): ChangeInput => ({ action: 'update', id, record });

/** A zone: what each starts with and the records given, whose ids are r0, r1 and so on; `-` before one disables it. */
const zoneOf = (records: readonly string[]): RecordInput[] => [
  ...start,
  ...records.map((text, index) => ({
    ...recordOf(text.replace(/^-/, '')),
    id: `r${index}`,
    ...(text.startsWith('-') && { disabled: true }),
  })),
];

type More = Partial<Omit<CheckChangesOptions, 'existing' | 'changes'>>;

/** Each finding as the index of its change and its code; `!` behind the code of an error. */
function found(records: readonly string[], changes: readonly ChangeInput[], more: More = {}): string[] {
  const { ok, results } = checkChanges({ origin, existing: zoneOf(records), changes, ...more });
  expect(results.map(({ index }) => index)).toEqual(changes.map((_, index) => index));
  expect(ok).toBe(results.every((result) => result.ok));
  return results.flatMap(({ index, findings }) =>
    findings.map(({ code, severity }) => `${index} ${code}${severity === 'error' ? '!' : ''}`),
  );
}

/** The changes that go through although others do not. */
const accepted = (records: readonly string[], changes: readonly ChangeInput[]): number[] =>
  checkChanges({ origin, existing: zoneOf(records), changes, continueOnError: true })
    .results.filter(({ ok }) => ok)
    .map(({ index }) => index);

describe('a batch is taken', () => {
  test.each<{ why: string; zone: string[]; changes: ChangeInput[] }>([
    { why: 'that is empty', zone: [], changes: [] },
    {
      why: 'that makes room for itself',
      zone: ['x CNAME ns1'],
      changes: [create('x A 192.0.2.2'), remove('r0')],
    },
    {
      why: 'that replaces the SOA',
      zone: [],
      changes: [remove('soa'), create('@ SOA ns1 hostmaster 2 7200 3600 1209600 3600')],
    },
    {
      why: 'that replaces the name servers',
      zone: [],
      changes: [remove('ns'), create('@ NS ns2.example.net.')],
    },
    {
      why: 'with a delegation and its DS',
      zone: [],
      changes: [create(`x DS ${ds}`), create('x NS ns.example.net.')],
    },
    {
      why: 'that removes a delegation and its DS',
      zone: ['x NS a.', `x DS ${ds}`],
      changes: [remove('r0'), remove('r1')],
    },
    {
      why: 'that swaps two contents',
      zone: ['x A 192.0.2.2', 'x A 192.0.2.3'],
      changes: [update('r0', { content: '192.0.2.3' }), update('r1', { content: '192.0.2.2' })],
    },
    {
      why: 'that disables what is in the way',
      zone: ['x CNAME ns1'],
      changes: [create('x A 192.0.2.2'), update('r0', { disabled: true })],
    },
    {
      why: 'with a DNAME where the names below go',
      zone: ['a.old A 192.0.2.2'],
      changes: [create('old DNAME a.'), remove('r0')],
    },
    { why: 'with an update that says nothing', zone: ['x A 192.0.2.2'], changes: [update('r0', {})] },
    {
      why: 'with another TTL for a whole RRset',
      zone: ['x A 192.0.2.2'],
      changes: [update('r0', { ttl: 60 })],
    },
    {
      why: 'with a content that is another one’s in other letters',
      zone: ['x CNAME ns1'],
      changes: [update('r0', { content: 'NS1.example.com.' })],
    },
    {
      why: 'with a disabled copy',
      zone: ['x A 192.0.2.2'],
      changes: [{ action: 'create', record: { ...recordOf('x A 192.0.2.2'), disabled: true } }],
    },
    { why: 'beside what is disabled', zone: ['-x CNAME ns1'], changes: [create('x A 192.0.2.2')] },
    {
      why: 'that deletes by what the record is',
      zone: ['x AAAA 2001:db8::1'],
      changes: [
        { action: 'delete', match: { name: 'X.example.com.', type: 'AAAA', content: '2001:DB8:0:0::1' } },
      ],
    },
    { why: 'that deletes what cannot be read', zone: ['x A 192.0.2.256'], changes: [remove('r0')] },
    {
      why: 'that corrects what cannot be read',
      zone: ['x A 192.0.2.256'],
      changes: [update('r0', { content: '192.0.2.25' })],
    },
  ])('$why', ({ zone, changes }) => {
    expect(found(zone, changes)).toEqual([]);
    expect(accepted(zone, changes)).toEqual(changes.map((_, index) => index));
  });
});

describe('a batch is refused', () => {
  test.each<{ why: string; zone: string[]; changes: ChangeInput[]; codes: string[]; goThrough?: number[] }>([
    {
      why: 'for a copy in another form',
      zone: ['x AAAA 2001:db8::1'],
      changes: [create('x AAAA 2001:DB8:0:0:0:0:0:1')],
      codes: ['0 record/already-exists!'],
    },
    {
      why: 'for two that are one',
      zone: [],
      changes: [create('x AAAA 2001:db8::1'), create('X AAAA 2001:DB8::1')],
      codes: ['1 record/already-exists!'],
      goThrough: [0],
    },
    { why: 'for an SOA less', zone: [], changes: [remove('soa')], codes: ['0 zone/soa-missing!'] },
    {
      why: 'for an SOA disabled',
      zone: [],
      changes: [update('soa', { disabled: true })],
      codes: ['0 zone/soa-missing!'],
    },
    {
      why: 'for a second SOA',
      zone: [],
      changes: [create('@ SOA ns1 hostmaster 2 7200 3600 1209600 3600')],
      codes: ['0 zone/soa-multiple!'],
    },
    { why: 'for no name server', zone: [], changes: [remove('ns')], codes: ['0 zone/ns-missing!'] },
    {
      why: 'for the last of two name servers',
      zone: ['@ NS a.'],
      changes: [remove('ns'), remove('r0')],
      codes: ['1 zone/ns-missing!'],
      goThrough: [0],
    },
    {
      why: 'for a DS without delegation',
      zone: [],
      changes: [create(`x DS ${ds}`)],
      codes: ['0 zone/ds-without-ns!'],
    },
    {
      why: 'for a delegation taken from under its DS',
      zone: ['x NS a.', `x DS ${ds}`],
      changes: [remove('r0')],
      codes: ['0 zone/ds-without-ns!'],
    },
    {
      why: 'for the later of a DS and its delegation that goes',
      zone: ['x NS a.'],
      changes: [create(`x DS ${ds}`), remove('r0')],
      codes: ['1 zone/ds-without-ns!'],
      goThrough: [0],
    },
    {
      why: 'for an ALIAS beside addresses',
      zone: ['@ A 192.0.2.2'],
      changes: [create('@ ALIAS www.example.net.')],
      codes: ['0 record/alias-conflict!'],
    },
    {
      why: 'for one that is enabled',
      zone: ['x CNAME ns1', '-x A 192.0.2.2'],
      changes: [update('r1', { disabled: false })],
      codes: ['0 record/cname-conflict!'],
    },
    {
      why: 'for a wrong one that is enabled',
      zone: ['-x A 999.1.1.1', '-y A 999.1.1.1'],
      changes: [update('r0', { disabled: false }), update('r1', { ttl: 60 })],
      codes: ['0 record/invalid-content!'],
      goThrough: [1],
    },
    {
      why: 'for each that stands beside an alias',
      zone: ['x CNAME ns1'],
      changes: [create('x A 192.0.2.2'), create('x A 192.0.2.3'), create('x TXT t')],
      codes: ['0 record/cname-conflict!', '1 record/cname-conflict!', '2 record/cname-conflict!'],
    },
    {
      why: 'for the middle one of three',
      zone: [],
      changes: [create('x A 192.0.2.2'), create('x CNAME ns1'), create('x TXT t')],
      codes: ['1 record/cname-not-alone!'],
      goThrough: [0, 2],
    },
    {
      why: 'for a DNAME above others',
      zone: ['a.b.old A 192.0.2.2'],
      changes: [create('old DNAME a.')],
      codes: ['0 record/dname-conflict!'],
    },
    {
      why: 'for a DNAME enabled above others',
      zone: ['-old DNAME a.', 'a.old A 192.0.2.2'],
      changes: [update('r0', { disabled: false })],
      codes: ['0 record/dname-conflict!'],
    },
    {
      why: 'for what is below a DNAME of the batch',
      zone: [],
      changes: [create('old DNAME a.'), create('a.old A 192.0.2.2'), create('b.old A 192.0.2.2')],
      codes: ['1 record/dname-conflict!', '2 record/dname-conflict!'],
      goThrough: [0],
    },
    {
      why: 'for a TTL of 0',
      zone: ['x A 192.0.2.2'],
      changes: [update('r0', { ttl: 0 })],
      codes: ['0 record/invalid-ttl!'],
    },
    {
      why: 'for a content that is none',
      zone: ['x A 192.0.2.2'],
      changes: [update('r0', { content: '192.0.2.256' })],
      codes: ['0 record/invalid-content!'],
    },
    {
      why: 'for an id that there is not',
      zone: [],
      changes: [remove('r9'), update('r9', {})],
      codes: ['0 resource/not-found!', '1 resource/not-found!'],
    },
    {
      why: 'for a match of nothing',
      zone: ['x A 192.0.2.2'],
      changes: [{ action: 'delete', match: { name: 'x', type: 'A', content: '192.0.2.3' } }],
      codes: ['0 resource/not-found!'],
    },
    {
      why: 'for a match of two',
      zone: ['x A 192.0.2.2', '-x A 192.0.2.2'],
      changes: [{ action: 'delete', match: { name: 'x', type: 'A', content: '192.0.2.2' } }],
      codes: ['0 resource/ambiguous!'],
    },
    {
      why: 'for two changes of one record',
      zone: ['x A 192.0.2.2'],
      changes: [update('r0', { ttl: 60 }), remove('r0')],
      codes: ['1 resource/changed-twice!'],
      goThrough: [0],
    },
    {
      why: 'for a fault of its own and one beside others',
      zone: ['x CNAME ns1'],
      changes: [
        { action: 'create', record: { ...recordOf('x A 192.0.2.2'), ttl: 0 } },
        create('x A 192.0.2.2'),
      ],
      codes: ['0 record/invalid-ttl!', '1 record/cname-conflict!'],
    },
  ])('$why', ({ zone, changes, codes, goThrough = [] }) => {
    expect(found(zone, changes)).toEqual(codes);
    expect(accepted(zone, changes)).toEqual(goThrough);
  });
});

describe('where others go through,', () => {
  test('what needs a change that is refused is refused', () => {
    const changes = [create('x NS ns.example.net !'), create(`x DS ${ds}`)];
    expect(accepted([], changes)).toEqual([]);
    // Where none goes through, the fault of the first is not the second one's.
    expect(found([], changes)).toEqual(['0 record/invalid-content!']);
  });

  test('what a refused cut would have hidden is refused', () => {
    const changes = [create('old NS ns.example.net.'), create('b.old DNAME a.')];
    expect(accepted(['old CNAME ns1', 'a.b.old A 192.0.2.2'], changes)).toEqual([]);
  });

  test('what a refused change would have taken away is still there', () => {
    expect(
      accepted(['x CNAME ns1'], [update('r0', { disabled: true, ttl: 0 }), create('x A 192.0.2.2')]),
    ).toEqual([]);
  });

  test('what was refused for the sake of a refused one goes through', () => {
    const changes = [create('old DNAME a.'), create('x.old A 192.0.2.2'), create('y.old A 192.0.2.3')];
    expect(accepted(['y.old A 192.0.2.2'], changes)).toEqual([1, 2]);
  });

  test('a record goes to the next change where the first is refused', () => {
    expect(
      accepted(['-x A 192.0.2.2', 'x CNAME ns1'], [update('r0', { disabled: false }), remove('r0')]),
    ).toEqual([1]);
  });
});

describe('what is wrong already', () => {
  const wrong = [
    'x CNAME ns1',
    'x A 192.0.2.2',
    'y A 192.0.2.2',
    'y A 192.0.2.2',
    `z DS ${ds}`,
    'b A 192.0.2.256',
  ];

  test.each<{ why: string; changes: ChangeInput[] }>([
    { why: 'elsewhere', changes: [create('w A 192.0.2.2')] },
    { why: 'at the name', changes: [create('y TXT t')] },
    {
      why: 'with the record',
      changes: [
        update('r0', { ttl: 60 }),
        update('r3', { ttl: 60 }),
        update('r4', { ttl: 60 }),
        update('r5', { ttl: 60 }),
      ],
    },
    { why: 'and is mended in part', changes: [remove('r1'), remove('r2')] },
    { why: 'and is as wrong as before', changes: [update('r1', { content: '192.0.2.9' })] },
  ])('is not held against a change: $why', ({ changes }) => {
    expect(found(wrong, changes).filter((one) => one.endsWith('!'))).toEqual([]);
  });

  test('hides nothing of what comes', () => {
    expect(
      found(wrong, [create('x A 192.0.2.3'), create('y A 192.0.2.2'), create(`z DS 2${ds.slice(1)}`)]),
    ).toEqual(['0 record/cname-conflict!', '1 record/already-exists!', '2 zone/ds-without-ns!']);
  });
});

describe('a finding says', () => {
  const finding = (records: readonly string[], changes: readonly ChangeInput[], at = 0) =>
    checkChanges({ origin, existing: zoneOf(records), changes }).results[at]!.findings[0]!;

  test('what is wrong, where, and with which record', () => {
    expect(finding(['x CNAME NS1'], [create('x A 192.0.2.2')])).toEqual({
      code: 'record/cname-conflict',
      severity: 'error',
      status: 409,
      message: 'Cannot create A record: CNAME exists at x.example.com.',
      detail:
        'x.example.com. already has a CNAME record, and a CNAME stands alone: remove it, or give the A record another name.',
      owner: 'x.example.com.',
      type: 'A',
      path: ['changes', 0, 'record', 'type'],
      related: [
        {
          why: 'the CNAME record',
          owner: 'x.example.com.',
          type: 'CNAME',
          content: 'ns1.example.com.',
          id: 'r0',
        },
      ],
      rfc: 'RFC 1034 3.6.2, RFC 2181 10.1',
    });
  });

  test('which change of the batch is the other one', () => {
    const changes: ChangeInput[] = [
      { action: 'create', record: { ...recordOf('x CNAME ns1'), id: 7 } },
      create('x A 192.0.2.2'),
    ];
    expect(finding([], changes, 1).related).toEqual([
      {
        why: 'the CNAME record',
        owner: 'x.example.com.',
        type: 'CNAME',
        content: 'ns1.example.com.',
        id: 7,
        path: ['changes', 0],
      },
    ]);
  });

  test('both names of a conflict across names', () => {
    expect(finding(['a.old A 192.0.2.2'], [create('old DNAME a.')]).detail).toContain(
      'The DNAME record at old.example.com. cannot exist together with the A record at a.old.example.com.',
    );
  });

  test('which record needs the one that goes', () => {
    const { owner, type, path, related } = finding(['x NS a.', `x DS ${ds}`], [remove('r0')]);
    expect([owner, type, path, related?.map(({ id }) => id)]).toEqual([
      'x.example.com.',
      'DS',
      ['changes', 0],
      ['r1'],
    ]);
  });

  test.each<{ change: unknown; path: unknown[] }>([
    { change: null, path: [] },
    { change: { action: 'replace' }, path: ['action'] },
    { change: { action: 'create' }, path: ['record'] },
    { change: { action: 'create', record: { type: 'A', content: 'x' } }, path: ['record', 'name'] },
    { change: { action: 'delete' }, path: ['id'] },
    { change: { action: 'delete', id: 'ns', match: {} }, path: ['match'] },
    { change: { action: 'delete', match: { name: 'x', type: 'A' } }, path: ['match', 'content'] },
    { change: { action: 'update', id: 'ns' }, path: ['record'] },
    { change: { action: 'update', id: 'ns', record: { name: 'x' } }, path: ['record', 'name'] },
    { change: { action: 'update', id: 'ns', record: { content: 1 } }, path: ['record', 'content'] },
    { change: { action: 'update', id: 'ns', record: { disabled: 'no' } }, path: ['record', 'disabled'] },
    { change: { action: 'update', id: 'ns', record: { ttl: '1' } }, path: ['record', 'ttl'] },
    { change: { action: 'update', id: 'ns', record: { content: '' } }, path: ['record', 'content'] },
    { change: { action: 'delete', id: 'nobody' }, path: ['id'] },
  ])('where: $change', ({ change, path }) => {
    expect(finding([], [change as ChangeInput]).path).toEqual(['changes', 0, ...path]);
  });
});

test('the profile decides what is refused', () => {
  const copy = create('x A 192.0.2.2');
  expect(found(['x A 192.0.2.2'], [copy], { profile: 'rfc' })).toEqual(['0 record/already-exists']);
  expect(
    found([], [{ action: 'create', record: { ...recordOf('x A 192.0.2.2'), ttl: 0 } }], { profile: 'rfc' }),
  ).toEqual([]);
  expect(found([], [create('x HTTPS 1 .')])).toEqual(['0 record/unsupported-type!']);
  expect(found([], [create('x HTTPS 1 .')], { types: ['HTTPS'] })).toEqual([]);
});

test('a TTL that differs is a warning, by the default TTL too', () => {
  const { ttl: _, ...record } = recordOf('x A 192.0.2.3');
  const changes: ChangeInput[] = [{ action: 'create', record }];
  expect(found(['x A 192.0.2.2'], changes)).toEqual([]);
  expect(found(['x A 192.0.2.2'], changes, { defaultTtl: 3600 })).toEqual([]);
  expect(found(['x A 192.0.2.2'], changes, { defaultTtl: 60 })).toEqual(['0 zone/ttl-mismatch']);
});

test('of two TTLs in a batch the later change is warned', () => {
  const changes = [60, 300, 300].map(
    (ttl, at): ChangeInput => ({ action: 'create', record: { ...recordOf(`x A 192.0.2.${at}`), ttl } }),
  );
  expect(found([], changes)).toEqual(['1 zone/ttl-mismatch', '2 zone/ttl-mismatch']);
});

describe('an index', () => {
  test('takes changes, and answers by what it holds then', () => {
    const index = createZoneIndex({ origin, records: zoneOf(['x CNAME ns1']) });
    const check = (changes: readonly ChangeInput[]) => checkChanges({ origin, existing: index, changes }).ok;
    expect([index.origin, index.size, check([create('x A 192.0.2.2')])]).toEqual(['example.com.', 4, false]);
    index.apply([remove('r0'), { action: 'create', record: { ...recordOf('x A 192.0.2.2'), id: 'new' } }]);
    expect([index.size, check([create('x A 192.0.2.2')]), check([create('x A 192.0.2.3')])]).toEqual([
      4,
      false,
      true,
    ]);
    index.apply([update('new', { disabled: true })]);
    expect([
      check([create('x CNAME ns1')]),
      check([update('new', { disabled: false })]),
      check([remove('r0')]),
    ]).toEqual([true, true, false]);
    index.apply([remove('new'), remove('nobody'), null as unknown as ChangeInput]);
    expect(index.size).toBe(3);
  });

  test('is the same after thousands of changes as one made anew', () => {
    const index = createZoneIndex({ origin, records: start });
    for (let n = 0; n < 3000; n++) {
      index.apply([{ action: 'create', record: { ...recordOf(`h${n % 7} A 192.0.2.${n % 250}`), id: n } }]);
      if (n >= 10) index.apply([remove((n - 10) as unknown as string)]);
    }
    expect(index.size).toBe(13);
    const check = (changes: readonly ChangeInput[]) => checkChanges({ origin, existing: index, changes }).ok;
    expect(check([{ action: 'delete', id: 2995 }])).toBe(true);
    expect(check([{ action: 'delete', id: 2980 }])).toBe(false);
    expect(check([create(`h${2999 % 7} A 192.0.2.${2999 % 250}`)])).toBe(false);
    expect(check([create('h0 CNAME ns1')])).toBe(false);
  });

  test('is made for one zone', () => {
    const index = createZoneIndex({ origin: 'EXAMPLE.com', records: start });
    expect(checkChanges({ origin: 'example.com.', existing: index, changes: [] }).ok).toBe(true);
    expect(() => checkChanges({ origin: 'example.net', existing: index, changes: [] })).toThrow(TypeError);
    expect(() => createZoneIndex({ origin: 'a..b', records: [] })).toThrow(TypeError);
  });
});

describe('whatever comes', () => {
  const cyclic: Record<string, unknown> = { action: 'create' };
  cyclic['record'] = cyclic;
  const huge = 'a.'.repeat(500_000);

  test.each<{ what: string; change: unknown }>([
    { what: 'a cycle', change: cyclic },
    {
      what: 'a prototype key',
      change: JSON.parse('{"action":"create","__proto__":{"record":1},"record":{"__proto__":{}}}'),
    },
    { what: 'an id of Object', change: { action: 'delete', id: '__proto__' } },
    { what: 'NaN', change: { action: 'delete', id: Number.NaN } },
    { what: 'a huge name', change: create(`${huge} A 192.0.2.2`) },
    { what: 'a huge match', change: { action: 'delete', match: { name: huge, type: huge, content: huge } } },
    { what: 'a huge content', change: create(`x TXT ${huge}`) },
  ])('$what is told in findings', ({ change }) => {
    const { ok, results } = checkChanges({
      origin,
      existing: start as RecordInput[],
      changes: [change as ChangeInput],
    });
    expect([ok, results.length, results[0]!.findings.length > 0]).toEqual([false, 1, true]);
    expect(JSON.parse(JSON.stringify(results))).toEqual(results);
  });

  test('no batch is a finding', () => {
    for (const changes of [undefined, null, {}, 'x'])
      expect(
        checkChanges({ origin, existing: [], changes: changes as never }).results[0]!.findings[0]!.path,
      ).toEqual(['changes']);
  });

  test('for all values, the answer is a result for each', () => {
    const anything = fc.anything({
      withBigInt: true,
      withNullPrototype: true,
      withMap: true,
      withSparseArray: true,
    });
    const any = fc.oneof(
      anything,
      fc.record({
        action: fc.constantFrom('create', 'update', 'delete'),
        id: anything,
        match: anything,
        record: anything,
      }),
    );
    fc.assert(
      fc.property(fc.array(any), fc.array(anything), fc.boolean(), (changes, existing, continueOnError) => {
        const { results } = checkChanges({
          origin,
          existing: existing as RecordInput[],
          changes: changes as ChangeInput[],
          continueOnError,
        });
        expect(results.length).toBe(changes.length);
      }),
    );
  });
});

describe('changes whose members are asked for while the batch is read', () => {
  const batch = [
    create('x A 192.0.2.2'),
    update('r0', { content: '192.0.2.3' }),
    remove('r1'),
    create('a A 192.0.2.9'),
  ];
  const indexOf = () => createZoneIndex({ origin, records: zoneOf(['a A 192.0.2.4', 'b A 192.0.2.5']) });
  /** The batch with a member of one change behind a getter. */
  const withGetter = (at: number, look: () => unknown): readonly ChangeInput[] =>
    batch.map((change, index) =>
      index !== at
        ? change
        : Object.defineProperty({ ...change }, change.action === 'delete' ? 'id' : 'record', {
            get: () => {
              look();
              return change.action === 'delete' ? change.id : change.record;
            },
          }),
    );

  test.each([0, 1, 2, 3])('may ask about another batch: change %i', (at) => {
    const existing = indexOf();
    const expected = checkChanges({ origin, existing, changes: batch });
    let asked = 0;
    const changes = withGetter(at, () => {
      asked++;
      expect(checkChanges({ origin, existing, changes: batch })).toEqual(expected);
    });
    expect(checkChanges({ origin, existing, changes })).toEqual(expected);
    expect(asked).toBeGreaterThan(0);
  });

  test.each([0, 1, 2, 3])('may throw, and the index stays as it is: change %i', (at) => {
    const existing = indexOf();
    const expected = checkChanges({ origin, existing, changes: batch });
    let asked = 0;
    checkChanges({ origin, existing, changes: withGetter(at, () => asked++) });
    expect(asked).toBeGreaterThan(0);
    for (let times = 1; times <= asked; times++) {
      let left = times;
      const changes = withGetter(at, () => {
        if (--left === 0) throw new RangeError('mine');
      });
      expect(() => checkChanges({ origin, existing, changes })).toThrow(RangeError);
      expect(checkChanges({ origin, existing, changes: batch })).toEqual(expected);
    }
    expect(existing.size).toBe(5);
  });

  test('may be behind proxies, as the batch may', () => {
    const existing = indexOf();
    const changes = new Proxy(
      batch.map((change) => new Proxy(change, {})),
      {},
    );
    expect(checkChanges({ origin, existing, changes })).toEqual(
      checkChanges({ origin, existing, changes: batch }),
    );
  });
});
