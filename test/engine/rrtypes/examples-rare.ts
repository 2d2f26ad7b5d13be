import type { Reason } from '../../../src/catalog/reasons.ts';

/** Content of a type in text form, and its canonical wire form as its RFC draws it. */
type Example = readonly [text: string, wire: string];

const example = '07 6578616d706c65 03 636f6d 00';
const host = `04 686f7374 ${example}`;
/** `Host` with its capital: names that are no part of the list of RFC 4034 6.2 keep it. */
const keptHost = `04 486f7374 ${example}`;
const sha1 = '0123456789abcdef0123456789abcdef01234567';
const sha256 = '0123456789abcdef'.repeat(4);
const sha384 = '0123456789abcdef'.repeat(6);
const longHex = 'ab'.repeat(300);

const names: readonly Example[] = [
  ['.', '00'],
  ['@', example],
  ['Host', host],
  ['HOST.Example.COM.', host],
  ['( a\\.b )', `03 612e62 ${example}`],
];

const texts: readonly Example[] = [
  ['"a"', '01 61'],
  ['a "B c" ""', '01 61 03 422063 00'],
  ['"\\"\\255"', '02 22ff'],
  [`"${'a'.repeat(255)}"`, `ff ${'61'.repeat(255)}`],
];

/** TA and DLV have the form of DS (RFC 4431 2). */
const anchors: readonly Example[] = [
  [`12345 13 2 ${sha256}`, `3039 0d 02 ${sha256}`],
  [`0 rsasha1 1 ${sha1.toUpperCase()}`, `0000 05 01 ${sha1}`],
  [`65535 253 4 ( ${sha384.slice(0, 40)}\n ${sha384.slice(40)} )`, `ffff fd 04 ${sha384}`],
  ['1 8 99 00', '0001 08 63 00'],
];

const octets: readonly Example[] = [
  ['\\# 0', ''],
  ['\\# 1 00', '00'],
  ['\\# 3 ab CDef', 'abcdef'],
  [`\\# 300 ${longHex}`, longHex],
];

/** NID and L64: RFC 6742 2.1.3, 2.3.3. */
const groups: readonly Example[] = [
  ['10 0014:4fff:ff20:ee64', '000a 00144fffff20ee64'],
  ['20 0015:5FFF:FF21:EE65', '0014 00155fffff21ee65'],
  ['10 14:4fff:0:e', '000a 00144fff0000000e'],
  ['65535 2001:0DB8:1140:1000', 'ffff 20010db811401000'],
  ['0 0:0:0:0', '0000 0000000000000000'],
];

/** Each rare type's examples. */
export const rareExamples: Readonly<Record<string, readonly Example[]>> = {
  // RFC 1035 3.3.3 to 3.3.8
  MD: names,
  MF: names,
  MB: names,
  MG: [...names, ['madonna\\.louise', `0e 6d61646f6e6e612e6c6f75697365 ${example}`]],
  MR: names,
  MINFO: [
    ['Owner Errors.', `05 6f776e6572 ${example} 06 6572726f7273 00`],
    ['. .', '00 00'],
  ],
  NULL: octets,
  // RFC 1035 3.4.2
  WKS: [
    ['192.0.2.1 TCP smtp ftp', 'c0000201 06 00000440'],
    ['192.0.2.1 6 25 21', 'c0000201 06 00000440'],
    ['192.0.2.1 tcp SMTP 25 Smtp', 'c0000201 06 00000040'],
    ['192.0.2.1 17', 'c0000201 11'],
    ['192.0.2.1 udp 0', 'c0000201 11 80'],
    ['192.0.2.1 udp domain ntp', `c0000201 11 ${'00'.repeat(6)}04${'00'.repeat(8)}10`],
    ['10.0.0.1 255 65535', `0a000001 ff ${'00'.repeat(8191)}01`],
    ['0.0.0.0 0 ( echo\n telnet )', '00000000 00 010001'],
    ['10.0.0.10 udp syslog route timed domain', `0a00000a 11 ${'00'.repeat(6)}04${'00'.repeat(57)}2084`],
  ],
  // RFC 1183 1
  AFSDB: [
    ['1 Host', `0001 ${host}`],
    ['2 host', `0002 ${host}`],
    ['0 .', '0000 00'],
    ['65535 .', 'ffff 00'],
  ],
  // RFC 1183 3.1
  X25: [
    ['311061700956', '0c 333131303631373030393536'],
    ['"311061700956"', '0c 333131303631373030393536'],
    ['0000', '04 30303030'],
    ['\\0491\\05034', '05 3131323334'],
  ],
  // RFC 1183 3.2
  ISDN: [
    ['150862028003217', '0f 313530383632303238303033323137'],
    ['"150862028003217" "004"', '0f 313530383632303238303033323137 03 303034'],
    ['"" ""', '00 00'],
    ['a "b c"', '01 61 03 622063'],
  ],
  // RFC 1183 3.3
  RT: [
    ['2 Host', `0002 ${host}`],
    ['65535 .', 'ffff 00'],
  ],
  // RFC 1706 5
  NSAP: [
    [
      '0x47.0005.80.005a00.0000.0001.e133.ffffff000161.00',
      '47 0005 80 005a00 0000 0001 e133 ffffff000161 00',
    ],
    ['0X4700', '4700'],
    ['0x.AB.', 'ab'],
    ['0xa.b', 'ab'],
  ],
  'NSAP-PTR': [
    ['.', '00'],
    ['Host', keptHost],
    ['HOST.a.', '04 484f5354 01 61 00'],
  ],
  // RFC 2535 4.1
  SIG: [
    [
      'A 5 3 86400 20030322173103 20030220173103 2642 Example.com. AQPA',
      `0001 05 03 00015180 3e7c9dd7 3e5510d7 0a52 ${example} 0103c0`,
    ],
    ['TYPE65280 RSASHA1 0 0 0 4294967295 65535 . AA ==', 'ff00 05 00 00000000 00000000 ffffffff ffff 00 00'],
  ],
  // RFC 2535 3.1, 7.1
  KEY: [
    ['256 3 5 AQPA', '0100 03 05 0103c0'],
    ['0 0 0 AA==', '0000 00 00 00'],
    ['49152 3 5', 'c000 03 05'],
    ['65535 255 255', 'ffff ff ff'],
    ['NOKEY|HOST DNSSEC RSASHA1', 'c200 03 05'],
    ['ZONE|SIG1 dnssec rsasha256 AQ PA', '0101 03 08 0103c0'],
    ['NOAUTH|FLAG2|User|sig15 ALL DSA AQPA', 'a00f ff 03 0103c0'],
    ['NOCONF EMAIL 200 AA==', '4000 02 c8 00'],
  ],
  // RFC 2163 4
  PX: [
    [
      '10 Net2.it. PRMD-Net2.ADMD-P400.C-it.',
      '000a 04 6e657432 02 6974 00 09 70726d642d6e657432 09 61646d642d70343030 04 632d6974 00',
    ],
    ['0 . .', '0000 00 00'],
  ],
  // RFC 1712 3
  GPOS: [
    ['-32.6882 116.8652 10.0', '08 2d33322e36383832 08 3131362e38363532 04 31302e30'],
    ['"-32.6882" "116.8652" "10.0"', '08 2d33322e36383832 08 3131362e38363532 04 31302e30'],
    ['90 -180.000 -1000000', '02 3930 08 2d3138302e303030 08 2d31303030303030'],
    ['+.5 5. 00007', '03 2b2e35 02 352e 05 3030303037'],
    ['0089.99999 0 0', '0a 303038392e3939393939 01 30 01 30'],
    [`0 0 ${'9'.repeat(255)}`, `01 30 01 30 ff ${'39'.repeat(255)}`],
  ],
  // RFC 2535 5.2, 5.3
  NXT: [
    ['Host A MX SIG NXT', `${host} 40010082`],
    ['host NXT SIG A A', `${host} 40000082`],
    ['. 30', '00 00000002'],
    ['. type1 A6 TYPE127', `00 40000000 02 ${'00'.repeat(10)}01`],
  ],
  EID: [
    ['e32c6f78163a9348', 'e32c6f78163a9348'],
    ['E3 2c6 F', 'e32c6f'],
  ],
  NIMLOC: [
    ['32251A030067', '32251a030067'],
    ['( 3225\n 1a )', '32251a'],
  ],
  // af-dans-0152 5.2
  ATMA: [
    ['+61.2.00000000', '01 3631323030303030303030'],
    ['+1', '01 31'],
    ['39.246f.00.0E7C.9C0312000100012345678900', '00 39246f000e7c9c0312000100012345678900'],
    ['aB', '00 ab'],
    ['a.b', '00 ab'],
  ],
  // RFC 2230 3.1
  KX: [
    ['10 Host', `000a ${host}`],
    ['0 .', '0000 00'],
  ],
  // RFC 2874 3.1
  A6: [
    ['0 2345:00c1:ca11:1:1234:5678:9abc:def0', '00 234500c1ca11000112345678 9abcdef0'],
    ['64 ::1234:5678:9ABC:DEF0 Host', `40 123456789abcdef0 ${host}`],
    ['48 0:0:0:1:: host', `30 00010000000000000000 ${host}`],
    ['128 host', `80 ${host}`],
    ['128 .', '80 00'],
    ['127 ::1 .', '7f 01 00'],
    // What others have is no part of it.
    ['65 ffff:ffff:ffff:ffff:ffff::1 .', '41 7fff000000000001 00'],
    ['1 ffff:: .', `01 7fff${'00'.repeat(14)} 00`],
    ['4 ::192.0.2.1 .', `04 ${'00'.repeat(12)}c0000201 00`],
  ],
  SINK: [
    ['1 0 0 AQID', '01 00 00 010203'],
    ['0 0 0', '00 00 00'],
    ['255 255 255 AQ ID AA ==', 'ff ff ff 01020300'],
  ],
  // RFC 3123 4, 5, 8
  APL: [
    ['', ''],
    ['1:192.168.32.0/21 !1:192.168.38.0/28', '0001 15 03 c0a820 0001 1c 83 c0a826'],
    ['1:192.168.42.0/26 1:192.168.42.64/26', '0001 1a 03 c0a82a 0001 1a 04 c0a82a40'],
    ['1:127.0.0.1/32 1:172.16.64.0/22', '0001 20 04 7f000001 0001 16 03 ac1040'],
    ['1:224.0.0.0/4  2:FF00:0:0:0:0:0:0:0/8', '0001 04 01 e0 0002 08 01 ff'],
    ['1:0.0.0.0/0 !2:::/0', '0001 00 00 0002 00 80'],
    ['( 2:2001:db8::1/128\n)', '0002 80 10 20010db8000000000000000000000001'],
    ['02:::/007', '0002 07 00'],
  ],
  // RFC 4025 3.1, 3.2
  IPSECKEY: [
    [
      '( 10 1 2 192.0.2.38\n AQNRU3mG7TVTO2BkR47usntb102uFJtugbo6BSGvgqt4AQ== )',
      '0a 01 02 c0000226 0103515379 86ed3553 3b606447 8eeeb27b 5bd74dae 149b6e81 ba3a0521 af82ab78 01',
    ],
    ['10 0 2 . AQNR', '0a 00 02 010351'],
    ['10 3 2 Host AQNR', `0a 03 02 ${keptHost} 010351`],
    ['10 3 1 . AA==', '0a 03 01 00 00'],
    ['255 2 255 2001:DB8::2000:1 AQNR', 'ff 02 ff 20010db8000000000000000020000001 010351'],
    ['10 0 0 .', '0a 00 00'],
    ['10 1 0 192.0.2.3', '0a 01 00 c0000203'],
    ['0 3 0 gw.', '00 03 00 02 6777 00'],
  ],
  // RFC 4701 3.6
  DHCID: [
    [
      'AAIBY2/AuCccgoJbsaxcQc9TUapptP69lOjxfNuVAA2kjEA=',
      '0002 01 636fc0b8271c82825bb1ac5c41cf5351aa69b4febd94e8f17cdb95000da48c40',
    ],
    [
      '( AAEBOSD+XR3Os/0LozeXVqcNc7FwCfQdW\n L3b/NaiUDlW2No= )',
      '0001 01 3920fe5d1dceb3fd0ba3379756a70d73b17009f41d58bddbfcd6a2503956d8da',
    ],
    ['AAAA', '000000'],
    ['AAAAAA==', '00000000'],
  ],
  // RFC 8005 6
  HIP: [
    ['( 2 200100107B1A74DF365639CC39F1D578\n AQNR )', '10 02 0003 200100107b1a74df365639cc39f1d578 010351'],
    [
      '2 2001 AQNR Rvs1.Example.COM. Host',
      `02 02 0003 2001 010351 04 52767331 07 4578616d706c65 03 434f4d 00 ${keptHost}`,
    ],
    ['255 00 AA== .', '01 ff 0001 00 00 00'],
    [`0 ${'ab'.repeat(255)} AAA=`, `ff 00 0002 ${'ab'.repeat(255)} 0000`],
  ],
  NINFO: texts,
  RKEY: [
    ['0 3 5 AQPA', '0000 03 05 0103c0'],
    ['USER EMAIL rsasha256 AQ PA', '0000 02 08 0103c0'],
  ],
  TALINK: [
    ['h0 .', `02 6830 ${example} 00`],
    ['. Host', `00 ${keptHost}`],
  ],
  // RFC 9859 2.1
  DSYNC: [
    ['CDS NOTIFY 5359 Host', `003b 01 14ef ${keptHost}`],
    ['csync 1 53 host', `003e 01 0035 ${host}`],
    ['TYPE65280 255 65535 .', 'ff00 ff ffff 00'],
    ['A 0 0 .', '0001 00 0000 00'],
  ],
  HHIT: [['gwppAQID', '830a69010203']],
  BRID: [['gAA=', '8000']],
  UINFO: octets,
  UID: octets,
  GID: octets,
  UNSPEC: octets,
  NID: groups,
  // RFC 6742 2.2.3
  L32: [
    ['10 10.1.2.0', '000a 0a010200'],
    ['65535 255.255.255.255', 'ffff ffffffff'],
  ],
  L64: groups,
  // RFC 6742 2.4.3
  LP: [
    ['10 l64-subnet1.example.com.', `000a 0b 6c36342d7375626e657431 ${example}`],
    ['10 Host', `000a ${keptHost}`],
  ],
  // RFC 7043 3.2, 4.2
  EUI48: [
    ['00-00-5e-00-53-2a', '00005e00532a'],
    ['FF-ff-5E-00-53-2A', 'ffff5e00532a'],
  ],
  EUI64: [['00-00-5e-ef-10-00-00-2a', '00005eef1000002a']],
  AVC: texts,
  DOA: [
    [
      '0 1 2 "" aHR0cHM6Ly93d3cuaXNjLm9yZy8=',
      '00000000 00000001 02 00 68747470733a2f2f7777772e6973632e6f72672f',
    ],
    ['1234567890 4294967295 1 "image/gif" R0 lG', '499602d2 ffffffff 01 09 696d6167652f676966 474946'],
    ['0 0 255 text/plain -', '00000000 00000000 ff 0a 746578742f706c61696e'],
  ],
  // RFC 8777 4.3
  AMTRELAY: [
    ['10 0 1 203.0.113.15', '0a 01 cb00710f'],
    ['10 0 2 2001:DB8::15', '0a 02 20010db8000000000000000000000015'],
    ['128 1 3 AMTrelays.example.com.', `80 83 09 414d5472656c617973 ${example}`],
    ['0 0 0 .', '00 00'],
    ['255 1 0 .', 'ff 80'],
    ['255 1 3 .', 'ff 83 00'],
  ],
  // RFC 9606 4
  RESINFO: [...texts, ['qnamemin exterr=15-17', '08 716e616d656d696e 0c 6578746572723d31352d3137']],
  WALLET: texts,
  CLA: texts,
  IPN: [
    ['977000.12', '000ee868 0000000c'],
    ['4294967295.4294967295', 'ffffffff ffffffff'],
    ['0', '0000000000000000'],
    ['255', '00000000000000ff'],
    ['974848', '00000000000ee000'],
    ['9007199254740993', '0020000000000001'],
    ['18446744073709551615', 'ffffffffffffffff'],
    [`${'0'.repeat(40)}1`, '0000000000000001'],
  ],
  TA: anchors,
  DLV: anchors,
};

/** `[type, reason, field, content]`: what is at fault stands between «». */
type Refused = readonly [type: string, reason: Reason, field: string, content: string];

const sig = 'A 5 3 1 20300101000000 20200101000000 1 .';
const label63 = 'a'.repeat(63);

export const rareRefused: readonly Refused[] = [
  ['MB', 'content/missing-field', 'host', ''],
  ['MB', 'content/extra-field', '', 'a «b»'],
  ['MD', 'name/quoted', 'mail agency', '"«a»"'],
  ['MF', 'name/empty-label', 'mail agency', '«a..b»'],
  ['MINFO', 'content/missing-field', 'error mailbox', 'a«»'],

  ['NULL', 'generic/required', 'data', '«abc»'],
  ['NULL', 'generic/required', 'data', '«00 11»'],
  ['NULL', 'generic/required', 'data', ''],
  ['UINFO', 'generic/required', 'data', '"«a" b»'],
  ['UID', 'generic/required', 'data', '«1»'],
  ['GID', 'generic/required', 'data', '«1»'],
  ['UNSPEC', 'generic/required', 'data', '«1»'],

  ['WKS', 'ipv4/octet-count', 'address', '«192.0.2» tcp 1'],
  ['WKS', 'content/missing-field', 'protocol', '192.0.2.1«»'],
  ['WKS', 'mnemonic/unknown', 'protocol', '192.0.2.1 «tpc» 1'],
  ['WKS', 'number/too-large', 'protocol', '192.0.2.1 «256» 1'],
  ['WKS', 'wks/service', 'services', '192.0.2.1 tcp ftp «smpt» telnet'],
  ['WKS', 'wks/service', 'services', '192.0.2.1 tcp «-1»'],
  ['WKS', 'number/too-large', 'services', '192.0.2.1 tcp «65536»'],
  ['WKS', 'content/quoted', 'services', '192.0.2.1 tcp "«25»"'],

  ['AFSDB', 'number/too-large', 'subtype', '«65536» a'],
  ['AFSDB', 'content/missing-field', 'host', '1«»'],
  ['X25', 'x25/digits', 'address', '«311»'],
  ['X25', 'x25/digits', 'address', '"«»"'],
  ['X25', 'x25/digits', 'address', '«3110a»'],
  ['X25', 'x25/digits', 'address', '«31/1»'],
  ['X25', 'x25/digits', 'address', '«31:1»'],
  ['X25', 'content/extra-field', '', '3110 «617»'],
  ['X25', 'text/bad-escape', 'address', '311«\\12»'],
  ['ISDN', 'content/missing-field', 'address', ''],
  ['ISDN', 'content/extra-field', '', '1 2 «3»'],
  ['ISDN', 'text/string-too-long', 'subaddress', `1 «${'2'.repeat(256)}»`],
  ['RT', 'number/not-a-number', 'preference', '«a» b'],

  ['NSAP', 'nsap/form', 'address', '«4700»'],
  ['NSAP', 'nsap/form', 'address', '«0x»'],
  ['NSAP', 'nsap/form', 'address', '«0»'],
  ['NSAP', 'nsap/form', 'address', '«0x.»'],
  ['NSAP', 'nsap/form', 'address', '«0x47+00»'],
  ['NSAP', 'nsap/form', 'address', '«1x47»'],
  ['NSAP', 'nsap/form', 'address', '«0y47»'],
  ['NSAP', 'hex/odd-length', 'address', '«0x47.0»'],
  ['NSAP', 'content/quoted', 'address', '"«0x47»"'],
  ['NSAP', 'content/extra-field', '', '0x47 «00»'],
  ['NSAP-PTR', 'content/missing-field', 'name', ''],

  ['SIG', 'type/unknown', 'type covered', `«AX»${sig.slice(1)} AQPA`],
  ['SIG', 'type/meta', 'type covered', `«TYPE0»${sig.slice(1)} AQPA`],
  ['SIG', 'content/missing-field', 'signature', `${sig}«»`],
  ['KEY', 'number/too-large', 'flags', '«65536» 3 5 AQPA'],
  ['KEY', 'mnemonic/unknown', 'flags', '«ZONE|HOTS» 3 5 AQPA'],
  ['KEY', 'mnemonic/unknown', 'flags', '«ZONE|» 3 5 AQPA'],
  ['KEY', 'mnemonic/unknown', 'flags', '«0xc000» 3 5 AQPA'],
  ['KEY', 'content/quoted', 'flags', '"«256»" 3 5 AQPA'],
  ['KEY', 'mnemonic/unknown', 'protocol', '256 «SSL» 5 AQPA'],
  ['KEY', 'mnemonic/unknown', 'algorithm', '256 3 «RSA» AQPA'],
  ['KEY', 'content/missing-field', 'public key', '256 3 5«»'],
  ['KEY', 'content/missing-field', 'flags', ''],
  ['KEY', 'key/no-key', 'public key', '49152 3 5 «AQ PA»'],
  ['RKEY', 'rkey/flags', 'flags', '«1» 3 5 AQPA'],
  ['RKEY', 'rkey/flags', 'flags', '«256» 3 5 AQPA'],
  ['RKEY', 'content/missing-field', 'public key', '0 3 5«»'],

  ['PX', 'content/missing-field', 'X.400 domain', '10 a«»'],
  ['PX', 'name/too-long', 'Internet domain', `10 «${label63}.${label63}.${label63}.${label63}» a`],
  ['GPOS', 'gpos/number', 'latitude', '«abc» 0 0'],
  ['GPOS', 'gpos/number', 'latitude', '"«»" 0 0'],
  ['GPOS', 'gpos/number', 'latitude', '«-» 0 0'],
  ['GPOS', 'gpos/number', 'latitude', '«.» 0 0'],
  ['GPOS', 'gpos/number', 'longitude', '0 «1.2.3» 0'],
  ['GPOS', 'gpos/number', 'longitude', '0 «1-» 0'],
  ['GPOS', 'gpos/number', 'altitude', '0 0 «1e3»'],
  ['GPOS', 'gpos/number', 'altitude', '0 0 «10m»'],
  ['GPOS', 'gpos/range', 'latitude', '«90.0001» 0 0'],
  ['GPOS', 'gpos/range', 'latitude', '«-91» 0 0'],
  ['GPOS', 'gpos/range', 'longitude', '0 "«-180.5»" 0'],
  ['GPOS', 'gpos/range', 'longitude', `0 «${'9'.repeat(255)}» 0`],
  ['GPOS', 'content/missing-field', 'altitude', '0 0«»'],

  ['NXT', 'content/missing-field', 'types', 'a«»'],
  ['NXT', 'nxt/type-range', 'types', 'a A «CAA»'],
  ['NXT', 'nxt/type-range', 'types', 'a «256» A'],
  ['NXT', 'nxt/type-range', 'types', 'a «128»'],
  ['NXT', 'type/meta', 'types', 'a «0»'],
  ['NXT', 'type/meta', 'types', 'a «41»'],
  ['NXT', 'type/meta', 'types', 'a «OPT»'],
  ['NXT', 'type/meta', 'types', 'a «ANY»'],
  ['NXT', 'type/unknown', 'types', 'a A «NSX»'],
  ['NXT', 'type/unknown', 'types', 'a "«1»"'],

  ['EID', 'hex/odd-length', 'identifier', '«e32»'],
  ['EID', 'content/missing-field', 'identifier', ''],
  ['NIMLOC', 'hex/invalid-digit', 'locator', '32 «2x»'],
  ['ATMA', 'atma/form', 'address', '«+»'],
  ['ATMA', 'atma/form', 'address', '«+.1»'],
  ['ATMA', 'atma/form', 'address', '«+1.»'],
  ['ATMA', 'atma/form', 'address', '«+1..2»'],
  ['ATMA', 'atma/form', 'address', '«+1a»'],
  ['ATMA', 'atma/form', 'address', '«.39»'],
  ['ATMA', 'atma/form', 'address', '«39.»'],
  ['ATMA', 'atma/form', 'address', '«39x»'],
  ['ATMA', 'hex/odd-length', 'address', '«392»'],
  ['ATMA', 'content/quoted', 'address', '"«39»"'],
  ['ATMA', 'content/missing-field', 'address', ''],

  ['A6', 'number/too-large', 'prefix length', '«129» a'],
  ['A6', 'number/not-a-number', 'prefix length', '«x» a'],
  ['A6', 'content/quoted', 'prefix length', '"«0»" ::1'],
  ['A6', 'content/missing-field', 'prefix length', ''],
  ['A6', 'content/missing-field', 'address suffix', '0«»'],
  ['A6', 'content/missing-field', 'prefix name', '128«»'],
  ['A6', 'content/missing-field', 'prefix name', '64 ::1«»'],
  ['A6', 'ipv6/is-ipv4', 'address suffix', '64 «192.0.2.1» a'],
  ['A6', 'content/extra-field', '', '0 ::1 «a»'],
  ['A6', 'content/extra-field', '', '128 a «b»'],
  ['SINK', 'number/not-a-number', 'subcoding', '1 0 «AQID»'],
  ['SINK', 'number/too-large', 'coding', '1 «256» 0'],
  ['SINK', 'base64/length', 'data', '1 0 0 «AQI»'],

  ['APL', 'apl/form', 'prefixes', '«192.0.2.0/24»'],
  ['APL', 'apl/form', 'prefixes', '«1:192.0.2.0»'],
  ['APL', 'apl/form', 'prefixes', '«1:»'],
  ['APL', 'apl/form', 'prefixes', '«!»'],
  ['APL', 'apl/form', 'prefixes', '1:1.2.3.4/8 «!!1:1.2.3.4/8»'],
  ['APL', 'apl/form', 'prefixes', '«:1.2.3.4/8»'],
  ['APL', 'apl/form', 'prefixes', '«-1:1.2.3.4/8»'],
  ['APL', 'apl/family', 'prefixes', '«3»:1/1'],
  ['APL', 'apl/family', 'prefixes', '«0»:1/1'],
  ['APL', 'apl/family', 'prefixes', '«!99999999999»:1/1'],
  ['APL', 'apl/ipv4', 'prefixes', '1:«2001:db8::»/32'],
  ['APL', 'apl/ipv4', 'prefixes', '1:«»/32'],
  ['APL', 'apl/ipv6', 'prefixes', '!2:«192.0.2.0»/24'],
  ['APL', 'apl/prefix-length', 'prefixes', '1:1.2.3.4«/33»'],
  ['APL', 'apl/prefix-length', 'prefixes', '2:::«/129»'],
  ['APL', 'apl/prefix-length', 'prefixes', '2:::«/»'],
  ['APL', 'apl/prefix-length', 'prefixes', '2:::«/8/8»'],
  ['APL', 'content/quoted', 'prefixes', '"«1:1.2.3.4/8»"'],

  ['IPSECKEY', 'number/too-large', 'precedence', '«256» 0 2 . AQNR'],
  ['IPSECKEY', 'number/too-large', 'gateway type', '10 «4» 2 . AQNR'],
  ['IPSECKEY', 'number/too-large', 'algorithm', '10 0 «256» . AQNR'],
  ['IPSECKEY', 'gateway/none', 'gateway', '10 0 2 «gw.» AQNR'],
  ['IPSECKEY', 'gateway/none', 'gateway', '10 0 2 "«.»" AQNR'],
  ['IPSECKEY', 'ipv4/is-ipv6', 'gateway', '10 1 2 «::1» AQNR'],
  ['IPSECKEY', 'ipv6/is-ipv4', 'gateway', '10 2 2 «192.0.2.1» AQNR'],
  ['IPSECKEY', 'name/quoted', 'gateway', '10 3 2 "«a»" AQNR'],
  ['IPSECKEY', 'content/missing-field', 'gateway', '10 0 2«»'],
  ['IPSECKEY', 'content/missing-field', 'public key', '10 0 2 .«»'],
  ['IPSECKEY', 'ipseckey/no-key', 'public key', '10 0 0 . «AQ NR»'],
  ['IPSECKEY', 'base64/invalid-character', 'public key', '10 0 2 . AQ«*»'],
  ['AMTRELAY', 'number/too-large', 'D-bit', '10 «2» 1 192.0.2.1'],
  ['AMTRELAY', 'number/too-large', 'relay type', '10 0 «4» 192.0.2.1'],
  ['AMTRELAY', 'gateway/none', 'relay', '10 1 0 «a»'],
  ['AMTRELAY', 'content/missing-field', 'relay', '10 0 0«»'],
  ['AMTRELAY', 'content/missing-field', 'D-bit', '10«»'],
  ['AMTRELAY', 'content/missing-field', 'relay type', '10 1«»'],
  ['AMTRELAY', 'content/extra-field', '', '10 0 1 192.0.2.1 «a»'],
  ['AMTRELAY', 'ipv4/octet-count', 'relay', '10 1 1 «relay»'],

  ['DHCID', 'dhcid/short', 'identifier', '«AAA=»'],
  ['DHCID', 'dhcid/length', 'identifier', '«AAAB AA==»'],
  ['DHCID', 'content/missing-field', 'identifier', ''],

  ['HIP', 'number/too-large', 'public key algorithm', '«256» 00 AA=='],
  ['HIP', 'content/missing-field', 'public key algorithm', ''],
  ['HIP', 'content/missing-field', 'host identity tag', '2«»'],
  ['HIP', 'content/missing-field', 'public key', '2 00«»'],
  ['HIP', 'hex/invalid-digit', 'host identity tag', '2 «-» AA=='],
  ['HIP', 'hex/odd-length', 'host identity tag', '2 «200» AA=='],
  ['HIP', 'hip/tag-length', 'host identity tag', `2 «${'ab'.repeat(256)}» AA==`],
  ['HIP', 'content/quoted', 'host identity tag', '2 "«»" AA=='],
  ['HIP', 'content/quoted', 'public key', '2 00 "«AA==»"'],
  ['HIP', 'base64/length', 'public key', '2 00 «AA» =='],
  ['HIP', 'name/label-too-long', 'rendezvous servers', `2 00 AA== a «${label63}a»`],

  ['TALINK', 'content/missing-field', 'next name', 'a«»'],
  ['DSYNC', 'type/unknown', 'type', '«CDX» 1 1 a'],
  ['DSYNC', 'type/meta', 'type', '«ANY» 0 0 .'],
  ['DSYNC', 'mnemonic/unknown', 'scheme', 'CDS «NOTFY» 1 a'],
  ['DSYNC', 'number/too-large', 'scheme', 'CDS «256» 1 a'],
  ['DSYNC', 'number/too-large', 'port', 'CDS 1 «65536» a'],
  ['HHIT', 'content/missing-field', 'data', ''],
  ['BRID', 'base64/invalid-character', 'data', 'AAA«*»'],

  ['NID', 'ilnp/form', 'node identifier', '10 «0014:4fff:ff20»'],
  ['NID', 'ilnp/form', 'node identifier', '10 «0014:4fff:ff20:ee64:0»'],
  ['NID', 'ilnp/form', 'node identifier', '10 «0014:4fff:ff20:ee640»'],
  ['NID', 'ilnp/form', 'node identifier', '10 «0014:4fff::ee64»'],
  ['NID', 'ilnp/form', 'node identifier', '10 «:4fff:ff20:ee64»'],
  ['NID', 'ilnp/form', 'node identifier', '10 «0014:4fff:ff20:»'],
  ['NID', 'ilnp/form', 'node identifier', '10 «0014-4fff-ff20-ee64»'],
  ['NID', 'content/quoted', 'node identifier', '10 "«0:0:0:0»"'],
  ['NID', 'content/missing-field', 'node identifier', '10«»'],
  ['L64', 'ilnp/form', 'locator', '10 «2001:db8::»'],
  ['L32', 'ipv4/octet-count', 'locator', '10 «10.1.2»'],
  ['LP', 'content/missing-field', 'subnetwork', '10«»'],
  ['EUI48', 'eui/form', 'address', '«00-00-5e-00-53»'],
  ['EUI48', 'eui/form', 'address', '«00-00-5e-00-53-2a-00»'],
  ['EUI48', 'eui/form', 'address', '«00:00:5e:00:53:2a»'],
  ['EUI48', 'eui/form', 'address', '«0-0-5e-0-53-2a»'],
  ['EUI48', 'eui/form', 'address', '«00-00-5e-00-53-2g»'],
  ['EUI48', 'eui/form', 'address', '«00-00-5e-00-53-g2»'],
  ['EUI48', 'content/quoted', 'address', '"«00-00-5e-00-53-2a»"'],
  ['EUI64', 'eui/form', 'address', '«00-00-5e-00-53-2a»'],
  ['EUI64', 'content/missing-field', 'address', ''],

  ['AVC', 'text/string-too-long', 'text', `"«${'a'.repeat(256)}»"`],
  ['NINFO', 'content/missing-field', 'text', ''],
  ['CLA', 'content/missing-field', 'text', ''],
  ['WALLET', 'content/missing-field', 'text', ''],
  ['RESINFO', 'content/missing-field', 'text', ''],
  ['DOA', 'number/too-large', 'enterprise', '«4294967296» 0 0 "" -'],
  ['DOA', 'number/too-large', 'location', '0 0 «256» "" -'],
  ['DOA', 'content/missing-field', 'data', '0 0 0 ""«»'],
  ['DOA', 'base64/invalid-character', 'data', '0 0 0 "" «-» AAAA'],
  ['DOA', 'content/quoted', 'data', '0 0 0 "" "«-»"'],
  ['IPN', 'number/not-a-number', 'node number', '«-1»'],
  ['IPN', 'ipn/halves', 'node number', '«1.4294967296»'],
  ['IPN', 'ipn/halves', 'node number', '«1.»'],
  ['IPN', 'ipn/halves', 'node number', '«.5»'],
  ['IPN', 'ipn/halves', 'node number', '«1.2.3»'],
  ['IPN', 'number/not-a-number', 'node number', '"«1»"'],
  ['IPN', 'number/not-a-number', 'node number', '"«»"'],
  ['IPN', 'number/too-large', 'node number', '«18446744073709551616»'],
  ['IPN', 'number/too-large', 'node number', `«${'9'.repeat(300)}»`],
  ['IPN', 'content/missing-field', 'node number', ''],
  ['TA', 'ds/digest-length', 'digest', '1 8 2 «0123»'],
  ['DLV', 'ds/digest-length', 'digest', '1 8 1 «0123»'],
];
