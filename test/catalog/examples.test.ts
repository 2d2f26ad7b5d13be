import { describe, expect, test } from 'vitest';
import { type Code, codeNames, entryOf } from '../../src/catalog/catalog.ts';
import type { Example, Profile, RecordExample } from '../../src/catalog/entry.ts';
import { type CheckZoneOptions, checkZone } from '../../src/engine/check-zone.ts';
import { checkRecord } from '../../src/engine/record/check-record.ts';
import type { Include } from '../../src/engine/zone/include.ts';
import { preludeFor } from '../helpers/in-zone.ts';

type Kind<K extends Example['kind']> = Extract<Example, { kind: K }>;

function examples<K extends Example['kind']>(kind: K): { readonly code: Code; readonly example: Kind<K> }[] {
  return codeNames.flatMap((code) => {
    const { example } = entryOf(code);
    return example.kind === kind ? [{ code, example: example as Kind<K> }] : [];
  });
}

/** The only file that an example may include. */
const include: Include = (path) =>
  path === 'sub.zone'
    ? { file: path, bytes: new TextEncoder().encode('host A 192.0.2.9\n') }
    : { fault: 'unreadable', file: path, why: 'there is none of that name' };

/** The codes found in an example; one that is no whole zone stands below the prelude. */
function codesOf(text: string, { whole, profile, now, verify }: Kind<'zone'>): string[] {
  const options: CheckZoneOptions = { include, profile, now, verify };
  return checkZone(whole ? text : preludeFor(profile) + text, options).findings.map(({ code }) => code);
}

describe('the zones that the catalog shows', () => {
  const zones = examples('zone');

  test.each(zones)('$code: the wrong one has this fault and no other', ({ code, example }) => {
    expect(codesOf(example.wrong, example)).toEqual([code]);
  });

  test.each(zones)('$code: the right one has none', ({ example }) => {
    expect(codesOf(example.right, example)).toEqual([]);
  });
});

describe('the records that the catalog shows', () => {
  const records = examples('record');
  // What is a fault in an answer of the API is a record by itself; the others are tested where records meet.
  const codesOfRecord = ({ name, type, content, ttl }: RecordExample, profile: Profile): string[] =>
    checkRecord(
      { name, type, content, ttl: ttl as number | undefined },
      { origin: 'example.com', profile },
    ).map((finding) => finding.code);

  test.each(records)('$code: the wrong one has this fault and no other', ({ code, example }) => {
    expect(codesOfRecord(example.wrong, 'platform')).toEqual([code]);
  });

  test.each(records)('$code: the right one has none', ({ example }) => {
    expect(codesOfRecord(example.right, 'platform')).toEqual([]);
  });
});

test('every code that a zone or a record can show has such an example', () => {
  const told = examples('decision').map(({ code }) => code);
  const groups = ['syntax', 'name', 'record', 'zone', 'mail'];
  expect(told.filter((code) => groups.includes(code.split('/')[0]!))).toEqual([
    'syntax/unreadable',
    'syntax/include-outside',
    'syntax/include-loop',
    'syntax/include-limit',
    'syntax/zone-limit',
    'syntax/include-unavailable',
    'zone/nsec3-unverified',
  ]);
});
