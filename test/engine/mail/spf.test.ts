import { describe, expect, test } from 'vitest';
import { type Reason, reasonNames } from '../../../src/catalog/reasons.ts';
import { isSpf, readSpf, resemblesSpf, SpfRecord, type Term } from '../../../src/engine/mail/spf.ts';
import { latin1 } from '../../helpers/hex.ts';
import { faultsIn, readWithin } from '../../helpers/policy-faults.ts';
import { isSpfByTheBook } from '../../helpers/spf-by-the-book.ts';

const spf = new SpfRecord();
const faults = (text: string): string[] => faultsIn(spf, readSpf, text);

/** Every production of RFC 7208 12 at least once. */
const accepted = [
  'v=spf1',
  'V=SPF1',
  'v=spf1 ',
  'v=spf1   -all   ',
  'v=spf1 all',
  'v=spf1 +all ?ALL ~all -All',
  'v=spf1 include:example.com',
  'v=spf1 -include:example.com.',
  'v=spf1 INCLUDE:EXAMPLE.COM',
  'v=spf1 a mx ptr',
  'v=spf1 a/0 a/24 a/32 a//0 a//64 a//128 a/24//64',
  'v=spf1 mx/0 mx:example.com/24//64 mx:example.com//64',
  'v=spf1 a:example.com a:example.com/24',
  'v=spf1 a:_spf.example.com a:foo-bar.example.com',
  `v=spf1 a:${'a'.repeat(63)}.example.com a:${'abcd.'.repeat(50)}com`,
  'v=spf1 exists:%{i}:%{d}!example.com exists:@%{l}.example.com',
  'v=spf1 a:example.xn--p1ai a:example.3d a:example.d3 a:example.1-2 a:example.a--b',
  'v=spf1 ptr:example.com ptr:%{d}',
  'v=spf1 ip4:192.0.2.1 ip4:0.0.0.0/0 ip4:255.255.255.255/32 IP4:192.0.2.0/24',
  'v=spf1 ip6:::1 ip6:2001:db8::/32 ip6:2001:DB8:0:0:0:0:0:1/128 ip6:::ffff:192.0.2.1 IP6:::/0',
  'v=spf1 exists:%{i}._spf.%{d} exists:%{ir}.sbl.example.com',
  'v=spf1 exists:%{s}%{l}%{o}%{d}%{i}%{p}%{h}%{v}',
  'v=spf1 exists:%{S}.%{D2R}',
  'v=spf1 exists:%{d1} exists:%{d128r} exists:%{dr} exists:%{d01}',
  'v=spf1 exists:%{d2r.-+,/_=}',
  'v=spf1 exists:a%%b%_c%-.com exists:%% exists:%_ exists:%-',
  'v=spf1 redirect=_spf.example.com',
  'v=spf1 REDIRECT=%{d}',
  'v=spf1 -all exp=explain._spf.%{d}',
  'v=spf1 exp=example.com -all',
  'v=spf1 moo.cow-far_out=man:dog/cat -all',
  'v=spf1 x= y=%% z=%{c}%{r}%{t} default=pass',
  'v=spf1 redirects=x expo=y',
];

/** What is refused, why, and what is marked. */
const refused: readonly (readonly [text: string, ...found: string[]])[] = [
  ['', 'spf/version: ""'],
  ['v=spf', 'spf/version: "v=spf"'],
  ['v=spf10', 'spf/version: "v=spf10"'],
  ['v=spf1-all', 'spf/version: "v=spf1-all"'],
  ['v=spf1include:example.com -all', 'spf/version: "v=spf1include:example.com"'],
  ['v=spf1\t-all', 'spf/version: "v=spf1\t-all"'],
  ['v=spf2 -all', 'spf/version: "v=spf2"'],
  [' v=spf1 -all', 'spf/leading: " "'],
  ['"v=spf1 -all"', 'spf/leading: """'],
  ["' v=spf1 -all'", `spf/leading: "' "`],
  ['spf1 include:example.com -all', 'spf/version: "spf1"'],
  ['SPF v=spf1 mx -all', 'spf/version: "SPF v=spf1"'],
  ['v= spf1 mx moo', 'spf/version: "v= spf1"'],
  ['v=spf 1 include:x.example.net -all', 'spf/version: "v=spf 1"'],
  ['v=spf  1', 'spf/version: "v=spf  1"'],
  ['v=spf 10 mx', 'spf/version: "v=spf"'],
  ['v=spf10 is not spf', 'spf/version: "v=spf10"'],
  ['v=spf1, mx, -all', 'spf/version: "v=spf1,"'],
  ['v=spf1; mx; -all', 'spf/version: "v=spf1;"'],
  ['v=spf; mx moo; -all', 'spf/version: "v=spf;"'],
  ['v =spf1 mx -all', 'spf/version: "v =spf1"'],
  ['v==spf1 mx -all', 'spf/version: "v==spf1"'],
  ['v:spf1 mx -all', 'spf/version: "v:spf1"'],
  ['vspf1 mx -all', 'spf/version: "vspf1"'],
  ['v=sfp1 mx -all', 'spf/version: "v=sfp1"'],
  ['V=SPFL mx -all', 'spf/version: "V=SPFL"'],
  ['v=spf2.0 mx -all', 'spf/version: "v=spf2.0"'],
  ['v=spf1; mx -all', 'spf/version: "v=spf1;"'],
  ['mx include:example.com ~all', 'spf/no-version: "mx include:example.com ~all"'],
  ['v=spf1 a\tmx', 'spf/character: "\t"'],
  ['v=spf1 mx \u00e2\u0080\u0093all', 'spf/dash: "\u00e2\u0080\u0093"'],
  ['v=spf1 mx\u00c2\u00a0-all', 'spf/odd-space: "\u00c2\u00a0"'],
  ['v=spf1 a:ex\u00e4\u00f6mple.com -all', 'spf/character: "\u00e4\u00f6"'],
  ['v=spf1 a:b\u007f.com', 'spf/character: "\u007f"'],
  ['v=spf1 - all', 'spf/lone-qualifier: "-"'],
  ['v=spf1 +', 'spf/lone-qualifier: "+"'],
  ['v=spf1 moo', 'spf/unknown-mechanism: "moo"'],
  ['v=spf1 -moo:example.com -all', 'spf/unknown-mechanism: "-moo:example.com"'],
  ['v=spf1 ipv4:192.0.2.1', 'spf/unknown-mechanism: "ipv4:192.0.2.1"'],
  ['v=spf1 mx.example.com', 'spf/bare-name: "mx.example.com"'],
  ['v=spf1 include_spf.example.com ~all', 'spf/lost-sign: "include_spf.example.com"'],
  ['v=spf1 -include.example.com -all', 'spf/lost-sign: "include.example.com"'],
  ['v=spf1 mx redirectspf.example.com', 'spf/lost-sign: "redirectspf.example.com"'],
  ['v=spf1 ip4192.0.2.1 -all', 'spf/lost-sign: "ip4192.0.2.1"'],
  [
    'v=spf1 ip4.example.com included.example -all',
    'spf/bare-name: "ip4.example.com"',
    'spf/bare-name: "included.example"',
  ],
  ['v=spf1 a mail.example.net -all', 'spf/bare-name: "mail.example.net"'],
  ['v=spf1 +192.0.2.1', 'spf/bare-address: "192.0.2.1"'],
  ['v=spf1 mx 2001:db8::/32', 'spf/bare-address: "2001:db8::/32"'],
  ['v=spf1 --all', 'spf/qualifiers: "--all"'],
  ['v=spf1 +-mx', 'spf/qualifiers: "+-mx"'],
  ['v=spf1 a%{d}', 'spf/unknown-mechanism: "a%{d}"'],
  ['v=spf1 all; a', 'spf/separator: "all;"'],
  ['v=spf1 mx, ip4:192.0.2.1, -all', 'spf/separator: "mx, ip4:192.0.2.1,"'],
  ['v=spf1 mx, a, ip4:1.2.3.4 -all', 'spf/separator: "mx, a,"'],
  ['v=spf1 mx; moo a; -all', 'spf/unknown-mechanism: "moo"', 'spf/separator: "mx; moo a;"'],
  ['v=spf1 mx;a;-all', 'spf/separator: "mx;a;-all"'],
  ['v=spf1 redirect=_spf.example.com;', 'spf/separator: "redirect=_spf.example.com;"'],
  ['v=spf1 moo.cow/far_out=man:dog/cat', 'spf/unknown-mechanism: "moo.cow/far_out=man:dog/cat"'],
  ['v=spf1 moo.cow:far_out=man:dog/cat', 'spf/unknown-mechanism: "moo.cow:far_out=man:dog/cat"'],
  ['v=spf1 redirect:example.com', 'spf/modifier-colon: "redirect:example.com"'],
  ['v=spf1 mx -all EXP:example.com', 'spf/modifier-colon: "EXP:example.com"'],
  ['v=spf1 include: example.com -all', 'spf/space-inside: "include: example.com"'],
  ['v=spf1 include example.com', 'spf/space-inside: "include example.com"'],
  ['v=spf1 ip4 192.0.2.0/24', 'spf/space-inside: "ip4 192.0.2.0/24"'],
  ['v=spf1 ip6:  2001:db8::1 -all', 'spf/space-inside: "ip6:  2001:db8::1"'],
  ['v=spf1 ip4 : 192.0.2.1', 'spf/space-inside: "ip4 : 192.0.2.1"'],
  ['v=spf1 redirect= _spf.example.com', 'spf/space-inside: "redirect= _spf.example.com"'],
  ['v=spf1 include: mx -all', 'spf/missing-domain: "include:"'],
  ['v=spf1 1', 'spf/unknown-mechanism: "1"'],
  ['v=spf1 all:example.com', 'spf/unexpected-argument: ":example.com"'],
  ['v=spf1 -all/8', 'spf/unexpected-argument: "/8"'],
  ['v=spf1 include', 'spf/missing-domain: "include"'],
  ['v=spf1 include:', 'spf/missing-domain: "include:"'],
  ['v=spf1 include/24', 'spf/missing-domain: "include/24"'],
  ['v=spf1 exists', 'spf/missing-domain: "exists"'],
  ['v=spf1 a:', 'spf/missing-domain: "a:"'],
  ['v=spf1 a:/24', 'spf/missing-domain: "a:/24"'],
  ['v=spf1 mx:', 'spf/missing-domain: "mx:"'],
  ['v=spf1 ptr:', 'spf/missing-domain: "ptr:"'],
  ['v=spf1 redirect=', 'spf/missing-domain: "redirect="'],
  ['v=spf1 exp= -all', 'spf/missing-domain: "exp="'],
  ['v=spf1 ip4', 'spf/missing-network: "ip4"'],
  ['v=spf1 ip4:', 'spf/missing-network: "ip4:"'],
  ['v=spf1 ip4:/24', 'spf/missing-network: "ip4:/24"'],
  ['v=spf1 ip6', 'spf/missing-network: "ip6"'],
  ['v=spf1 ip6/64', 'spf/missing-network: "ip6/64"'],
  ['v=spf1 include:localhost', 'spf/single-label: "localhost"'],
  ['v=spf1 a:museum', 'spf/single-label: "museum"'],
  ['v=spf1 a:museum.', 'spf/single-label: "museum."'],
  ['v=spf1 a:foo-bar', 'spf/single-label: "foo-bar"'],
  ['v=spf1 a:%{d}x', 'spf/single-label: "%{d}x"'],
  ['v=spf1 a:.', 'spf/empty-label: "."'],
  ['v=spf1 a:%{d}.', 'spf/single-label: "%{d}."'],
  ['v=spf1 a:example.123', 'spf/top-label: "123"'],
  ['v=spf1 a:example.-com', 'spf/top-label: "-com"'],
  ['v=spf1 a:example.com-', 'spf/top-label: "com-"'],
  ['v=spf1 a:example.c_m', 'spf/top-label: "c_m"'],
  ['v=spf1 a:example..', 'spf/empty-label: "example.."'],
  ['v=spf1 a:example.123.', 'spf/top-label: "123"'],
  ['v=spf1 a:example.com:8080', 'spf/port: ":8080"'],
  ['v=spf1 include:https://example', 'spf/url: "https://example"'],
  ['v=spf1 include:spf@localhost', 'spf/mail-address: "spf@localhost"'],
  ['v=spf1 mx:2001:db8::1', 'spf/address-as-domain: "2001:db8::1"'],
  ['v=spf1 a:x.%{d}y', 'spf/top-label: "%{d}y"'],
  ['v=spf1 include:example.com, mx', 'spf/separator: "include:example.com,"'],
  ['v=spf1 a:192.0.2.1', 'spf/address-as-domain: "192.0.2.1"'],
  ['v=spf1 mx:192.0.2.1/24', 'spf/address-as-domain: "192.0.2.1"'],
  ['v=spf1 include:example.com/24', 'spf/unexpected-prefix: "/24"'],
  ['v=spf1 ptr/24', 'spf/unexpected-prefix: "/24"'],
  ['v=spf1 ptr:example.com/24', 'spf/unexpected-prefix: "/24"'],
  ['v=spf1 exists:localhost/24', 'spf/unexpected-prefix: "/24"'],
  ['v=spf1 redirect=example.com/24', 'spf/unexpected-prefix: "/24"'],
  ['v=spf1 a:example.com/ab', 'spf/bad-prefix-length: "/ab"'],
  ['v=spf1 a/', 'spf/bad-prefix-length: "/"'],
  ['v=spf1 a//', 'spf/bad-prefix-length: "//"'],
  ['v=spf1 a/33', 'spf/bad-prefix-length: "/33"'],
  ['v=spf1 a/024', 'spf/bad-prefix-length: "/024"'],
  ['v=spf1 a/00', 'spf/bad-prefix-length: "/00"'],
  ['v=spf1 a/x', 'spf/bad-prefix-length: "/x"'],
  ['v=spf1 a/-1', 'spf/bad-prefix-length: "/-1"'],
  ['v=spf1 a//129', 'spf/bad-prefix-length: "//129"'],
  ['v=spf1 a/24/64', 'spf/bad-prefix-length: "/64"'],
  ['v=spf1 a/24//', 'spf/bad-prefix-length: "//"'],
  ['v=spf1 a/24//064', 'spf/bad-prefix-length: "//064"'],
  ['v=spf1 a/24///64', 'spf/bad-prefix-length: "///64"'],
  ['v=spf1 a///64', 'spf/bad-prefix-length: "///64"'],
  ['v=spf1 mx:example.com/4294967328', 'spf/bad-prefix-length: "/4294967328"'],
  ['v=spf1 ip4:192.0.2.0/33', 'spf/bad-prefix-length: "/33"'],
  ['v=spf1 ip4:192.0.2.0/', 'spf/bad-prefix-length: "/"'],
  ['v=spf1 ip4:192.0.2.0//24', 'spf/bad-prefix-length: "//24"'],
  ['v=spf1 ip6:2001:db8::/129', 'spf/bad-prefix-length: "/129"'],
  ['v=spf1 ip4:192.0.2', 'spf/bad-ip4: "192.0.2"'],
  ['v=spf1 ip4:192.0.2.256/24', 'spf/bad-ip4: "192.0.2.256"'],
  ['v=spf1 ip4:192.0.02.1', 'spf/bad-ip4: "192.0.02.1"'],
  ['v=spf1 ip4:example.com', 'spf/bad-ip4: "example.com"'],
  ['v=spf1 ip4:192.0.2.1,192.0.2.2', 'spf/separator: "ip4:192.0.2.1,192.0.2.2"'],
  ['v=spf1 ip6:2001:db8:::1', 'spf/bad-ip6: "2001:db8:::1"'],
  ['v=spf1 ip6:fe80::1%eth0', 'spf/bad-ip6: "fe80::1%eth0"'],
  ['v=spf1 ip4:2001:db8::/32', 'spf/ip4-is-ip6: "2001:db8::"'],
  ['v=spf1 ip6:192.0.2.0/24', 'spf/ip6-is-ip4: "192.0.2.0"'],
  ['v=spf1 exists:%(ir).example.com', 'spf/percent-sign: "%("'],
  ['v=spf1 exists:50%.example.com', 'spf/percent-sign: "%."'],
  ['v=spf1 exists:example.com%', 'spf/percent-sign: "%"'],
  ['v=spf1 x=%a', 'spf/percent-sign: "%a"'],
  ['v=spf1 exists:%{d.example.com -all', 'spf/macro-open: "%{d.example.com"'],
  ['v=spf1 exists:%{', 'spf/macro-open: "%{"'],
  ['v=spf1 exists:%{x}', 'spf/macro-letter: "%{x}"'],
  ['v=spf1 exists:a.%{}.com', 'spf/macro-form: "%{}"'],
  ['v=spf1 exists:%{2}', 'spf/macro-letter: "%{2}"'],
  ['v=spf1 x=%{y}', 'spf/macro-letter: "%{y}"'],
  ['v=spf1 exists:%{d r}', 'spf/macro-open: "%{d"', 'spf/unknown-mechanism: "r}"'],
  ['v=spf1 exists:%{dr2}', 'spf/macro-form: "%{dr2}"'],
  ['v=spf1 exists:%{d:}', 'spf/macro-form: "%{d:}"'],
  ['v=spf1 exists:%{-d}', 'spf/macro-form: "%{-d}"'],
  ['v=spf1 exists:%{c}', 'spf/macro-explanation: "%{c}"'],
  ['v=spf1 exp=%{T}.example.com', 'spf/macro-explanation: "%{T}"'],
  ['v=spf1 redirect=%{r}', 'spf/macro-explanation: "%{r}"'],
  ['v=spf1 exists:%{d0}', 'spf/macro-zero: "%{d0}"'],
  ['v=spf1 exists:%{d00r}', 'spf/macro-zero: "%{d00r}"'],
  ['v=spf1 1a=b', 'spf/modifier-name: "1a=b"'],
  ['v=spf1 =b', 'spf/modifier-name: "=b"'],
  ['v=spf1 -redirect=example.com', 'spf/qualified-modifier: "-redirect=example.com"'],
  ['v=spf1 +x=y', 'spf/qualified-modifier: "+x=y"'],
  ['v=spf1 redirect=a.com redirect=b.com', 'spf/duplicate-modifier: "redirect=b.com"'],
  ['v=spf1 exp=a.com -all EXP=a.com', 'spf/duplicate-modifier: "EXP=a.com"'],
  // All faults of a record, not the first.
  [
    'v=spf1 ip4:192.0.2 include -all/8 x',
    'spf/bad-ip4: "192.0.2"',
    'spf/missing-domain: "include"',
    'spf/unexpected-argument: "/8"',
    'spf/unknown-mechanism: "x"',
  ],
];

/** What the grammar takes, but nobody can have meant. */
const slips: readonly (readonly [text: string, ...found: string[]])[] = [
  ['v=spf1 ip4=192.0.2.1 -all', 'a slip', 'spf/equals-sign: "ip4=192.0.2.1"'],
  ['v=spf1 INCLUDE=example.com', 'a slip', 'spf/equals-sign: "INCLUDE=example.com"'],
  ['v=spf1 ip=192.0.2.1 -all', 'a slip', 'spf/equals-sign: "ip=192.0.2.1"'],
  ['v=spf1 ipv6=2001:db8::/32 -all', 'a slip', 'spf/equals-sign: "ipv6=2001:db8::/32"'],
  ['v=spf1 mx -all v=spf1 a -all', 'a slip', 'spf/version-inside: "v=spf1"'],
  ['v=spf1 mx -all v=DMARC1; p=none; rua=mailto:a@b.c', 'a slip', 'spf/other-record: "v=DMARC1;"'],
  ['v=spf1 mx -all google-site-verification=x', 'a slip', 'spf/other-record: "google-site-verification=x"'],
  ['v=spf1 mx MS=ms123 -all', 'a slip', 'spf/other-record: "MS=ms123"'],
  ['v=spf1 include:spf..example.net -all', 'a slip', 'spf/empty-label: "spf..example.net"'],
  ['v=spf1 exists:%{i}..example.net -all', 'a slip', 'spf/empty-label: "%{i}..example.net"'],
  ['v=spf1 a:.com a:..com', 'a slip', 'spf/empty-label: ".com"', 'spf/empty-label: "..com"'],
  ['v=spf1 include:https://spf.example.net', 'a slip', 'spf/url: "https://spf.example.net"'],
  ['v=spf1 a:mail@example.net', 'a slip', 'spf/mail-address: "mail@example.net"'],
  ['v=spf1 redirect=@example.net', 'a slip', 'spf/mail-address: "@example.net"'],
  ['v=spf1 mx:a.example.net,b.example.net', 'a slip', 'spf/separator: "mx:a.example.net,b.example.net"'],
  ['v=spf1 exists:%{i}.a.net,%{i}.b.net', 'a slip', 'spf/separator: "exists:%{i}.a.net,%{i}.b.net"'],
  ['v=spf1 a:foo:8080.example.com', 'a slip', 'spf/name-character: ":"'],
  ['v=spf1 a:foo/24.example.com/24', 'a slip', 'spf/name-character: "/"'],
  ['v=spf1 ptr:"example.com', 'a slip', 'spf/name-character: """'],
  [`v=spf1 a:x.${'a'.repeat(64)}`, 'a slip', `spf/name-length: "x.${'a'.repeat(64)}"`],
  [`v=spf1 a:${'a'.repeat(64)}.com`, 'a slip', `spf/name-length: "${'a'.repeat(64)}"`],
  [`v=spf1 a:${'abcd.'.repeat(50)}abcde`, 'a slip', `spf/name-length: "${'abcd.'.repeat(50)}abcde"`],
];

test.each([
  ['v=spf1 mx, a, ip4:1.2.3.4 -all', 'mx a'],
  ['v=spf1 all; a', 'all'],
  ['v=spf1 mx;a;-all', 'mx a -all'],
  ['v=spf1 ip4:192.0.2.1,192.0.2.2/24 -all', 'ip4:192.0.2.1 ip4:192.0.2.2/24'],
  ['v=spf1 ip6:2001:db8::1,2001:db8::2 -all', 'ip6:2001:db8::1 ip6:2001:db8::2'],
  ['v=spf1 ip4:192.0.2.1,a,mx -all', 'ip4:192.0.2.1 a mx'],
  ['v=spf1 include:a.example.net;b.example.net;~all', 'include:a.example.net include:b.example.net ~all'],
])('%s is written with spaces', (text, suggestion) => {
  readWithin(spf, readSpf, text);
  expect(spf.faults).toMatchObject([{ reason: 'spf/separator', args: { suggestion } }]);
});

describe('an SPF record', () => {
  test.each(accepted)('%j is accepted', (text) => {
    expect(faults(text)).toEqual([]);
    expect(isSpfByTheBook(text)).toBe(true);
  });

  test.each(refused)('%j is refused', (text, ...found) => {
    expect(faults(text)).toEqual(found);
    expect(isSpfByTheBook(text)).toBe(false);
  });

  test.each(slips)('%j is a slip', (text, ...found) => {
    expect(faults(text)).toEqual(found);
    expect(isSpfByTheBook(text)).toBe(true);
  });

  test('every reason has its row', () => {
    const told = new Set(
      [...refused, ...slips].flatMap(([, ...found]) => found.map((line) => line.replace(/:.*/s, ''))),
    );
    const byRules: readonly Reason[] = [
      'spf/after-all',
      'spf/redirect-beside-all',
      'spf/open-all',
      'spf/no-all',
      'spf/cut-into-words',
      'spf/joined-strings',
    ];
    const mine = reasonNames.filter((reason) => reason.startsWith('spf/') && !byRules.includes(reason));
    expect(mine.filter((reason) => !told.has(reason))).toEqual([]);
  });

  test('is read anew each time', () => {
    expect(readWithin(spf, readSpf, 'v=spf1 -all exp=a.com redirect=b.com ptr a a a a a a a a a a a')).toBe(
      true,
    );
    expect(readWithin(spf, readSpf, 'v=spf1 exp=a.com redirect=b.com moo')).toBe(false);
    expect(readWithin(spf, readSpf, 'v=spf1')).toBe(true);
    expect(spf).toMatchObject({ valid: true, faults: [], lookups: 0 });
    for (const term of [spf.all, spf.afterAll, spf.redirect, spf.explanation, spf.ptr, spf.overLimit])
      expect(term.start).toBe(-1);
  });
});

describe('what rules ask', () => {
  const shown = (text: string, term: Term): string | undefined =>
    term.start < 0 ? undefined : text.slice(term.start, term.stop);
  const ask = (text: string) => {
    readWithin(spf, readSpf, text);
    return {
      lookups: spf.lookups,
      over: shown(text, spf.overLimit),
      all: shown(text, spf.all),
      after: shown(text, spf.afterAll),
      redirect: shown(text, spf.redirect),
      ptr: shown(text, spf.ptr),
    };
  };

  const eleven = Array.from({ length: 11 }, (_, index) => `include:s${index}.example.com`).join(' ');

  test.each([
    ['v=spf1', { lookups: 0 }],
    ['v=spf1 ip4:192.0.2.1 ip6:::1 exp=a.com x=y -all', { lookups: 0, all: '-all' }],
    [
      'v=spf1 a mx ptr include:a.com exists:a.com redirect=a.com',
      { lookups: 6, ptr: 'ptr', redirect: 'redirect=a.com' },
    ],
    ['v=spf1 a ~all mx include:a.com ?all', { lookups: 1, all: '~all', after: 'mx include:a.com ?all' }],
    ['v=spf1 redirect=a.com -all', { lookups: 0, all: '-all', redirect: 'redirect=a.com' }],
    ['v=spf1 -all exp=a.com', { lookups: 0, all: '-all' }],
    ['v=spf1 -all ptr:a.com', { lookups: 0, all: '-all', after: 'ptr:a.com', ptr: 'ptr:a.com' }],
    [`v=spf1 ${eleven} a -all`, { lookups: 12, over: 'include:s10.example.com', all: '-all' }],
    [
      `v=spf1 redirect=a.com ${eleven.slice(0, -24)}`,
      { lookups: 11, over: 'redirect=a.com', redirect: 'redirect=a.com' },
    ],
    [`v=spf1 ${eleven.slice(0, -24)} -all a`, { lookups: 10, all: '-all', after: 'a' }],
    // What is wrong does not count, the rest does.
    ['v=spf1 moo a include: mx', { lookups: 2 }],
  ])('%j', (text, expected) => {
    expect(ask(text)).toEqual({
      over: undefined,
      all: undefined,
      after: undefined,
      redirect: undefined,
      ptr: undefined,
      ...expected,
    });
  });
});

describe('which texts are looked at', () => {
  const is = (text: string): boolean => isSpf(latin1(text), 0, text.length);
  const resembles = (text: string): boolean => resemblesSpf(latin1(text), 0, text.length);

  test.each(['v=spf1', 'v=spf1 ', 'V=Spf1 x'])('%j is an SPF record', (text) => {
    expect([is(text), resembles(text)]).toEqual([true, true]);
  });

  test.each([
    'v=spf',
    'v=spf -all',
    'v=spf1x',
    'v=spf1-all',
    'v=spf10',
    'v=spf2 -all',
    'v=spf01',
    ' v=spf1',
    '"v=spf1 -all"',
    'v = spf1',
    'spf1 -all',
    'spf: v=spf1 mx',
    'ip4:192.0.2.1 -all',
  ])('%j was meant as one', (text) => {
    expect([is(text), resembles(text)]).toEqual([false, true]);
  });

  test.each([
    '',
    ' ',
    'spf1',
    'spf1 is what it was called',
    'spf10 -all',
    'spf2.0/pra include:example.com -all',
    'v=DMARC1',
    'v=STSv1; id=1',
    'v=spfilter',
    'v = = = spf1',
    'xv=spf1',
    'mx -all please',
    '-all',
    'a mx all',
    'moo -all',
  ])('%j is none', (text) => {
    expect([is(text), resembles(text)]).toEqual([false, false]);
  });
});
