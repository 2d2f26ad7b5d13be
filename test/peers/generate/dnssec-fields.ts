import fc from 'fast-check';
import { choice, type FieldForm, inOrder, one, oneOf } from './field.ts';
import { word } from './names.ts';
import { numberOrMnemonic, uint8 } from './numbers.ts';
import { base64Of, hexOf } from './texts.ts';

/** A signing algorithm by number or mnemonic (RFC 4034 A.1). */
export const algorithm: FieldForm = {
  ...numberOrMnemonic(uint8('algorithm'), 'RSASHA256'),
  valid: one('8', '10', '13', '14', '15', 'RSASHA256', 'ECDSAP256SHA256'),
};

/** A digest and its type, which tells how long it is (RFC 4034 5.1.4, RFC 4509, RFC 6605). */
export const digest: FieldForm = {
  label: 'digest',
  valid: oneOf(inOrder('1', hexOf(20)), inOrder('2', hexOf(32)), inOrder('4', hexOf(48))),
  faults: {
    'one octet short': oneOf(inOrder('1', hexOf(19)), inOrder('2', hexOf(31)), inOrder('4', hexOf(47))),
    'one octet long': oneOf(inOrder('1', hexOf(21)), inOrder('2', hexOf(33)), inOrder('4', hexOf(49))),
    'of another type': oneOf(inOrder('2', hexOf(20)), inOrder('1', hexOf(32)), inOrder('4', hexOf(32))),
    'odd number of digits': inOrder(
      '2',
      hexOf(32).map((hex) => hex.slice(1)),
    ),
    'no digit': inOrder(
      '2',
      hexOf(32).map((hex) => `${hex.slice(1)}g`),
    ),
    'type above the range': inOrder('256', hexOf(32)),
    'type by a name': inOrder('SHA-256', hexOf(32)),
    missing: one('2'),
  },
};

/** RSA as RFC 3110 2 has it: exponent 65537 and a modulus of 2048 bits. */
const rsa = fc
  .uint8Array({ minLength: 256, maxLength: 256 })
  .map((modulus) => Buffer.from([3, 1, 0, 1, ...modulus.with(0, 0xc1).with(255, 0x11)]).toString('base64'));

/** Algorithm and key; the lengths are those of RFC 6605 4 and RFC 8080 3. */
export const publicKey: FieldForm = {
  label: 'key',
  valid: oneOf(
    inOrder('13', base64Of(64)),
    inOrder('ECDSAP256SHA256', base64Of(64)),
    inOrder('14', base64Of(96)),
    inOrder('15', base64Of(32)),
    inOrder('8', rsa),
  ),
  faults: {
    'algorithm above the range': inOrder('256', base64Of(64)),
    'unknown algorithm': inOrder('NOSUCHTHING', base64Of(64)),
    'no base64 character': inOrder(
      '13',
      base64Of(64).map((text) => `!${text.slice(1)}`),
    ),
    'cut off': inOrder(
      '13',
      base64Of(64).map((text) => text.slice(0, -2)),
    ),
    missing: one('13'),
  },
};

export const protocol: FieldForm = {
  ...uint8('protocol'),
  valid: one('3'),
  faults: {
    ...uint8('protocol').faults,
    'not 3': fc
      .nat({ max: 255 })
      .filter((value) => value !== 3)
      .map(String),
  },
};

/** The types of an RRset by mnemonic, among them one that has none. */
export const covered: FieldForm = choice('type covered', ['A', 'MX', 'TXT', 'a', 'TYPE65280'], {
  'unknown mnemonic': ['NOSUCHTYPE'],
  'number above the range': ['TYPE65536'],
});

/** Seconds since 1970, or YYYYMMDDHHmmSS (RFC 4034 3.2); not beyond 2037, where validns stops. */
export const time = (label: string, year: number): FieldForm => ({
  label,
  valid: oneOf(
    fc
      .tuple(
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        fc.integer({ min: 0, max: 23 }),
      )
      .map((parts) => `${year}${parts.map((part) => String(part).padStart(2, '0')).join('')}3059`),
    one(String(Date.UTC(year, 0, 1) / 1000)),
  ),
  faults: {
    'month 13': one(`${year}1301000000`),
    'day 32': one(`${year}0132000000`),
    'hour 24': one(`${year}0101240000`),
    'minute 60': one(`${year}0101006000`),
    'thirteen digits': one(`${year}010100000`),
    'fifteen digits': one(`${year}01010000000`),
    'no time': one('tomorrow', '-1'),
  },
});

/** Types that every peer has a name for, and numbers of those that none has one for. */
const someType = oneOf(
  one(
    ...'A NS CNAME SOA PTR HINFO MX TXT RP AFSDB AAAA LOC SRV NAPTR KX CERT DNAME DS SSHFP IPSECKEY'.split(
      ' ',
    ),
    ...'RRSIG NSEC DNSKEY DHCID NSEC3PARAM TLSA SPF a mx txt'.split(' '),
  ),
  fc.integer({ min: 1000, max: 32_000 }).map((code) => `TYPE${code}`),
);

/** Types that stand at an owner (RFC 4034 4.1.2), to the end of the content. */
export const bitmap: FieldForm = {
  label: 'types',
  valid: oneOf(
    one('A', 'A NS SOA MX', 'A RRSIG NSEC', 'RRSIG A', 'A TYPE65280', 'a mx TYPE1234', 'TXT CAA TYPE65534'),
    fc
      .uniqueArray(someType, { minLength: 1, maxLength: 8, selector: (text) => text.toUpperCase() })
      .map((types) => types.join(' ')),
  ),
  faults: {
    'unknown mnemonic': fc.tuple(someType, word).map(([type, text]) => `${type} NO${text.toUpperCase()}`),
    'number above the range': fc.integer({ min: 65_536, max: 99_999 }).map((code) => `A TYPE${code}`),
    'number only': fc.tuple(fc.nat({ max: 255 }), fc.nat({ max: 255 })).map((codes) => codes.join(' ')),
  },
};

const BASE32HEX = '0123456789ABCDEFGHIJKLMNOPQRSTUV';

/** The hash of SHA-1 as NSEC3 has it: 20 octets, 32 characters (RFC 5155 3.3). */
export const hashText = (text: string): string =>
  Array.from(
    { length: 32 },
    (_, at) => BASE32HEX[(text.charCodeAt(at % text.length) * 7 + at * 11) % 32],
  ).join('');

export const nextHash: FieldForm = {
  label: 'next hash',
  valid: fc.string({ unit: fc.constantFrom(...BASE32HEX), minLength: 32, maxLength: 32 }),
  faults: {
    'no base32 character': one(`${hashText('b').slice(1)}W`, `${hashText('b').slice(1)}-`),
    'cut off': one(hashText('b').slice(1)),
  },
};

/** Up to 255 octets in hexadecimal, or a hyphen for none (RFC 5155 3.3). */
export const salt: FieldForm = {
  label: 'salt',
  valid: oneOf(one('-', 'aabbccdd', 'AB'), ...[1, 2, 8, 16].map(hexOf)),
  faults: {
    'odd number of digits': hexOf(4).map((hex) => hex.slice(1)),
    'no digit': oneOf(
      one('xy', '--'),
      hexOf(4).map((hex) => `${hex.slice(1)}g`),
    ),
    'of 256 octets': hexOf(256),
  },
};
