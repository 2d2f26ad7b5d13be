import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Profile } from '../../src/catalog/entry.ts';
import type { Finding } from '../../src/catalog/finding.ts';
import { checkZone } from '../../src/engine/check-zone.ts';
import { rules } from '../../src/engine/rules/table.ts';
import { decodeUtf8 } from '../../src/engine/text/utf8.ts';
import type { Include } from '../../src/engine/zone/include.ts';
import { zoneText } from '../helpers/arbitraries.ts';
import { latin1 } from '../helpers/hex.ts';
import { prelude } from '../helpers/in-zone.ts';

const profile = fc.constantFrom<Profile>('rfc', 'platform', 'strict');

/** Lines that are right by themselves, of every kind that the engine knows. */
const line = fc.constantFrom(
  'www A 192.0.2.2',
  '  AAAA 2001:db8::1',
  'mail 300 IN A 192.0.2.3',
  '@ MX 10 mail',
  'sub NS ns1.sub',
  'ns1.sub A 192.0.2.4',
  `sub DS 1 8 2 ${'00'.repeat(32)}`,
  'alias CNAME www',
  'd DNAME elsewhere.net.',
  'x.d TXT "below"',
  '_sip._tcp SRV 0 0 5060 mail',
  '@ CAA 0 issue "ca.example.net"',
  '*.w TXT "a" "b\\"c" d\\;e',
  'long TXT ( "one" ; comment\n "two" )',
  't TYPE65280 \\# 3 abcdef',
  '$ORIGIN sub.example.com.',
  '$ORIGIN example.com.',
  '$TTL 1h',
  '$GENERATE 1-3 h${0,2,x} A 192.0.2.$',
  '$INCLUDE other sub',
  'é TXT "ü"',
  '; a comment',
);

interface Edit {
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.nat(1000),
  length: fc.nat(4),
  text: fc.oneof(
    fc.constantFrom('"', '(', ')', '\\', '\n', '\r', ' ', ';', '.', '$', '@', '\0', '0', ''),
    zoneText,
  ),
});

/** A right zone in which a few things were changed at random. */
const editedZone = fc
  .tuple(fc.array(line, { maxLength: 20, size: 'max' }), fc.array(edit, { maxLength: 4 }))
  .map(([lines, edits]) => edits.reduce(applyEdit, `${prelude}${lines.join('\n')}\n`));

function applyEdit(text: string, { at, length, text: inserted }: Edit): string {
  const from = at % (text.length + 1);
  return text.slice(0, from) + inserted + text.slice(from + length);
}

const include: Include = (file) =>
  file === 'other'
    ? { file, bytes: latin1('inner A 192.0.2.9\n$ORIGIN x\n(') }
    : { fault: 'unreadable', file, why: 'gone' };

/** Findings say something, of places within their texts, and are plain data. */
function expectSound(findings: readonly Finding[], text: string): void {
  const texts: Readonly<Record<string, string>> = { main: text, other: 'inner A 192.0.2.9\n$ORIGIN x\n(' };
  expect(JSON.parse(JSON.stringify(findings))).toEqual(findings);
  for (const finding of findings) {
    for (const place of [finding, ...(finding.related ?? [])]) {
      const lines = texts[place.file!]!.split('\n');
      const { line: row, column, endLine, endColumn } = place as Required<Finding>;
      expect(row).toBeGreaterThanOrEqual(1);
      expect(endLine).toBeLessThanOrEqual(lines.length);
      expect(column).toBeGreaterThanOrEqual(1);
      expect(column).toBeLessThanOrEqual(lines[row - 1]!.length + 1);
      expect(endColumn).toBeLessThanOrEqual(lines[endLine - 1]!.length + 1);
      expect(endLine * 1e6 + endColumn).toBeGreaterThanOrEqual(row * 1e6 + column);
    }
  }
}

test('for all octets, the check ends and its findings are sound', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300, size: 'max' }), profile, (bytes, chosen) => {
      const { findings } = checkZone(bytes, {
        origin: 'example.com',
        file: 'main',
        profile: chosen,
        include,
      });
      expectSound(findings, decodeUtf8(bytes));
    }),
  );
});

test('for every text of special characters, the check ends and its findings are sound', () => {
  fc.assert(
    fc.property(zoneText, profile, (text, chosen) => {
      const { findings } = checkZone(text, { origin: 'example.com', file: 'main', profile: chosen, include });
      expectSound(findings, text);
    }),
  );
});

test('for every zone with random edits, the check ends and its findings are sound', () => {
  fc.assert(
    fc.property(editedZone, profile, (text, chosen) => {
      const { findings } = checkZone(text, { file: 'main', profile: chosen, include });
      expectSound(findings, text);
    }),
  );
});

test('for every zone, octets and text are judged alike, and twice alike', () => {
  fc.assert(
    fc.property(editedZone, (text) => {
      const options = { origin: 'example.com', file: 'main', include };
      const findings = checkZone(text, options);
      expect(checkZone(new TextEncoder().encode(text), options)).toEqual(findings);
      expect(checkZone(text, options)).toEqual(findings);
    }),
  );
});

test('for every zone, the order of its records changes no more than which of two comes first', () => {
  const records = fc.array(
    line.filter((one) => !/^[$ ;]|\n/.test(one)),
    { maxLength: 12, size: 'max' },
  );
  const ofName = rules.find(({ name }) => name === 'targets-resolve')!.codes as readonly string[];
  const kindsOf = (lines: readonly string[]): Set<string> =>
    new Set(
      checkZone(`${prelude}${lines.join('\n')}\n`).findings.map(({ code, owner }) =>
        inEitherOrder(code, owner),
      ),
    );
  // A conflict stands at the later record, which may be the DNAME or what lies below it; what is wrong with one name, at the first that has it.
  const inEitherOrder = (code: string, owner: string | undefined): string =>
    code === 'record/dname-conflict' || ofName.includes(code) ? code : `${owner} ${code}`;
  const shuffled = records.chain((lines) =>
    fc.shuffledSubarray([...lines], { minLength: lines.length }).map((other) => [lines, other] as const),
  );
  fc.assert(
    fc.property(shuffled, ([lines, other]) => {
      expect(kindsOf(other)).toEqual(kindsOf(lines));
    }),
  );
});

test('the zones drawn do reach findings of many kinds', () => {
  const codes = new Set(
    fc
      .sample(editedZone, { numRuns: 500, seed: 1 })
      .flatMap((text) => checkZone(text, { include }).findings.map(({ code }) => code)),
  );
  expect(codes.size).toBeGreaterThan(25);
});
