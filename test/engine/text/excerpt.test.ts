import { expect, test } from 'vitest';
import { excerpt, excerptOf } from '../../../src/engine/text/excerpt.ts';
import { checkZone } from '../../../src/index.ts';

const excerptFrom = (text: string): string => {
  const bytes = new TextEncoder().encode(text);
  return excerpt(bytes, 0, bytes.length);
};

test.each([0, 1, 2, 3])(
  'an excerpt ends with a character, be it of several octets: %i before it',
  (before) => {
    for (const char of ['ü', '日', '𝄞']) {
      const shown = excerptFrom('a'.repeat(before) + char.repeat(64));
      expect(shown).toMatch(new RegExp(`^a{${before}}(${char})+\\.\\.\\.$`));
      expect(new TextEncoder().encode(shown).length).toBeGreaterThan(61);
    }
  },
);

test('of text, too', () => {
  expect(excerptOf(`${'a'.repeat(63)}𝄞b`)).toBe(`${'a'.repeat(63)}...`);
  expect(excerptOf(`${'a'.repeat(62)}𝄞b`)).toBe(`${'a'.repeat(62)}𝄞...`);
});

test('and where a finding shows a line of the file', () => {
  const line = `#${'日'.repeat(40)}`;
  const bytes = new TextEncoder().encode(`${line}\n`);
  const [finding] = checkZone(bytes, { origin: 'example.com' }).findings;
  expect(finding!.detail).toContain(`#${'日'.repeat(21)}...`);
});

test('octets that are no UTF-8 are cut where they are', () => {
  expect(excerpt(new Uint8Array(80).fill(0x80), 0, 80)).toBe(`${'\ufffd'.repeat(64)}...`);
  expect(excerptFrom('ü'.repeat(32))).toBe('ü'.repeat(32));
});
