import fc from 'fast-check';
import type { RrType } from '../../../src/engine/rrtypes/define.ts';
import { wireExamples } from './examples.ts';

/** Words that fields of every kind take, or nearly. */
export const words: readonly string[] = [
  ...['0', '1', '10', '255', '256', '65535', '65536', '4294967295', '4294967296', '0000000001', '007'],
  ...['192.0.2.1', '192.0.2.256', '01.2.3.4', '1.2.3', '1.2.3.4.5', '255.255.255.255', '0.0.0.0', '1..2.3'],
  ...['2001:db8::1', '::', '::1', '1::', '1:2:3:4:5:6:7:8', '1:2:3:4:5:6:7::', '1::2:3:4:5:6:7', '1:2::3::4'],
  ...[
    '1:2:3:4:5:6:7:8:9',
    '::1.2.3.4',
    '12345::',
    'fe80::1%1',
    'FFFF::abcd',
    'a:b:c:d:e:f:1:2',
    '1:2:3:4:5:6:7',
  ],
  ...[
    '@',
    '.',
    'host',
    'HOST.Example.',
    'a-b.c',
    '-a',
    'a-',
    'a..b',
    '..',
    'a.b.',
    '1.a',
    'a.1',
    'a.1.',
    '_a.b',
    '*.a',
  ],
  ...[
    'x'.repeat(63),
    'x'.repeat(64),
    `${'abcdefg.'.repeat(30)}`,
    `${'abcdefg.'.repeat(31)}a.`,
    `${'abcdefg.'.repeat(32)}`,
  ],
  ...[
    '""',
    '"a b"',
    '"a;b(c)"',
    '"a',
    'a"',
    '"a\\"b"',
    '"\\097"',
    `"${'y'.repeat(255)}"`,
    `"${'y'.repeat(256)}"`,
    '"é"',
    '"a""b"',
  ],
  ...[
    '20261220000000',
    '19691231235959',
    '20260229000000',
    '20261220240000',
    '20261220006000',
    '21060207062816',
  ],
  ...['00000000000001', '2026122000000', '202612200000001', '2026122000000O', '1797724800'],
  ...['AAAA', 'AAA=', 'AA==', 'AAB=', 'AB==', 'A===', 'AA=A', 'AA=', '=', 'AAAAA', 'A+/z'],
  ...[
    'NS',
    'rrsig',
    'NSEC3PARAM',
    'OPENPGPKEY',
    'DNSKEY',
    'NSAP-PTR',
    'OPT',
    'ANY',
    'TYPE1',
    'CAA',
    'CAAA',
    'TYPE65534',
  ],
  ...[
    '0123456789abcdefghijklmnopqrstuv',
    '0123456789ABCDEFGHIJKLMNOPQRSTUVW',
    '0123456789abcdefghijklmnopqrstuw',
  ],
  ...['-', '--', 'ab', 'abc', 'abcd', 'abcdef0', 'ABCDEF01', 'ED25519', 'rsasha256', 'DSA-NSEC3-SHA1', 'RSA'],
];

const word = fc.oneof(
  fc.constantFrom(...words),
  fc.string({ unit: fc.constantFrom(...'aAz09-._:"\\ é'), maxLength: 12 }),
);
const gap = fc.oneof(
  { weight: 12, arbitrary: fc.constant(' ') },
  fc.constantFrom('  ', '\t', '', ' ( ', '\n', 'é', '-', '0'),
);
/** Any such words. */
export const freeText = fc
  .array(fc.tuple(word, gap), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.flat().slice(0, -1).join(''));

/** Content of the type with a few words, and one gap, put in place of others. */
export const nearly = (type: RrType): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom(...wireExamples[type.mnemonic]!.map(([text]) => text)),
      fc.array(fc.tuple(fc.nat(), word), { maxLength: 2 }),
      fc.tuple(fc.nat(3), gap),
    )
    .map(([text, edits, [place, between]]) => {
      const parts = text.split(' ');
      for (const [at, put] of edits) parts[at % parts.length] = put;
      return parts.reduce((joined, part, index) => joined + (index === place + 1 ? between : ' ') + part);
    });
