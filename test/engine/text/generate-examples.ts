/** A `$GENERATE` line in the zone example.com with a default TTL of 3600, and the records that it makes. */
export type Expansion = readonly [line: string, ...records: string[]];

/** What BIND makes too: `generate.peer.test.ts` asks it, where it is installed. */
export const expansions: readonly Expansion[] = [
  ['1-2 h$ A 192.0.2.$', 'h1.example.com. 3600 A 192.0.2.1', 'h2.example.com. 3600 A 192.0.2.2'],
  ['5-5 h$ A 192.0.2.$', 'h5.example.com. 3600 A 192.0.2.5'],
  // Steps.
  [
    '0-4/2 h$ A 192.0.2.$',
    'h0.example.com. 3600 A 192.0.2.0',
    'h2.example.com. 3600 A 192.0.2.2',
    'h4.example.com. 3600 A 192.0.2.4',
  ],
  ['0-5/4 h$ A 192.0.2.$', 'h0.example.com. 3600 A 192.0.2.0', 'h4.example.com. 3600 A 192.0.2.4'],
  ['1-2/9 h$ A 192.0.2.$', 'h1.example.com. 3600 A 192.0.2.1'],
  // Offset, width, base.
  ['1-1 h${0} A 192.0.2.$', 'h1.example.com. 3600 A 192.0.2.1'],
  ['1-1 h${10} A 192.0.2.${-1}', 'h11.example.com. 3600 A 192.0.2.0'],
  ['9-10 h${0,3} A 192.0.2.$', 'h009.example.com. 3600 A 192.0.2.9', 'h010.example.com. 3600 A 192.0.2.10'],
  ['100-100 h${0,2,d} A 192.0.2.$', 'h100.example.com. 3600 A 192.0.2.100'],
  ['8-8 h${0,0,o} A 192.0.2.$', 'h10.example.com. 3600 A 192.0.2.8'],
  ['8-8 h${0,4,o} A 192.0.2.$', 'h0010.example.com. 3600 A 192.0.2.8'],
  ['10-10 h${0,0,x} A 192.0.2.$', 'ha.example.com. 3600 A 192.0.2.10'],
  ['10-10 h$ TXT ${0,4,X}', 'h10.example.com. 3600 TXT "000A"'],
  ['255-255 h$ AAAA 2001:db8::${1,4,x}', 'h255.example.com. 3600 AAAA 2001:db8::100'],
  // Nibbles: the lowest digit first, the width counting dots.
  ['16-16 ${0,0,n} A 192.0.2.$', '0.1.example.com. 3600 A 192.0.2.16'],
  ['16-16 ${0,1,n} A 192.0.2.$', '0.1.example.com. 3600 A 192.0.2.16'],
  ['16-16 ${0,3,n} A 192.0.2.$', '0.1.example.com. 3600 A 192.0.2.16'],
  ['1-1 ${0,3,n} A 192.0.2.$', '1.0.example.com. 3600 A 192.0.2.1'],
  ['1-1 ${0,7,n}.x A 192.0.2.$', '1.0.0.0.x.example.com. 3600 A 192.0.2.1'],
  ['1-1 ${0,8,n}x A 192.0.2.$', '1.0.0.0.x.example.com. 3600 A 192.0.2.1'],
  ['1-1 h$ TXT ${0,2,n}', 'h1.example.com. 3600 TXT "1."'],
  ['171-171 h$ TXT ${0,5,N}', 'h171.example.com. 3600 TXT "B.A.0"'],
  ['171-171 h$ TXT ${0,5,n}', 'h171.example.com. 3600 TXT "b.a.0"'],
  // Dollars and backslashes.
  ['1-1 h$$ A 192.0.2.$', 'h\\$.example.com. 3600 A 192.0.2.1'],
  ['1-1 h\\$ A 192.0.2.$', 'h\\$.example.com. 3600 A 192.0.2.1'],
  ['1-1 h\\\\$ A 192.0.2.$', 'h\\\\1.example.com. 3600 A 192.0.2.1'],
  ['1-1 h$-$ CNAME $.$', 'h1-1.example.com. 3600 CNAME 1.1.example.com.'],
  // Owner, TTL, class and type.
  ['1-1 @ A 192.0.2.$', 'example.com. 3600 A 192.0.2.1'],
  ['1-1 h$.example.com. A 192.0.2.$', 'h1.example.com. 3600 A 192.0.2.1'],
  ['1-1 *.h$ A 192.0.2.$', '*.h1.example.com. 3600 A 192.0.2.1'],
  ['1-1 h$ 300 A 192.0.2.$', 'h1.example.com. 300 A 192.0.2.1'],
  ['1-1 h$ 300 IN A 192.0.2.$', 'h1.example.com. 300 A 192.0.2.1'],
  ['1-1 h$ IN 5m A 192.0.2.$', 'h1.example.com. 300 A 192.0.2.1'],
  ['1-1 h$ a 192.0.2.$', 'h1.example.com. 3600 A 192.0.2.1'],
  // Content in quotes loses them.
  ['1-1 h$ A "192.0.2.$"', 'h1.example.com. 3600 A 192.0.2.1'],
  ['1-1 h$ TXT "a $ b"', 'h1.example.com. 3600 TXT "a" "1" "b"'],
  ['1-1 @ MX "$ m$"', 'example.com. 3600 MX 1 m1.example.com.'],
  // Signs before the offset; a number below 0.
  ['1-1 h${+4} A 192.0.2.$', 'h5.example.com. 3600 A 192.0.2.1'],
  ['1-1 h${+4,3,d} A 192.0.2.$', 'h005.example.com. 3600 A 192.0.2.1'],
  ['1-1 h${4,+3,x} A 192.0.2.$', 'h005.example.com. 3600 A 192.0.2.1'],
  ['1-1 h${-0} A 192.0.2.$', 'h1.example.com. 3600 A 192.0.2.1'],
  ['1-1 h${-4} A 192.0.2.$', 'h-3.example.com. 3600 A 192.0.2.1'],
  ['1-1 h${-4,4,d} A 192.0.2.$', 'h-003.example.com. 3600 A 192.0.2.1'],
  ['1-1 h${-4,0,x} A 192.0.2.$', 'hfffffffd.example.com. 3600 A 192.0.2.1'],
  ['1-1 h$ TXT ${-4,12,X}', 'h1.example.com. 3600 TXT "0000FFFFFFFD"'],
  ['1-1 h${-4,0,o} A 192.0.2.$', 'h37777777775.example.com. 3600 A 192.0.2.1'],
  ['1-1 ${-4,0,n} A 192.0.2.$', 'd.f.f.f.f.f.f.f.example.com. 3600 A 192.0.2.1'],
  ['1-1 h$ TXT ${-4,0,N}', 'h1.example.com. 3600 TXT "D.F.F.F.F.F.F.F"'],
  ['1-1 h$ TXT ${-2147483648,0,n}', 'h1.example.com. 3600 TXT "1.0.0.0.0.0.0.8"'],
  [
    '0-1 h$ TXT ${2147483646}',
    'h0.example.com. 3600 TXT "2147483646"',
    'h1.example.com. 3600 TXT "2147483647"',
  ],
  ['1-1 h$ TXT ${0,127}', `h1.example.com. 3600 TXT "${'1'.padStart(127, '0')}"`],
  // The largest number.
  ['2147483647-2147483647 h$ A 192.0.2.1', 'h2147483647.example.com. 3600 A 192.0.2.1'],
];

/** What BIND refuses, since its right side is one word: an error, and the records are made all the same. */
export const unquoted: readonly Expansion[] = [
  ['1-2 @ MX $ m$', 'example.com. 3600 MX 1 m1.example.com.', 'example.com. 3600 MX 2 m2.example.com.'],
  ['1-1 h$ TXT "a" "$"', 'h1.example.com. 3600 TXT "a" "1"'],
  ['1-1 _$._tcp SRV 0 0 $ ns$', '_1._tcp.example.com. 3600 SRV 0 0 1 ns1.example.com.'],
  ['1-1 h$ 300 IN TXT a $', 'h1.example.com. 300 TXT "a" "1"'],
];

/** BIND 9.18 lets an offset hold for the next `$` that has none, a slip of its own. */
export const ownExpansions: readonly Expansion[] = [
  ['1-1 h${5}-$ A 192.0.2.$', 'h6-1.example.com. 3600 A 192.0.2.1'],
];

/** Lines that are no `$GENERATE`, which BIND refuses too. */
export const malformed: readonly string[] = [
  '2-1 h$ A 192.0.2.$',
  '1-2/0 h$ A 192.0.2.$',
  '1 h$ A 192.0.2.$',
  '1- h$ A 192.0.2.$',
  '-1-2 h$ A 192.0.2.$',
  '1-2/x h$ A 192.0.2.$',
  '1-x h$ A 192.0.2.$',
  '2147483647-2147483648 h$ A 192.0.2.1',
  '1-2 h$ TXT ${2147483647}',
  '1-2 h$ TXT ${2147483647,0,n}',
  '2147483646-2147483647 h$ TXT ${1,0,x}',
  '1-2 h$ TXT ${-2147483649,0,n}',
  '1-2 h$ TXT ${0,128}',
  '1-2 h$ TXT ${0,128,n}',
  '1-2 h${--1} A 192.0.2.$',
  '1-2 h${+-1} A 192.0.2.$',
  '1-2 h${1,-3} A 192.0.2.$',
  '1-2 h${ A 192.0.2.$',
  '1-2 h${} A 192.0.2.$',
  '1-2 h${x} A 192.0.2.$',
  '1-2 h${0,3 A 192.0.2.$',
  '1-2 h${0,3,z} A 192.0.2.$',
  '1-2 h${0,3,d,} A 192.0.2.$',
  '1-2 h${0,,d} A 192.0.2.$',
  '1-2 h${0,-3,d} A 192.0.2.$',
  '1-2 h$ A 192.0.2.${',
  '1-2 h$ A',
  '1-2 h$',
  '1-2',
  '',
];
