import fc from 'fast-check';
import { type FieldForm, inOrder, one, oneOf, only, type Texts, withFaults } from '../field.ts';
import { host, name, word } from '../names.ts';
import { gateway, relay, rendezvous } from '../networks.ts';
import { numberOrMnemonic, uint8, uint16, uint32 } from '../numbers.ts';
import { parameters } from '../service-parameters.ts';
import { base64, base64Of, characterString, characterStrings, hexOf } from '../texts.ts';
import type { TypeForm } from '../type-form.ts';

/** RFC 6698 2.1: what the last octets are depends on the matching type. */
const association: FieldForm = {
  label: 'association',
  valid: oneOf(inOrder('1', hexOf(32)), inOrder('2', hexOf(64)), inOrder('0', hexOf(70))),
  faults: {
    'SHA-256 one octet short': inOrder('1', hexOf(31)),
    'SHA-256 of 64 octets': inOrder('1', hexOf(64)),
    'SHA-512 of 32 octets': inOrder('2', hexOf(32)),
    'odd number of digits': inOrder(
      '1',
      hexOf(32).map((hex) => hex.slice(1)),
    ),
    'no digit': inOrder(
      '1',
      hexOf(32).map((hex) => `${hex.slice(1)}g`),
    ),
    'matching type above the range': inOrder('256', hexOf(32)),
    missing: one('1'),
  },
};

const dane = [
  withFaults(only(uint8('usage'), '0', '1', '2', '3'), { unassigned: one('4', '200') }),
  withFaults(only(uint8('selector'), '0', '1'), { unassigned: one('2', '200') }),
  association,
];

/** What may stand behind the host of a URI. */
const characterPath: Texts = fc
  .array(oneOf(word, one('a;b', '%20', '?q=1', '#top', '~a', '\\065')), { maxLength: 3 })
  .map((parts) => parts.join(''));

/** RFC 4255 3.1, RFC 6594 4.1. */
const fingerprint: FieldForm = {
  label: 'fingerprint',
  valid: oneOf(inOrder('1', hexOf(20)), inOrder('2', hexOf(32))),
  faults: {
    'SHA-1 one octet short': inOrder('1', hexOf(19)),
    'SHA-256 of 20 octets': inOrder('2', hexOf(20)),
    'odd number of digits': inOrder(
      '2',
      hexOf(32).map((hex) => hex.slice(1)),
    ),
    'no digit': inOrder(
      '2',
      hexOf(32).map((hex) => `${hex.slice(1)}g`),
    ),
    'type above the range': inOrder('256', hexOf(32)),
    missing: one('2'),
  },
};

/** Not 0, which makes an alias of the record (RFC 9460 2.4.2). */
const priority: FieldForm = {
  ...uint16('priority'),
  valid: fc.integer({ min: 1, max: 65_535 }).map(String),
};

const svcb = (type: string, owner: string): TypeForm => ({
  type,
  owner,
  fields: [priority, host('target'), parameters],
  openEnded: true,
  lastOptional: true,
});

/** What a resolver can do, as words and as words with values (RFC 9606 4, 5). */
const information: Texts = fc
  .tuple(
    fc.subarray(['qnamemin', 'temp-dns64', 'temp-x']),
    fc.uniqueArray(fc.nat({ max: 29 }), { minLength: 1, maxLength: 4 }),
    word,
  )
  .map(([words, errors, path]) =>
    [...words, `exterr=${errors.join(',')}`, `infourl=https://example.net/${path}`].join(' '),
  );

/** Types that say where services are and how to reach them. */
export const serviceForms: readonly TypeForm[] = [
  { type: 'SPF', fields: [characterStrings('text')], openEnded: true },
  {
    type: 'NAPTR',
    fields: [
      uint16('order'),
      uint16('preference'),
      {
        label: 'flags, services, regexp and replacement',
        valid: oneOf(
          one(
            '"u" "E2U+sip" "!^.*$!sip:a@example.net!" .',
            '"u" "E2U+email" "!^(.*)$!mailto:\\\\1@example.net!i" .',
            '"" "" "" ns1',
            's SIP+D2T "" _sip._tcp.example.net.',
          ),
          fc
            .tuple(one('u', 'U'), word, one('!', '/', '|'), word, one('', 'i'))
            .map(([flag, service, mark, user, last]) => {
              const parts = ['', '^(.*)$', `sip:${user}@example.net`, last].join(mark);
              return `"${flag}" "E2U+${service}" "${parts}" .`;
            }),
          fc
            .tuple(one('s', 'a', 'S', 'A', '""'), word, word)
            .map(([flag, service, target]) => `${flag} "${service}+D2U" "" _${target}._udp.example.net.`),
        ),
        faults: {
          'regexp without delimiters': one('"u" "E2U+sip" "sip:a@example.net" .'),
          'regexp without its last delimiter': one('"u" "E2U+sip" "!^.*$!sip:a@example.net" .'),
          'regexp with a group not closed': one('"u" "E2U+sip" "!^(.*$!\\\\1!" .'),
          'regexp referring to no group': one('"u" "E2U+sip" "!^.*$!\\\\1!" .'),
          'regexp with an unknown flag': one('"u" "E2U+sip" "!^.*$!sip:a@example.net!g" .'),
          'flags of 256 octets': one(`"${'u'.repeat(256)}" "E2U+sip" "" .`),
          'replacement missing': one('"u" "E2U+sip" "!^.*$!sip:a@example.net!"'),
          'replacement in quotes': one('"s" "SIP+D2U" "" "_sip._udp.example.net."'),
        },
      },
    ],
  },
  { type: 'TLSA', owner: '_443._tcp.%', fields: dane, openEnded: true },
  {
    type: 'SMIMEA',
    owner: `${'0123456789abcdef'.repeat(3)}01234567._smimecert.%`,
    fields: dane,
    openEnded: true,
  },
  {
    type: 'SSHFP',
    fields: [only(uint8('algorithm'), '1', '2', '3', '4', '6'), fingerprint],
    openEnded: true,
  },
  svcb('SVCB', '_foo.%'),
  svcb('HTTPS', '%'),
  {
    type: 'URI',
    owner: '_http._tcp.%',
    fields: [
      uint16('priority'),
      uint16('weight'),
      {
        label: 'target',
        valid: fc
          .tuple(one('https', 'http', 'ftp', 'sip'), word, characterPath)
          .map(([scheme, host, path]) => `"${scheme}://${host}.example.net/${path}"`),
        faults: {
          'without quotes': word.map((text) => `https://example.net/${text}`),
          'quote not closed': word.map((text) => `"https://example.net/${text}`),
          'escape above 255': word.map((text) => `"https://example.net/${text}\\300"`),
        },
      },
    ],
  },
  {
    type: 'CERT',
    fields: [
      {
        ...numberOrMnemonic(uint16('type'), 'PKIX'),
        valid: one('1', '2', '3', '4', 'PKIX', 'PGP', '253', '254'),
      },
      uint16('key tag'),
      { ...numberOrMnemonic(uint8('algorithm'), 'RSASHA256'), valid: one('0', '8', 'RSASHA256') },
      base64('certificate', 64, 100),
    ],
    openEnded: true,
  },
  {
    type: 'OPENPGPKEY',
    owner: `${'0123456789abcdef'.repeat(3)}01234567._openpgpkey.%`,
    fields: [base64('key', 64, 100)],
    openEnded: true,
  },
  { type: 'KX', fields: [uint16('preference'), host('exchanger')] },
  { type: 'RT', fields: [uint16('preference'), host('intermediate')] },
  {
    type: 'AFSDB',
    fields: [only(uint16('subtype'), '1', '2'), host('host')],
  },
  {
    type: 'IPSECKEY',
    fields: [uint8('precedence'), gateway, base64('key', 30)],
    openEnded: true,
    lastOptional: true,
  },
  { type: 'AMTRELAY', fields: [uint8('precedence'), relay] },
  {
    type: 'HIP',
    fields: [
      {
        label: 'algorithm, identity and key',
        valid: inOrder('2', hexOf(16), base64Of(66)),
        faults: {
          'algorithm above the range': inOrder('256', hexOf(16), base64Of(66)),
          'odd number of digits': inOrder(
            '2',
            hexOf(16).map((hex) => hex.slice(1)),
            base64Of(66),
          ),
          'no digit': inOrder(
            '2',
            hexOf(16).map((hex) => `${hex.slice(1)}g`),
            base64Of(66),
          ),
          'key no base64': inOrder('2', hexOf(16), one('!!!!')),
        },
      },
      rendezvous,
    ],
    openEnded: true,
    lastOptional: true,
  },
  { type: 'RESINFO', fields: [{ ...characterString('text'), valid: information }], openEnded: true },
  {
    type: 'WALLET',
    fields: [
      {
        ...characterString('text'),
        valid: oneOf(
          fc.tuple(word, hexOf(20)).map(([currency, hex]) => `"${currency.toUpperCase()}" "${hex}"`),
          fc.tuple(word, hexOf(20)).map(([currency, hex]) => `${currency} 0x${hex}`),
        ),
      },
    ],
    openEnded: true,
  },
  { type: 'AVC', fields: [characterStrings('text')], openEnded: true },
  {
    type: 'DOA',
    fields: [
      uint32('enterprise'),
      uint32('type'),
      uint8('location'),
      { ...characterString('media type'), valid: one('""', '"text/plain"', 'image/png') },
      {
        ...base64('data', 12),
        valid: oneOf(one('-'), ...[1, 2, 12, 60].map(base64Of)),
      },
    ],
    openEnded: true,
  },
  { type: 'TALINK', fields: [name('previous'), name('next')] },
];
