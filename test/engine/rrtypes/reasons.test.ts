import { describe, expect, test } from 'vitest';
import { type Reason, reasonNames } from '../../../src/catalog/reasons.ts';
import { findingsIn } from '../../helpers/in-zone.ts';
import { readRecord, wireOf } from '../../helpers/wire-of.ts';
import { rareRefused } from './examples-rare.ts';
import { securityRefused } from './refused-security.ts';

interface Refused {
  readonly type: string;
  readonly reason: Reason;
  /** The field that the finding names. */
  readonly field?: string;
  readonly content: string;
  /** The nearest content that is taken. */
  readonly taken: string;
}

const label63 = 'a'.repeat(63);
/** With example.com behind it one octet too long. */
const longName = `${label63}.${label63}.${label63}.${'a'.repeat(50)}`;
const sha256 = '0123456789abcdef'.repeat(4);

const refused: readonly Refused[] = [
  { type: 'MX', reason: 'content/missing-field', field: 'exchange', content: '10', taken: '10 mail' },
  { type: 'A', reason: 'content/missing-field', field: 'address', content: '', taken: '192.0.2.1' },
  { type: 'TXT', reason: 'content/missing-field', field: 'text', content: '', taken: '""' },
  { type: 'PTR', reason: 'content/extra-field', content: 'a b.', taken: 'a' },
  { type: 'CNAME', reason: 'content/extra-field', content: 'a b', taken: 'a' },
  { type: 'A', reason: 'content/not-a-comment', content: '192.0.2.1 # web', taken: '192.0.2.1' },
  { type: 'MX', reason: 'content/not-a-comment', content: '10 mail //web', taken: '10 mail' },
  { type: 'CAA', reason: 'content/extra-field', content: '0 issue "a" "b"', taken: '0 issue "ab"' },
  { type: 'SOA', reason: 'content/extra-field', content: '. . 1 2 3 4 5 6', taken: '. . 1 2 3 4 5' },
  { type: 'A', reason: 'content/quoted', field: 'address', content: '"192.0.2.1"', taken: '192.0.2.1' },
  { type: 'AAAA', reason: 'content/quoted', field: 'address', content: '"::1"', taken: '::1' },
  {
    type: 'DS',
    reason: 'content/quoted',
    field: 'digest',
    content: `1 8 2 "${sha256}"`,
    taken: `1 8 2 ${sha256}`,
  },
  {
    type: 'DS',
    reason: 'content/quoted',
    field: 'algorithm',
    content: `1 "8" 2 ${sha256}`,
    taken: `1 8 2 ${sha256}`,
  },

  { type: 'MX', reason: 'number/not-a-number', field: 'preference', content: 'ten mail', taken: '10 mail' },
  { type: 'MX', reason: 'number/not-a-number', field: 'preference', content: '-1 mail', taken: '1 mail' },
  { type: 'MX', reason: 'number/not-a-number', field: 'preference', content: '+1 mail', taken: '1 mail' },
  { type: 'MX', reason: 'number/not-a-number', field: 'preference', content: '0x1 mail', taken: '01 mail' },
  { type: 'MX', reason: 'number/not-a-number', field: 'preference', content: '1.0 mail', taken: '10 mail' },
  { type: 'MX', reason: 'content/quoted', field: 'preference', content: '"1" mail', taken: '1 mail' },
  { type: 'MX', reason: 'number/too-large', field: 'preference', content: '65536 mail', taken: '65535 mail' },
  { type: 'SRV', reason: 'number/too-large', field: 'port', content: '0 0 65536 a', taken: '0 0 65535 a' },
  { type: 'CAA', reason: 'number/too-large', field: 'flags', content: '256 issue ""', taken: '255 issue ""' },
  {
    type: 'DS',
    reason: 'number/too-large',
    field: 'key tag',
    content: `65536 8 2 ${sha256}`,
    taken: `65535 8 2 ${sha256}`,
  },
  {
    type: 'DS',
    reason: 'number/too-large',
    field: 'algorithm',
    content: `1 256 2 ${sha256}`,
    taken: `1 255 2 ${sha256}`,
  },
  {
    type: 'SOA',
    reason: 'number/too-large',
    field: 'serial',
    content: '. . 4294967296 1 1 1 1',
    taken: '. . 4294967295 1 1 1 1',
  },
  {
    type: 'SOA',
    reason: 'time/not-a-time',
    field: 'refresh',
    content: '. . 1 1y 1 1 1',
    taken: '. . 1 1w 1 1 1',
  },
  {
    type: 'SOA',
    reason: 'time/not-a-time',
    field: 'retry',
    content: '. . 1 1 -1 1 1',
    taken: '. . 1 1 1 1 1',
  },
  {
    type: 'SOA',
    reason: 'time/too-large',
    field: 'minimum',
    content: '. . 1 1 1 1 2147483648',
    taken: '. . 1 4294967295 4294967295 4294967295 2147483647',
  },
  ...['refresh', 'retry', 'expire'].map((field, at) => ({
    type: 'SOA',
    reason: 'time/too-large' as const,
    field,
    content: `. . ${['1', '1', '1', '1'].with(at + 1, '4294967296').join(' ')} 1`,
    taken: `. . ${['1', '1', '1', '1'].with(at + 1, '4294967295').join(' ')} 1`,
  })),

  { type: 'A', reason: 'ipv4/octet-count', content: '192.0.2', taken: '192.0.2.0' },
  { type: 'A', reason: 'ipv4/octet-count', content: '192.0.2.1.1', taken: '192.0.2.1' },
  { type: 'A', reason: 'ipv4/octet-count', content: '192,0,2', taken: '192.0.2.1' },
  { type: 'A', reason: 'ipv4/octet-count', content: '192.0..2', taken: '192.0.0.2' },
  { type: 'A', reason: 'ipv4/octet-range', content: '192.0.2.256', taken: '192.0.2.255' },
  { type: 'A', reason: 'ipv4/leading-zero', content: '192.0.02.1', taken: '192.0.2.1' },
  { type: 'A', reason: 'ipv4/leading-zero', content: '192.0.2.00', taken: '192.0.2.0' },
  { type: 'A', reason: 'ipv4/prefix', content: '192.0.2.0/24', taken: '192.0.2.0' },
  { type: 'A', reason: 'ipv4/prefix', content: '192.0.2.1:80', taken: '192.0.2.1' },
  { type: 'A', reason: 'ipv4/is-ipv6', content: '2001:db8::1', taken: '192.0.2.1' },
  { type: 'AAAA', reason: 'ipv6/is-ipv4', content: '192.0.2.1', taken: '::192.0.2.1' },
  { type: 'AAAA', reason: 'ipv6/character', content: '2001:db8::g', taken: '2001:db8::f' },
  { type: 'AAAA', reason: 'ipv6/character', content: '::g', taken: '::1' },
  { type: 'AAAA', reason: 'ipv6/prefix', content: '2001:db8::/32', taken: '2001:db8::' },
  { type: 'AAAA', reason: 'ipv6/zone', content: 'fe80::1%eth0', taken: 'fe80::1' },
  { type: 'AAAA', reason: 'ipv6/group-too-long', content: '2001:00db8::1', taken: '2001:0db8::1' },
  { type: 'AAAA', reason: 'ipv6/too-many-groups', content: '1:2:3:4:5:6:7:8:9', taken: '1:2:3:4:5:6:7:8' },
  { type: 'AAAA', reason: 'ipv6/too-many-groups', content: '1:2:3:4::5:6:7:8', taken: '1:2:3:4::6:7:8' },
  { type: 'AAAA', reason: 'ipv6/too-few-groups', content: '1:2:3:4:5:6:7', taken: '1:2:3:4:5:6:7::' },
  { type: 'AAAA', reason: 'ipv6/double-colon', content: '1::2::3', taken: '1::2:3' },
  { type: 'AAAA', reason: 'ipv6/double-colon', content: '1:::3', taken: '1::3' },
  { type: 'AAAA', reason: 'ipv6/colon', content: ':1:2:3:4:5:6:7', taken: '::1:2:3:4:5:6:7' },
  { type: 'AAAA', reason: 'ipv6/colon', content: '1:2:3:4:5:6:7:', taken: '1:2:3:4:5:6:7::' },
  { type: 'AAAA', reason: 'ipv6/embedded-ipv4', content: '::ffff:192.0.2.256', taken: '::ffff:192.0.2.255' },
  { type: 'AAAA', reason: 'ipv6/embedded-ipv4', content: '::192.0.2.1:1', taken: '::1:192.0.2.1' },

  { type: 'NS', reason: 'name/empty-label', field: 'name server', content: 'a..b', taken: 'a.b' },
  { type: 'NS', reason: 'name/empty-label', field: 'name server', content: '.a', taken: 'a.' },
  {
    type: 'MX',
    reason: 'name/label-too-long',
    field: 'exchange',
    content: `10 ${label63}a`,
    taken: `10 ${label63}`,
  },
  {
    type: 'MX',
    reason: 'name/too-long',
    field: 'exchange',
    content: `10 ${longName}`,
    taken: `10 ${longName}.`,
  },
  { type: 'PTR', reason: 'name/bad-escape', field: 'name', content: 'a\\46b', taken: 'a\\046b' },
  { type: 'PTR', reason: 'name/bad-escape', field: 'name', content: 'a\\256b', taken: 'a\\255b' },
  { type: 'CNAME', reason: 'name/quoted', field: 'canonical name', content: '"a"', taken: 'a' },
  { type: 'CNAME', reason: 'name/quoted', field: 'canonical name', content: '"."', taken: '.' },

  {
    type: 'TXT',
    reason: 'text/string-too-long',
    field: 'text',
    content: `"${'a'.repeat(256)}"`,
    taken: `"${'a'.repeat(255)}"`,
  },
  { type: 'TXT', reason: 'text/inner-quotes', field: 'text', content: '"a "b" c"', taken: '"a " b " c"' },
  { type: 'TXT', reason: 'text/inner-quotes', field: 'text', content: 'a"b"', taken: 'a "b"' },
  { type: 'TXT', reason: 'text/inner-quotes', field: 'text', content: '"a"b', taken: '"a""b"' },
  { type: 'HINFO', reason: 'text/inner-quotes', field: 'os', content: '"a"b', taken: '"a" b' },
  { type: 'TXT', reason: 'text/bad-escape', field: 'text', content: '"\\300"', taken: '"\\200"' },
  { type: 'TXT', reason: 'text/bad-escape', field: 'text', content: '"\\12"', taken: '"\\012"' },
  {
    type: 'CAA',
    reason: 'text/bad-escape',
    field: 'value',
    content: '0 issue "\\3"',
    taken: '0 issue "\\;"',
  },
  { type: 'CAA', reason: 'caa/tag', field: 'tag', content: '0 is-sue ""', taken: '0 issue ""' },
  { type: 'CAA', reason: 'caa/tag', field: 'tag', content: '0 "" ""', taken: '0 a ""' },
  {
    type: 'CAA',
    reason: 'caa/tag',
    field: 'tag',
    content: `0 ${'a'.repeat(256)} ""`,
    taken: `0 ${'a'.repeat(255)} ""`,
  },
  {
    type: 'DS',
    reason: 'mnemonic/unknown',
    field: 'algorithm',
    content: `1 RSA 2 ${sha256}`,
    taken: `1 RSASHA256 2 ${sha256}`,
  },
  {
    type: 'DS',
    reason: 'hex/invalid-digit',
    field: 'digest',
    content: `1 8 2 ${sha256}g`,
    taken: `1 8 2 ${sha256}`,
  },
  {
    type: 'DS',
    reason: 'hex/odd-length',
    field: 'digest',
    content: `1 8 2 ${sha256}0`,
    taken: `1 8 2 ${sha256}`,
  },
  { type: 'DS', reason: 'ds/digest-length', field: 'digest', content: '1 8 2 00', taken: `1 8 2 ${sha256}` },
  {
    type: 'DS',
    reason: 'ds/digest-length',
    field: 'digest',
    content: `1 8 1 ${sha256}`,
    taken: `1 8 3 ${sha256}`,
  },

  { type: 'A', reason: 'generic/number', content: '\\#', taken: '\\# 4 c0000201' },
  { type: 'A', reason: 'generic/number', content: '\\# four c0000201', taken: '\\# 4 c0000201' },
  {
    type: 'TYPE65280',
    reason: 'generic/number',
    content: '\\# 65536 00',
    taken: `\\# 65535 ${'00'.repeat(65_535)}`,
  },
  { type: 'A', reason: 'generic/length', content: '\\# 3 c0000201', taken: '\\# 4 c0000201' },
  { type: 'TYPE65280', reason: 'generic/length', content: '\\# 2 00', taken: '\\# 1 00' },
  { type: 'TYPE65280', reason: 'generic/length', content: '\\# 1', taken: '\\# 0' },
  { type: 'A', reason: 'generic/malformed', content: '\\# 3 c00002', taken: '\\# 4 c0000200' },
  { type: 'TYPE65280', reason: 'generic/required', content: '00', taken: '\\# 1 00' },
  { type: 'TYPE65280', reason: 'hex/invalid-digit', field: 'octets', content: '\\# 1 0g', taken: '\\# 1 0f' },
  { type: 'TYPE65280', reason: 'hex/odd-length', field: 'octets', content: '\\# 1 000', taken: '\\# 1 00' },
  {
    type: 'TXT',
    reason: 'content/too-long',
    content: `"${'a'.repeat(255)}" `.repeat(256),
    taken: `${`"${'a'.repeat(255)}" `.repeat(255)}"${'a'.repeat(254)}"`,
  },
  {
    type: 'CAA',
    reason: 'content/too-long',
    field: 'value',
    content: `0 a "${'a'.repeat(65_533)}"`,
    taken: `0 a "${'a'.repeat(65_532)}"`,
  },
  {
    type: 'DS',
    reason: 'content/too-long',
    field: 'digest',
    content: `0 0 99 ${'00'.repeat(65_532)}`,
    taken: `0 0 99 ${'00'.repeat(65_531)}`,
  },
];

describe('content is refused for a reason that the nearest content does not give', () => {
  test.each(refused)('$reason: $type $content', ({ type, reason, content, taken }) => {
    expect(wireOf(type, content)).toBe(reason);
    expect(readRecord(type, taken)).toMatchObject({ wire: expect.any(String) });
  });
});

describe('what is said of it', () => {
  const short = refused.filter(({ content }) => content.length < 1000);

  test.each(short)('$reason: $type $content', ({ type, reason, field, content }) => {
    const [finding, ...others] = findingsIn(`owner ${type} ${content}\n`).filter(({ owner }) =>
      owner?.startsWith('owner'),
    );
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: 'record/invalid-content', reason, type, status: 400, line: 6 });
    if (field !== undefined) expect(finding).toMatchObject({ field });
    expect(finding!.detail).not.toMatch(/\{\w+\}/);
    expect(finding!.column).toBeGreaterThan('owner '.length);
  });
});

test('every reason has its row, or stands here because another place reports it', () => {
  const elsewhere: readonly Reason[] = [
    // Claims: test/engine/policy/domain-claim.test.ts.
    'domain-claim/other-tenant',
    // TTLs are read before content: test/engine/text/ttl.test.ts and the rules' tables.
    'ttl/not-a-ttl',
    'ttl/too-large',
    'ttl/too-small',
    // What stands before it: test/engine/zone/findings.test.ts and one-cause.test.ts beside the rules.
    'ttl/twice',
    'ttl/unit',
    'name/missing-final-dot',
    'cname/apex',
    // test/engine/record/platform.test.ts.
    'target/address',
    'target/url',
    'target/list',
    'member/near',
    'member/in-content',
    // test/engine/name/beyond-ascii.test.ts.
    'name/write-a-label',
    'name/other-form',
    'name/odd-dash',
    'name/odd-quote',
    'name/odd-space',
    // Records of the API alone.
    'shape/missing',
    'ttl/not-an-integer',
    'ttl/in-quotes',
    'content/semicolon',
    'content/open-quote',
    'content/open-parenthesis',
    'content/closing-parenthesis',
    'content/nested-parenthesis',
    'content/last-backslash',
    'content/syntax',
    'content/comment',
    'content/line-end',
    // test/engine/zone/lost-quotes.test.ts, test/engine/rules/quotes-in-text.test.ts.
    'text/curly-quotes',
    'text/quoted-twice',
    'text/other-quotes',
    // test/engine/rules/ds-digest-type.test.ts.
    'ds/swapped',
    // test/engine/zone/loose-lines.test.ts.
    'text/lines',
    'content/lines',
    // A digest that is missing is a missing field.
    'ds/digest-empty',
  ];
  const told = new Set<string>([
    ...refused.map(({ reason }) => reason),
    ...securityRefused.map(([, reason]) => reason),
    ...rareRefused.map(([, reason]) => reason),
    ...elsewhere,
  ]);
  // Those of policy texts have their tables in test/engine/mail, those of decisions in test/engine/policy.
  const inTexts = /^(?:spf|tag|policy-uri|dmarc|dkim|mta-sts|tls-rpt|bimi|acme)\//;
  const inDecisions = /^(?:domain-name|network|ds-match)\//;
  // Those of entries that cannot be read in test/engine/zone/entry-cause.test.ts.
  const inEntries = /^(?:owner|type|entry|class|directive|file)\//;
  // What was meant by content: content-cause.test.ts.
  const inCauses =
    /^(?:address\/|content\/(?:class|ttl|whole-entry|comma|sign|next-record|several|odd-space)|ipv4\/(?:dots|letters)|text\/quotes-doubled|hex\/signs|svcb\/blank|sshfp\/other-form)/;
  // Those of rules in test/engine/rules/caa-property.test.ts, content.test.ts, reverse.test.ts and texts.test.ts.
  const inRules = /^(?:caa\/(?!tag)|persist\/|naptr\/no-|reverse\/swapped)/;
  const apart = [inTexts, inDecisions, inEntries, inCauses, inRules];
  const others = reasonNames.filter((reason) => !apart.some((prefix) => prefix.test(reason)));
  expect(others.filter((reason) => !told.has(reason))).toEqual([]);
});
