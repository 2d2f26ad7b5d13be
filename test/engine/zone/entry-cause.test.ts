import { describe, expect, test } from 'vitest';
import { findingsIn } from '../../helpers/in-zone.ts';

/** Everything that is found in lines behind the prelude: the code, the reason and what is marked. */
function told(lines: string, profile: 'rfc' | 'platform' = 'rfc'): string[] {
  const rows = lines.split('\n');
  return findingsIn(`${lines}\n`, { profile }).map(({ code, reason, line, column, endColumn, count }) => {
    const marked = rows[line! - 6]?.slice(column! - 1, endColumn! - 1);
    return `${code} ${reason}: ${marked}${count === undefined ? '' : ` x${count}`}`;
  });
}

const detailOf = (lines: string): string | undefined => findingsIn(`${lines}\n`)[0]?.detail;

describe('an owner that was left out', () => {
  test.each([
    'NS ns1.example.net.',
    'NS a',
    'MX 10 mail.example.net.',
    'MX 10 mx',
    'A 192.0.2.9',
    'AAAA 2001:db8::9',
    'TXT "hello"',
    'SRV 0 5 5060 sip.example.net.',
    'CAA 0 issue "ca.example.net"',
    'CNAME web.example.net.',
    'MX 10 mail..example.net.',
  ])('%s', (line) => {
    const type = line.split(' ')[0];
    expect(told(line)).toEqual([`syntax/missing-owner owner/left-out: ${type}`]);
    expect(detailOf(line)).toMatch(/^[A-Z]+ is a record type .* begin the line with a blank .* @ /);
  });

  test('is that of the record before, also for the lines that follow', () => {
    const zone = 'before A 192.0.2.2\nA 192.0.2.3\n MX 10 ns1\n';
    expect(findingsIn(`${zone} CNAME ns1\n`).map(({ code, owner }) => `${code} ${owner}`)).toEqual([
      'syntax/missing-owner undefined',
      'record/cname-not-alone before.example.com.',
    ]);
  });

  test('does not hide that the record is there', () => {
    const zone = '$TTL 1\n@ SOA a.example.net. b.example.net. 1 7200 3600 1209600 60\nNS a.example.net.\n';
    const found = findingsIn('', { origin: 'example.com' });
    expect(found).toEqual([]);
    expect(told(zone.replace(/^.*\n.*\n/, '').trimEnd())).toEqual([
      'syntax/missing-owner owner/left-out: NS',
    ]);
  });

  test.each([
    'mx A 192.0.2.9',
    'a A 192.0.2.9',
    'ns CNAME ns1',
    'txt TXT "a"',
    'MX MX 10 ns1',
    'srv MX 10 ns1',
  ])('is not seen in %s', (line) => {
    expect(told(line)).toEqual([]);
  });

  test('is not seen where a host is called as a type is and another word is wrong', () => {
    expect(told('mx CNMAE ns1')).toEqual(['record/unsupported-type type/near: CNMAE']);
    expect(told('ns AAA 2001:db8::1')).toEqual(['record/unsupported-type type/near: AAA']);
  });
});

describe('lines of other programs', () => {
  test.each([
    ['+www.example.com:192.0.2.9:86400', 'tinydns'],
    ['=www.example.com:192.0.2.9', 'tinydns'],
    ['@example.com:192.0.2.9:a:10:86400', 'tinydns'],
    ['Cwww.example.com:shop.example.net:86400', 'tinydns'],
    ['address=/www.example.com/192.0.2.9', 'dnsmasq'],
    ['host-record=www.example.com,192.0.2.9', 'dnsmasq'],
    ['local-data: "www.example.com. A 192.0.2.9"', 'unbound'],
    ['update add www.example.com 3600 A 192.0.2.9', 'nsupdate'],
    ['zone "example.com" { type master; };', 'named.conf'],
    ['include "other.zone";', 'named.conf'],
    ['options {', 'named.conf'],
  ])('%s', (line, program) => {
    const marked = line.split(' ')[0];
    expect(told(line)).toEqual([`syntax/entry-form entry/of-program: ${marked}`]);
    expect(detailOf(line)).toContain(`a line of ${program}, and this is a zone file: write the record as`);
  });

  test.each([
    ['192.0.2.9 www.example.com', 'Write www.example.com. A 192.0.2.9:'],
    ['192.0.2.9 www.example.com. www', 'Write www.example.com. A 192.0.2.9:'],
    ['2001:db8::9 www', 'Write www AAAA 2001:db8::9:'],
  ])('%s', (line, start) => {
    const marked = line.split(' ')[0];
    expect(told(line)).toEqual([`syntax/entry-form entry/address-first: ${marked}`]);
    expect(detailOf(line)?.startsWith(start)).toBe(true);
  });

  test.each([
    ['+www 192.0.2.9', 'type/before-address'],
    ['update 192.0.2.9', 'type/before-address'],
    ['zone IM A 192.0.2.9', 'class/near'],
    ['192.0.2 www.example.com', 'type/before-name'],
    ['192.0.2.9 CNMAE ns1', 'type/near'],
  ])('are not seen in %s', (line, reason) => {
    expect(told(line)).toEqual([expect.stringContaining(` ${reason}: `)]);
  });
});

describe('the unit of a TTL written out', () => {
  test.each([
    ['www 5min A 192.0.2.9', 'Write 5m here'],
    ['www 1hour A 192.0.2.9', 'Write 1h here'],
    ['www 2 days IN A 192.0.2.9', 'Write 2d here'],
    ['www 1Week CNAME ns1', 'Write 1w here'],
    ['www 30secs A 192.0.2.9', 'Write 30s here'],
  ])('%s', (line, start) => {
    expect(told(line)).toEqual([expect.stringMatching(/^record\/invalid-ttl ttl\/unit: /)]);
    expect(detailOf(line)?.startsWith(start)).toBe(true);
  });

  test.each([
    ['www 5mon A 192.0.2.9', 'ttl/not-a-ttl'],
    ['www hours A 192.0.2.9', 'entry/extra-word'],
    ['www 300in A 192.0.2.9', 'entry/lost-blank'],
  ])('is not seen in %s', (line, reason) => {
    expect(told(line)).toEqual([expect.stringContaining(` ${reason}: `)]);
  });
});

describe('an owner behind a blank', () => {
  test.each([
    ['  www A 192.0.2.9', 'www'],
    ['\twww 300 IN A 192.0.2.9', 'www'],
    ['  @ MX 10 ns1', '@'],
    ['  www.example.com. CNAME ns1', 'www.example.com.'],
    ['  1.0 PTR ns1', '1.0'],
    ['  web CNMAE ns1', 'web'],
  ])('%j', (line, marked) => {
    expect(told(line)).toEqual([`syntax/missing-owner owner/indented: ${marked}`]);
  });

  test('is one finding, however many there are', () => {
    const lines = '  www A 192.0.2.9\n  web A 192.0.2.9\n  mail A 192.0.2.9';
    expect(told(lines)).toEqual(['syntax/missing-owner owner/indented: www x3']);
    expect(findingsIn(`${lines}\n`)[0]?.places?.map(({ line }) => line)).toEqual([6, 7, 8]);
  });

  test('holds for the lines that follow', () => {
    const found = findingsIn('  www A 192.0.2.9\n CNAME ns1\n A 192.0.2.256\n');
    expect(found.map(({ code, owner }) => `${code} ${owner}`)).toEqual([
      'syntax/missing-owner undefined',
      'record/invalid-content www.example.com.',
    ]);
  });

  test.each(['  A 192.0.2.9', '\tIN A 192.0.2.9', '  300 A 192.0.2.9', '  1h IN A 192.0.2.9'])(
    'is not seen in %j',
    (line) => {
      expect(told(`www TXT "a"\n${line}`)).toEqual([]);
    },
  );
});

describe('a class or a TTL in the place of the owner', () => {
  test.each([
    ['IN A 192.0.2.9', 'owner/class', 'IN'],
    ['IN 300 A 192.0.2.9', 'owner/class', 'IN'],
    ['IN MX 10 ns1', 'owner/class', 'IN'],
    ['3600 A 192.0.2.9', 'owner/ttl', '3600'],
    ['86400 IN A 192.0.2.9', 'owner/ttl', '86400'],
  ])('%s', (line, reason, marked) => {
    expect(told(line)).toEqual([`name/header-as-owner ${reason}: ${marked}`]);
    expect(detailOf(line)).toContain(
      `so that the record is at ${marked.toLowerCase()}.example.com.: if it is`,
    );
  });

  test.each([
    'in A 192.0.2.9',
    'IN IN A 192.0.2.9',
    'IN 300 IN A 192.0.2.9',
    '3600 300 A 192.0.2.9',
    '300 A 192.0.2.9',
    '1001 A 192.0.2.9',
    'INN A 192.0.2.9',
  ])('is not seen in %s', (line) => {
    expect(told(line)).toEqual([]);
  });
});

describe('a type that was left out', () => {
  test.each([
    ['www 192.0.2.9', 'type/before-address', '192.0.2.9', 'write A '],
    ['www 300 IN 192.0.2.9', 'type/before-address', '192.0.2.9', 'write A '],
    ['www 2001:db8::9', 'type/before-address', '2001:db8::9', 'write AAAA '],
    ['www 192.0.2.9 # office', 'type/before-address', '192.0.2.9', 'write A '],
    ['www IN 10 ns1.example.net.', 'type/before-fields', '10', 'write MX '],
    ['_sip._tcp 0 5 5060 ns1', 'type/before-fields', '0', 'write SRV '],
    ['@ 0 issue "ca.example.net"', 'type/before-fields', '0', 'write CAA '],
    ['www web.example.net.', 'type/before-name', 'web.example.net.', 'such as CNAME'],
    ['www "v=spf1 -all"', 'type/before-text', 'v=spf1 -all', '"v=spf1 -all" is a text'],
  ])('%s', (line, reason, marked, phrase) => {
    expect(told(line)).toEqual([`syntax/missing-type ${reason}: ${marked}`]);
    expect(detailOf(line)).toContain(phrase);
  });
});

describe('a blank that was lost', () => {
  test.each([
    ['www A192.0.2.9', 'A192.0.2.9', 'Write A 192.0.2.9 '],
    ['www IN AAAA2001:db8::9', 'AAAA2001:db8::9', 'Write AAAA 2001:db8::9 '],
    ['@ MX10 ns1', 'MX10', 'Write MX 10 '],
    ['www 3600IN A 192.0.2.9', '3600IN', 'Write 3600 IN '],
    ['www 1hIN A 192.0.2.9', '1hIN', 'Write 1h IN '],
    ['www 300A 192.0.2.9', '300A', 'Write 300 A '],
    ['www INA 192.0.2.9', 'INA', 'Write IN A '],
    ['www CNAMEns1.example.net.', 'CNAMEns1.example.net.', 'Write CNAME ns1.example.net. '],
  ])('%s', (line, marked, phrase) => {
    expect(told(line)).toEqual([`syntax/entry-form entry/lost-blank: ${marked}`]);
    expect(detailOf(line)).toContain(phrase);
  });
});

describe('a word too much', () => {
  test.each([
    ['www IM A 192.0.2.9', 'class/near', 'IM'],
    ['www INN A 192.0.2.9', 'class/near', 'INN'],
    ['www IN IN A 192.0.2.9', 'class/twice', 'IN'],
    ['www web A 192.0.2.9', 'entry/extra-word', 'web'],
    ['www. example.com. A 192.0.2.9', 'entry/extra-word', 'example.com.'],
    ['www [AGE:3634093] 600 A 192.0.2.9', 'entry/windows-age', '[AGE:3634093]'],
    ['www [Aging:3634093] 600 A 192.0.2.9', 'entry/windows-age', '[Aging:3634093]'],
    ['www [Aging] A 192.0.2.9', 'entry/extra-word', '[Aging]'],
    ['www "A" 192.0.2.9', 'content/quoted', 'A'],
    ['www,A,192.0.2.9', 'content/comma', 'www,A,192.0.2.9'],
    ['www, 300, IN, A, 192.0.2.9', 'content/comma', 'www,'],
    ['www = A 192.0.2.9', 'entry/extra-word', '='],
    ['<<<<<<< HEAD', 'entry/merge-conflict', '<<<<<<<'],
  ])('%s', (line, reason, marked) => {
    expect(told(line)).toEqual([`syntax/entry-form ${reason}: ${marked}`]);
  });

  test('is one finding where all are marks of a conflict', () => {
    const lines = '<<<<<<< HEAD\nwww A 192.0.2.8\n=======\nwww A 192.0.2.9\n>>>>>>> other';
    expect(told(lines)).toEqual(['syntax/entry-form entry/merge-conflict: <<<<<<< x3']);
  });

  test('is told at each of the lines that Windows DNS has exported', () => {
    expect(told('www [AGE:1] A 192.0.2.9\n    [AGE:2] A 192.0.2.9')).toEqual([
      'syntax/entry-form entry/windows-age: [AGE:1]',
      'syntax/entry-form entry/windows-age: [AGE:2]',
    ]);
  });
});

describe('a type that is none', () => {
  test.each([
    ['www CNMAE ns1', 'CNAME'],
    ['www TEXT "a"', 'TXT'],
    ['www AAA 2001:db8::1', 'AAAA'],
    ['www AA 2001:db8::1', 'AAAA'],
    ['www AA 192.0.2.9', 'A'],
    ['@ NX 10 ns1', 'MX'],
    ['@ NX ns1', 'NS'],
    ['www HTTP 1 . alpn=h2', 'HTTPS'],
    ['_a._tcp SVR 0 0 1 ns1', 'SRV'],
    ['www PRT ns1', 'PTR'],
    ['www IPV6 2001:db8::1', 'AAAA'],
    ['www CNAMES a b c', 'CNAME'],
  ])('%s', (line, meant) => {
    const word = line.split(' ')[1];
    expect(told(line)).toEqual([`record/unsupported-type type/near: ${word}`]);
    expect(detailOf(line)).toBe(`${word} is no record type: ${meant} is probably meant.`);
  });

  test.each([
    ['www ANAME ns1', 'type/alias'],
    ['www ALIAS ns1', 'type/alias'],
    ['www AWS ALIAS A lb.example.net. Z1 false', 'type/alias'],
    ['www URL http://example.net/', 'type/redirect'],
    ['www REDIRECT http://example.net/', 'type/redirect'],
    ['@ MXE 192.0.2.9', 'type/mail-address'],
    ['_dmarc DMARC "v=DMARC1; p=none"', 'type/text'],
    ['s._domainkey DKIM ( "v=DKIM1; p=" )', 'type/text'],
    ['www LUA A "ifportup(443, {})"', 'type/of-program'],
    ['www DYNA geoip!x', 'type/of-program'],
    ['@ FWD 192.0.2.9', 'type/of-program'],
    ['@ WINS L1 C900 ( 192.0.2.1 )', 'type/of-windows'],
    ['@ WINS-R L1 example.com.', 'type/of-windows'],
    ['www HTTPSSVC 1 . alpn=h2', 'type/draft-name'],
    ['sub DELEG server-name=ns1', 'type/draft'],
    ['www ANY x', 'type/meta'],
    ['www TYPE255 \\# 0', 'type/meta'],
    ['www TYPE65536 \\# 0', 'type/number'],
    ['www TYPE \\# 0', 'type/number'],
    ['www FOO bar', undefined],
  ])('%s: %s', (line, reason) => {
    expect(told(line)).toEqual([`record/unsupported-type ${reason}: ${line.split(' ')[1]}`]);
  });

  test('may be one that the profile does not offer', () => {
    expect(told('www HTTPS 1 .', 'platform')).toEqual(['record/unsupported-type type/not-offered: HTTPS']);
    expect(told('www ANAME ns1', 'platform')).toEqual(['record/unsupported-type type/near: ANAME']);
  });
});

describe('a comment of another format', () => {
  test.each(['# hello', '  # hello', '// hello', '/* hello */', '-- hello'])('%s', (line) => {
    expect(told(line)).toEqual([`syntax/not-a-comment undefined: ${line.trim()}`]);
  });

  test.each([
    'www A 192.0.2.9 # a',
    'www A 192.0.2.9 // a',
    'www A 192.0.2.9 -- a',
    'www A 192.0.2.9 /* a */',
  ])('%s', (line) => {
    expect(told(line)).toEqual([`record/invalid-content content/not-a-comment: ${line.slice(16)}`]);
  });
});

test('ten thousand entries are looked at for what was meant, and no more', () => {
  const found = findingsIn('www CNMAE ns1\n'.repeat(10_002));
  expect(found.filter(({ reason }) => reason === 'type/near')).toHaveLength(10_000);
  expect(found).toHaveLength(10_002);
});
