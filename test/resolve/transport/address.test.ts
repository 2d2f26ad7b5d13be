import { isIP } from 'node:net';
import fc from 'fast-check';
import { Address6 } from 'ip-address';
import { expect, test } from 'vitest';
import { addressText, parseAddress } from '../../../src/resolve/transport/address.ts';

/** Groups of which many are zero, as in real addresses. */
const sixteen = fc
  .array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 0xffff })), { minLength: 8, maxLength: 8 })
  .map((groups) => Uint8Array.from(groups.flatMap((group) => [group >> 8, group & 0xff])));

test('A13 any address has a text that Node takes for one, IPv6 as RFC 5952 writes it, and is read back from it', () => {
  fc.assert(
    fc.property(sixteen, (octets) => {
      const text = addressText(octets)!;
      expect(isIP(text)).toBe(6);
      expect(text).toBe(Address6.fromByteArray([...octets]).correctForm());
      expect(parseAddress(text)).toEqual(octets);
    }),
  );
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 4, maxLength: 4 }), (octets) => {
      const text = addressText(octets)!;
      expect(isIP(text)).toBe(4);
      expect(parseAddress(text)).toEqual(octets);
    }),
  );
});

test.each([
  'localhost',
  '1.2.undefined.undefined',
  '127.1',
  '0x7f.0.0.1',
  '2130706433',
  '010.0.0.1',
  '1.2.3.4.',
  ' 1.2.3.4',
  'fe80::1%lo',
  '[::1]',
  '::1/128',
  '1::2::3',
  '',
])('A13 %j is no address', (text) => {
  expect(parseAddress(text)).toBeUndefined();
});
