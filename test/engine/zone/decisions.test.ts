import { describe, expect, test } from 'vitest';
import type { Profile, Severity } from '../../../src/catalog/entry.ts';
import { checkZone } from '../../../src/engine/check-zone.ts';
import { prelude, preludeFor } from '../../helpers/in-zone.ts';

// Where peers disagree about a text, this is what we say: RFC texts and issues are behind each row.

type Decision = 'accept' | 'notice' | 'warning' | 'error';

interface Row {
  readonly input: string;
  readonly decision: Decision;
  /** Every code that is found; `decision` is the worst severity among them. */
  readonly codes?: readonly string[];
  readonly profile?: Profile;
  /** The input is the zone, and does not stand behind the prelude. */
  readonly whole?: true;
}

const label64 = 'a'.repeat(64);
const octets20 = '0123456789abcdef0123456789abcdef01234567';
const key = `${'A'.repeat(86)}==`;
const octets32 = '0123456789abcdef'.repeat(4);
const withoutTtl = prelude.replace('$TTL 3600\n', '');

const fileSyntax: readonly Row[] = [
  { input: prelude.replaceAll('\n', '\r\n'), decision: 'accept', whole: true },
  {
    input: prelude.replaceAll('\n', '\r'),
    decision: 'error',
    codes: ['syntax/bare-carriage-return'],
    whole: true,
  },
  { input: `\ufeff${prelude}`, decision: 'error', codes: ['syntax/byte-order-mark'], whole: true },
  { input: 't TXT "é"', decision: 'accept' },
  { input: 't TXT "a\x07"', decision: 'warning', codes: ['syntax/non-ascii'] },
  { input: 'a TXT ( "x"', decision: 'error', codes: ['syntax/unclosed-parenthesis'] },
  { input: 'a TXT ( ( "x" ) )', decision: 'error', codes: ['syntax/nested-parenthesis'] },
  { input: 't TXT "a\nb"', decision: 'error', codes: ['syntax/unclosed-quote'] },
  { input: 't TXT "a""b"', decision: 'accept' },
  { input: '$GENERATE 1-3 h$ A 192.0.2.$', decision: 'accept' },
  { input: '$GENERATE 1-3 h$ A 192.0.2.$', decision: 'accept', profile: 'strict' },
  {
    input: '$GENERATE 1-3 h$ A 192.0.2.$',
    decision: 'error',
    codes: ['syntax/generate-not-allowed'],
    profile: 'platform',
  },
  { input: '$ORIGIN sub\nns1.example.com. A 192.0.2.2\na A 192.0.2.1', decision: 'accept' },
  { input: '$ttl 300', decision: 'accept' },
  {
    input: prelude.replace('\n@ SOA', '\n IN SOA'),
    decision: 'error',
    codes: ['syntax/missing-owner'],
    whole: true,
  },
  { input: '"q" A 192.0.2.1', decision: 'error', codes: ['name/quoted'] },
  { input: '# text', decision: 'error', codes: ['syntax/not-a-comment'] },
  // A word that is a type makes no record of a comment.
  { input: '# MX for mail', decision: 'error', codes: ['syntax/not-a-comment'] },
  { input: '# A records', decision: 'error', codes: ['syntax/not-a-comment'] },
  { input: 'a CH A 192.0.2.1', decision: 'error', codes: ['syntax/class-mismatch'] },
  { input: 'a A \\# 4 c0000201', decision: 'accept' },
  { input: 'a TYPE65280 \\# 3 abcd', decision: 'error', codes: ['record/invalid-content'] },
  { input: 't TXT "\\300"', decision: 'error', codes: ['record/invalid-content'] },
];

const names: readonly Row[] = [
  { input: 'a.example.net. A 192.0.2.1', decision: 'error', codes: ['name/out-of-zone'] },
  { input: `${label64} A 192.0.2.1`, decision: 'error', codes: ['name/label-too-long'] },
  {
    input: prelude.replace('hostmaster', 'h@x.example.'),
    decision: 'warning',
    codes: ['record/mailbox-at-sign'],
    whole: true,
  },
  { input: 'a_b A 192.0.2.1', decision: 'warning', codes: ['name/not-hostname'] },
  { input: '-a A 192.0.2.1', decision: 'warning', codes: ['name/not-hostname'] },
  { input: 'a!b A 192.0.2.1', decision: 'warning', codes: ['name/not-hostname'] },
  { input: 'a.*.w A 192.0.2.1', decision: 'warning', codes: ['name/inner-wildcard'] },
  { input: '*.w NS ns1', decision: 'error', codes: ['zone/wildcard-ns'] },
];

const ttlAndSoa: readonly Row[] = [
  { input: 'a 2147483648 A 192.0.2.1', decision: 'error', codes: ['record/invalid-ttl'] },
  { input: 'a 4294967296 A 192.0.2.1', decision: 'error', codes: ['record/invalid-ttl'] },
  { input: 'a 1h30m A 192.0.2.1', decision: 'accept' },
  { input: 'a 30m1h A 192.0.2.1', decision: 'accept' },
  { input: 'a 1h30 A 192.0.2.1', decision: 'error', codes: ['record/invalid-ttl'] },
  { input: 'a 1y A 192.0.2.1', decision: 'error', codes: ['record/invalid-ttl'] },
  { input: withoutTtl, decision: 'warning', codes: ['syntax/ttl-missing'], whole: true },
  { input: 'a 300 A 192.0.2.1\na 400 A 192.0.2.2', decision: 'warning', codes: ['zone/ttl-mismatch'] },
  {
    input: prelude.replace(/(@ SOA.*\n)(@ NS.*\n)/, '$2$1'),
    decision: 'accept',
    whole: true,
  },
  // RFC 1035 3.3.13: 32 bits; RFC 2308 4 makes a TTL of the last number only.
  { input: prelude.replace('7200 3600 1209600', '4294967295 '.repeat(3)), decision: 'accept', whole: true },
  {
    input: prelude.replace('1209600 3600', '1209600 2147483648'),
    decision: 'error',
    codes: ['record/invalid-content'],
    whole: true,
  },
  {
    input: '@ SOA ns1 hostmaster 1 7200 3600 1209600 3600',
    decision: 'warning',
    codes: ['record/already-exists'],
  },
  { input: '@ SOA ns1 hostmaster 2 7200 3600 1209600 3600', decision: 'error', codes: ['zone/soa-multiple'] },
  { input: 'x SOA ns1 hostmaster 1 7200 3600 1209600 3600', decision: 'error', codes: ['zone/soa-not-apex'] },
];

const delegation: readonly Row[] = [
  { input: prelude.replace('@ NS ns1\n', ''), decision: 'error', codes: ['zone/ns-missing'], whole: true },
  { input: '@ NS ns9', decision: 'error', codes: ['zone/ns-without-address'] },
  { input: 's NS 192.0.2.5', decision: 'error', codes: ['name/target-is-address'] },
  { input: 's NS ns.s', decision: 'error', codes: ['zone/glue-missing'] },
  { input: 's NS nope', decision: 'error', codes: ['zone/ns-without-address'] },
  { input: 'u NS ns.v\nv NS x.net.', decision: 'warning', codes: ['zone/sibling-glue-missing'] },
  { input: 's NS ns.s\n*.s A 192.0.2.1', decision: 'error', codes: ['zone/glue-missing'] },
  {
    input: 'c CNAME a.net.\nc KEY 0 3 8 AQPA',
    decision: 'error',
    codes: ['record/cname-conflict'],
  },
  { input: 'c CNAME a.net.\nc NSEC d CNAME NSEC', decision: 'accept' },
  { input: 'c CNAME a.net.\nc CNAME a.net.', decision: 'warning', codes: ['record/already-exists'] },
  { input: 'd DNAME x.\na.d A 192.0.2.1', decision: 'error', codes: ['record/dname-conflict'] },
  { input: 'd DNAME x.\nd NS ns1', decision: 'error', codes: ['record/dname-conflict'] },
  { input: 'd DNAME x.\nd DNAME y.', decision: 'error', codes: ['record/dname-conflict'] },
  { input: 'a A 192.0.2.1\na A 192.0.2.1', decision: 'warning', codes: ['record/already-exists'] },
  {
    input: 'a A 192.0.2.1\na A 192.0.2.1',
    decision: 'error',
    codes: ['record/already-exists'],
    profile: 'platform',
  },
];

const content: readonly Row[] = [
  { input: '@ MX 65536 ns1', decision: 'error', codes: ['record/invalid-content'] },
  { input: '_x._tcp SRV 0 0 65536 ns1', decision: 'error', codes: ['record/invalid-content'] },
  { input: `t TXT "${'a'.repeat(256)}"`, decision: 'error', codes: ['record/invalid-content'] },
  {
    input: `t TXT "${'a'.repeat(256)}"`,
    decision: 'notice',
    codes: ['record/string-split'],
    profile: 'platform',
  },
  { input: 't TXT', decision: 'error', codes: ['record/invalid-content'] },
  { input: '@ CAA 0 ISSUE "x"', decision: 'accept' },
  { input: '@ CAA 0 is-sue "x"', decision: 'error', codes: ['record/invalid-content'] },
  { input: '@ CAA 0 issue x.net', decision: 'accept' },
  { input: '@ CAA 256 issue "x"', decision: 'error', codes: ['record/invalid-content'] },
  {
    input: 'n NAPTR 100 10 "u" "E2U+sip" "!^(.*$!\\\\1!" .',
    decision: 'error',
    codes: ['record/invalid-content'],
  },
  { input: '_x URI 1 1 https://x/', decision: 'error', codes: ['record/invalid-content'] },
  { input: '_443._tcp TLSA 3 1 0 abc', decision: 'error', codes: ['record/invalid-content'] },
  { input: '_443._tcp TLSA 3 1 1 abcd', decision: 'error', codes: ['record/invalid-content'] },
  { input: `_443._tcp TLSA 4 1 1 ${octets32}`, decision: 'error', codes: ['record/invalid-content'] },
  { input: `_443._tcp TLSA 255 1 1 ${octets32}`, decision: 'accept' },
  { input: `s SSHFP 4 2 ${octets20}`, decision: 'error', codes: ['record/invalid-content'] },
  { input: 'l LOC 90 1 0 N 4 E 0m', decision: 'error', codes: ['record/invalid-content'] },
  { input: 'l CERT 0 1 8 YWJj', decision: 'error', codes: ['record/invalid-content'] },
  { input: 'k LP 10 k', decision: 'warning', codes: ['name/target-is-owner'] },
  { input: 'l NULL \\# 1 00', decision: 'accept' },
  { input: 'l NULL \\# 1 00', decision: 'error', codes: ['record/unsupported-type'], profile: 'platform' },
  { input: 'l MD a.b.', decision: 'warning', codes: ['record/obsolete-type'] },
  { input: 'l MD a.b.', decision: 'error', codes: ['record/unsupported-type'], profile: 'platform' },
  { input: 'a AAAA 2001:00db8::1', decision: 'error', codes: ['record/invalid-content'] },
  { input: 'a A 192.0.02.1', decision: 'error', codes: ['record/invalid-content'] },
  { input: 'l TYPE41 \\# 0', decision: 'error', codes: ['record/unsupported-type'] },
  { input: 'l TYPE0 \\# 1 00', decision: 'error', codes: ['record/unsupported-type'] },
];

const services: readonly Row[] = [
  { input: 's HTTPS 1 . alpn=h2 alpn=h3', decision: 'error', codes: ['record/invalid-content'] },
  { input: 's HTTPS 1 . key65535=abc', decision: 'error', codes: ['record/invalid-content'] },
  { input: 's HTTPS 1 . key01=abc', decision: 'error', codes: ['record/invalid-content'] },
  { input: 's HTTPS 1 . key3=a', decision: 'error', codes: ['record/invalid-content'] },
  { input: 's HTTPS 1 . no-default-alpn', decision: 'error', codes: ['record/invalid-content'] },
  { input: 's HTTPS 1 . mandatory=port alpn=h2', decision: 'error', codes: ['record/invalid-content'] },
  { input: 's HTTPS 1 . ech=', decision: 'error', codes: ['record/invalid-content'] },
  { input: 's HTTPS 1 . alpn=h2 dohpath=/dns-query{?dns}', decision: 'accept' },
  { input: 's HTTPS 1 . ohttp', decision: 'accept' },
  {
    input: 's HTTPS 1 . alpn=h2 dohpath=/dns-query',
    decision: 'error',
    codes: ['record/invalid-content'],
  },
];

const dnssec: readonly Row[] = [
  { input: `@ DS 1 8 2 ${octets32}`, decision: 'error', codes: ['zone/ds-at-apex'] },
  { input: `x DS 1 8 2 ${octets32}`, decision: 'error', codes: ['zone/ds-without-ns'] },
  { input: `x DS 1 8 2 ${octets32}`, decision: 'error', codes: ['zone/ds-without-ns'], profile: 'platform' },
  { input: `x NS ns1\nx DS 1 8 2 ${octets20}`, decision: 'error', codes: ['record/invalid-content'] },
  { input: `x NS ns1\nx DS 1 RSASHA256 2 ${octets32}`, decision: 'accept' },
  { input: `x NS ns1\nx DS 1 8 SHA-256 ${octets32}`, decision: 'error', codes: ['record/invalid-content'] },
  { input: `x NS ns1\nx DS 65536 8 2 ${octets32}`, decision: 'error', codes: ['record/invalid-content'] },
  { input: `x NS ns1\nx DS 1 8 99 ${octets32}`, decision: 'warning', codes: ['record/ds-digest-type'] },
  { input: `x NS ns1\nx DS 1 8 4 ${octets32}`, decision: 'error', codes: ['record/invalid-content'] },
  { input: `@ DNSKEY 257 2 13 ${key}`, decision: 'error', codes: ['record/invalid-content'] },
  { input: '@ DNSKEY 257 3 8 AwE', decision: 'error', codes: ['record/invalid-content'] },
  { input: `@ CDS 1 13 2 ${octets32}`, decision: 'error', codes: ['zone/cds-breaks-chain'] },
  { input: '@ CDS 0 0 0 0', decision: 'error', codes: ['record/invalid-content'] },
  { input: '@ CDNSKEY 0 3 0 0', decision: 'error', codes: ['record/invalid-content'] },
  { input: '@ CDS 0 0 0 00\n@ CDNSKEY 0 3 0 AA==', decision: 'accept' },
  {
    input: `@ DNSKEY 257 3 13 ${key}\n@ CDS 0 0 0 00\n@ CDS 1 13 2 ${octets32}`,
    decision: 'error',
    codes: ['zone/cds-delete-mixed'],
  },
  { input: '@ NSEC3PARAM 2 0 0 -', decision: 'error', codes: ['record/invalid-content'] },
  { input: 'n NSEC o', decision: 'error', codes: ['record/invalid-content'] },
  { input: `@ ZONEMD 1 1 1 ${octets32}`, decision: 'error', codes: ['record/invalid-content'] },
  { input: 'c CNAME a.net.\nc NSEC d CNAME NSEC', decision: 'accept' },
];

const rank: readonly Severity[] = ['notice', 'warning', 'error'];

function decide({ input, profile = 'rfc', whole }: Row): { decision: Decision; codes: string[] } {
  const { findings } = checkZone(whole ? input : `${preludeFor(profile)}${input}\n`, { profile });
  const worst = Math.max(-1, ...findings.map(({ severity }) => rank.indexOf(severity)));
  return { decision: rank[worst] ?? 'accept', codes: findings.map(({ code }) => code) };
}

function judged(row: Row): void {
  const found = decide(row);
  expect(found.decision).toBe(row.decision);
  if (row.codes !== undefined || row.decision === 'accept') expect(found.codes).toEqual(row.codes ?? []);
}

describe.each([
  ['file syntax', fileSyntax],
  ['names', names],
  ['TTL and SOA', ttlAndSoa],
  ['NS, glue, CNAME and DNAME', delegation],
  ['content', content],
  ['SVCB and HTTPS', services],
  ['DNSSEC', dnssec],
] as const)('%s', (_group, rows) => {
  test.each(rows)('$decision: $input', judged);
});

test('`"a""b"` is two strings, and raw octets are printed as escapes', () => {
  const { findings } = checkZone(`${prelude}t TXT "a""b"\nt TXT "a" "b"\nu TXT "é"\nu TXT "\\195\\169"\n`);
  expect(findings.map(({ line, code }) => `${line}: ${code}`)).toEqual([
    '7: record/already-exists',
    '9: record/already-exists',
  ]);
});

test('a comment in another syntax is answered with the semicolon, a mail address with the dot', () => {
  const { findings } = checkZone(`${prelude.replace('hostmaster', 'h@x.example.')}# text\n`);
  expect(findings.map(({ reason, detail }) => [reason, detail])).toEqual([
    [undefined, expect.stringContaining('a dot stands in place of the @ of a mail address')],
    [undefined, expect.stringContaining('write a ; in its place')],
  ]);
});
