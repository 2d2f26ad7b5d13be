import { expect, test } from 'vitest';
import { checkZone } from '../../../src/engine/check-zone.ts';
import type { Include } from '../../../src/engine/zone/include.ts';

// Of a zone of which a text is missing nobody knows what it lacks.

const head = '@ SOA ns1 h 1 7200 3600 1209600 300\n@ NS ns1\n';
const rest = 'www CNAME web\n@ MX 10 mail\nsub NS ns.sub\n_443._tcp.x TLSA 3 1 1 00\n';

const told = (text: string, include: Include | undefined, profile: 'rfc' | 'strict' = 'rfc') =>
  checkZone(`$TTL 3600\n${text}`, { origin: 'example.com', file: 'main', include, profile })
    .findings.filter(({ code }) => code !== 'record/invalid-content')
    .map(({ code, line }) => `${line}: ${code}`);

const unreadable: Include = (file) => ({ fault: 'unreadable', file, why: 'gone' });
const archive: Include = (file) => ({ file, bytes: Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0) });

test.each([
  ['nobody reads', undefined, 'syntax/include-unavailable'],
  ['cannot be read', unreadable, 'syntax/include-unreadable'],
  ['is no zone file', archive, 'syntax/not-a-zone-file'],
] as const)('an included file that %s is all that is told', (_, include, code) => {
  for (const profile of ['rfc', 'strict'] as const) {
    expect(told(`${head}$INCLUDE hosts\n${rest}`, include, profile)).toEqual([`4: ${code}`]);
    expect(told(`$INCLUDE head\n${rest}`, include, profile)).toEqual([`2: ${code}`]);
  }
});

test('what is wrong by itself is told all the same', () => {
  expect(told(`${head}$INCLUDE hosts\na CNAME b\na A 192.0.2.1\nb A 192.0.2.1\n`, unreadable)).toEqual([
    '4: syntax/include-unreadable',
    '6: record/cname-conflict',
  ]);
});

test('what is missing is told where all texts were read', () => {
  const read: Include = (file) => ({ file, bytes: new TextEncoder().encode('web A 192.0.2.1\n') });
  expect(told(`${head}$INCLUDE hosts\n${rest}`, read)).toEqual([
    '3: zone/ns-without-address',
    '6: zone/target-without-address',
    '7: zone/glue-missing',
  ]);
});
