/** Content of a type in text form, and its canonical wire form as its RFC draws it. */
type Example = readonly [text: string, wire: string];

const example = '07 6578616d706c65 03 636f6d 00';
const sha1 = '0123456789abcdef0123456789abcdef01234567';
const sha256 = '0123456789abcdef'.repeat(4);
const sha384 = '0123456789abcdef'.repeat(6);
const sha512 = '0123456789abcdef'.repeat(8);

/** Octets of base64 without padding: 48 of them in 64 characters. */
const block = 'YWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFh';
const blockOctets = '61'.repeat(48);

// RFC 4034 2.3 and 3.3
const rsaKey =
  'AQPSKmynfzW4kyBv015MUG2DeIQ3Cbl+BBZH4b/0PY1kxkmvHjcZc8nokfzj31GajIQKY+5CptLr3buXA10hWqTkF7H6RfoRqXQeogmMHfpf' +
  'tf6zMv1LyBUgia7za6ZEzOJBOztyvhjL742iU/TpPSEDhm2SNKLijfUppn1UaNvv4w==';
const rsaKeyOctets =
  '0103d22a6ca77f35b893206fd35e4c506d8378843709b97e041647e1bff43d8d64c649af1e371973c9e891fce3df519a8c840a63ee42a6' +
  'd2ebddbb97035d215aa4e417b1fa45fa11a9741ea2098c1dfa5fb5feb332fd4bc8152089aef36ba644cce2413b3b72be18cbef8da253f4' +
  'e93d2103866d9234a2e28df529a67d5468dbefe3';
const signature =
  'oJB1W6WNGv+ldvQ3WDG0MQkg5IEhjRip8WTrPYGv07h108dUKGMeDPKijVCHX3DDKdfb+v6oB9wfuh3DTJXUAfI/M0zmO/zz8bW0Rznl8O3tG' +
  'NazPwQKkRN20XPXV6nwwfoXmJQbsLNrLfkGJ5D6fwFm8nN+6pBzeDQfsS3Ap3o=';
const signatureOctets =
  'a090755ba58d1affa576f4375831b4310920e481218d18a9f164eb3d81afd3b875d3c75428631e0cf2a28d50875f70c329d7dbfafea807' +
  'dc1fba1dc34c95d401f23f334ce63bfcf3f1b5b44739e5f0eded18d6b33f040a911376d173d757a9f0c1fa1798941bb0b36b2df9062790' +
  'fa7f0166f2737eea907378341fb12dc0a77a';

// RFC 5155 A
const hashed = '2t7b4g4vsa5smi47k61mv5bv1a22bojr';
const hashedOctets = '14 174eb2409fe28bcb4887a1836f957f0a8425e27b';

/** TLSA and SMIMEA: RFC 6698 2.1 and 2.3, RFC 7218 2. */
const associations: readonly Example[] = [
  [
    '( 0 0 1 d2abde240d7cd3ee6b4b28c54df034b9\n 7983a1d16e8a410e4561cb106618e971 )',
    '00 00 01 d2abde240d7cd3ee6b4b28c54df034b97983a1d16e8a410e4561cb106618e971',
  ],
  [`3 1 1 ${sha256.toUpperCase()}`, `03 01 01 ${sha256}`],
  [`1 1 2 ${sha512}`, `01 01 02 ${sha512}`],
  [`2 0 2 ${sha512.match(/.{32}/g)!.join(' ')}`, `02 00 02 ${sha512}`],
  ['3 0 0 30', '03 00 00 30'],
  ['255 255 255 00', 'ff ff ff 00'],
  [`DANE-EE SPKI SHA2-256 ${sha256}`, `03 01 01 ${sha256}`],
  [`pkix-ta cert sha2-512 ${sha512}`, `00 00 02 ${sha512}`],
  [`Pkix-EE Cert Full ${sha1}`, `01 00 00 ${sha1}`],
  ['DANE-TA PrivSel PrivMatch ff', '02 ff ff ff'],
  ['PrivCert 0 0 ff', 'ff 00 00 ff'],
];

/** DNSKEY and CDNSKEY: RFC 4034 2.1, RFC 3110 2, RFC 6605 4, RFC 8080 3. */
const keys: readonly Example[] = [
  [`256 3 5 ( ${rsaKey.slice(0, 60)}\n ${rsaKey.slice(60)} )`, `0100 03 05 ${rsaKeyOctets}`],
  [`257 3 RSASHA256 ${rsaKey}`, `0101 03 08 ${rsaKeyOctets}`],
  // The length of an exponent may take three octets.
  ['257 3 8 AAADAQABgA==', '0101 03 08 00 0003 010001 80'],
  ['257 3 10 AQPA', '0101 03 0a 01 03 c0'],
  [`257 3 13 ${block}YWFhYWFhYWFhYWFhYWFhYQ==`, `0101 03 0d ${blockOctets}${'61'.repeat(16)}`],
  [`0 3 ecdsap384sha384 ${block} ${block}`, `0000 03 0e ${blockOctets}${blockOctets}`],
  ['65535 3 15 YWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWE=', `ffff 03 0f ${'61'.repeat(32)}`],
  [`256 3 ED448 ${block}YWFhYWFhYWFh`, `0100 03 10 ${blockOctets}${'61'.repeat(9)}`],
  ['256 3 253 A W E A', '0100 03 fd 016100'],
  ['256 3 254 BQYDKgMBAA==', '0100 03 fe 05 06 03 2a0301 00'],
  ['385 3 200 AAAA', '0181 03 c8 000000'],
];

/** What SVCB and HTTPS share: RFC 9460 D and later keys. */
const fooExample = '03 666f6f 07 6578616d706c65 03 636f6d 00';
const services: readonly Example[] = [
  ['0 foo.example.com.', `0000 ${fooExample}`],
  ['1 .', '0001 00'],
  ['16 foo.example.com. port=53', `0010 ${fooExample} 0003 0002 0035`],
  ['1 foo.example.com. key667=hello', `0001 ${fooExample} 029b 0005 68656c6c6f`],
  ['1 foo.example.com. key667="hello\\210qoo"', `0001 ${fooExample} 029b 0009 68656c6c6fd2716f6f`],
  [
    '1 foo.example.com. ipv6hint="2001:db8::1,2001:db8::53:1"',
    `0001 ${fooExample} 0006 0020 20010db8000000000000000000000001 20010db8000000000000000000530001`,
  ],
  [
    '1 example.com. ( ipv6hint="2001:db8:122:344::192.0.2.33" )',
    `0001 ${example} 0006 0010 20010db8012203440000 0000c0000221`,
  ],
  [
    '16 foo.example.org. (\n alpn=h2,h3-19 mandatory=ipv4hint,alpn\n ipv4hint=192.0.2.1\n )',
    '0010 03 666f6f 07 6578616d706c65 03 6f7267 00 0000 0004 0001 0004 0001 0009 02 6832 05 68332d3139 0004 0004 c0000201',
  ],
  [
    '16 foo.example.org. alpn="f\\\\\\\\oo\\\\,bar,h2"',
    '0010 03 666f6f 07 6578616d706c65 03 6f7267 00 0001 000c 08 665c6f6f2c626172 02 6832',
  ],
  [
    '16 foo.example.org. alpn=f\\\\\\092oo\\092,bar,h2',
    '0010 03 666f6f 07 6578616d706c65 03 6f7267 00 0001 000c 08 665c6f6f2c626172 02 6832',
  ],
  // The letters of the target stay as they are.
  ['1 Foo.Example.COM. alpn=H2', '0001 03 466f6f 07 4578616d706c65 03 434f4d 00 0001 0003 02 4832'],
  ['1 foo alpn=h2', `0001 ${fooExample} 0001 0003 02 6832`],
  ['1 . alpn="h2" port="443"', '0001 00 0001 0003 02 6832 0003 0002 01bb'],
  ['1 . port=00443', '0001 00 0003 0002 01bb'],
  ['1 . no-default-alpn alpn=h3', '0001 00 0001 0003 02 6833 0002 0000'],
  ['1 . alpn=h3 no-default-alpn=""', '0001 00 0001 0003 02 6833 0002 0000'],
  ['1 . alpn="a b;(c)"', '0001 00 0001 0008 07 6120623b286329'],
  ['1 . ipv4hint=192.0.2.1,192.0.2.2', '0001 00 0004 0008 c0000201 c0000202'],
  ['1 . ech=AAECAw==', '0001 00 0005 0004 00010203'],
  ['1 . ech="AAEC"', '0001 00 0005 0003 000102'],
  [
    '1 . dohpath=/dns-query{?dns} alpn=h2',
    '0001 00 0001 0003 02 6832 0007 0010 2f646e732d71756572797b3f646e737d',
  ],
  ['1 . dohpath=/{x,dns:2}', '0001 00 0007 000a 2f7b782c646e733a327d'],
  ['1 . dohpath="/\\195\\169{&dns*}"', '0001 00 0007 000a 2fc3a97b26646e732a7d'],
  ['1 . ohttp', '0001 00 0008 0000'],
  ['1 . tls-supported-groups=29,23', '0001 00 0009 0004 001d 0017'],
  ['1 . tls-supported-groups=0,65535', '0001 00 0009 0004 0000 ffff'],
  // RFC 9953 3.2.1
  ['1 . alpn=co docpath', '0001 00 0001 0003 02 636f 000a 0000'],
  ['1 . alpn=co docpath=n,s', '0001 00 0001 0003 02 636f 000a 0004 01 6e 01 73'],
  [
    '1 . alpn=h3,co dohpath=/{?dns} docpath',
    '0001 00 0001 0006 02 6833 02 636f 0007 0007 2f7b3f646e737d 000a 0000',
  ],
  ['1 . pvd oots="do53:100,dot:10"', '0001 00 000b 0000 000c 000b 04 646f3533 64 03 646f74 0a'],
  ['1 . key12=\\001+\\000', '0001 00 000c 0003 01 2b 00'],
  ['1 . key65534=x key13', '0001 00 000d 0000 fffe 0001 78'],
  ['1 . key667=""', '0001 00 029b 0000'],
  ['1 . key667', '0001 00 029b 0000'],
  ['1 . key667=a=b', '0001 00 029b 0003 613d62'],
  // A key of the registry written as a number has its value in wire form.
  ['1 . key3=\\001\\187', '0001 00 0003 0002 01bb'],
  ['1 . key1="\\002h2" key0=\\000\\001', '0001 00 0000 0002 0001 0001 0003 02 6832'],
  ['1 . key2 key1=\\002h2', '0001 00 0001 0003 02 6832 0002 0000'],
  ['1 . mandatory=key1,key667 alpn=h2 key667', '0001 00 0000 0004 0001 029b 0001 0003 02 6832 029b 0000'],
  ['1 . mandatory=port,alpn port=1 alpn=h2', '0001 00 0000 0004 0001 0003 0001 0003 02 6832 0003 0002 0001'],
  // In AliasMode parameters are ignored, not wrong (RFC 9460 2.4.2).
  ['0 foo alpn=h2', `0000 ${fooExample} 0001 0003 02 6832`],
  [
    `1 . ${Array.from({ length: 20 }, (_, at) => `key${120 - at}`).join(' ')}`,
    `0001 00 ${Array.from({ length: 20 }, (_, at) => `${(101 + at).toString(16).padStart(4, '0')} 0000`).join(' ')}`,
  ],
  [
    `1 . mandatory=${Array.from({ length: 20 }, (_, at) => `key${120 - at}`)} ${Array.from({ length: 20 }, (_, at) => `key${101 + at}`).join(' ')}`,
    `0001 00 0000 0028 ${Array.from({ length: 20 }, (_, at) => (101 + at).toString(16).padStart(4, '0')).join('')} ` +
      Array.from({ length: 20 }, (_, at) => `${(101 + at).toString(16).padStart(4, '0')} 0000`).join(' '),
  ],
];

/** Examples of the types for security and services, as `wireExamples` has those of the others. */
export const securityExamples: Readonly<Record<string, readonly Example[]>> = {
  // RFC 1035 3.3.2
  HINFO: [
    ['"INTEL-386" "UNIX"', '09 494e54454c2d333836 04 554e4958'],
    ['PC Linux', '02 5043 05 4c696e7578'],
    ['"" ""', '00 00'],
    ['"a b" \\"', '03 612062 01 22'],
  ],
  // RFC 1183 2.2; names in lower case (RFC 4034 6.2)
  RP: [
    [
      'louie.trantor.umd.edu. LAM1.people.umd.edu.',
      '05 6c6f756965 07 7472616e746f72 03 756d64 03 656475 00 04 6c616d31 06 70656f706c65 03 756d64 03 656475 00',
    ],
    ['. .', '00 00'],
    ['John\\.Doe @', `08 6a6f686e2e646f65 ${example} ${example}`],
  ],
  // RFC 1876 2, 3, 4
  LOC: [
    ['42 21 54 N 71 06 18 W -24m 30m', '00331613 89172dd0 70be15f0 00988d20'],
    ['42 21 43.952 N 71 5 6.344 W -24m 1m 200m', '00122413 89170690 70bf2dd8 00988d20'],
    ['52 14 05 N 00 08 50 E 10m', '00121613 8b3556c8 80081650 00989a68'],
    ['32 7 19 S 116 2 25 E 10m', '00121613 791b7d28 98e64868 00989a68'],
    ['42 21 28.764 N 71 0 51.617 W -44m 2000m', '00251613 8916cb3c 70c310df 00988550'],
    ['90 S 180 W -100000.00m 0m 90000000.00m 90000000m', '00009999 6cb02700 59604e00 00000000'],
    ['90 0 N 180 0 0.000 E 42849672.95', '00121613 934fd900 a69fb200 ffffffff'],
    ['0 0 0.5 N 1 W 0 0.05 9.00m 10m', '00509213 800001f4 7fc91180 00989680'],
    ['52 22 23.000 N 4 53 32.000 E -2.00m 0.00m 10000m 10m', '00001613 8b3cf018 810cbce0 009895b8'],
    ['52 22 23. N 4 53 32 E +5.5m', '00121613 8b3cf018 810cbce0 009898a6'],
    // A size keeps one digit.
    ['0 N 0 E 0m 15m 99.99m 1999m', '00139315 80000000 80000000 00989680'],
  ],
  // RFC 3403 4.1, 6.1; RFC 6116 3.4; the replacement in lower case (RFC 4034 6.2)
  NAPTR: [
    [
      '100 50 "s" "z3950+I2L+I2C" "" _Z3950._tcp.gatech.edu.',
      '0064 0032 01 73 0d 7a333935302b49324c2b493243 00 06 5f7a33393530 04 5f746370 06 676174656368 03 656475 00',
    ],
    [
      '100 10 "u" "E2U+sip" "!^.*$!sip:info@example.com!" .',
      '0064 000a 01 75 07 4532552b736970 1b 215e2e2a24217369703a696e666f406578616d706c652e636f6d21 00',
    ],
    ['0 65535 "" "" "" @', `0000 ffff 00 00 00 ${example}`],
    ['1 1 U9a x "/(a)(b)/\\\\2\\\\1/i" .', '0001 0001 03 553961 01 78 0e 2f2861292862292f5c325c312f69 00'],
    ['1 1 "" "" "!a\\\\!b!c!ii" .', '0001 0001 00 00 0a 21615c21622163216969 00'],
    ['1 1 "" "" "![](a]+\\\\(!x!" .', '0001 0001 00 00 0c 215b5d28615d2b5c28217821 00'],
    [
      '1 1 "" "" "![^]x[:alpha:][.].]=[=(=]]!x!" .',
      '0001 0001 00 00 1d 215b5e5d785b3a616c7068613a5d5b2e5d2e5d3d5b3d283d5d5d217821 00',
    ],
    ['1 1 "" "" "0a0b0" .', '0001 0001 00 00 05 3061306230 00'],
    ['1 1 "" "" "!(a)!!" .', '0001 0001 00 00 06 212861292121 00'],
  ],
  // RFC 4398 2
  CERT: [
    ['PKIX 1 8 YWJj', '0001 0001 08 616263'],
    ['6 65535 0 AA==', '0006 ffff 00 00'],
    ['pgp 0 RSASHA1 YW Jj', '0003 0000 05 616263'],
    ['OID 0 0 AAA=', '00fe 0000 00 0000'],
    ['65280 0 255 AAAA', 'ff00 0000 ff 000000'],
  ],
  // RFC 4255 3.1, RFC 6594
  SSHFP: [
    ['2 1 123456789abcdef67890123456789abcdef67890', '02 01 123456789abcdef67890123456789abcdef67890'],
    [`4 2 ${sha256}`, `04 02 ${sha256}`],
    [`1 1 ( ${sha1.slice(0, 10)}\n ${sha1.slice(10)} )`, `01 01 ${sha1}`],
    ['255 255 00', 'ff ff 00'],
    ['0 0 abcd', '00 00 abcd'],
  ],
  // RFC 4034 3; the signer in lower case (RFC 6840 5.1)
  RRSIG: [
    [
      `A 5 3 86400 20030322173103 (\n 20030220173103 2642 Example.com.\n ${signature} )`,
      `0001 05 03 00015180 3e7c9dd7 3e5510d7 0a52 ${example} ${signatureOctets}`,
    ],
    ['TYPE65280 253 0 0 0 4294967295 65535 . AA==', 'ff00 fd 00 00000000 00000000 ffffffff ffff 00 00'],
    [
      'soa ECDSAP256SHA256 2 4294967295 20000229000000 21000301000000 0 @ AAAA',
      `0006 0d 02 ffffffff 38bb0c00 f4d41f80 0000 ${example} 000000`,
    ],
    ['TYPE1 8 1 1 19700101000000 1 0 a. AAAA', '0001 08 01 00000001 00000000 00000001 0000 01 61 00 000000'],
    // From 2106-02-07 on times start again at zero (RFC 4034 3.1.5).
    [
      'NSEC 8 1 1 20241231235959 20240229120000 1 . AAAA',
      '002f 08 01 00000001 6774857f 65e071c0 0001 00 000000',
    ],
    [
      'MX 8 1 1 21060207062815 21070101000000 1 . AAAA',
      '000f 08 01 00000001 ffffffff 01b01100 0001 00 000000',
    ],
  ],
  // RFC 4034 4.3; the name as it is (RFC 6840 5.1)
  NSEC: [
    [
      'host.example.com. ( A MX RRSIG NSEC TYPE1234 )',
      `04 686f7374 ${example} 00 06 400100000003 04 1b ${'00'.repeat(26)}20`,
    ],
    ['Host.Example.COM. NSEC A A', '04 486f7374 07 4578616d706c65 03 434f4d 00 00 06 400000000001'],
    ['\\000.@. TYPE65535 TYPE1', `01 00 01 40 00 00 01 40 ff 20 ${'00'.repeat(31)}01`],
    ['. caa uri TYPE127', `00 00 10 ${'00'.repeat(15)}01 01 01 c0`],
    ['@ ns soa mx txt aaaa rrsig nsec dnskey', `${example} 00 07 22018008000380`],
  ],
  DNSKEY: keys,
  CDNSKEY: [...keys, ['0 3 0 AA==', '0000 03 00 00'], ['0 3 DELETE AA==', '0000 03 00 00']],
  // RFC 5155 3, A
  NSEC3: [
    [
      `1 1 12 aabbccdd (\n ${hashed} MX DNSKEY NS\n SOA NSEC3PARAM RRSIG )`,
      `01 01 000c 04 aabbccdd ${hashedOctets} 00 07 22010000000290`,
    ],
    [`1 0 0 - ${hashed.toUpperCase()}`, `01 00 0000 00 ${hashedOctets}`],
    [
      `1 255 65535 ${'Ab'.repeat(255)} ${hashed} A`,
      `01 ff ffff ff ${'ab'.repeat(255)} ${hashedOctets} 00 01 40`,
    ],
    // A hash of another algorithm has another length (RFC 5155 3.1.6).
    ['2 0 0 - 0p9mhave A', '02 00 0000 00 05 065368abee 00 01 40'],
    ['0 0 0 - 0g', '00 00 0000 00 01 04'],
    [`9 0 0 - ${'0'.repeat(63)} A`, `09 00 0000 00 27 ${'00'.repeat(39)} 00 01 40`],
    [`1 0 0 00 ${'v'.repeat(32)} A`, `01 00 0000 01 00 14 ${'ff'.repeat(20)} 00 01 40`],
  ],
  // RFC 5155 4
  NSEC3PARAM: [
    ['1 0 12 aabbccdd', '01 00 000c 04 aabbccdd'],
    ['1 0 0 -', '01 00 0000 00'],
    ['1 1 65535 AB', '01 01 ffff 01 ab'],
  ],
  TLSA: associations,
  SMIMEA: associations,
  // RFC 4034 5, RFC 7344 3.1, RFC 8078 4 with its errata
  CDS: [
    [
      `60485 5 1 ( 2BB183AF5F22588179A53B0A\n 98631FAD1A292118 )`,
      'ec45 05 01 2bb183af5f22588179a53b0a98631fad1a292118',
    ],
    [`12345 13 2 ${sha256}`, `3039 0d 02 ${sha256}`],
    [`0 ECDSAP384SHA384 4 ${sha384}`, `0000 0e 04 ${sha384}`],
    ['1 8 99 00', '0001 08 63 00'],
    ['0 0 0 00', '0000 00 00 00'],
    ['0 DELETE 0 ( 0 0 )', '0000 00 00 00'],
  ],
  // RFC 7929 2.3
  OPENPGPKEY: [
    ['YWJj', '616263'],
    ['YW Jj\tZA = =', '61626364'],
    ['(\nYQ==\n)', '61'],
    ['AP9/+w==', '00ff7ffb'],
    [block, blockOctets],
  ],
  // RFC 7477 2.1, 2.2
  CSYNC: [
    ['66 3 A NS AAAA', '00000042 0003 00 04 60000008'],
    ['4294967295 65535', 'ffffffff ffff'],
    ['0 0 TYPE256', '00000000 0000 01 01 80'],
  ],
  // RFC 8976 A.1, 2.2
  ZONEMD: [
    [
      '2018031900 1 1 (\n c68090d90a7aed716bc459f9340e3d7c1370d4d24b7e2fc3\n a1ddc0b9a87153b9a9713b3c9ae5cc27777f98b8e730044c )',
      '7848b91c 01 01 c68090d90a7aed716bc459f9340e3d7c1370d4d24b7e2fc3a1ddc0b9a87153b9a9713b3c9ae5cc27777f98b8e730044c',
    ],
    [`0 1 2 ${sha512}`, `00000000 01 02 ${sha512}`],
    [`4294967295 240 1 ${sha384}`, `ffffffff f0 01 ${sha384}`],
    ['1 1 241 616263646566676869626364', '00000001 01 f1 616263646566676869626364'],
  ],
  SVCB: services,
  HTTPS: services,
  // RFC 7208 3.1
  SPF: [
    ['"v=spf1 -all"', '0b 763d73706631202d616c6c'],
    ['"v=spf1 " "-all"', '07 763d7370663120 04 2d616c6c'],
    ['""', '00'],
  ],
  // RFC 7553 4.5
  URI: [
    [
      '10 1 "ftp://ftp1.example.com/public"',
      '000a 0001 6674703a2f2f667470312e6578616d706c652e636f6d2f7075626c6963',
    ],
    ['65535 0 "a\\"\\255 b"', 'ffff 0000 6122ff2062'],
    [`0 0 "${'a'.repeat(300)}"`, `0000 0000 ${'61'.repeat(300)}`],
  ],
};
