import { describe, expect, test } from 'vitest';
import { reasonNames } from '../../../src/catalog/reasons.ts';
import { isDmarc, readDmarc } from '../../../src/engine/mail/dmarc.ts';
import { TagList } from '../../../src/engine/mail/tag-list.ts';
import { latin1 } from '../../helpers/hex.ts';
import { faultsIn } from '../../helpers/policy-faults.ts';

const list = new TagList();
const faults = (text: string): string[] => faultsIn(list, readDmarc, text);

/** RFC 7489 6.4 and RFC 9989 4.8, every production. */
const accepted = [
  'v=DMARC1;p=none',
  'v=DMARC1; p=none',
  'v=DMARC1; p=none;',
  'v=DMARC1; p=none ; ',
  'v = DMARC1 ; p = quarantine ; sp = reject',
  'v=DMARC1\t;\tp=reject',
  'V=DMARC1; P=None; ADKIM=S; ASPF=R',
  'v=DMARC1; p=reject; sp=none; np=quarantine; adkim=s; aspf=r; fo=1; rf=afrf; ri=86400; pct=50; psd=u; t=y',
  // The order is free behind the version (RFC 9989 4.8).
  'v=DMARC1; rua=mailto:a@example.com; p=none',
  // Without a policy it counts as p=none where reports are asked for (RFC 7489 6.6.3).
  'v=DMARC1; rua=mailto:a@example.com',
  'v=DMARC1; p=none; rua=mailto:a@example.com,mailto:b@example.net',
  'v=DMARC1; p=none; rua=mailto:a@example.com , mailto:b@example.net',
  'v=DMARC1; p=none; rua=mailto:a@example.com!10m,mailto:b@example.net!5,mailto:c@example.org!1G',
  'v=DMARC1; p=none; ruf=mailto:a@example.com!18446744073709551615t',
  'v=DMARC1; p=none; ruf=mailto:a@example.com!000000018446744073709551609,mailto:a@example.com!0',
  'v=DMARC1; p=none; rua=https://example.com/dmarc?x=1&y=%2C#z',
  'v=DMARC1; p=none; rua=MAILTO:a%21b@example.com?subject=x',
  'v=DMARC1; p=none; rua=ftp:x',
  'v=DMARC1; p=none; fo=0:1:d:s',
  'v=DMARC1; p=none; fo=d : s',
  'v=DMARC1; p=none; fo=D',
  'v=DMARC1; p=none; rf=afrf:x-1 : iodef',
  'v=DMARC1; p=none; ri=0; pct=0',
  'v=DMARC1; p=none; ri=4294967295; pct=100',
  'v=DMARC1; p=none; psd=y; t=n',
  // Unknown settings are ignored (RFC 7489 6.3, RFC 9989 4.8).
  'v=DMARC1; p=none; x=; y2_z=anything at all = even this; x=again',
  'v=DMARC1; p=none; q=reject; ft=1; report=mailto:a@example.com; rus_t=1; pctx_=5',
];

const refused: readonly (readonly [text: string, ...found: string[]])[] = [
  ['', 'tag/no-version: ""'],
  [' ; p=none', 'tag/no-version: " "'],
  ['p=none', 'tag/version: "p=none"'],
  ['p=none; v=DMARC1', 'tag/version: "p=none"'],
  [' v=DMARC1; p=none', 'tag/version: " v=DMARC1"'],
  ['v=dmarc1; p=none', 'tag/version: "v=dmarc1"'],
  ['v=DMARC1 p=none', 'tag/version: "v=DMARC1 p=none"'],
  ['v=DMARC2; p=none', 'tag/version: "v=DMARC2"'],
  ['v=DMARC1.0; p=none', 'tag/version: "v=DMARC1.0"'],
  ['v=spf1 -all', 'tag/version: "v=spf1 -all"'],
  ['v=DMARC1', 'dmarc/policy-missing: "v=DMARC1"'],
  ['v=DMARC1;', 'dmarc/policy-missing: "v=DMARC1;"'],
  ['v=DMARC1; q=none', 'dmarc/policy-missing: "v=DMARC1; q=none"'],
  ['v=DMARC1; ruf=mailto:a@example.com', 'dmarc/policy-missing: "v=DMARC1; ruf=mailto:a@example.com"'],
  ['v=DMARC1;; p=none', 'tag/empty: ";"'],
  ['v=DMARC1; p=none; ;', 'tag/empty: ";"'],
  ['v=DMARC1; p=none; rau=mailto:a@example.com', 'tag/near: "rau"'],
  [
    'v=DMARC1; p=none; RUAA=x; dkim=s; asfp=r; pcct=9',
    'tag/near: "RUAA"',
    'tag/near: "dkim"',
    'tag/near: "asfp"',
    'tag/near: "pcct"',
  ],
  // Without it the record would lack its addresses, which follows from the slip.
  ['v=DMARC1; ura=mailto:a@example.com', 'tag/near: "ura"'],
  ['v=DMARC1; p', 'tag/equals: "p"'],
  ['v=DMARC1; p=none; none', 'tag/equals: "none"'],
  ['v=DMARC1; p:reject; rua=mailto:a@example.com', 'tag/equals: "p:reject"'],
  ['v=DMARC1; =none; p=none', 'tag/name: "="'],
  ['v=DMARC1; p p=none', 'tag/name: "p p"'],
  ['v=DMARC1; 1p=none', 'tag/name: "1p"'],
  ['v=DMARC1; a-b=c; p=none', 'tag/name: "a-b"'],
  ['v=DMARC1; p=none; x=\u00e4\u00f6', 'tag/character: "\u00e4\u00f6"'],
  ['v=DMARC1; p=none; x=a\u0001b', 'tag/character: "\u0001"'],
  ['v=DMARC1; p=none; p=reject', 'tag/duplicate: "p=reject"'],
  ['v=DMARC1; p=none; V=DMARC1; p=none', 'tag/other-record: "V=DMARC1"'],
  [
    'v=DMARC1; p=none; v=spf1 include:_spf.example.com -all',
    'tag/other-record: "v=spf1 include:_spf.example.com -all"',
  ],
  ['v=DMARC1; p=reject v=DKIM1; k=rsa; p=', 'tag/other-record: "v=DKIM1"'],
  ['v=DMARC1; rua=mailto:a@example.com\tV=spf1; x', 'tag/other-record: "V=spf1"'],
  ['example.com._dmarc.example.net', 'tag/host-name: "example.com._dmarc.example.net"'],
  ['v=DMARC1; p=', 'tag/no-value: "p="'],
  ['v=DMARC1; p=none; rua=;', 'tag/no-value: "rua="'],
  ['v=DMARC1; p=none; fo = ', 'tag/no-value: "fo ="'],
  ['v=DMARC1; p=nonsense', 'dmarc/policy-value: "nonsense"'],
  [
    'v=DMARC1; p=rejected; sp=rejec; np=no',
    'dmarc/policy-value: "rejected"',
    'dmarc/policy-value: "rejec"',
    'dmarc/policy-value: "no"',
  ],
  ['v=DMARC1; p=none rua=mailto:a@example.com', 'dmarc/policy-value: "none rua=mailto:a@example.com"'],
  ['v=DMARC1; p=none,', 'dmarc/policy-value: "none,"'],
  ['v=DMARC1; p=none; adkim=strict', 'dmarc/value: "strict"'],
  ['v=DMARC1; p=none; aspf=x', 'dmarc/value: "x"'],
  ['v=DMARC1; p=none; psd=x; t=u', 'dmarc/value: "x"', 'dmarc/value: "u"'],
  ['v=DMARC1; p=none; pct=101', 'dmarc/number: "101"'],
  ['v=DMARC1; p=none; pct=-1', 'dmarc/number: "-1"'],
  ['v=DMARC1; p=none; pct=50%', 'dmarc/number: "50%"'],
  ['v=DMARC1; p=none; ri=4294967296', 'dmarc/number: "4294967296"'],
  ['v=DMARC1; p=none; ri=1d', 'dmarc/number: "1d"'],
  ['v=DMARC1; p=none; fo=2', 'dmarc/failure-option: "2"'],
  ['v=DMARC1; p=none; fo=0,1', 'dmarc/failure-option: "0,1"'],
  ['v=DMARC1; p=none; fo=0:', 'tag/empty-part: ":"'],
  ['v=DMARC1; p=none; rf=', 'tag/no-value: "rf="'],
  ['v=DMARC1; p=none; rf=a b', 'dmarc/format: "a b"'],
  ['v=DMARC1; p=none; rf=afrf:-', 'dmarc/format: "-"'],
  ['v=DMARC1; p=none; rua=a@example.com', 'policy-uri/mailto: "a@example.com"'],
  ['v=DMARC1; p=none; rua=example.com', 'policy-uri/scheme: "example.com"'],
  ['v=DMARC1; p=none; rua=1:x', 'policy-uri/scheme: "1:x"'],
  ['v=DMARC1; p=none; rua=mailto:', 'policy-uri/mail-address: "mailto:"'],
  ['v=DMARC1; p=none; rua=mailto:example.com', 'policy-uri/mail-address: "mailto:example.com"'],
  ['v=DMARC1; p=none; rua=mailto:@example.com', 'policy-uri/mail-address: "mailto:@example.com"'],
  ['v=DMARC1; p=none; rua=mailto:a@', 'policy-uri/mail-address: "mailto:a@"'],
  ['v=DMARC1; p=none; rua=mailto:a@b@c', 'policy-uri/mail-address: "mailto:a@b@c"'],
  ['v=DMARC1; p=none; rua=mailto://a@example.com', 'policy-uri/mail-address: "mailto://a@example.com"'],
  ['v=DMARC1; p=none; rua=https:example.com', 'policy-uri/host: "https:example.com"'],
  ['v=DMARC1; p=none; rua=https:///x', 'policy-uri/host: "https:///x"'],
  ['v=DMARC1; p=none; rua=mailto:a b@example.com', 'policy-uri/character: " "'],
  ['v=DMARC1; p=none; rua=mailto:<a@example.com>', 'policy-uri/character: "<"'],
  ['v=DMARC1; p=none; rua=mailto:a%2@example.com', 'policy-uri/percent: "%2@"'],
  ['v=DMARC1; p=none; rua=mailto:a@b%4', 'policy-uri/percent: "%4"'],
  ['v=DMARC1; p=none; rua=mailto:a@example.com,', 'tag/empty-part: ","'],
  ['v=DMARC1; p=none; rua=,mailto:a@example.com', 'tag/empty-part: ","'],
  ['v=DMARC1; p=none; rua=mailto:a@example.com, ,x:y', 'tag/empty-part: ","'],
  ['v=DMARC1; p=none; rua=mailto:a@example.com!10x', 'policy-uri/size: "!10x"'],
  ['v=DMARC1; p=none; rua=mailto:a@example.com!', 'policy-uri/size: "!"'],
  ['v=DMARC1; p=none; rua=mailto:a@example.com!m', 'policy-uri/size: "!m"'],
  [
    'v=DMARC1; p=none; rua=mailto:a@example.com!18446744073709551616',
    'policy-uri/size: "!18446744073709551616"',
  ],
  [
    'v=DMARC1; p=none; rua=mailto:a@example.com!100000000000000000000',
    'policy-uri/size: "!100000000000000000000"',
  ],
  ['v=DMARC1; p=none; rua=mailto:a!b@example.com', 'policy-uri/size: "!b@example.com"'],
  ['v=DMARC1; p=none; rua=x,mailto:a@example.com,y@z', 'policy-uri/scheme: "x"', 'policy-uri/mailto: "y@z"'],
];

describe('a DMARC record', () => {
  test.each(accepted)('%j is accepted', (text) => {
    expect(faults(text)).toEqual([]);
  });

  test.each(refused)('%j is refused', (text, ...found) => {
    expect(faults(text)).toEqual(found);
  });

  test('every reason has its row', () => {
    const told = new Set(refused.flatMap(([, ...found]) => found.map((line) => line.replace(/:.*/s, ''))));
    const mine = reasonNames.filter((reason) => /^(?:dmarc|policy-uri|tag)\//.test(reason));
    // The first is for TLSRPT and BIMI; the second is a rule's.
    expect(mine.filter((reason) => !told.has(reason))).toEqual([
      'tag/version-blank',
      'tag/several',
      'policy-uri/unsupported',
    ]);
  });
});

test.each([
  ['v=DMARC1', true],
  ['v=DMARC1;', true],
  ['V = DMARC1 ; nonsense', true],
  ['v=DMARC1x', false],
  ['v=DMARC1 x', false],
  ['v=dmarc1', false],
  ['v', false],
  ['v=', false],
  [' v=DMARC1', false],
  ['', false],
])('%j counts as a DMARC record: %j', (text, expected) => {
  expect(isDmarc(latin1(text), 0, text.length)).toBe(expected);
});
