import { randomBytes } from 'node:crypto';
import { decode } from 'dns-packet';
import { describe, expect, test } from 'vitest';
import { parseName } from '../../../src/engine/name/parse-name.ts';
import { encodeQuery, finishQuery, isAskable, type QueryForm } from '../../../src/resolve/message/query.ts';
import type { RandomBytes } from '../../../src/resolve/ports.ts';
import { toHex } from '../../helpers/hex.ts';

const form: QueryForm = { recursion: false, checkingDisabled: false, opt: 'cookie' };
const question = { name: '_scaidns-verify.shop.test.', type: 'TXT' } as const;
const cookie = Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8);

const made = (changes: Partial<QueryForm> = {}, random: RandomBytes = randomBytes, mixed = false) => {
  const whole = { ...form, ...changes };
  return finishQuery(encodeQuery(question, whole), random, {
    mixed,
    cookie: whole.opt === 'cookie' ? cookie : undefined,
  });
};

const zeros: RandomBytes = (count) => new Uint8Array(count);
const ones: RandomBytes = (count) => new Uint8Array(count).fill(0xff);

describe('R2 a query', () => {
  test('has an OPT record of version 0 with 1232 octets, without DO, and a cookie in it and nothing else', () => {
    expect(toHex(made({}, zeros).bytes)).toBe(
      [
        '0000 0000 0001 0000 0000 0001',
        '0f 5f7363616964 6e732d766572696679 04 73686f70 04 74657374 00 0010 0001',
        '00 0029 04d0 00 00 0000 000c',
        '000a 0008 0102030405060708',
      ]
        .join('')
        .replaceAll(' ', ''),
    );
  });

  test('without cookie has an empty OPT record, and a plain one has none', () => {
    const question = made({ opt: 'none' }, zeros);
    expect(question.bytes.length).toBe(question.questionEnd);
    expect(toHex(made({ opt: 'bare' }, zeros).bytes.subarray(question.questionEnd))).toBe(
      '00002904d0000000000000',
    );
  });

  test('asks for recursion and AD, or for neither; for CD when told to', () => {
    const flags = (changes: Partial<QueryForm>) => decode(Buffer.from(made(changes).bytes)).flags;
    expect(flags({})).toBe(0);
    expect(flags({ recursion: true })).toBe(0x0120);
    expect(flags({ recursion: true, checkingDisabled: true })).toBe(0x0130);
  });
});

test('R4 an id is any of 65,536, each as likely', () => {
  const count = 65_536;
  const seen = new Uint32Array(65_536);
  const bits = new Array<number>(16).fill(0);
  const template = encodeQuery(question, form);
  for (let query = 0; query < count; query++) {
    const { bytes } = finishQuery(template, randomBytes, { mixed: false, cookie });
    const id = (bytes[0]! << 8) | bytes[1]!;
    seen[id]!++;
    for (let bit = 0; bit < 16; bit++) bits[bit]! += (id >> bit) & 1;
  }
  // Of as many draws as there are ids, 1 - 1/e draw each id at least once; six deviations are left to chance.
  const distinct = seen.filter((times) => times > 0).length / count;
  expect(Math.abs(distinct - (1 - Math.exp(-1)))).toBeLessThan(0.01);
  for (const ones of bits) expect(Math.abs(ones / count - 0.5)).toBeLessThan(6 * (0.5 / Math.sqrt(count)));
});

describe('R6 the letters of the name', () => {
  const nameIn = (random: RandomBytes) =>
    Buffer.from(made({}, random, true).bytes.subarray(12, 39)).toString('latin1');

  test('are turned by one random bit each, and nothing else is', () => {
    expect(nameIn(zeros)).toBe('\x0f_scaidns-verify\x04shop\x04test\0');
    expect(nameIn(ones)).toBe('\x0f_SCAIDNS-VERIFY\x04SHOP\x04TEST\0');
  });

  test('are each as often great as small', () => {
    const great = new Array<number>(27).fill(0);
    for (let count = 0; count < 10_000; count++)
      for (const [at, char] of [...nameIn(randomBytes)].entries()) if (/[A-Z]/.test(char)) great[at]!++;
    const small = '\x0f_scaidns-verify\x04shop\x04test\0';
    for (const [at, char] of [...small].entries())
      if (/[a-z]/.test(char)) expect(Math.abs(great[at]! - 5000)).toBeLessThan(6 * 50);
      else expect(great[at]).toBe(0);
  });
});

describe('a name can be asked for', () => {
  const longest = `${'a'.repeat(63)}.${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(61)}.`;

  test.each(['.', 'a.', '_x.shop.test.', '*.shop.test.', '0-63.2.0.192.in-addr.arpa.', longest])(
    '%s',
    (name) => {
      expect(isAskable(name)).toBe(true);
      const wire = finishQuery(encodeQuery({ name, type: 'TXT' }, form), zeros, { mixed: false, cookie });
      expect(wire.bytes.subarray(12, wire.questionEnd - 4)).toEqual(parseName(name));
    },
  );

  test.each([
    '',
    'a',
    'a..b.',
    '.a.',
    'a\\.b.test.',
    'a\\255.test.',
    'a b.test.',
    'é.test.',
    `${'a'.repeat(64)}.`,
    `a${longest}`,
  ])('not %j', (name) => {
    expect(isAskable(name)).toBe(false);
  });
});
