import fc from 'fast-check';
import {
  algorithm,
  bitmap,
  covered,
  digest,
  hashText,
  nextHash,
  protocol,
  publicKey,
  salt,
  time,
} from '../dnssec-fields.ts';
import { choice, type FieldForm, inOrder, one, oneOf, only } from '../field.ts';
import { name, word } from '../names.ts';
import { uint8, uint16, uint32 } from '../numbers.ts';
import { base64, hexOf } from '../texts.ts';
import type { TypeForm } from '../type-form.ts';

const keyTag = uint16('key tag');
const keyFlags = only(uint16('flags'), '256', '257', '0', '385');
const nsec3Hash: FieldForm = only(uint8('hash algorithm'), '1');
const optOut = only(uint8('flags'), '0', '1');
/** No more than every validator goes along with (RFC 9276 3.2). */
const iterations: FieldForm = {
  ...uint16('iterations'),
  valid: oneOf(one('0'), fc.nat({ max: 100 }).map(String)),
};
const signer = only(name('signer'), 'example.com.', '@', 'EXAMPLE.com.');

/** What stands where a delegation signer does. */
const cut = ['% NS ns1.example.net.'];

/** The fields of a signature (RFC 4034 3), which its predecessor SIG has too (RFC 2535 4). */
const signature: readonly FieldForm[] = [
  covered,
  // Those whose signatures may all have 64 octets (RFC 3110 3, RFC 6605 4, RFC 8080 4).
  only(algorithm, '8', '13', '15', 'RSASHA256', 'ECDSAP256SHA256'),
  only(uint8('labels'), '3'),
  only(uint32('original TTL'), '3600'),
  time('expiration', 2035),
  time('inception', 2025),
  keyTag,
  signer,
  base64('signature', 64),
];

/** Types of DNSSEC. */
export const dnssecForms: readonly TypeForm[] = [
  { type: 'DS', beside: cut, fields: [keyTag, algorithm, digest], openEnded: true },
  { type: 'CDS', fields: [keyTag, algorithm, digest], openEnded: true },
  { type: 'DLV', fields: [keyTag, algorithm, digest], openEnded: true },
  { type: 'TA', fields: [keyTag, algorithm, digest], openEnded: true },
  { type: 'DNSKEY', fields: [keyFlags, protocol, publicKey], openEnded: true },
  { type: 'CDNSKEY', fields: [keyFlags, protocol, publicKey], openEnded: true },
  {
    type: 'KEY',
    fields: [only(uint16('flags'), '256', '512'), only(uint8('protocol'), '3'), publicKey],
    openEnded: true,
  },
  {
    type: 'RKEY',
    // With 253 and 254 the key would begin with a name or an object identifier (RFC 4034 A.1.1).
    fields: [
      only(uint16('flags'), '0'),
      uint8('protocol'),
      only(uint8('algorithm'), '1', '5', '8', '13', '200'),
      base64('key', 64),
    ],
    openEnded: true,
  },
  {
    type: 'RRSIG',
    beside: ['% A 192.0.2.9', '% MX 1 .', '% TXT x', '% TYPE65280 \\# 0'],
    fields: signature,
    openEnded: true,
  },
  {
    type: 'SIG',
    // RFC 2535 7.2 has dates only, no seconds.
    fields: signature.map((field) => (/tion$/.test(field.label) ? only(field, '20300101000000') : field)),
    openEnded: true,
  },
  {
    type: 'NSEC',
    beside: ['% A 192.0.2.9'],
    fields: [name('next name'), bitmap],
    openEnded: true,
  },
  {
    type: 'NXT',
    fields: [
      name('next name'),
      {
        label: 'types',
        valid: fc
          .uniqueArray(one(...'A NS CNAME SOA PTR HINFO MX TXT RP AAAA LOC SRV SIG KEY NXT'.split(' ')), {
            minLength: 1,
            maxLength: 6,
          })
          .map((types) => types.join(' ')),
        faults: {
          'unknown mnemonic': word.map((text) => `A NO${text.toUpperCase()}`),
          'type above 127': fc.integer({ min: 128, max: 65_535 }).map((code) => `A TYPE${code}`),
        },
      },
    ],
    openEnded: true,
  },
  {
    type: 'NSEC3',
    // The owner is a hash of 32 characters (RFC 5155 3).
    owner: `%${hashText('a').slice(8)}`,
    fields: [nsec3Hash, optOut, iterations, salt, nextHash, bitmap],
    openEnded: true,
    lastOptional: true,
  },
  { type: 'NSEC3PARAM', fields: [nsec3Hash, only(uint8('flags'), '0'), iterations, salt] },
  {
    type: 'CSYNC',
    fields: [uint32('serial'), only(uint16('flags'), '0', '1', '2', '3'), bitmap],
    openEnded: true,
    lastOptional: true,
  },
  {
    type: 'ZONEMD',
    fields: [
      uint32('serial'),
      only(uint8('scheme'), '1'),
      {
        label: 'digest',
        valid: oneOf(inOrder('1', hexOf(48)), inOrder('2', hexOf(64)), inOrder('240', hexOf(20))),
        faults: {
          'SHA-384 one octet short': inOrder('1', hexOf(47)),
          'SHA-512 of 48 octets': inOrder('2', hexOf(48)),
          'below 12 octets': inOrder('240', hexOf(11)),
          'odd number of digits': inOrder(
            '1',
            hexOf(48).map((hex) => hex.slice(1)),
          ),
          'no digit': inOrder(
            '1',
            hexOf(48).map((hex) => `${hex.slice(1)}g`),
          ),
          'algorithm above the range': inOrder('256', hexOf(48)),
          missing: one('1'),
        },
      },
    ],
    openEnded: true,
  },
  {
    type: 'DSYNC',
    fields: [
      choice('type', ['CDS', 'CSYNC', 'TYPE59', 'TYPE62'], { 'unknown mnemonic': ['NOSUCHTYPE'] }),
      only(uint8('scheme'), '1'),
      uint16('port'),
      name('target'),
    ],
  },
];
