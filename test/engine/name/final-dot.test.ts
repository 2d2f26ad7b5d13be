import { parse } from 'tldts';
import { describe, expect, test } from 'vitest';
import { inFull, isTopLevel, lacksFinalDot } from '../../../src/engine/name/final-dot.ts';
import { parseName } from '../../../src/engine/name/parse-name.ts';
import { topLevelDomains } from '../../../src/engine/name/top-level-domains.ts';

const apex = parseName('example.com')!;
/** Asks about a name as it is written, with the zone's own behind it. */
const lacks = (text: string, zone = apex): boolean => {
  const labels = parseName(text)!;
  const bytes = Uint8Array.from([0, 0, ...labels.subarray(0, -1), ...zone]);
  return lacksFinalDot(bytes, 2, labels.length - 1, zone);
};
const isTop = (label: string): boolean => isTopLevel(parseName(label)!, 0);

describe('a name seems to lack its final dot', () => {
  test.each([
    'www.example.com',
    'example.com',
    'WWW.Example.COM',
    'mail.google.com',
    'a.dev',
    'a.CO.UK',
    'a.xn--p1ai',
    '1.64/26.2.0.192.in-addr.arpa',
    'a.b.c.d.e.zuerich',
  ])('%s', (text) => expect(lacks(text)).toBe(true));

  test('in a zone below a label of somebody’s own by its name alone', () => {
    const own = parseName('corp.internal')!;
    expect([lacks('a.corp.internal', own), lacks('a.internal', own)]).toEqual([true, false]);
  });
});

describe('a name is short', () => {
  test.each([
    'www',
    'com',
    'mail.sub',
    'app.internal',
    'com.x',
    'example.com.x',
    'a.onion',
    'a.localhost',
    'a.c',
    'a.comm',
    'a.zuerichs',
    'a.example',
    '1.64/26',
    '_sip._tcp',
    'a\\.com',
  ])('%s', (text) => expect(lacks(text)).toBe(false));
});

test('what was meant is the name with its dot, without what was added', () => {
  const bytes = Uint8Array.from([...parseName('a\\046b.net')!.subarray(0, -1), ...apex]);
  expect(inFull(bytes, 0, bytes.length - apex.length)).toBe('a\\.b.net.');
});

describe('the top-level domains', () => {
  const ours = topLevelDomains.split(/(?=[A-Z])/);
  const isIcann = (label: string): boolean => parse(`a9.b9.${label}`).isIcann === true;
  /** Delegated after the list was read, or domains are registered below their second labels alone. */
  const theirs = ['web'];
  const notTheirs = ['helsinki', 'juniper', 'za'];

  test('are suffixes of ICANN', () => {
    let before = '';
    const labels = ours.map((part) => {
      before = before.slice(0, part.charCodeAt(0) - 'A'.charCodeAt(0)) + part.slice(1);
      return before;
    });
    expect(labels.length).toBeGreaterThan(1400);
    expect(labels).toEqual(labels.toSorted());
    expect(labels.filter((label) => !isTop(label))).toEqual([]);
    expect(labels.filter((label) => !isIcann(label))).toEqual(notTheirs);
  });

  test('are all of two and of three letters', () => {
    const letters = Array.from('abcdefghijklmnopqrstuvwxyz');
    const two = letters.flatMap((first) => letters.map((second) => first + second));
    const three = two.flatMap((start) => letters.map((last) => start + last));
    const differ = [...two, ...three].filter((label) => isTop(label) !== isIcann(label));
    expect(differ).toEqual([...notTheirs.filter(({ length }) => length < 4), ...theirs]);
  });
});
