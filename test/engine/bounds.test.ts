import { describe, expect, test } from 'vitest';
import { checkRecord } from '../../src/engine/record/check-record.ts';
import { excerpt, excerptOf } from '../../src/engine/text/excerpt.ts';
import { decideRate } from '../../src/index.ts';
import { latin1 } from '../helpers/hex.ts';
import { findingsIn, foundIn } from '../helpers/in-zone.ts';

// Limits, each touched on both sides: the last value within, and the first one beyond.

const letters = (count: number): string => 'a'.repeat(count);

/** A name of so many octets in wire form, its final dot included in the text. */
function nameOf(octets: number): string {
  const labels: string[] = [];
  // Each label takes an octet for its length, the root one for itself.
  for (let left = octets - 1; left > 0; left -= 64) labels.push(letters(Math.min(64, left) - 1));
  return `${labels.join('.')}.`;
}

const wireOf = (name: string): string =>
  [...name.split('.').map((label) => Buffer.concat([Buffer.of(label.length), latin1(label)]))]
    .map((label) => label.toString('hex'))
    .join('');

describe('a name of 255 octets', () => {
  const reasons = (content: string): readonly unknown[] =>
    checkRecord(
      { name: 'a', type: 'CNAME', content, ttl: 60 },
      { origin: 'example.com', profile: 'rfc' },
    ).map(({ code, reason }) => reason ?? code);

  test('is one as text and in generic form', () => {
    expect(reasons(nameOf(255))).toEqual([]);
    expect(reasons(`\\# 255 ${wireOf(nameOf(255))}`)).toEqual([]);
  });

  test('and one of 256 is none', () => {
    expect(reasons(nameOf(256))).toEqual(['name/too-long']);
    expect(reasons(`\\# 256 ${wireOf(nameOf(256))}`)).toEqual(['generic/malformed']);
  });
});

describe('an owner and its zone', () => {
  // Four labels of 63 octets and one of the rest; the fast road reads one label, the other underscores and dots.
  const zone = nameOf(255 - 20).slice(0, -1);
  const codes = (name: string): readonly string[] =>
    checkRecord({ name, type: 'TXT', content: '"x"', ttl: 60 }, { origin: zone, profile: 'rfc' }).map(
      ({ code }) => code,
    );

  test.each([
    ['one label', letters(19), letters(20)],
    ['several labels', `${letters(9)}.${letters(9)}`, `${letters(9)}.${letters(10)}`],
    ['an underscore', `_${letters(8)}.${letters(9)}`, `_${letters(8)}.${letters(10)}`],
    ['escapes', `\\097${letters(18)}`, `\\097${letters(19)}`],
  ])('of 255 octets together are a name, of 256 none: %s', (_title, within, beyond) => {
    expect(codes(within)).toEqual([]);
    expect(codes(beyond)).toEqual(['name/too-long']);
  });
});

describe('RSA keys', () => {
  /** The key of so many bits with the exponent 65537, or of no modulus at all. */
  const keyOf = (bits: number): string => {
    const modulus = Buffer.alloc(bits / 8, 0xff);
    return Buffer.concat([Buffer.from('03010001', 'hex'), modulus]).toString('base64');
  };
  const said = (key: string): readonly string[] =>
    findingsIn(`@ DNSKEY 256 3 8 ${key}\n`).map(({ code, reason }) => reason ?? code);

  test('have at most 4096 bits', () => {
    expect(said(keyOf(4096))).toEqual([]);
    expect(said(keyOf(4104))).toEqual(['record/rsa-key-size']);
  });

  test('without a modulus are none, whatever key was read before', () => {
    const none = Buffer.from('03010001', 'hex').toString('base64');
    const lines = [4096, 2048].map((bits) => `@ DNSKEY 256 3 8 ${keyOf(bits)}\n`).join('');
    expect(findingsIn(`${lines}@ DNSKEY 256 3 8 ${none}\n`).map(({ reason }) => reason)).toEqual([
      'dnskey/rsa-form',
    ]);
    const alone = checkRecord(
      { name: '@', type: 'DNSKEY', content: `256 3 8 ${none}`, ttl: 60 },
      { origin: 'example.com', profile: 'rfc' },
    );
    expect(alone.map(({ reason }) => reason)).toEqual(['dnskey/rsa-form']);
  });
});

describe('the salt of hashed names', () => {
  const said = (salt: string): readonly unknown[] =>
    findingsIn(`@ NSEC3PARAM 1 0 0 ${salt}\n`).map(({ code, reason }) => reason ?? code);

  test.each([
    ['255 octets', 'ab'.repeat(255), []],
    ['511 digits', `${'ab'.repeat(255)}a`, ['nsec3/salt-too-long']],
    ['256 octets', 'ab'.repeat(256), ['nsec3/salt-too-long']],
    ['an odd number of digits', 'abc', ['hex/odd-length']],
    ['an odd number of digits and blanks behind them', 'abc  \t', ['hex/odd-length']],
    ['one digit and a comment', 'a ; comment', ['hex/odd-length']],
    ['a digit apart', 'ab c', ['content/extra-field']],
  ])('%s', (_title, salt, expected) => {
    expect(said(salt)).toEqual(expected);
  });
});

describe('a time in fourteen digits is a date', () => {
  const signature = (expiration: string): string =>
    `A 13 2 3600 ${expiration} 20260101000000 1 example.com. ${Buffer.alloc(64, 1).toString('base64')}`;
  const isRead = (expiration: string): boolean =>
    checkRecord(
      { name: 'a', type: 'RRSIG', content: signature(expiration), ttl: 3600 },
      { origin: 'example.com', profile: 'rfc' },
    ).every(({ code }) => code !== 'record/invalid-content');

  // Fewer digits are seconds, and so are more that begin with zeros.
  test.each(['20260201000000', '1800000000', '0000180000000', '000001800000000'])('%s is read', (text) => {
    expect(isRead(text)).toBe(true);
  });

  test.each(['00001800000000', '00000000000000', '20261301000000'])('%s is not', (text) => {
    expect(isRead(text)).toBe(false);
  });
});

test('a text of 64 octets is shown whole, one of 65 is cut', () => {
  expect(excerptOf(letters(64))).toBe(letters(64));
  expect(excerptOf(letters(65))).toBe(`${letters(64)}...`);
  expect(excerpt(latin1(letters(64)), 0, 64)).toBe(letters(64));
  expect(excerpt(latin1(letters(65)), 0, 65)).toBe(`${letters(64)}...`);
});

describe('a referral', () => {
  const servers = (more: string): string => {
    // Each name of a zone of its own, so that nothing is written once for several.
    const names = ['aa', 'bb', 'cc', 'dd'].map((zone) => `d NS ${letters(30)}.${zone}.\n`);
    return [...names, `d NS ${letters(30)}.${more}.\n`].join('');
  };
  const octetsOf = (lines: string): number => {
    const [found] = findingsIn(lines, { profile: 'strict' }).filter(
      ({ code }) => code === 'zone/referral-large',
    );
    return Number(/\d{3}/.exec(found?.detail ?? '')?.[0] ?? 0);
  };

  test('of 512 octets fits, one of 513 does not', () => {
    const first = Array.from({ length: 30 }, (_, at) => at + 1).find(
      (size) => octetsOf(servers(letters(size))) > 0,
    )!;
    expect(octetsOf(servers(letters(first)))).toBe(513);
    expect(foundIn(servers(letters(first - 1)), { profile: 'strict' }).join()).not.toContain(
      'referral-large',
    );
  });
});

test('a clock that was set back by a window or less is waited for, by more it is not', () => {
  const limit = { requests: 1, windowSeconds: 10 };
  const now = Date.UTC(2026, 4, 1);
  const ahead = (ms: number) => decideRate({ limit, state: { level: 10_000, at: now + ms } }, now);
  expect(ahead(10_000).state).toEqual({ level: 10_000, at: now + 10_000 });
  expect(ahead(10_001).state).toEqual({ level: 10_000, at: now });
});
