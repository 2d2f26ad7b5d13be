import type { ZoneFault } from './zone-fault.ts';

const digest = (octets: number): string => 'ab'.repeat(octets);
const key = `${'A'.repeat(86)}==`;

type Row = readonly [title: string, decision: ZoneFault['decision'], lines: string];

const rows = (type: string, ...list: readonly Row[]): readonly ZoneFault[] =>
  list.map(([title, decision, lines]) => ({
    title,
    decision,
    lines: `${lines}\n`,
    types: [type],
  }));

/** Contents that checkers do not agree on. */
export const contents: readonly ZoneFault[] = [
  ...rows('MX', ['MX preference of 65536', 'error', '@ MX 65536 ns1']),
  ...rows('SRV', ['SRV port of 65536', 'error', '_x._tcp SRV 0 0 65536 ns1']),
  ...rows(
    'TXT',
    ['TXT of 256 octets', 'error', `t TXT "${'a'.repeat(256)}"`],
    ['TXT of 255 octets', 'accept', `t TXT "${'a'.repeat(255)}"`],
    ['TXT without a string', 'error', 't TXT'],
    ['TXT with an empty string', 'accept', 't TXT ""'],
  ),
  ...rows('NAPTR', [
    'NAPTR whose expression has an open group',
    'error',
    'n NAPTR 100 10 "u" "E2U+sip" "!^(.*$!\\\\1!" .',
  ]),
  ...rows(
    'CAA',
    ['CAA tag in upper case', 'accept', '@ CAA 0 ISSUE "x"'],
    ['CAA tag with a hyphen', 'error', '@ CAA 0 is-sue "x"'],
    ['CAA value without quotes', 'accept', '@ CAA 0 issue x.net'],
    ['CAA flags of 256', 'error', '@ CAA 256 issue "x"'],
  ),
  ...rows('URI', ['URI without quotes', 'error', '_x URI 1 1 https://x/']),
  ...rows(
    'TLSA',
    ['TLSA with an odd digit', 'error', '_443._tcp TLSA 3 1 0 abc'],
    ['TLSA digest too short', 'error', '_443._tcp TLSA 3 1 1 abcd'],
    ['TLSA usage 4', 'error', `_443._tcp TLSA 4 1 1 ${digest(32)}`],
    ['TLSA usage 255', 'accept', `_443._tcp TLSA 255 1 1 ${digest(32)}`],
  ),
  ...rows('SSHFP', ['SSHFP digest of 20 octets for SHA-256', 'error', `s SSHFP 4 2 ${digest(20)}`]),
  ...rows(
    'LOC',
    ['LOC a minute above 90 degrees', 'error', 'l LOC 90 1 0 N 4 E 0m'],
    ['LOC at 90 degrees', 'accept', 'l LOC 90 N 4 E 0m'],
  ),
  ...rows('AAAA', ['AAAA group of five digits', 'error', 'a AAAA 2001:00db8::1']),
  ...rows('A', ['A with a leading zero', 'error', 'a A 192.0.02.1']),
  ...rows('CERT', ['CERT of the reserved type 0', 'error', 'l CERT 0 1 8 YWJj']),
  ...rows('LP', ['LP to itself', 'warning', 'k LP 10 k']),
  ...rows('NULL', ['NULL', 'accept', 'l NULL \\# 1 00']),
  ...rows('MD', ['MD, which is obsolete', 'warning', 'l MD a.b.']),
];

/** RFC 9460. */
export const services: readonly ZoneFault[] = rows(
  'HTTPS',
  ['HTTPS alias with parameters', 'warning', 's HTTPS 0 x.net. alpn=h2'],
  ['HTTPS key twice', 'error', 's HTTPS 1 . alpn=h2 alpn=h3'],
  ['HTTPS key 65535', 'error', 's HTTPS 1 . key65535=abc'],
  ['HTTPS key with a leading zero', 'error', 's HTTPS 1 . key01=abc'],
  ['HTTPS port of one octet by number', 'error', 's HTTPS 1 . key3=a'],
  ['HTTPS no-default-alpn alone', 'error', 's HTTPS 1 . no-default-alpn'],
  ['HTTPS mandatory key that is not there', 'error', 's HTTPS 1 . mandatory=port alpn=h2'],
  ['HTTPS mandatory key that is so anyway', 'warning', 's HTTPS 1 . mandatory=port port=443'],
  ['HTTPS empty ech', 'error', 's HTTPS 1 . ech='],
  ['HTTPS dohpath', 'accept', 's HTTPS 1 . alpn=h2 dohpath=/dns-query{?dns}'],
  ['HTTPS dohpath without its variable', 'error', 's HTTPS 1 . alpn=h2 dohpath=/dns-query'],
  ['HTTPS ohttp', 'accept', 's HTTPS 1 . ohttp'],
);

/** What only signed zones have. */
export const signed: readonly ZoneFault[] = [
  ...rows(
    'DS',
    ['DS digest of 20 octets for SHA-256', 'error', `x NS ns1\nx DS 1 8 2 ${digest(20)}`],
    ['DS of an unknown digest type', 'warning', `x NS ns1\nx DS 1 8 99 ${digest(32)}`],
    ['DS algorithm by its name', 'accept', `x NS ns1\nx DS 1 RSASHA256 2 ${digest(32)}`],
    ['DS digest type by a name', 'error', `x NS ns1\nx DS 1 8 SHA-256 ${digest(32)}`],
    ['DS key tag of 65536', 'error', `x NS ns1\nx DS 65536 8 2 ${digest(32)}`],
    ['DS digest of 32 octets for SHA-384', 'error', `x NS ns1\nx DS 1 8 4 ${digest(32)}`],
  ),
  ...rows(
    'DNSKEY',
    ['DNSKEY protocol 2', 'error', `@ DNSKEY 257 2 13 ${key}`],
    ['DNSKEY cut off', 'error', '@ DNSKEY 257 3 8 AwE'],
    ['DNSKEY', 'accept', `@ DNSKEY 257 3 13 ${key}`],
  ),
  ...rows(
    'CDS',
    ['CDS in a zone without keys', 'error', `@ CDS 1 13 2 ${digest(32)}`],
    ['CDS that asks for removal, written 0', 'error', '@ CDS 0 0 0 0'],
    ['CDS that asks for removal beside another', 'error', `@ CDS 0 0 0 00\n@ CDS 1 13 2 ${digest(32)}`],
  ),
  ...rows('NSEC3PARAM', ['NSEC3PARAM of hash algorithm 2', 'error', '@ NSEC3PARAM 2 0 0 -']),
  ...rows('NSEC', ['NSEC without types', 'error', 'n NSEC o']),
];
