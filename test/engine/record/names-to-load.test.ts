import { describe, expect, test } from 'vitest';
import type { ChangeInput } from '../../../src/engine/record/change-input.ts';
import { checkChanges } from '../../../src/engine/record/check-changes.ts';
import { namesToLoad } from '../../../src/engine/record/names-to-load.ts';
import type { RecordInput } from '../../../src/engine/record/record-input.ts';
import { ds, origin, recordOf, start } from '../../helpers/changes.ts';

const create = (text: string): ChangeInput => ({ action: 'create', record: recordOf(text) });

test.each<{
  why: string;
  changes: ChangeInput[];
  names?: string[];
  below?: string[];
  ids?: (string | number)[];
}>([
  { why: 'nothing for no changes', changes: [] },
  { why: 'the apex', changes: [create('@ TXT t')], names: ['example.com.'] },
  {
    why: 'an owner and all above it, each once and folded',
    changes: [create('C.b.a TXT t'), create('b.a.example.COM. TXT t')],
    names: ['example.com.', 'a.example.com.', 'b.a.example.com.', 'c.b.a.example.com.'],
  },
  {
    why: 'what is below a DNAME that is made',
    changes: [create('a DNAME b.'), create('b NS c.')],
    names: ['example.com.', 'a.example.com.', 'b.example.com.'],
    below: ['a.example.com.'],
  },
  {
    why: 'what is below a DNAME that is changed',
    changes: [{ action: 'update', match: recordOf('a DNAME b.'), record: { disabled: false } }],
    names: ['example.com.', 'a.example.com.'],
    below: ['a.example.com.'],
  },
  {
    why: 'nothing below a DNAME that goes',
    changes: [{ action: 'delete', match: recordOf('a DNAME b.') }],
    names: ['example.com.', 'a.example.com.'],
  },
  {
    why: 'ids, each once',
    changes: [
      { action: 'delete', id: 7 },
      { action: 'update', id: 'x', record: {} },
      { action: 'update', id: 7, record: {} },
    ],
    ids: [7, 'x'],
  },
  {
    why: 'nothing for what is no change of this zone',
    changes: [
      null as unknown as ChangeInput,
      create('a.example.net. A 192.0.2.2'),
      create('a..b A 192.0.2.2'),
      { action: 'create' } as unknown as ChangeInput,
    ],
  },
])('it asks for $why', ({ changes, names = [], below = [], ids = [] }) => {
  expect(namesToLoad(changes, origin)).toEqual({ names, below, ids });
});

test('it asks in the zone that is given', () => {
  expect(namesToLoad([create('a.b A 192.0.2.2')], '.').names).toEqual(['.', 'b.', 'a.b.']);
  expect(() => namesToLoad([], 'a..b')).toThrow(TypeError);
  expect(namesToLoad(null as unknown as ChangeInput[], origin)).toEqual({ names: [], below: [], ids: [] });
});

describe('without what it asks for, a batch is judged wrongly:', () => {
  const zone = (...records: string[]): RecordInput[] => [
    ...start,
    ...records.map((text, index) => ({
      ...recordOf(text.replace(/^-/, '')),
      id: index,
      disabled: text.startsWith('-'),
    })),
  ];
  const without = (records: readonly RecordInput[], name: string): RecordInput[] =>
    records.filter((record) => record.name !== name);

  test.each<{
    what: string;
    asked: (changes: ChangeInput[]) => boolean;
    zone: RecordInput[];
    changes: ChangeInput[];
    drop: string;
  }>([
    {
      what: 'the owner',
      asked: (changes) => namesToLoad(changes, origin).names.includes('x.example.com.'),
      zone: zone('x CNAME ns1'),
      changes: [create('x A 192.0.2.2')],
      drop: 'x',
    },
    {
      what: 'a name above',
      asked: (changes) => namesToLoad(changes, origin).names.includes('old.example.com.'),
      zone: zone('old DNAME a.'),
      changes: [create('a.b.old A 192.0.2.2')],
      drop: 'old',
    },
    {
      what: 'a cut above',
      asked: (changes) => namesToLoad(changes, origin).names.includes('sub.example.com.'),
      zone: zone('sub NS a.'),
      changes: [create(`x.sub DS ${ds}`)],
      drop: 'sub',
    },
    {
      what: 'the apex',
      asked: (changes) => namesToLoad(changes, origin).names.includes('example.com.'),
      zone: zone('@ CNAME a.'),
      changes: [create('@ A 192.0.2.2')],
      drop: '@',
    },
    {
      what: 'a name below',
      asked: (changes) => namesToLoad(changes, origin).below.includes('old.example.com.'),
      zone: zone('a.b.old A 192.0.2.2'),
      changes: [create('old DNAME a.')],
      drop: 'a.b.old',
    },
    {
      what: 'the owner of an id',
      asked: (changes) => namesToLoad(changes, origin).ids.includes(0),
      zone: zone('-x A 192.0.2.2'),
      changes: [{ action: 'update', id: 0, record: { disabled: false } }],
      drop: 'x',
    },
    {
      what: 'a name below the DNAME of an id',
      asked: (changes) => namesToLoad(changes, origin).ids.includes(0),
      zone: zone('-old DNAME a.', 'x.old A 192.0.2.2'),
      changes: [{ action: 'update', id: 0, record: { disabled: false } }],
      drop: 'x.old',
    },
  ])('$what', ({ asked, zone: existing, changes, drop }) => {
    expect(asked(changes)).toBe(true);
    const isAccepted = (records: readonly RecordInput[]) =>
      checkChanges({ origin, existing: records, changes }).ok;
    expect(isAccepted(without(existing, drop))).toBe(!isAccepted(existing));
  });
});
