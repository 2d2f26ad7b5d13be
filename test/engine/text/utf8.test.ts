import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeUtf8, encodeUtf8, utf16Length, writeUtf8 } from '../../../src/engine/text/utf8.ts';

/** Octets in which sequences of every length are frequent, whole and broken. */
const octets = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        [0xc3, 0xa9],
        [0xe2, 0x82, 0xac],
        [0xf0, 0x9f, 0x98, 0x80],
        [0xf0, 0x9f, 0x98],
        [0xe2, 0x82],
      ),
      fc.constantFrom(0x00, 0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf).map((octet) => [octet]),
      fc
        .constantFrom(0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xe1, 0xed, 0xef, 0xf0, 0xf1, 0xf4, 0xf5, 0xff)
        .map((octet) => [octet]),
      fc.nat(255).map((octet) => [octet]),
    ),
    { maxLength: 8 },
  )
  .map((parts) => Uint8Array.from(parts.flat()));

/** Text with characters of one to four octets and with halves of pairs. */
const anyText = fc.string({
  unit: fc.oneof(
    fc.constantFrom('a', 'é', '€', '😀', '\ud800', '\udc00', '\ufeff'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
});

test.each([
  ['', ''],
  ['a', '61'],
  ['\0', '00'],
  ['\x7f', '7f'],
  ['\x80', 'c280'],
  ['é', 'c3a9'],
  ['\u07ff', 'dfbf'],
  ['\u0800', 'e0a080'],
  ['€', 'e282ac'],
  ['\uffff', 'efbfbf'],
  ['😀', 'f09f9880'],
  ['\u{10ffff}', 'f48fbfbf'],
  ['\ud800', 'efbfbd'],
  ['\udc00a', 'efbfbd61'],
  ['\ud800\ud800\udc00', 'efbfbdf0908080'],
])('%j is encoded as %s', (text, hex) => {
  expect(Buffer.from(encodeUtf8(text)).toString('hex')).toBe(hex);
});

test.each([
  ['c080', '\ufffd\ufffd', 'an overlong NUL'],
  ['e08080', '\ufffd\ufffd\ufffd', 'an overlong form of three octets'],
  ['eda080', '\ufffd\ufffd\ufffd', 'a surrogate'],
  ['f4908080', '\ufffd\ufffd\ufffd\ufffd', 'something above U+10FFFF'],
  ['c3', '\ufffd', 'half a sequence'],
  ['c341', '\ufffdA', 'half a sequence before a letter'],
  ['a9', '\ufffd', 'a continuation alone'],
])('%s is decoded as %j: %s', (hex, text) => {
  expect(decodeUtf8(Buffer.from(hex, 'hex'))).toBe(text);
});

test('for every text, the octets are those of TextEncoder', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(encodeUtf8(text)).toEqual(new TextEncoder().encode(text));
    }),
  );
});

test('for every text, it is written at the place that was asked for, and nowhere else', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const bytes = new Uint8Array(text.length * 3 + 2).fill(0x2a);
      const end = writeUtf8(text, bytes, 1);
      expect(bytes[0]).toBe(0x2a);
      expect(decodeUtf8(bytes, 1, end)).toBe(
        new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(text)),
      );
      expect(bytes.subarray(end).every((octet) => octet === 0x2a)).toBe(true);
    }),
  );
});

test('for all octets, the text is that of TextDecoder, each ill-formed octet being one U+FFFD', () => {
  fc.assert(
    fc.property(octets, (bytes) => {
      const text = decodeUtf8(bytes);
      // TextDecoder joins the octets of a sequence that is cut short; where nothing is ill-formed both agree to the letter.
      const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
      const wanted = decoder.decode(bytes);
      expect(text.replaceAll(/\ufffd+/g, '\ufffd')).toBe(wanted.replaceAll(/\ufffd+/g, '\ufffd'));
      expect(text.length).toBeGreaterThanOrEqual(wanted.length);
      if (!wanted.includes('\ufffd')) expect(text).toBe(wanted);
    }),
  );
});

test('for all octets, their length in UTF-16 is that of their text', () => {
  fc.assert(
    fc.property(octets, fc.nat(12), fc.nat(12), (bytes, one, other) => {
      const [start, stop] = [one, other]
        .map((at) => Math.min(at, bytes.length))
        .sort((left, right) => left - right);
      expect(utf16Length(bytes, start!, stop!)).toBe(decodeUtf8(bytes, start, stop).length);
    }),
  );
});

test('the octets drawn do reach sequences of every length, and broken ones', () => {
  const texts = fc.sample(octets, { numRuns: 2000, seed: 1 }).map((bytes) => decodeUtf8(bytes));
  for (const pattern of [/[\x80-\u07ff]/, /[\u0800-\ufffc]/, /[\u{10000}-\u{10ffff}]/u, /\ufffd/])
    expect(texts.filter((text) => pattern.test(text)).length, String(pattern)).toBeGreaterThan(20);
});
