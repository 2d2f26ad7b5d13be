import { describe, expect, test } from 'vitest';
import { checkRecord } from '../../../src/engine/record/check-record.ts';
import { findingsIn } from '../../helpers/in-zone.ts';
import { testRule } from '../../helpers/test-rule.ts';

const strict = { profile: 'strict', severities: { 'zone/dane-unsigned': 'off' } } as const;
const sha256 = 'ab'.repeat(32);
const each = (zone: string) => ({ why: zone, zone });
const told = (code: string) => (zone: string) => ({ why: zone, zone, found: [`1: ${code}`] });
const ofHex = (digits: string): string => Buffer.from(digits.replaceAll(' ', ''), 'hex').toString('base64');

const nothing = {
  sha1: 'da39a3ee5e6b4b0d3255bfef95601890afd80709',
  sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  sha384: '38b060a751ac96384cd9327eb1b1e36a21fdb71114be07434c0cc7bf63f6e1da274edebfe76f65fbd51ad2f14898b95b',
  sha512:
    'cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e',
  gost: '981e5f3ca30c841487830f84fb433e13ac1101569b9c13584ac483234cd656c0',
};
const cut = '@ NS ns1\ns NS ns1\n';

testRule('digest-of-nothing', {
  accept: [
    each(`a SSHFP 1 1 ${nothing.sha1.slice(0, -1)}8`),
    each(`a SSHFP 1 2 ${nothing.sha1}${nothing.sha1.slice(0, 24)}`),
    each(`${cut.slice(9)}s DS 1 13 2 e3${'00'.repeat(31)}`),
  ],
  reject: [
    `a SSHFP 4 1 ${nothing.sha1}`,
    `a SSHFP 4 2 ${nothing.sha256.toUpperCase()}`,
    `_443._tcp.ns1 TLSA 3 1 1 ${nothing.sha256}`,
    `_443._tcp.ns1 TLSA 3 1 2 ${nothing.sha512}`,
    `_443._tcp.ns1 TLSA 3 1 0 ${nothing.sha384}`,
    `${'ab'.repeat(28)}._smimecert SMIMEA 3 0 1 ${nothing.sha256}`,
    `s DS 1 13 1 ${nothing.sha1}\ns NS ns1`,
    `s DS 1 13 4 ${nothing.sha384}\ns NS ns1`,
    `s DS 1 12 3 ${nothing.gost}\ns NS ns1`,
    `@ CDS 1 13 2 ${nothing.sha256}`,
    `@ ZONEMD 1 1 1 ${nothing.sha384}`,
    `a DLV 1 13 2 ${nothing.sha256}`,
    `a TYPE44 \\# 22 0401${nothing.sha1}`,
  ]
    .map(told('record/digest-of-nothing'))
    .map((row) => ({ ...row, options: { severities: { 'zone/cds-breaks-chain': 'off' } as const } })),
});

test('a digest of nothing is named by its hash', () => {
  const [finding] = findingsIn(`a SSHFP 4 1 ${nothing.sha1}\n`);
  expect(finding).toMatchObject({ severity: 'warning', field: 'fingerprint' });
  expect(finding!.detail).toContain('the SHA-1 digest of no octets');
});

testRule('naptr-result', {
  accept: [
    '"u" "x" "!a!b!" .',
    '"U" "x" "!a!b!" .',
    '"s" "x" "" ns1',
    '"a" "x" "!a!b!" .',
    '"p" "x" "" .',
    '"" "x" "" .',
    '"s1" "x" "" .',
  ].map((rest) => each(`n NAPTR 1 1 ${rest}`)),
  reject: ['"u" "x" "" .', '"U" "x" "" ns1', '"s" "x" "" .', '"A" "x" "" .'].map((rest) =>
    told('record/naptr-result')(`n NAPTR 1 1 ${rest}`),
  ),
});

test.each([
  ['"u" "x" "" .', 'naptr/no-uri', 'regexp'],
  ['"s" "x" "" .', 'naptr/no-name', 'replacement'],
])('what a NAPTR record with %s lacks is named', (rest, reason, field) => {
  expect(findingsIn(`n NAPTR 1 1 ${rest}\n`)).toMatchObject([{ severity: 'warning', reason, field }]);
});

testRule('naptr-service', {
  accept: [
    'E2U+sip',
    'e2u+SIP',
    'E2U+pstn:tel',
    'E2U+web:http+sms:tel',
    'E2U+a-b:c-d:e',
    `E2U+${'a'.repeat(32)}`,
    'SIP+D2U',
    'x-E2U',
    '',
  ].map((services) => each(`n NAPTR 1 1 "u" "${services}" "!a!b!" .`)),
  reject: [
    'E2U',
    'E2U+',
    'E2U_pstn:tel',
    'E2U:sip',
    'E2U sip',
    'E2U+sip+',
    'E2U++sip',
    'E2U+sip:',
    'E2U+:tel',
    'E2Usip',
    'sip+E2U',
    'e2u+a_b',
    `E2U+${'a'.repeat(33)}`,
  ].map((services) => told('record/naptr-service')(`n NAPTR 1 1 "u" "${services}" "!a!b!" .`)),
});

testRule('dane-mail', {
  accept: [
    { ...each(`_25._tcp.ns1 TLSA 2 1 1 ${sha256}\n_25._tcp.ns1 TLSA 3 1 1 ${sha256}`), options: strict },
    { ...each(`_465._tcp.ns1 TLSA 1 1 1 ${sha256}\n_587._tcp.ns1 TLSA 0 1 1 ${sha256}`), options: strict },
    { ...each(`_25._udp.ns1 TLSA 1 1 1 ${sha256}`), options: strict },
    each(`_25._tcp.ns1 TLSA 1 1 1 ${sha256}`),
  ],
  reject: [0, 1].map((usage) => ({
    ...told('record/dane-mail-usage')(`_25._tcp.ns1 TLSA ${usage} 0 1 ${sha256}`),
    options: strict,
  })),
});

const key = `0020 ${'11'.repeat(32)}`;
const contents = `01 0020 ${key} 0004 00010001 00 0161 0000`;
const config = `fe0d 0030 ${contents}`;
/** The octets behind the length of the list. */
const list = (octets: string): string => {
  const digits = octets.replaceAll(' ', '');
  return ofHex((digits.length / 2).toString(16).padStart(4, '0') + digits);
};

testRule('svcb-ech', {
  accept: [list(config), list(config + config), list(`0001 0002 abcd ${config}`), list('ffff 0000')].flatMap(
    (ech) => [each(`a HTTPS 1 . ech=${ech}`), each(`_x.a SVCB 1 ns1 alpn=h2 ech="${ech}"`)],
  ),
  reject: [
    ofHex(config),
    list(config.slice(0, -2)),
    ofHex(`0033 ${config}`),
    list(''),
    list('fe0d 0000'),
    list(config.replace('0004 0001', '0003 0001')),
    list(config.replace('0161', '0061')),
    list(config.replace(key, '0000')),
    list(`${config} 00`),
    'AAEC',
  ].map((ech) => told('record/svcb-ech')(`a HTTPS 1 . ech=${ech}`)),
});

const sig = (algorithm: number, octets: number, type = 'SIG'): string =>
  `@ ${type} A ${algorithm} 2 3600 20300101000000 20250101000000 1 @ ${Buffer.alloc(octets, 1).toString('base64')}`;
const lengths: readonly (readonly [algorithm: number, least: number, most: number])[] = [
  [3, 41, 41],
  [5, 64, 512],
  [8, 64, 512],
  [10, 128, 512],
  [12, 64, 64],
  [13, 64, 64],
  [14, 96, 96],
  [15, 64, 64],
  [16, 114, 114],
];

testRule('sig-length', {
  accept: [
    ...lengths.flatMap(([algorithm, least, most]) => [
      each(sig(algorithm, least)),
      each(sig(algorithm, most)),
    ]),
    each(sig(200, 3)),
  ],
  reject: lengths.flatMap(([algorithm, least, most]) =>
    [least - 1, most + 1].map((octets) => told('record/signature-length')(sig(algorithm, octets))),
  ),
});

test('signatures of zones are looked at in the same way', () => {
  const found = (octets: number) =>
    findingsIn(`${sig(13, octets, 'RRSIG')}\n`).filter(({ code }) => code === 'record/signature-length');
  expect(found(64)).toEqual([]);
  expect(found(63)).toMatchObject([{ severity: 'error', field: 'signature' }]);
  expect(found(63)[0]!.detail).toContain('A signature of algorithm 13 has 64 octets');
});

testRule('unassigned-kind', {
  accept: [
    each('a APL 1:192.0.2.0/24 !2:2001:db8::/32'),
    each('a APL \\# 5 0001080101'),
    each('a AMTRELAY 10 0 0 .'),
    each('a AMTRELAY \\# 6 0a01c0000201'),
    each('a AMTRELAY \\# 6 0a81c0000201'),
  ],
  reject: [
    'a APL \\# 5 0009080101',
    'a APL \\# 4 00000000',
    'a APL \\# 10 0001080101 0003ff0101',
    'a AMTRELAY \\# 4 0a09aabb',
    'a AMTRELAY \\# 2 0a84',
    'a AMTRELAY \\# 2 0aff',
  ].map(told('record/unassigned-kind')),
});

test.each([
  ['APL', '\\# 5 0009080101'],
  ['AMTRELAY', '\\# 4 0a09aabb'],
])('%s of an unassigned kind is an error where the database must not have it', (type, content) => {
  const severity = (profile: 'rfc' | 'platform' | 'strict') =>
    checkRecord({ name: 'a', type, content, ttl: 1 }, { origin: 'example.com', profile, types: [type] }).map(
      (one) => `${one.severity} ${one.code}`,
    );
  expect(severity('rfc')).toEqual(['warning record/unassigned-kind']);
  expect(severity('platform')).toEqual(['error record/unassigned-kind']);
  expect(severity('strict')).toEqual(['error record/unassigned-kind']);
});

testRule('zonemd-private', {
  accept: [
    each(`@ ZONEMD 1 1 1 ${'ab'.repeat(48)}`),
    each(`@ ZONEMD 1 254 2 ${'ab'.repeat(64)}`),
    each(`@ ZONEMD 1 240 240 ${'ab'.repeat(12)}`),
    each(`@ ZONEMD 1 1 240 ${'ab'.repeat(20)}`),
  ],
  reject: [
    `@ ZONEMD 1 240 1 ${'ab'.repeat(12)}`,
    `@ ZONEMD 1 254 1 ${'ab'.repeat(64)}`,
    `@ ZONEMD 1 244 2 ${'ab'.repeat(48)}`,
  ].map(told('record/zonemd-private')),
});

describe('a type that only the platform knows has no number', () => {
  test.each(['rfc', 'strict'] as const)('TYPE65401 is any unknown type in %s', (profile) => {
    const findings = findingsIn('p TYPE65401 \\# 3 0a0b0c\nq TYPE65401 \\# 4 03616263\n', { profile });
    expect(findings.filter(({ owner }) => /^[pq]\./.test(owner ?? ''))).toEqual([]);
    expect(
      checkRecord(
        { name: 'p', type: 'TYPE65401', content: '\\# 3 0a0b0c', ttl: 1 },
        { origin: 'example.com', profile },
      ),
    ).toEqual([]);
  });

  test('a text behind it is told that octets are wanted', () => {
    expect(findingsIn('p TYPE65401 host.example.net.\n')).toMatchObject([{ reason: 'generic/required' }]);
  });
});

describe('the numbers of an RSA key', () => {
  const rsa = (digits: string): string => `@ DNSKEY 257 3 8 ${ofHex(digits)}`;
  const modulus = 'ff'.repeat(256);
  const found = (digits: string) =>
    findingsIn(`${rsa(digits)}\n`)
      .map(({ severity, code, reason }) => `${severity} ${reason ?? code}`)
      .filter((one) => /rsa/.test(one));
  test.each([
    [`03 010001 ${modulus}`, []],
    [`04 00010001 ${modulus}`, ['warning record/rsa-leading-zero']],
    [`03 010001 00 ${modulus}`, ['warning record/rsa-leading-zero']],
    [`00 0004 00010001 ${modulus}`, ['warning record/rsa-leading-zero']],
    [`03 000000 ${modulus}`, ['error dnskey/rsa-form']],
    ['03 010001 0000', ['error dnskey/rsa-form']],
    [`00 ${modulus}`, ['error dnskey/rsa-form']],
    ['03 010001', ['error dnskey/rsa-form']],
  ])('%s', (digits, findings) => {
    expect(found(digits)).toEqual(findings);
  });

  test('zeros in front are not counted in its size', () => {
    const zeros = `03 010001 ${'00'.repeat(64)} ${'ff'.repeat(63)}`;
    expect(found(zeros)).toEqual(['warning record/rsa-leading-zero', 'warning record/rsa-key-size']);
  });
});
