import { describe, expect, test } from 'vitest';
import type { Code } from '../../../src/catalog/catalog.ts';
import type { Finding } from '../../../src/catalog/finding.ts';
import { type CheckRecordOptions, checkRecord } from '../../../src/engine/record/check-record.ts';
import type { RecordInput } from '../../../src/engine/record/record-input.ts';
import { rules } from '../../../src/engine/rules/table.ts';

const origin = 'example.com';
const a: RecordInput = { name: 'www', type: 'A', content: '192.0.2.1', ttl: 300 };
type Options = Partial<CheckRecordOptions>;

/** Checks something that need not have the shape of a record. */
const check = (record: unknown, options: Options = {}): readonly Finding[] =>
  checkRecord(record as RecordInput, { origin, ...options });
/** Each finding as `code`, or `code (reason)`. */
const found = (record: unknown, options?: Options): string[] =>
  check(record, options).map(({ code, reason }) => (reason === undefined ? code : `${code} (${reason})`));
const txt = (content: string): RecordInput => ({ name: 'www', type: 'TXT', content, ttl: 300 });
const rfc = { profile: 'rfc' } as const;

describe('a correct record', () => {
  test('is answered with the same empty array each time, which nobody can change', () => {
    const nothing = check(a);
    expect(nothing).toEqual([]);
    expect(Object.isFrozen(nothing)).toBe(true);
    expect(check(txt('"x"'), rfc)).toBe(nothing);
    expect(check({ ...a, disabled: true, id: 7 })).toBe(nothing);
    expect(check({ ...a, name: '*.a', ttl: undefined }, { origin: 'example.net' })).toBe(nothing);
    expect(check(a)).toBe(nothing);
  });

  test('stays correct, whatever came before it', () => {
    const wrong = [
      { ...a, content: 'x' },
      { ...a, type: 'X' },
      { ...a, name: '' },
      txt('"'),
      txt('x'.repeat(70_000)),
      null,
      { ...a, ttl: 0 },
    ];
    for (const record of wrong) {
      expect(check(record).length).toBeGreaterThan(0);
      expect(check(a)).toEqual([]);
      expect(check(txt('"a" "b"'))).toEqual([]);
    }
  });

  test.each([
    ['A', '192.0.2.1'],
    ['AAAA', '2001:db8::1'],
    ['ALIAS', 'www.example.net.'],
    ['CAA', '0 issue "ca.example.net"'],
    ['CNAME', 'web'],
    ['DNAME', 'example.net.'],
    ['DS', `12345 13 2 ${'ab'.repeat(32)}`],
    ['MX', '10 mail.example.net.'],
    ['NS', 'ns1'],
    ['PTR', 'host.example.net.'],
    ['SOA', 'ns1 hostmaster 1 7200 3600 1209600 3600'],
    ['TXT', '"hello"'],
  ])('of type %s', (type, content) => {
    expect(found({ name: 'x', type, content, ttl: 300 })).toEqual([]);
  });

  test('of type SRV, below the labels of its service', () => {
    expect(found({ name: '_sip._tcp', type: 'SRV', content: '0 1 5060 sip', ttl: 300 })).toEqual([]);
  });
});

test('a finding says what is wrong, where, and what would be right', () => {
  expect(check({ ...a, content: '2001:db8::1' })).toEqual([
    {
      code: 'record/invalid-content',
      severity: 'error',
      status: 400,
      message: 'Invalid record content',
      detail: '2001:db8::1 is an IPv6 address: it belongs in an AAAA record.',
      owner: 'www.example.com.',
      type: 'A',
      field: 'address',
      reason: 'ipv4/is-ipv6',
      path: ['content'],
      rfc: 'RFC 1035 3.4.1',
    },
  ]);
});

test('all members are looked at, not the first alone', () => {
  const record = { name: 'a..b', type: 'A', content: '192.0.2.256', ttl: 0 };
  expect(check(record).map(({ code, path }) => `${code} ${path}`)).toEqual([
    'name/empty-label name',
    'record/invalid-ttl ttl',
    'record/invalid-content content',
  ]);
});

describe('name', () => {
  const label = 'a'.repeat(63);
  // 242 octets beside `example.com.`, as `\DDD` too.
  const longest = `${label}.${label}.${label}.${'a'.repeat(49)}`;

  test.each([
    ['the apex', '@'],
    ['a label', 'www'],
    ['in capitals', 'WWW'],
    ['several labels', 'a.b.c'],
    ['in full', 'www.example.com.'],
    ['in full, in capitals', 'www.EXAMPLE.Com.'],
    ['the apex in full', 'example.com.'],
    ['a wildcard', '*'],
    ['a wildcard below a name', '*.a'],
    ['a wildcard in full', '*.example.com.'],
    ['an escaped letter', '\\119ww'],
    ['a label of 63 octets', label],
    ['a name of 255 octets', longest],
    ['the same in full', `${longest}.example.com.`],
    ['an underscore before a name of the zone that is none', 'xexample.com'],
  ])('is taken: %s', (_why, name) => {
    expect(found({ ...a, name })).toEqual([]);
  });

  test.each([
    ['nothing', '', ['name/empty-label']],
    ['two dots', 'a..b', ['name/empty-label']],
    ['a dot at the start', '.a', ['name/empty-label']],
    ['a label of 64 octets', `${label}a`, ['name/label-too-long']],
    ['a name of 256 octets', `${longest}a`, ['name/too-long']],
    ['the same in full', `${longest}a.example.com.`, ['name/too-long']],
    ['1,000,000 labels', 'a.'.repeat(1_000_000), ['name/too-long']],
    ['a label of 1,000,000 octets', 'a'.repeat(1_000_000), ['name/too-long']],
    ['half an escape', 'a\\46', ['name/bad-escape']],
    ['an escape above 255', 'a\\256', ['name/bad-escape']],
    ['a backslash at the end', 'a\\', ['name/bad-escape']],
    ['the root', '.', ['name/out-of-zone']],
    ['another zone', 'www.example.net.', ['name/out-of-zone']],
    ['the zone above', 'com.', ['name/out-of-zone']],
    ['a name that only ends alike', 'xexample.com.', ['name/out-of-zone']],
    ['a label that holds a dot', 'a\\.example.com.', ['name/out-of-zone']],
  ])('is refused: %s', (_why, name, codes) => {
    const findings = check({ ...a, name }, { profile: 'rfc' }).filter(({ severity }) => severity === 'error');
    expect(findings.map(({ code }) => code)).toEqual(codes);
    expect(findings[0]!.path).toEqual(['name']);
    expect(findings[0]!.detail.length).toBeLessThan(1500);
  });

  test.each([
    ['an underscore', 'a_b', 'name/not-hostname'],
    ['a hyphen at an end', 'a-', 'name/not-hostname'],
    ['a wildcard inside', 'a.*', 'name/inner-wildcard'],
  ])('is warned of: %s', (_why, name, code) => {
    expect(check({ ...a, name }).map((finding) => [finding.code, finding.severity])).toEqual([
      [code, 'warning'],
    ]);
  });

  test('hides no fault of the content where it is only doubtful', () => {
    const pointed = { name: 'www.example.com', type: 'CNAME', content: 'http://shop.example/' };
    expect(found(pointed)).toEqual(['name/missing-final-dot', 'record/invalid-content (target/url)']);
  });

  test('may be relative to any zone, the root included', () => {
    expect(found(a, { origin: '.' })).toEqual([]);
    expect(found({ ...a, name: 'www.' }, { origin: '.' })).toEqual([]);
    expect(found({ ...a, name: 'a.b.' }, { origin: 'B' })).toEqual([]);
    expect(check({ ...a, name: '@', content: 'x' }, { origin: '.' })[0]!.owner).toBe('.');
    expect(check({ ...a, content: 'x' }, { origin: '.' })[0]!.owner).toBe('www.');
  });
});

describe('type', () => {
  test.each([
    'AAAAA',
    'a',
    'A ',
    '',
    'ANY',
    'AXFR',
    'TYPE65536',
    'TYPE0',
    'TYPE01',
    'type1',
    '__proto__',
    'constructor',
    '\u001b[2J',
  ])('is refused: %s', (type) => {
    const [finding, ...others] = check({ ...a, type });
    expect([finding!.code, finding!.status, finding!.path, others]).toEqual([
      'record/unsupported-type',
      400,
      ['type'],
      [],
    ]);
  });

  test.each([
    ['HINFO', 'a b'],
    ['TYPE65280', '\\# 1 00'],
  ])('%s is of the registry, not of the platform', (type, content) => {
    expect(found({ ...a, type, content })).toEqual(['record/unsupported-type (type/not-offered)']);
    expect(found({ ...a, type, content }, rfc)).toEqual([]);
  });

  test('ALIAS is of the platform, not of the registry', () => {
    const alias = { ...a, type: 'ALIAS', content: 'x.' };
    expect([found(alias), found(alias, rfc)]).toEqual([[], ['record/unsupported-type (type/alias)']]);
  });

  test('may be added by name', () => {
    const hinfo = { ...a, type: 'HINFO', content: 'a b' };
    const refused = ['record/unsupported-type (type/not-offered)'];
    expect(found(hinfo, { types: ['LOC'] })).toEqual(refused);
    expect(found(hinfo, { types: ['LOC', 'HINFO'] })).toEqual([]);
    expect(found({ ...hinfo, content: 'a' }, { types: ['HINFO'] })).toEqual([
      'record/invalid-content (content/missing-field)',
    ]);
    expect(found({ ...a, type: 'ALIAS', content: 'x.' }, { ...rfc, types: ['ALIAS'] })).toEqual([]);
    expect(found(hinfo)).toEqual(refused);
  });

  test('may be given by number', () => {
    expect(found({ ...a, type: 'TYPE1' })).toEqual([]);
    expect(found({ ...a, type: 'TYPE1', content: '\\# 4 c0000201' })).toEqual([]);
    expect(found({ ...a, type: 'TYPE65280', content: 'x' }, rfc)).toEqual([
      'record/invalid-content (generic/required)',
    ]);
  });
});

describe('ttl', () => {
  const reason = ['record/invalid-ttl (ttl/not-an-integer)'];

  test.each([1, 300, 2147483647, undefined])('%s is taken', (ttl) => {
    expect(found({ ...a, ttl })).toEqual([]);
  });

  test.each([
    -1,
    -0.5,
    1.5,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    2147483648,
    2 ** 53,
    'Auto',
    '',
    null,
    true,
    [],
    [300],
    {},
    300n,
    Symbol('x'),
    () => 300,
  ])('%o is refused in every profile', (ttl) => {
    expect(found({ ...a, ttl })).toEqual(reason);
    expect(found({ ...a, ttl }, rfc)).toEqual(reason);
    expect(check({ ...a, ttl })[0]).toMatchObject({
      status: 400,
      message: 'Invalid TTL',
      path: ['ttl'],
      field: 'ttl',
    });
  });

  test.each([0, -0])('%o is refused by the platform alone', (ttl) => {
    expect(found({ ...a, ttl })).toEqual(reason);
    expect([found({ ...a, ttl }, rfc), found({ ...a, ttl }, { profile: 'strict' })]).toEqual([[], []]);
  });

  test('the limits are told', () => {
    expect(check({ ...a, ttl: 1.5 })[0]!.detail).toBe(
      'The TTL is a whole number from 1 to 2147483647; 1.5 is none.',
    );
    expect(check({ ...a, ttl: 'x' }, rfc)[0]!.detail).toContain('from 0 to 2147483647; "x" is none');
  });

  test('the default is judged where none is stated, and only there', () => {
    const { ttl: _, ...without } = a;
    expect([found(without), found(without, { defaultTtl: 300 })]).toEqual([[], []]);
    expect(found(without, { defaultTtl: 0 })).toEqual(reason);
    expect(found({ ...without, ttl: undefined }, { defaultTtl: -1 })).toEqual(reason);
    expect(found(a, { defaultTtl: 0 })).toEqual([]);
  });

  test('an object is not asked what it is called', () => {
    const odd = {
      toString: () => {
        throw new Error('asked');
      },
    };
    expect(found({ ...a, ttl: odd })).toEqual(reason);
  });
});

describe('content', () => {
  test.each([
    ['a quoted string', '"hello world"'],
    ['a word', 'hello'],
    ['an empty string', '""'],
    ['several strings', '"a" "b" c'],
    ['strings without a blank between them', '"a""b"'],
    ['quotes that are escaped', '"a\\"b"'],
    ['an octet as a number', '\\000\\255'],
    ['a semicolon in quotes', '"v=DMARC1; p=none"'],
    ['a semicolon that is escaped', 'a\\;b'],
    ['parentheses in quotes', '"(a"'],
    ['parentheses', '( "a" "b" )'],
    ['blanks around', '  a  '],
    ['a tab between', 'a\tb'],
    ['letters of any language', '"日本語 é 😀"'],
    ['the generic form', '\\# 2 0161'],
    ['255 octets', 'x'.repeat(255)],
    ['65,500 octets', '"x" '.repeat(32_750)],
  ])('is taken: %s', (_why, content) => {
    expect(found(txt(content))).toEqual([]);
  });

  test.each([
    ['nothing', '', 'content/missing-field'],
    ['blanks', ' \t ', 'content/missing-field'],
    ['an open quote', '"a', 'content/open-quote'],
    ['a quote at the end', 'a"', 'content/open-quote'],
    ['an open parenthesis', '( a', 'content/open-parenthesis'],
    ['a parenthesis that closes nothing', 'a )', 'content/closing-parenthesis'],
    ['a backslash at the end', 'a\\', 'content/last-backslash'],
    ['a backslash before the end of a quote', '"a\\"', 'content/open-quote'],
    ['a comment', 'a ; b', 'content/comment'],
    ['a comment alone', '; a', 'content/comment'],
    ['DMARC without quotes', 'v=DMARC1; p=none', 'content/comment'],
    ['two lines', 'a\nb', 'content/line-end'],
    ['two lines, as in DOS', 'a\r\nb', 'content/line-end'],
    ['two lines, as in old systems', 'a\rb', 'content/line-end'],
    ['another record behind it', 'a\nwww A 192.0.2.1', 'content/line-end'],
    ['a line end in quotes', '"a\nb"', 'content/open-quote'],
    ['an octet above 255', '\\256', 'text/bad-escape'],
    ['a generic form of another length', '\\# 3 0161', 'generic/length'],
    ['more than 65,535 octets', 'x'.repeat(70_000), 'content/too-long'],
    ['a million strings', 'x '.repeat(1_000_000), 'content/too-long'],
    ['a million parentheses', '('.repeat(1_000_000), 'content/nested-parenthesis'],
    ['a million quotes', '"'.repeat(1_000_001), 'content/open-quote'],
    ['a million backslashes', '\\'.repeat(1_000_001), 'content/last-backslash'],
  ])('is refused: %s', (_why, content, reason) => {
    const findings = check(txt(content));
    expect(findings.map((finding) => finding.reason)).toEqual([reason]);
    expect(findings[0]).toMatchObject({ code: 'record/invalid-content', path: ['content'] });
    expect(JSON.stringify(findings).length).toBeLessThan(2000);
  });

  test.each([
    ['PTR', 'a b.', 'content/extra-field', undefined],
    ['A', '192.0.2.1 192.0.2.2', 'address/list', undefined],
    ['A', '"192.0.2.1"', 'content/quoted', 'address'],
    ['A', '192.0.2.01', 'ipv4/leading-zero', 'address'],
    ['AAAA', '2001:db8:::1', 'ipv6/double-colon', 'address'],
    ['AAAA', '192.0.2.1', 'ipv6/is-ipv4', 'address'],
    ['MX', 'mail', 'content/left-out', 'preference'],
    ['MX', '10', 'content/missing-field', 'exchange'],
    ['MX', '65536 mail', 'number/too-large', 'preference'],
    ['MX', 'ten mail', 'number/not-a-number', 'preference'],
    ['CNAME', 'a..b', 'name/empty-label', 'canonical name'],
  ])('%s %s: %s', (type, content, reason, field) => {
    const findings = check({ ...a, type, content });
    expect(findings.map((finding) => [finding.reason, finding.field])).toEqual([[reason, field]]);
  });

  test('what is too much is shown as it stands, blanks between the words', () => {
    check({ ...a, type: 'TXT', content: 'x'.repeat(64) });
    const [found] = check({ ...a, content: '192.0.2.1 b\tc d' });
    expect(found?.detail).toBe('b\\009c d is too much; A records hold: address.');
  });

  test('a string of more than 255 octets is split by the platform, which says so, and refused elsewhere', () => {
    const long = txt(`"${'x'.repeat(256)}"`);
    expect(check(long).map(({ code, severity }) => [code, severity])).toEqual([
      ['record/string-split', 'notice'],
    ]);
    expect(check(long, rfc).map(({ code, severity }) => [code, severity])).toEqual([
      ['record/invalid-content', 'error'],
    ]);
  });

  test('names are relative to the zone', () => {
    const cname = { ...a, type: 'CNAME', content: `${'a'.repeat(60)}.`.repeat(4).slice(0, -1) };
    expect(found(cname, { origin: 'b' })).toEqual([]);
    expect(found(cname, { origin: 'b'.repeat(20) })).toEqual(['record/invalid-content (name/too-long)']);
  });
});

describe('every rule about single records is asked', () => {
  const hash = '0'.repeat(32);
  const rrsig = (labels: number, period: string, signer: string): string =>
    `A 13 ${labels} 3600 ${period} 1 ${signer} AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==`;
  const soa = (times: string) => ({ name: '@', type: 'SOA', content: `ns1 hostmaster 1 ${times}` });
  const examples: Partial<Record<Code, Partial<RecordInput>>> = {
    'name/not-hostname': { name: 'a_b' },
    'name/inner-wildcard': { name: 'a.*' },
    'name/partial-wildcard': { name: 'a*' },
    'zone/soa-primary-not-hostname': { ...soa(''), content: 'a_b h 1 7200 3600 1209600 3600' },
    'zone/soa-mail-not-hostname': { ...soa(''), content: 'ns1 h.a_b 1 7200 3600 1209600 3600' },
    'zone/soa-refresh-low': soa('300 100 1209600 3600'),
    'zone/soa-retry-not-below-refresh': soa('7200 7200 1209600 3600'),
    'zone/soa-expire-low': soa('7200 3600 86400 3600'),
    'zone/soa-expire-not-above-refresh': soa('7200 3600 7200 3600'),
    'zone/soa-minimum-low': soa('7200 3600 1209600 0'),
    'zone/soa-minimum-high': soa('7200 3600 1209600 90000'),
    'zone/wildcard-ns': { name: '*', type: 'NS', content: 'ns1' },
    'zone/wildcard-dname': { name: '*', type: 'DNAME', content: 'a.' },
    'name/target-is-address': { type: 'MX', content: '10 192.0.2.1.' },
    'name/target-is-url': { type: 'CNAME', content: 'https://example.net/' },
    'name/target-is-wildcard': { type: 'CNAME', content: '*.example.net.' },
    'name/target-odd-character': { type: 'CNAME', content: 'example.net:8443' },
    'name/target-is-list': { type: 'MX', content: '10 a.example.net,b.example.net.' },
    'name/target-not-hostname': { type: 'MX', content: '10 a_b.example.net.' },
    'record/quotes-in-text': { type: 'TXT', content: '"\'v=spf1 -all\'"' },
    'record/address-in-reverse': { name: '5' },
    'name/reverse-name': { type: 'CNAME', content: '1.65/26.2.0.192.in-addr.arpa.' },
    'name/more-than-name': { name: 'a b' },
    'name/u-label': { type: 'NS', content: 'bücher.de.' },
    'name/beyond-ascii': { type: 'NS', content: 'i♥.de.' },
    'record/cname-not-alone': { name: '@', type: 'CNAME', content: 'www.example.net.' },
    'name/service-owner': { name: 'sip', type: 'SRV', content: '0 1 5060 sip' },
    'record/caa-unknown-tag': { type: 'CAA', content: '0 isue "ca.example.net"' },
    'record/caa-flags': { type: 'CAA', content: '1 issue "ca.example.net"' },
    'record/caa-value': { type: 'CAA', content: '0 issue "no authority"' },
    'name/target-numeric-tld': { type: 'NS', content: 'ns1.example.123.' },
    'name/reserved-label': { name: 'ab--c' },
    'name/invalid-a-label': { name: 'xn--a' },
    'name/service-label': { name: '_dmark', type: 'TXT', content: '"v=DMARC1; p=none"' },
    'name/service-protocol': { name: '_sip._tpc', type: 'SRV', content: '0 1 5060 sip' },
    'name/service-name': { name: '_a_b._tcp', type: 'SRV', content: '0 1 5060 sip' },
    'name/mail-key-owner': { type: 'OPENPGPKEY', content: 'AAAA' },
    'name/mailbox-domain': { type: 'RP', content: 'a.b_c.example.net. .' },
    'name/owner-read-as-ttl': { name: '@', type: 'PTR', content: 'www.example.net.', ttl: 10 },
    'name/reverse-owner': { name: '300', type: 'PTR', content: 'www.example.net.' },
    'name/reverse-target': { name: '30', type: 'PTR', content: 'www' },
    'record/unusable-address': { content: '0.0.0.0' },
    'record/special-address': { content: '127.0.0.1' },
    'record/private-address': { content: '10.0.0.1' },
    'record/unassigned-number': { type: 'AFSDB', content: '3 ns1' },
    'record/dsync-type': { type: 'DSYNC', content: 'MX NOTIFY 53 ns1' },
    'record/unassigned-kind': { type: 'AMTRELAY', content: '\\# 2 0a09' },
    'record/digest-of-nothing': {
      type: 'SSHFP',
      content: '4 1 da39a3ee5e6b4b0d3255bfef95601890afd80709',
    },
    'record/dane-mail-usage': { name: '_25._tcp.mail', type: 'TLSA', content: `0 0 1 ${'ab'.repeat(32)}` },
    'record/naptr-result': { type: 'NAPTR', content: '1 1 "s" "x" "" .' },
    'record/naptr-service': { type: 'NAPTR', content: '1 1 "u" "E2U+a+" "!a!b!" .' },
    'record/svcb-ech': { type: 'HTTPS', content: '1 . ech=AAAA' },
    'record/zonemd-private': { name: '@', type: 'ZONEMD', content: `1 240 1 ${'ab'.repeat(12)}` },
    'record/rsa-leading-zero': { name: '@', type: 'DNSKEY', content: '257 3 8 AgABAf//' },
    'record/signature-length': {
      type: 'RRSIG',
      content: rrsig(3, '20360101000000 20351201000000', '@').slice(0, -4),
    },
    'zone/soa-retry-above-refresh': soa('7200 7201 1209600 3600'),
    'zone/soa-expire-below-refresh': soa('7200 3600 7199 3600'),
    'mail/acme-persist': { name: '_validation-persist', type: 'TXT', content: 'ca.example.net' },
    'record/naptr-exclusive': { type: 'NAPTR', content: '1 1 "u" "x" "!a!b!" ns1' },
    'record/naptr-flag': { type: 'NAPTR', content: '1 1 "us" "x" "" ns1' },
    'record/srv-port-zero': { name: '_sip._tcp', type: 'SRV', content: '0 0 0 sip' },
    'record/srv-unused-numbers': { name: '_sip._tcp', type: 'SRV', content: '0 0 1 .' },
    'record/svcb-dns-alpn': { name: '_dns', type: 'SVCB', content: '1 . port=853' },
    'record/svcb-dns-path': { name: '_dns', type: 'SVCB', content: '1 . alpn=h3' },
    'record/svcb-self-alias': { type: 'HTTPS', content: '0 WWW' },
    'record/svcb-own-name': { type: 'HTTPS', content: '1 WWW.Example.com.' },
    'record/tlsa-full': { name: '_25._tcp', type: 'TLSA', content: '3 1 0 00' },
    'record/uri-form': { name: '_http._tcp', type: 'URI', content: '1 1 "a"' },
    'mail/mx-at-top': { name: '@', type: 'MX', content: '10 a.example.net.' },
    'mail/null-mx-preference': { type: 'MX', content: '10 .' },
    'mail/spf-open': { type: 'TXT', content: '"v=spf1 +all"' },
    'mail/policy-owner': { type: 'TXT', content: '"v=DMARC1; p=none"' },
    'record/ds-digest-weak': { type: 'DS', content: `1 13 1 ${'ab'.repeat(20)}` },
    'record/algorithm-unknown': { type: 'DS', content: `1 99 2 ${'ab'.repeat(32)}` },
    'record/algorithm-weak': { type: 'DS', content: `1 5 2 ${'ab'.repeat(32)}` },
    'record/algorithm-discouraged': { type: 'DS', content: `1 10 2 ${'ab'.repeat(32)}` },
    'record/dnskey-flags': { name: '@', type: 'DNSKEY', content: `265 3 15 ${'A'.repeat(43)}=` },
    'record/dnskey-not-zone-key': { name: '@', type: 'DNSKEY', content: `1 3 15 ${'A'.repeat(43)}=` },
    'record/rsa-key-size': { name: '@', type: 'DNSKEY', content: '257 3 8 AwEAAf//' },
    'record/rsa-key-short': { name: '@', type: 'DNSKEY', content: `257 3 8 AwEAAf//${'////'.repeat(42)}` },
    'record/rsa-exponent-small': { name: '@', type: 'DNSKEY', content: `257 3 8 AQP/${'////'.repeat(85)}` },
    'record/nsec3-hash': { name: hash, type: 'NSEC3', content: `2 0 0 - ${hash} A` },
    'record/nsec3-flags': { name: hash, type: 'NSEC3', content: `1 2 0 - ${hash} A` },
    'record/nsec3param-flags': { name: '@', type: 'NSEC3PARAM', content: '1 1 0 -' },
    'record/nsec3-iterations-many': { name: '@', type: 'NSEC3PARAM', content: '1 0 151 -' },
    'record/nsec3-iterations': { name: '@', type: 'NSEC3PARAM', content: '1 0 150 -' },
    'record/nsec3-salt': { name: '@', type: 'NSEC3PARAM', content: '1 0 0 ab' },
    'record/nsec3-no-room': { name: '@', type: 'NSEC3PARAM', content: '1 0 0 -' },
    'record/nsec3-owner': { type: 'NSEC3', content: `1 0 0 - ${'0'.repeat(32)} A` },
    'record/rrsig-over-rrsig': {
      type: 'RRSIG',
      content: rrsig(3, '20360101000000 20351201000000', '@').replace(/^A/, 'RRSIG'),
    },
    'record/rrsig-labels': { type: 'RRSIG', content: rrsig(2, '20360101000000 20351201000000', '@') },
    'record/rrsig-period': { type: 'RRSIG', content: rrsig(3, '20351201000000 20360101000000', '@') },
    'record/rrsig-signer': { type: 'RRSIG', content: rrsig(3, '20360101000000 20351201000000', 'www') },
    'record/svcb-alias-parameters': { type: 'HTTPS', content: '0 a.example.net. alpn=h2' },
    'record/svcb-mandatory-automatic': { type: 'HTTPS', content: '1 . mandatory=port port=8443' },
    'record/ds-digest-type': { type: 'DS', content: '1 8 99 00' },
    'mail/spf-syntax': { type: 'TXT', content: '"v=spf1 ipv4:192.0.2.1 -all"' },
    'mail/spf-too-many-lookups': { type: 'TXT', content: `"v=spf1 ${'a:x.example.net '.repeat(11)}-all"` },
    'mail/spf-after-all': { type: 'TXT', content: '"v=spf1 -all mx"' },
    'mail/spf-ptr': { type: 'TXT', content: '"v=spf1 ptr -all"' },
    'mail/spf-type': { type: 'SPF', content: '"v=spf1 -all"' },
    'mail/dmarc-syntax': { name: '_dmarc', type: 'TXT', content: '"v=DMARC1"' },
    'mail/dkim-syntax': { name: 's._domainkey', type: 'TXT', content: '"v=DKIM1"' },
    'mail/mta-sts-syntax': { name: '_mta-sts', type: 'TXT', content: '"v=STSv1"' },
    'mail/tls-rpt-syntax': { name: '_smtp._tls', type: 'TXT', content: '"v=TLSRPTv1"' },
    'mail/bimi-syntax': { name: 'default._bimi', type: 'TXT', content: '"v=BIMI1"' },
    'mail/acme-challenge': { name: '_acme-challenge', type: 'TXT', content: 'x' },
    'mail/dkim-weak-key': {
      name: 's._domainkey',
      type: 'TXT',
      // 512 bits
      content:
        '"p=MFwwDQYJKoZIhvcNAQEBBQADSwAwSAJBAKj34GkxFhD90vcNLYLInFEX6Ppy1tPf9Cnzj4p4WGeKLs1Pt8QuKUpRKfFLfRYC9AIKjbJTWit+CqvjWYzvQwECAwEAAQ=="',
    },
  };
  const codes = rules.flatMap((rule) => (rule.reads === 'record' ? rule.codes : []));
  /** What is a fault in a zone of another name. */
  const origins: Partial<Record<Code, string>> = {
    'record/nsec3-no-room': `${'a'.repeat(55)}.`.repeat(4),
    'name/owner-read-as-ttl': '2.0.192.in-addr.arpa',
    'name/reverse-owner': '2.0.192.in-addr.arpa',
    'name/reverse-target': '2.0.192.in-addr.arpa',
    'record/address-in-reverse': '2.0.192.in-addr.arpa',
    'mail/mx-at-top': 'example',
  };

  // A TTL of a record by itself is no number that stands in the wrong column.
  test.each([...new Set(codes)].filter((code) => code !== 'name/owner-read-as-ttl'))('%s', (code) => {
    const profile = code === 'name/more-than-name' ? 'platform' : 'strict';
    const options = { profile, types: ['SPF', 'HTTPS'], origin: origins[code] ?? origin } as const;
    expect(found({ ...a, ...examples[code] }, options).map((one) => one.split(' ')[0])).toContain(code);
  });

  test('and says in which member', () => {
    const pathOf = (code: Code) =>
      check({ ...a, ...examples[code] }, { profile: 'rfc' }).find((one) => one.code === code)!.path;
    expect([pathOf('name/not-hostname'), pathOf('name/target-is-url'), pathOf('mail/spf-syntax')]).toEqual([
      ['name'],
      ['content'],
      ['content'],
    ]);
  });

  test('with the reason where there is one, and the severity of the profile', () => {
    expect(found({ ...a, ...examples['mail/spf-syntax'] })[0]).toMatch(/^mail\/spf-syntax \(spf\//);
    const severityIn = (profile: 'platform' | 'rfc') =>
      check({ ...a, ...examples['name/not-hostname'] }, { profile })[0]!.severity;
    expect([severityIn('platform'), severityIn('rfc')]).toEqual(['warning', 'warning']);
  });
});

describe('what has not the shape of a record', () => {
  test.each([undefined, null, 1, Number.NaN, 'www', '', true, 1n, Symbol('x'), [], [a], () => a, class {}])(
    '%o',
    (record) => {
      expect(check(record)).toEqual([
        {
          code: 'request/invalid',
          severity: 'error',
          status: 422,
          message: 'Request validation failed',
          detail:
            'The request does not have the form that is expected here: a record is an object with name, type and content.',
          path: [],
          rfc: 'RFC 9110 15.5.21',
        },
      ]);
    },
  );

  test.each([
    [{ ...a, name: undefined }, 'name'],
    [{ ...a, name: null }, 'name'],
    [{ ...a, name: 1 }, 'name'],
    [{ ...a, name: new String('www') }, 'name'],
    [{ name: 'www', content: 'x' }, 'type'],
    [{ ...a, type: 1 }, 'type'],
    [{ ...a, type: ['A'] }, 'type'],
    [{ name: 'www', type: 'A' }, 'content'],
    [{ ...a, content: Uint8Array.of(1) }, 'content'],
    [{ ...a, disabled: null }, 'disabled'],
    [{ ...a, disabled: 'no' }, 'disabled'],
    [{ ...a, id: null }, 'id'],
    [{ ...a, id: {} }, 'id'],
  ])('%o: the %s', (record, member) => {
    expect(check(record).map(({ code, path, field }) => ({ code, path, field }))).toEqual([
      { code: 'request/invalid', path: [member], field: member },
    ]);
  });

  test.each([
    [{}, ['name', 'type', 'content']],
    [new Date(0), ['name', 'type', 'content']],
    [new Map(Object.entries(a)), ['name', 'type', 'content']],
    [{ type: 'A', disabled: 1, id: [] }, ['name', 'content', 'disabled', 'id']],
  ])('%o: %o, each by itself', (record, wrong) => {
    expect(check(record).map(({ path }) => path![0])).toEqual(wrong);
  });

  test('what is missing is told apart from what is of the wrong kind', () => {
    const [missing, wrong] = check({ type: 'A', content: 1 });
    expect(missing).toMatchObject({
      reason: 'shape/missing',
      detail: expect.stringMatching(/^The name is missing: /),
    });
    expect(wrong).not.toHaveProperty('reason');
  });

  test.each([
    ['without a prototype', Object.assign(Object.create(null), a)],
    ['that is frozen', Object.freeze({ ...a })],
    ['of a class', Object.assign(new (class Record {})(), a)],
    ['that inherits', Object.create(a)],
    ['behind a proxy', new Proxy({ ...a }, {})],
    ['with members that nobody knows', { ...a, comment: 'x', tll: 1 }],
    [
      'with members as getters',
      {
        ...a,
        get content() {
          return '192.0.2.1';
        },
      },
    ],
  ])('but a record %s is one', (_why, record) => {
    expect(check(record)).toEqual([]);
  });

  test('a getter that throws is misuse, and the next record is none the worse', () => {
    const misused = {
      ...a,
      get type(): string {
        throw new RangeError('mine');
      },
    };
    expect(() => check(misused)).toThrow(RangeError);
    expect(check(a)).toEqual([]);
  });
});

describe('TypeError is for an origin that is no domain name', () => {
  test.each([
    undefined,
    null,
    1,
    '',
    '..',
    'a..b',
    '.a',
    'a'.repeat(64),
    'a.'.repeat(128),
    'a\\',
    {},
    ['example.com'],
  ])('%o', (bad) => {
    expect(() => check(a, { origin: bad as string })).toThrow(TypeError);
    expect(check(a)).toEqual([]);
  });

  test.each(['example.com', 'example.com.', 'EXAMPLE.com', '.', 'com', '\\097.b', 'é'])(
    'not for %s',
    (good) => {
      expect(check(a, { origin: good })).toEqual([]);
    },
  );
});

test('a record as the caller keeps it is not touched', () => {
  const record = Object.freeze({ ...a, content: 'x' });
  const options = Object.freeze({ origin, types: Object.freeze(['HINFO']) });
  expect(checkRecord(record, options)[0]!.code).toBe('record/invalid-content');
  expect(record).toEqual({ ...a, content: 'x' });
});

test('what is said of a record does not hang on the one before', () => {
  const srv = { type: 'SRV', content: '0 1 5060 sip' };
  const options = { origin: 'example.com', profile: 'strict' } as const;
  const codesAt = (name: string): readonly string[] =>
    checkRecord({ ...srv, name }, options).map(({ code }) => code);
  const [apex, host] = [codesAt('@'), codesAt('a')];
  for (const before of ['_sip._tcp', '_x', 'a._y', '*._z'])
    for (const [name, codes] of [
      ['@', apex],
      ['a', host],
    ] as const) {
      codesAt(before);
      expect(codesAt(name), `${name} after ${before}`).toEqual(codes);
    }
  expect(apex).not.toContain('name/service-name');
});

test.each([
  ['_domainkey.example.com', 'sel', 'v=DKIM1; p=x', ['mail/dkim-syntax']],
  ['_domainkey.example.com', 'sel', 'v=DKIM1; p=', []],
  ['_dmarc.example.com', '@', 'v=DMARC1; p=x', ['mail/dmarc-syntax']],
  ['example.com', 'sel', 'v=DKIM1; p=', ['mail/policy-owner']],
])("in the zone %s a text at %s is told by the zone's name too: %s", (zone, name, text, codes) => {
  const found = checkRecord({ name, type: 'TXT', content: `"${text}"` }, { origin: zone, profile: 'strict' });
  expect(found.map(({ code }) => code)).toEqual(codes);
});

describe('what a form sends in another shape is told with what to send', () => {
  test.each([
    ['3600', 'write 3600 in place of "3600"'],
    ['1h', 'write 3600 in place of "1h"'],
  ])('a TTL in quotes: %s', (ttl, advice) => {
    const [finding, ...others] = check({ name: 'www', type: 'A', content: '192.0.2.1', ttl } as never);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: 'record/invalid-ttl', reason: 'ttl/in-quotes' });
    expect(finding?.detail).toContain(advice);
  });

  test.each(['0', 'Auto', '-1', '', '3600 '])('no TTL is seen in %j', (ttl) => {
    const found = check({ name: 'www', type: 'A', content: '192.0.2.1', ttl } as never);
    expect(found.map(({ reason }) => reason)).toEqual(['ttl/not-an-integer']);
  });

  test.each([
    ['A', '192.0.2.1;'],
    ['A', '192.0.2.1; 192.0.2.2'],
    ['CNAME', 'web;'],
    ['MX', '10 mail ; backup'],
  ])('a semicolon where quotes would not help: %s %s', (type, content) => {
    const found = check({ name: 'www', type, content });
    expect(found.map(({ reason }) => reason)).toEqual(['content/semicolon']);
  });

  test('a URL as an owner is one finding', () => {
    const found = check({ name: 'http://www.example.com', type: 'A', content: '192.0.2.1' });
    expect(found.map(({ code, reason }) => [code, reason])).toEqual([
      ['name/more-than-name', 'owner/scheme'],
    ]);
  });
});
