import { describe, expect, test } from 'vitest';
import { codeNames } from '../../src/catalog/catalog.ts';
import { peerChecks } from '../../src/catalog/coverage/checks.ts';
import { octodnsValidators } from '../../src/catalog/coverage/octodns.ts';
import { circumstances, ownCodes, zoneCodes } from '../../src/catalog/coverage/own-codes.ts';
import { peers } from '../../src/catalog/coverage/peers.ts';
import { typeReaders, typesRead } from '../../src/catalog/coverage/types.ts';
import { checkZone } from '../../src/engine/check-zone.ts';
import { rrTypes } from '../../src/engine/rrtypes/registry.ts';
import { rules } from '../../src/engine/rules/table.ts';
import type { Shown } from './shown/case.ts';
import { contentCases } from './shown/content.ts';
import { dnssecCases } from './shown/dnssec.ts';
import { nameCases } from './shown/names.ts';
import { syntaxCases } from './shown/syntax.ts';

const cases: Readonly<Record<string, readonly string[] | Shown>> = {
  ...syntaxCases,
  ...nameCases,
  ...contentCases,
  ...dnssecCases,
};
const made = peerChecks.filter(({ codes }) => codes.length > 0);
const left = peerChecks.filter(({ codes }) => codes.length === 0);

const head = `$ORIGIN example.com.
$TTL 3600
@ SOA ns1 hostmaster.example.net. 1 14400 3600 1209600 3600
@ NS ns1
@ NS ns2.example.net.
ns1 A 192.0.2.1
`;
const isWhole = (text: string): boolean => /^\ufeff?\$ORIGIN .*\n[$@]/.test(text);

describe('the checks of others', () => {
  test('are 257, each listed once', () => {
    expect(peerChecks.length).toBe(257);
    expect(new Set(peerChecks.map(({ name }) => name)).size).toBe(257);
    expect([made.length, left.length]).toEqual([228, 29]);
  });

  test('have codes or a reason, never both', () => {
    for (const { name, codes, why } of peerChecks) expect(codes.length > 0, name).toBe(why === '');
    for (const { name, codes } of peerChecks) expect(new Set(codes).size, name).toBe(codes.length);
    for (const { why } of left)
      expect(why).toMatch(/^(?:Needs the network|Only an operator knows|Decided otherwise): .+\.$/);
  });

  test('are made by programs that have a name; one is listed though nobody makes it', () => {
    const letters = peerChecks.flatMap(({ by }) => (by === '' ? [] : by.split(' ')));
    expect(new Set(letters)).toEqual(new Set(Object.keys(peers)));
    expect(peerChecks.filter(({ by }) => by === '').map(({ name }) => name)).toEqual(['nsec-ttl']);
  });

  test('have texts that show it, where they are made here', () => {
    expect(Object.keys(cases).sort()).toEqual(made.map(({ name }) => name).sort());
  });

  test.each(made)('$name: each text shows a code of it, and together they show all', ({ name, codes }) => {
    const shown = cases[name]!;
    const { texts, options }: Shown = 'texts' in shown ? shown : { texts: shown };
    const all = new Set<string>();
    for (const text of texts) {
      const { findings } = checkZone(isWhole(text) ? text : head + text, { profile: 'strict', ...options });
      const found = codes.filter((code) => findings.some((finding) => finding.code === code));
      expect(found, text.slice(-200)).not.toEqual([]);
      for (const code of found) all.add(code);
    }
    expect([...all].sort()).toEqual([...codes].sort());
  });
});

test('every code that a reader or a rule may report stands for a check of others, is our own, or no check', () => {
  const reportable = new Set([...zoneCodes(), ...rules.flatMap(({ codes }) => codes)]);
  const others = [...made.filter(({ by }) => by !== ''), ...octodnsValidators].flatMap(({ codes }) => codes);
  const own = ownCodes();
  expect(new Set([...others, ...own, ...circumstances])).toEqual(reportable);
  expect(own.filter((code) => others.includes(code) || circumstances.includes(code))).toEqual([]);
  expect(circumstances.filter((code) => others.includes(code))).toEqual([]);
  expect(own.length).toBeGreaterThanOrEqual(15);
});

describe('the types that others read', () => {
  test('are the 88 of the registry, each with a letter for every reader', () => {
    const registered = rrTypes.filter(({ platformOnly }) => !platformOnly).map(({ mnemonic }) => mnemonic);
    expect([...typesRead.keys()]).toEqual(registered);
    expect(typesRead.size).toBe(88);
    for (const letters of typesRead.values()) expect(letters).toMatch(/^[Yso.]{11}$/);
    expect(typeReaders.length).toBe(11);
  });

  test('are as many as were counted of each', () => {
    const counts = typeReaders.map(
      (_, index) => [...typesRead.values()].filter((letters) => letters[index] === 'Y').length,
    );
    expect(counts).toEqual([80, 48, 63, 83, 67, 42, 52, 20, 23, 65, 77]);
  });
});

describe('the validators of octoDNS', () => {
  test('are listed once, with codes or a reason', () => {
    expect(new Set(octodnsValidators.map(({ id }) => id)).size).toBe(octodnsValidators.length);
    for (const { id, codes, why } of octodnsValidators) expect(codes.length > 0, id).toBe(why === '');
    for (const { why } of octodnsValidators.filter(({ codes }) => codes.length === 0))
      expect(why).toMatch(/^(?:Its own|Decided otherwise): .+\.$/);
  });

  test('name codes that stand for a check of octoDNS, or for one it shares with our own', () => {
    const known = new Set([
      ...made.filter(({ by }) => by.split(' ').includes('O')).flatMap(({ codes }) => codes),
      // In its set of best practices, which was not counted among the checks.
      'record/sshfp-without-sha256',
    ]);
    const strangers = octodnsValidators.flatMap(({ codes }) => codes).filter((code) => !known.has(code));
    expect(strangers).toEqual([]);
    expect(
      octodnsValidators.flatMap(({ codes }) => codes).filter((code) => !codeNames.includes(code)),
    ).toEqual([]);
  });
});
