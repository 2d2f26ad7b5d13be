import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkZone } from '../src/engine/check-zone.ts';
import { rrTypes } from '../src/engine/rrtypes/registry.ts';
import { readText } from './helpers/records-of.ts';
import { NOW, ORIGIN, signedZone } from './helpers/signed-zones.ts';

const text = readFileSync(path.resolve(import.meta.dirname, 'zones/every-type.zone'), 'latin1');
const typesIn = (zone: string, origin: string): string[] =>
  readText(zone, origin).records.map((record) => record.split(' ')[2]!);
// A zone has signatures of all its records or none: RRSIG has a zone of its own, which a signer made.
const signed = signedZone('nsec');
const records = [...typesIn(text, 'example.com'), ...typesIn(signed, ORIGIN)];

test('a right zone with every type has no fault', () => {
  expect(checkZone(text, { profile: 'rfc' }).findings).toEqual([]);
  expect(checkZone(signed, { profile: 'rfc', origin: ORIGIN, now: NOW }).findings).toEqual([]);
});

/** Type SPF has a code of its own. */
const isObsolete = ({ successor, mnemonic }: (typeof rrTypes)[number]): boolean =>
  successor !== undefined || mnemonic === 'SPF';

test('every type of the registry is in it that a right zone may hold', () => {
  const may = rrTypes.filter((type) => !isObsolete(type) && !type.platformOnly);
  expect(may.map(({ mnemonic }) => mnemonic).filter((type) => !records.includes(type))).toEqual([]);
  expect(may.length).toBeGreaterThanOrEqual(84);
});

test('what it may not hold is told of by its type alone', () => {
  const others = rrTypes.filter((type) => isObsolete(type) || type.platformOnly);
  const content: Readonly<Record<string, string>> = { A6: '0 ::1', SPF: '"v=spf1 -all"' };
  const lines = others
    .map(({ mnemonic }) => `${mnemonic.toLowerCase()} ${mnemonic} ${content[mnemonic] ?? 'mail'}\n`)
    .join('');
  const { findings } = checkZone(`${text}${lines}`, { profile: 'rfc' });
  expect(findings.map(({ code, type }) => `${type} ${code}`)).toEqual([
    'MD record/obsolete-type',
    'MF record/obsolete-type',
    'A6 record/obsolete-type',
    'SPF mail/spf-type',
    'ALIAS record/unsupported-type',
  ]);
});
