import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Code, isCode } from '../../../src/catalog/catalog.ts';
import type { Profile } from '../../../src/catalog/entry.ts';
import type { Finding } from '../../../src/catalog/finding.ts';
import { checkZone } from '../../../src/engine/check-zone.ts';
import { checkRecord } from '../../../src/engine/record/check-record.ts';
import type { RecordInput } from '../../../src/engine/record/record-input.ts';
import { rules } from '../../../src/engine/rules/table.ts';
import { prelude } from '../../helpers/in-zone.ts';
import { wireExamples } from '../rrtypes/examples.ts';

const origin = 'example.com';
const profile = fc.constantFrom<Profile>('platform', 'rfc', 'strict');

/** Names that are the same in a zone file and in the API: without blanks, quotes, `;`, parentheses and `$`. */
const name = fc.oneof(
  fc.constant('@'),
  fc
    .tuple(
      fc.array(
        fc.constantFrom(
          'www',
          'a_b',
          '_sip',
          '_tcp',
          '*',
          '-',
          'X',
          '\\046',
          '\\@',
          '\\',
          'a'.repeat(63),
          'a'.repeat(64),
          '',
        ),
        {
          minLength: 1,
          maxLength: 4,
        },
      ),
      fc.constantFrom('', '', '.example.com.', '.EXAMPLE.com.', '.', '.example.net.'),
    )
    .map(([labels, end]) => labels.join('.') + end)
    .filter((text) => text !== '' && !text.endsWith('\\')),
);

const edit = fc.tuple(
  fc.nat(60),
  fc.nat(2),
  fc.constantFrom('"', '(', ')', '\\', ' ', '.', '@', '0', '9', ':', 'a', '_', '', '#'),
);
/** Content of one line and without comments, as examples of all types have it, with a few things changed. */
const content = fc
  .tuple(
    fc.constantFrom(...Object.values(wireExamples).flat()).map(([text]) => text),
    fc.array(edit, { maxLength: 2 }),
  )
  .map(([text, edits]) =>
    edits.reduce((before, [at, length, put]) => before.slice(0, at) + put + before.slice(at + length), text),
  )
  .filter((text) => !/[;\n]/.test(text));

const record = fc.record({
  name,
  type: fc.constantFrom(...Object.keys(wireExamples), 'TYPE65280', 'ANY', 'X'),
  content,
  ttl: fc.constantFrom(0, 1, 300, 2147483647),
});

/** A content of its own type is more often right. */
const rightRecord = fc
  .constantFrom(...Object.entries(wireExamples))
  .chain(([type, examples]) =>
    fc.record({
      name,
      type: fc.constant(type),
      content: fc.constantFrom(...examples).map(([text]) => text),
      ttl: fc.constant(300),
    }),
  )
  .filter((one) => !/[;\n]/.test(one.content));

/** What is told of a record by itself. Quotes and parentheses have codes of their own in a zone file, TTLs other reasons. */
function told(findings: readonly Finding[]): string[] {
  return findings
    .map(({ code, reason = '' }) => {
      if (badlyPut.test(reason ?? '') || code.startsWith('syntax/')) return 'syntax';
      return code === 'record/invalid-ttl' ? code : `${code} ${reason}`;
    })
    .sort();
}

const toldByRules = new Set<string>(rules.flatMap(({ reads, codes }) => (reads === 'record' ? codes : [])));
const betweenRecords = new Set<Code>(
  rules.flatMap(({ reads, codes }) =>
    reads === 'record' ? [] : codes.filter((code) => !toldByRules.has(code)),
  ),
);
/** Content that is not put together as that of one record is. */
const badlyPut = /^content\/(?:open-|closing-|nested-|last-backslash)/;

const isRead = (found: readonly string[]): boolean =>
  found.every((one) => toldByRules.has(one.split(' ')[0]!));

function toldOfLine({ name: owner, ttl, type, content: text }: RecordInput, chosen: Profile): string[] {
  const zone = `${prelude}${owner} ${ttl} ${type} ${text}\n`;
  const last = prelude.split('\n').length;
  const { findings } = checkZone(zone, { origin, profile: chosen });
  return told(findings.filter(({ line, code }) => line === last && !betweenRecords.has(code)));
}

test('for every record, it and its line in a zone file are judged alike', () => {
  fc.assert(
    fc.property(fc.oneof(record, rightRecord), profile, (one, chosen) => {
      // A name that the zone has may be a target, whatever is in it.
      fc.pre(one.name !== one.content);
      const here = told(checkRecord(one, { origin, profile: chosen }));
      const there = toldOfLine(one, chosen);
      expect(there.length === 0).toBe(here.length === 0);
      // Content of a type that is not taken is not looked at.
      if (here.some((fault) => fault.startsWith('record/unsupported-type'))) return;
      // Of an entry that cannot be read the first fault is told, of a record each member's.
      expect(there).toEqual(isRead(here) ? here : here.filter((fault) => there.includes(fault)));
    }),
  );
});

test('the records drawn are right and wrong in many ways', () => {
  const drawn = fc.sample(fc.oneof(record, rightRecord), { numRuns: 1000, seed: 1 });
  const all = drawn.map((one) => told(checkRecord(one, { origin, profile: 'rfc' })));
  expect(all.filter((found) => found.length === 0).length).toBeGreaterThan(50);
  expect(new Set(all.flat()).size).toBeGreaterThan(20);
});

test('for all strings as members, the answer is plain findings with known codes', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.string({
      unit: fc.constantFrom(...'ab.\\"(); \t\n\r@$*_-09:#\0\x7fé', '\ud800', '\udc00'),
      maxLength: 30,
    }),
    fc.constantFrom('__proto__', 'constructor', 'www', 'A', 'TXT', 'MX', 'TYPE1', '192.0.2.1'),
  );
  const any = fc.record({ name: text, type: text, content: text, ttl: fc.anything() });
  fc.assert(
    fc.property(any, profile, (one, chosen) => {
      const findings = checkRecord(one as RecordInput, { origin, profile: chosen });
      expect(JSON.parse(JSON.stringify(findings))).toEqual(findings);
      for (const { code, detail, message } of findings) {
        expect(isCode(code)).toBe(true);
        expect(`${detail}${message}`).not.toMatch(/\p{Cc}/u);
      }
    }),
  );
});

test('for all values, the answer is findings', () => {
  fc.assert(
    fc.property(
      fc.anything({ withBigInt: true, withNullPrototype: true, withMap: true, withSparseArray: true }),
      (value) => {
        const findings = checkRecord(value as RecordInput, { origin });
        const codes = findings.map(({ code }) => code).filter((code) => code !== 'request/near-member');
        expect(new Set(codes)).toEqual(new Set(['request/invalid']));
      },
    ),
  );
});
