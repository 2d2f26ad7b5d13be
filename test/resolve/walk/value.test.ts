import { describe, expect, test } from 'vitest';
import { compareValue } from '../../../src/resolve/compare-value.ts';
import { escapeOctets } from '../../../src/resolve/report/escape.ts';
import { shop, TOKEN, VALUE, verify } from '../helpers/verify.ts';
import type { Fault } from '../helpers/world.ts';

const upper = VALUE.replace(TOKEN, TOKEN.toUpperCase());

/** Both servers answer with these texts, each a record. */
const saying = (texts: readonly string[]) => {
  const fault: Fault = ({ name, type }, answer) =>
    type !== 'TXT' || !name.startsWith('_scaidns-verify.shop.test.')
      ? answer
      : {
          ...answer,
          rcode: 0,
          authority: [],
          answer: texts.map((text) => ({ owner: name, type, data: [text] })),
        };
  return { zones: [shop()], faults: { '5.5.4.1': fault, '5.5.4.2': fault } };
};

describe('R29 the strings of a record', () => {
  test('are joined without anything between', async () => {
    const zone = shop(`_scaidns-verify TXT scaidns-verify=|${TOKEN.slice(0, 5)}||${TOKEN.slice(5)}`);
    expect(await verify({ zones: [zone] })).toMatchObject({ is_valid: true, details: { found: [VALUE] } });
  });

  test('of several records are not', async () => {
    const found = await verify(saying(['scaidns-verify=', TOKEN]));
    expect(found).toMatchObject({ code: 'ownership/value-mismatch' });
  });
});

describe('R30 several records', () => {
  const fillers = (count: number) => Array.from({ length: count }, (_, at) => `filler ${at}`);

  test('any one of them counts', async () => {
    expect(await verify(saying([...fillers(6), VALUE]))).toMatchObject({ is_valid: true });
  });

  test('a hundred are looked at', async () => {
    expect(await verify(saying([...fillers(99), VALUE]))).toMatchObject({ is_valid: true });
  });

  test('more than a hundred are not looked at, even if the record is among the first', async () => {
    const found = await verify(saying([VALUE, ...fillers(100)]));
    expect(found).toMatchObject({ is_valid: false });
    expect(found.servers[0]).toMatchObject({
      outcome: 'bad-response',
      note: expect.stringContaining('100 TXT records'),
    });
  });

  test('more than 16 KiB of them are not either', async () => {
    const found = await verify(
      saying([VALUE, ...Array.from({ length: 80 }, (_, at) => `${at} ${'x'.repeat(240)}`)]),
    );
    expect(found.servers[0]).toMatchObject({ outcome: 'bad-response' });
  });
});

describe('R31 texts that are nearly right', () => {
  const other = `scaidns-verify=${'0'.repeat(32)}`;
  const table: readonly (readonly [kind: string, text: string, passesIfLenient: boolean])[] = [
    ['quoted', `"${VALUE}"`, true],
    ['quoted', `'${VALUE}'`, true],
    ['quoted', `" ${VALUE}"`, true],
    ['whitespace', ` ${VALUE}`, true],
    ['whitespace', `${VALUE}\n`, true],
    ['whitespace', VALUE.replace('=', ' = '), true],
    ['hex-case', upper, true],
    ['missing-prefix', TOKEN, false],
    ['missing-prefix', `"${TOKEN}"`, false],
    ['other-challenge', other, false],
  ];

  test.each(table)('%s: %j', async (kind, text, passesIfLenient) => {
    const strict = await verify(saying([text]));
    expect(strict).toMatchObject({
      code: 'ownership/value-mismatch',
      message: `TXT record found but value doesn't match. Expected: ${VALUE}`,
      hint: { kind },
    });
    const lenient = await verify({ ...saying([text]), resolver: { lenient: true } });
    expect(lenient.is_valid).toBe(passesIfLenient);
  });

  test('something else altogether has no hint', async () => {
    expect(await verify(saying(['v=spf1 -all']))).toMatchObject({
      code: 'ownership/value-mismatch',
      hint: null,
    });
  });

  test.each(['', '"', '"""', VALUE.slice(0, -1), `x${VALUE}`, 'scaidns-verify='])(
    '%j is not even nearly the value',
    (text) => expect(compareValue(text, VALUE, 'scaidns-verify=')).toBeNull(),
  );
});

describe('R32 what was found', () => {
  test('is shown escaped, at most five values of at most 100 characters', async () => {
    const texts = ['nul \0 and \xff', 'two\nlines', '<script>"\\', 'x'.repeat(255), 'e'.repeat(100), 'sixth'];
    const found = await verify(saying(texts));
    expect(found.message).toBe(`TXT record found but value doesn't match. Expected: ${VALUE}`);
    expect(found.details['found']).toEqual([
      'nul \\000 and \\255',
      'two\\010lines',
      '<script>\\"\\\\',
      `${'x'.repeat(97)}...`,
      'e'.repeat(100),
    ]);
    expect(found.servers[0]?.values).toEqual(found.details['found']);
  });

  test('is never cut inside of an escape', () => {
    expect(escapeOctets('\0'.repeat(25))).toBe('\\000'.repeat(25));
    expect(escapeOctets('\0'.repeat(26))).toBe(`${'\\000'.repeat(24)}...`);
  });
});
