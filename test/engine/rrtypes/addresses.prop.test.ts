import { isIPv4, isIPv6 } from 'node:net';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readIpv4 } from '../../../src/engine/rrtypes/fields/ipv4-address.ts';
import { readIpv6 } from '../../../src/engine/rrtypes/fields/ipv6-address.ts';
import { latin1, toHex } from '../../helpers/hex.ts';

const read4 = (text: string): string | undefined => read(readIpv4, text, 4);
const read6 = (text: string): string | undefined => read(readIpv6, text, 16);

function read(reader: typeof readIpv4, text: string, octets: number): string | undefined {
  const out = new Uint8Array(octets + 2).fill(0xee);
  const ok = reader(latin1(`1${text}1`), 1, text.length + 1, out, 1);
  expect([out[0], out[octets + 1]]).toEqual([0xee, 0xee]);
  return ok ? toHex(out.subarray(1, octets + 1)) : undefined;
}

/** An address, or nearly one: parts with separators, and sometimes something too much. */
const parts4 = fc.oneof(
  fc.nat(300).map(String),
  fc.constantFrom('', '0', '00', '01', '255', '256', 'a', '-1', ' 1'),
);
const text4 = fc.oneof(
  fc.array(parts4, { minLength: 4, maxLength: 4 }).map((parts) => parts.join('.')),
  fc.array(parts4, { maxLength: 6 }).map((parts) => parts.join('.')),
  fc.string({ unit: fc.constantFrom(...'0125.'), maxLength: 16 }),
);
const group = fc.oneof(
  { weight: 4, arbitrary: fc.nat(0xffff).map((value) => value.toString(16)) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('', '0', '0000', '00000', 'FFFF', 'g', '192.0.2.1', '1.2.3', '256.0.0.1'),
  },
);
const text6 = fc.oneof(
  fc.array(group, { minLength: 7, maxLength: 9 }).map((groups) => groups.join(':')),
  fc.array(group, { maxLength: 9 }).map((groups) => groups.join(':')),
  fc
    .tuple(fc.array(group, { maxLength: 5 }), fc.array(group, { maxLength: 5 }))
    .map(([before, after]) => `${before.join(':')}::${after.join(':')}`),
  fc.string({ unit: fc.constantFrom(...'01af::.'), maxLength: 20 }),
);

test('for every text, it is an IPv4 address where Node says so', () => {
  fc.assert(
    fc.property(text4, (text) => {
      expect(read4(text) !== undefined).toBe(isIPv4(text));
    }),
  );
});

test('for every text, it is an IPv6 address where Node says so', () => {
  fc.assert(
    fc.property(text6, (text) => {
      expect(read6(text) !== undefined).toBe(isIPv6(text));
    }),
  );
});

test('for every IPv4 address, the octets are its numbers', () => {
  fc.assert(
    fc.property(fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255), fc.nat(255)), (octets) => {
      expect(read4(octets.join('.'))).toBe(toHex(Uint8Array.from(octets)));
    }),
  );
});

test('for every IPv6 address, the octets are those of its URL form', () => {
  fc.assert(
    fc.property(
      text6.filter((text) => isIPv6(text)),
      (text) => {
        // URL writes the address in the form of RFC 5952, without embedded IPv4.
        const short = new URL(`http://[${text}]`).hostname.slice(1, -1);
        const [before, after = ''] = short.split('::');
        const groupsOf = (half: string): string[] => (half === '' ? [] : half.split(':'));
        const missing = short.includes('::') ? 8 - groupsOf(before!).length - groupsOf(after).length : 0;
        const groups = [
          ...groupsOf(before!),
          ...Array.from({ length: missing }, () => '0'),
          ...groupsOf(after),
        ];
        expect(read6(text)).toBe(groups.map((one) => one.padStart(4, '0')).join(''));
      },
    ),
  );
});

test('the texts drawn do reach addresses of every form', () => {
  const count = (arbitrary: fc.Arbitrary<string>, has: (text: string) => boolean): number =>
    fc.sample(arbitrary, { numRuns: 4000, seed: 1 }).filter(has).length;
  expect(count(text4, isIPv4)).toBeGreaterThan(100);
  expect(count(text4, (text) => !isIPv4(text))).toBeGreaterThan(1000);
  expect(count(text6, (text) => isIPv6(text) && text.includes('::'))).toBeGreaterThan(100);
  expect(count(text6, (text) => isIPv6(text) && !text.includes('::'))).toBeGreaterThan(50);
  expect(count(text6, (text) => isIPv6(text) && text.includes('.'))).toBeGreaterThan(10);
  expect(count(text6, (text) => !isIPv6(text))).toBeGreaterThan(1000);
});

test.each([
  '::1:2:3:4:5:6:7:1.2.3.4',
  '::1:2:3:4:5:6:1.2.3.4',
  '::1:2:3:4:5:1.2.3.4',
  '1:2:3:4:5:6:7:1.2.3.4',
  '1:2:3:4:5:6:1.2.3.4',
  '1:2:3:4:5:1.2.3.4',
  '1:2:3:4:5::1.2.3.4',
  '1:2:3:4:5:6::1.2.3.4',
  '::1:2:3:4:5:6:7',
  '::1:2:3:4:5:6:7:8',
  '1:2:3:4:5:6:7::',
  '1:2:3:4:5:6:7:8::',
])('%s is an IPv6 address where Node says so', (text) => {
  expect(read6(text) !== undefined).toBe(isIPv6(text));
});
