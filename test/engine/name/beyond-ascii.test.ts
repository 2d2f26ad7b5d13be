import { describe, expect, test } from 'vitest';
import { beyondAscii, isBeyondAscii } from '../../../src/engine/name/beyond-ascii.ts';
import { parseAsStored, parseName } from '../../../src/engine/name/parse-name.ts';
import { printName } from '../../../src/engine/name/print-name.ts';

const found = (name: string, dot: '.' | '' = '') => {
  const bytes = Uint8Array.from([9, 9, ...parseName(name)!]);
  return beyondAscii(bytes, 2, bytes.length - 1, dot);
};

describe('a name with letters beyond ASCII is suggested with A-labels', () => {
  test.each([
    ['bücher', 'xn--bcher-kva'],
    ['www.Bücher.de', 'www.xn--bcher-kva.de'],
    ['a_b.bücher', 'a_b.xn--bcher-kva'],
    ['_dmarc.bücher', '_dmarc.xn--bcher-kva'],
    ['Büro._ipp._tcp.bücher', 'b\\195\\188ro._ipp._tcp.xn--bcher-kva'],
    ['b\\195\\188cher', 'xn--bcher-kva'],
  ])('%s', (name, suggestion) => {
    expect(found(name)).toMatchObject({ code: 'name/u-label', args: { suggestion }, suggestion });
    expect(found(name, '.')).toMatchObject({ suggestion: `${suggestion}.` });
    const { labels } = found(name)!;
    expect(printName(Uint8Array.from([...labels!, 0]), 0)).toBe(`${suggestion}.`);
  });
});

describe('a character that no name has is named', () => {
  test.each([
    ['my–host', 'name/odd-dash', '– (U+2013)'],
    ['my\u2212host', 'name/odd-dash', '− (U+2212)'],
    ['bücher—x', 'name/odd-dash', '— (U+2014)'],
    ['“www”', 'name/odd-quote', '“ (U+201C)'],
    ['it’s', 'name/odd-quote', '’ (U+2019)'],
    ['a\u00a0b', 'name/odd-space', 'U+00A0'],
    ['a\u200bb', 'name/odd-space', 'U+200B'],
    ['\ufeffwww', 'name/odd-space', 'U+FEFF'],
  ])('%s: %s', (name, reason, char) => {
    expect(found(name)).toEqual({ code: 'name/beyond-ascii', reason, args: { char } });
  });

  test.each([
    ['ａｂｃ', 'abc'],
    ['ＷＷＷ', 'www'],
    ['www２.shop', 'www2.shop'],
    ['o\ufb03ce', 'office'],
  ])('%s is a plain name in another form', (name, suggestion) => {
    expect(found(name)).toEqual({
      code: 'name/beyond-ascii',
      reason: 'name/other-form',
      args: { suggestion },
    });
  });

  test.each(['i♥', '😀', 'ｂü♥', '\\252ber', 'a\\200'])('%s is left to who writes it', (name) => {
    expect(found(name)).toEqual({ code: 'name/beyond-ascii', reason: 'name/write-a-label', args: {} });
  });
});

describe('nothing is said of', () => {
  test.each(['www', 'a_b', 'Büro._ipp._tcp', 'Küche.Büro._ipp._tcp.x', '\\127', '*', 'xn--bcher-kva'])(
    '%s',
    (name) => {
      expect(found(name)).toBeUndefined();
      expect(isBeyondAscii(parseName(name)!, 0, parseName(name)!.length - 1)).toBe(false);
    },
  );
});

test('the name of a zone is stored with A-labels where these are known', () => {
  expect(printName(parseAsStored('Bücher.example')!, 0)).toBe('xn--bcher-kva.example.');
  expect(parseAsStored('i♥.example')).toEqual(parseName('i♥.example'));
  expect(parseAsStored('example.com')).toEqual(parseName('example.com'));
  expect(parseAsStored('a..b')).toBeUndefined();
});
