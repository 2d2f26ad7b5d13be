import { ipv4Text, ipv6Text } from '../addresses.ts';
import { choice, type FieldForm, inOrder, one, oneOf, only, withFaults } from '../field.ts';
import { host, name } from '../names.ts';
import { numberOrMnemonic, uint8, uint16 } from '../numbers.ts';
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

/** RFC 9460 2.1, 7, 8; keys in any order. */
const parameters: FieldForm = {
  label: 'parameters',
  valid: oneOf(
    one(
      'alpn=h2',
      'alpn="h2,h3"',
      'alpn=h2,h3 port=8443',
      'port=0 alpn=h2',
      'port="443"',
      'alpn=h2 no-default-alpn',
      'mandatory=alpn alpn=h2',
      'mandatory=ipv4hint,alpn alpn=h2 ipv4hint=192.0.2.1',
      'alpn=h3 ech=AEj+DQBE',
      'key65400=abc',
      'key667="a\\"b\\000c"',
      'key666',
      'alpn=f\\\\\\\\oo',
    ),
    ipv4Text.map((address) => `ipv4hint=192.0.2.1,${address}`),
    ipv6Text.map((address) => `ipv6hint=2001:db8::1,${address}`),
  ),
  faults: {
    'key twice': one('alpn=h2 alpn=h3', 'port=1 port=1', 'key667=a key667=b'),
    'port above the range': one('port=65536', 'port=99999'),
    'port without a value': one('port', 'port='),
    'port no number': one('port=https'),
    'no protocol': one('alpn', 'alpn='),
    'empty protocol': one('alpn=h2,,h3', 'alpn=,h2'),
    'hint no address': one('ipv4hint=192.0.2', 'ipv6hint=2001:db8::g'),
    'hint of the other family': one('ipv4hint=2001:db8::1', 'ipv6hint=192.0.2.1'),
    'hint without a value': one('ipv4hint', 'ipv6hint='),
    'mandatory key missing': one('mandatory=port alpn=h2', 'mandatory=alpn,ipv4hint alpn=h2'),
    'mandatory itself': one('mandatory=mandatory,alpn alpn=h2'),
    'mandatory key twice': one('mandatory=alpn,alpn alpn=h2'),
    'mandatory without a value': one('mandatory alpn=h2', 'mandatory= alpn=h2'),
    'no-default-alpn alone': one('no-default-alpn', 'port=1 no-default-alpn'),
    'no-default-alpn with a value': one('alpn=h2 no-default-alpn=h2'),
    'unknown key': one('nosuchkey=1', 'portt=443'),
    'reserved key': one('key65535=abc'),
    'key above the range': one('key65536=abc'),
    'key with a leading zero': one('key01=abc'),
    'ech no base64': one('ech=!!!!'),
    'ech without a value': one('ech', 'ech='),
    'wrong value by number': one('key3=a', 'key4=abc'),
  },
};

const svcb = (type: string, owner: string): TypeForm => ({
  type,
  owner,
  fields: [only(uint16('priority'), '1', '16', '65535'), host('target'), parameters],
  openEnded: true,
  lastOptional: true,
});

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
        valid: one(
          '"u" "E2U+sip" "!^.*$!sip:a@example.net!" .',
          '"u" "E2U+email" "!^(.*)$!mailto:\\\\1@example.net!i" .',
          '"s" "SIP+D2U" "" _sip._udp.example.net.',
          '"" "" "" ns1',
          's SIP+D2T "" _sip._tcp.example.net.',
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
      choice('target', ['"https://example.net/"', '"ftp://example.net/a;b"', '"mailto:a@example.net"'], {
        'without quotes': ['https://example.net/'],
        'quote not closed': ['"https://example.net/'],
        'escape above 255': ['"https://example.net/\\300"'],
      }),
    ],
  },
  {
    type: 'CERT',
    fields: [
      { ...numberOrMnemonic(uint16('type'), 'PKIX'), valid: one('1', '4', 'PKIX', 'PGP', '253') },
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
    fields: [
      only(uint8('precedence'), '10', '0', '255'),
      {
        label: 'gateway',
        valid: one('0 2 .', '1 2 192.0.2.38', '2 2 2001:db8::1', '3 2 gw.example.net.', '1 1 192.0.2.3'),
        faults: {
          'type 0 with a name': one('0 2 gw.example.net.'),
          'type 1 with an IPv6 address': one('1 2 2001:db8::1'),
          'type 2 with an IPv4 address': one('2 2 192.0.2.1'),
          'type 1 with a name': one('1 2 gw.example.net.'),
          'unassigned type': one('4 2 .'),
          'type above the range': one('256 2 .'),
          'algorithm above the range': one('1 256 192.0.2.1'),
        },
      },
      base64('key', 30),
    ],
    openEnded: true,
    lastOptional: true,
  },
  {
    type: 'AMTRELAY',
    fields: [
      only(uint8('precedence'), '10'),
      choice('relay', ['0 0 .', '0 1 192.0.2.1', '1 2 2001:db8::1', '0 3 relay.example.net.'], {
        'discovery flag 2': ['2 1 192.0.2.1'],
        'type 1 with an IPv6 address': ['0 1 2001:db8::1'],
        'type 2 with an IPv4 address': ['0 2 192.0.2.1'],
        'type 1 with a name': ['0 1 relay.example.net.'],
        'type 128': ['0 128 .'],
      }),
    ],
  },
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
      {
        label: 'servers',
        valid: one('', 'rvs1.example.net.', 'rvs1.example.net. rvs2.example.net.'),
        faults: {},
      },
    ],
    openEnded: true,
    lastOptional: true,
  },
  {
    type: 'RESINFO',
    fields: [stringsLike('text', 'qnamemin', 'qnamemin exterr=15-17 infourl=https://example.net/')],
    openEnded: true,
  },
  { type: 'WALLET', fields: [stringsLike('text', '"BTC" "1abc"', 'ETH 0xabc')], openEnded: true },
  { type: 'AVC', fields: [characterStrings('text')], openEnded: true },
  {
    type: 'DOA',
    fields: [stringsLike('fields', '0 1 2 "" aHR0cHM6Ly8=', '1 1 1 "text/plain" aGVsbG8=')],
    openEnded: true,
  },
  { type: 'TALINK', fields: [name('previous'), name('next')] },
  { type: 'X25', fields: [only(characterString('address'), '311061700956', '"1234"')] },
];

/** A field of a few right texts whose faults are those of strings. */
function stringsLike(label: string, ...valid: readonly string[]): FieldForm {
  return { ...characterString(label), valid: one(...valid) };
}
