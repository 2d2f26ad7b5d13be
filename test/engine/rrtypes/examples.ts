import { rareExamples } from './examples-rare.ts';
import { securityExamples } from './examples-security.ts';

/** Content of a type in text form, and its canonical wire form as its RFC draws it (RFC 4034 6.2: names in lower case). */
export type WireExample = readonly [text: string, wire: string];

const example = '07 6578616d706c65 03 636f6d 00';
const sha1 = '0123456789abcdef0123456789abcdef01234567';
const sha256 = '0123456789abcdef'.repeat(4);
const sha384 = '0123456789abcdef'.repeat(6);

/** What a field of one domain name may look like; the origin is example.com. */
const names: readonly WireExample[] = [
  ['.', '00'],
  ['@', example],
  ['a.', '01 61 00'],
  ['host', `04 686f7374 ${example}`],
  ['HoSt.Example.COM.', `04 686f7374 ${example}`],
  ['host.sub', `04 686f7374 03 737562 ${example}`],
  ['( host )', `04 686f7374 ${example}`],
  ['(\n  host ; a comment\n)', `04 686f7374 ${example}`],
  ['a\\.b', `03 612e62 ${example}`],
  ['a\\046b', `03 612e62 ${example}`],
  ['\\072OST', `04 686f7374 ${example}`],
  ['\\000\\255.x.', '02 00ff 01 78 00'],
  ['\\@', `01 40 ${example}`],
  ['\\;\\(\\)\\"', `04 3b282922 ${example}`],
  ['\\\\.', '01 5c 00'],
  [`${'a'.repeat(63)}.`, `3f ${'61'.repeat(63)} 00`],
];

/** Each type's examples: all that the registry knows must be here. */
export const wireExamples: Readonly<Record<string, readonly WireExample[]>> = {
  ...securityExamples,
  ...rareExamples,
  // RFC 1035 3.4.1
  A: [
    ['192.0.2.1', 'c0000201'],
    ['0.0.0.0', '00000000'],
    ['255.255.255.255', 'ffffffff'],
    ['(\n10.0.0.1\n)', '0a000001'],
  ],
  // RFC 3596 2.2
  AAAA: [
    ['2001:db8::1', '20010db8 00000000 00000000 00000001'],
    ['2001:DB8:0:0:0:0:0:1', '20010db8 00000000 00000000 00000001'],
    ['::', '00000000 00000000 00000000 00000000'],
    ['::1', '00000000 00000000 00000000 00000001'],
    ['1::', '00010000 00000000 00000000 00000000'],
    ['1:2:3:4:5:6:7::', '00010002 00030004 00050006 00070000'],
    ['::2:3:4:5:6:7:8', '00000002 00030004 00050006 00070008'],
    ['1::3:4:5:6:7:8', '00010000 00030004 00050006 00070008'],
    ['::ffff:192.0.2.1', '00000000 00000000 0000ffff c0000201'],
    ['1:2:3:4:5:6:192.0.2.1', '00010002 00030004 00050006 c0000201'],
    ['FE80::0123:4567:89aB:CdEf', 'fe800000 00000000 01234567 89abcdef'],
  ],
  NS: names,
  CNAME: names,
  PTR: names,
  DNAME: names,
  ALIAS: names,
  // RFC 1035 3.3.13
  SOA: [
    [
      'ns1 hostmaster 1 7200 3600 1209600 300',
      `03 6e7331 ${example} 0a 686f73746d6173746572 ${example} 00000001 00001c20 00000e10 00127500 0000012c`,
    ],
    [
      'NS1 John\\.Doe.Example.Com. ( 4294967295 2h ; refresh\n 1H 2w 5m )',
      `03 6e7331 ${example} 08 6a6f686e2e646f65 ${example} ffffffff 00001c20 00000e10 00127500 0000012c`,
    ],
    ['. . 0 0 0 0 0', '00 00 00000000 00000000 00000000 00000000 00000000'],
    ['. . 0 2147483647 0 0 1w1d1h1m1s', '00 00 00000000 7fffffff 00000000 00000000 000a9a4d'],
    ['. . 0 2147483648 7101w 4294967295 2147483647', '00 00 00000000 80000000 fffbb080 ffffffff 7fffffff'],
  ],
  // RFC 1035 3.3.9
  MX: [
    ['10 mail', `000a 04 6d61696c ${example}`],
    ['0 .', '0000 00'],
    ['65535 MAIL.example.com.', `ffff 04 6d61696c ${example}`],
    ['00010 @', `000a ${example}`],
    ['( 10\n mail )', `000a 04 6d61696c ${example}`],
  ],
  // RFC 1035 3.3.14
  TXT: [
    ['"hello"', '05 68656c6c6f'],
    ['hello', '05 68656c6c6f'],
    ['""', '00'],
    ['"a" "b"', '01 61 01 62'],
    ['"a""b"', '01 61 01 62'],
    ['a "b" c', '01 61 01 62 01 63'],
    ['"a;b(c)d"', '07 613b6228632964'],
    ['a\\;b\\"c', '05 613b622263'],
    ['"\\"\\\\"', '02 225c'],
    ['"\\000\\127\\255"', '03 007fff'],
    ['"MiXeD"', '05 4d69586544'],
    ['( "a" ; one\n "b" )', '01 61 01 62'],
    ['"tab\there"', '08 7461620968657265'],
    [`"${'a'.repeat(255)}"`, `ff ${'61'.repeat(255)}`],
    [`"${'\\097'.repeat(255)}"`, `ff ${'61'.repeat(255)}`],
  ],
  // RFC 2782
  SRV: [
    ['0 1 5060 sip', `0000 0001 13c4 03 736970 ${example}`],
    ['0 0 0 .', '0000 0000 0000 00'],
    ['65535 65535 65535 SIP.Example.com.', `ffff ffff ffff 03 736970 ${example}`],
  ],
  // RFC 4034 5.1
  DS: [
    [`12345 13 2 ${sha256}`, `3039 0d 02 ${sha256}`],
    [`12345 ECDSAP256SHA256 2 ${sha256.toUpperCase()}`, `3039 0d 02 ${sha256}`],
    [`0 rsasha1 1 ${sha1}`, `0000 05 01 ${sha1}`],
    [`65535 253 4 ( ${sha384.slice(0, 40)}\n ${sha384.slice(40)} )`, `ffff fd 04 ${sha384}`],
    [`1 8 2 ${Array.from(sha256).join(' ')}`, `0001 08 02 ${sha256}`],
    ['1 8 99 00', '0001 08 63 00'],
  ],
  // RFC 8659 4.1: a tag matches in any case, so that lower case is its canonical form here
  CAA: [
    ['0 issue "ca.example.net"', '00 05 6973737565 63612e6578616d706c652e6e6574'],
    ['0 ISSUE ca.example.net', '00 05 6973737565 63612e6578616d706c652e6e6574'],
    ['128 issuewild ";"', '80 09 697373756577696c64 3b'],
    ['255 a1 ""', 'ff 02 6131'],
    ['0 iodef "mailto:A@example.com"', '00 05 696f646566 6d61696c746f3a41406578616d706c652e636f6d'],
    ['0 issue "a\\;b\\"\\255"', '00 05 6973737565 613b6222ff'],
  ],
};
