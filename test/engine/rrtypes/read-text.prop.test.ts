import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseName } from '../../../src/engine/name/parse-name.ts';
import { ContentText } from '../../../src/engine/record/content-text.ts';
import { Content } from '../../../src/engine/rrtypes/content.ts';
import { type RrType, readFields } from '../../../src/engine/rrtypes/define.ts';
import { readText } from '../../../src/engine/rrtypes/read-text.ts';
import { rrTypes } from '../../../src/engine/rrtypes/registry.ts';
import { toHex } from '../../helpers/hex.ts';
import { wireExamples } from './examples.ts';

// Content that is read straight from text is read as tokens are: the same octets, and the same things noted about names.

interface Read {
  readonly wire: string;
  readonly target: string;
  readonly oddTarget: boolean;
  readonly hyphens: boolean;
  readonly written: number;
}

const content = new Content(new Uint8Array(70_000));
const words = new ContentText(content);
content.origin = parseName('example.com')!;
content.originLength = content.origin.length;

function start(): void {
  content.at = 0;
  content.target = -1;
  content.oddTarget = false;
  content.nameForm.hyphens = false;
  content.written = 0;
}

const seen = (): Read => ({
  wire: toHex(content.out.subarray(0, content.at)),
  target: [content.target, content.targetEnd, content.targetWritten, content.targetFolded].join(' '),
  oddTarget: content.oddTarget,
  hyphens: content.nameForm.hyphens,
  written: content.written,
});

function fromText({ textReader }: RrType, text: string): Read | undefined {
  start();
  return textReader !== undefined && readText(textReader, content, text) ? seen() : undefined;
}

function fromTokens(type: RrType, text: string): Read | undefined {
  start();
  content.split = false;
  const isRead = words.read(text) === undefined && readFields(type, content, 0) >= 0;
  return isRead && !words.odd ? seen() : undefined;
}

const types = rrTypes.filter(({ textReader }) => textReader !== undefined);

/** Words that fields of every kind take, or nearly. */
const word = fc.oneof(
  fc.constantFrom(
    ...['0', '1', '10', '255', '256', '65535', '65536', '4294967295', '4294967296', '0000000001', '007'],
    ...['192.0.2.1', '192.0.2.256', '01.2.3.4', '1.2.3', '1.2.3.4.5', '255.255.255.255', '0.0.0.0', '1..2.3'],
    ...[
      '2001:db8::1',
      '::',
      '::1',
      '1::',
      '1:2:3:4:5:6:7:8',
      '1:2:3:4:5:6:7::',
      '1::2:3:4:5:6:7',
      '1:2::3::4',
    ],
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
  ),
  fc.string({ unit: fc.constantFrom(...'aAz09-._:"\\ é'), maxLength: 12 }),
);
const gap = fc.oneof(
  { weight: 12, arbitrary: fc.constant(' ') },
  fc.constantFrom('  ', '\t', '', ' ( ', '\n', 'é', '-', '0'),
);
const freeText = fc
  .array(fc.tuple(word, gap), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.flat().slice(0, -1).join(''));

/** Content of the type with a few words, and one gap, put in place of others. */
const nearly = (type: RrType): fc.Arbitrary<string> =>
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

describe('what is read straight from text is what tokens give', () => {
  test.each(types)('$mnemonic', (type) => {
    let read = 0;
    let left = 0;
    fc.assert(
      fc.property(fc.oneof(nearly(type), freeText), (text) => {
        const direct = fromText(type, text);
        if (direct === undefined) left++;
        else expect(direct).toEqual(fromTokens(type, text));
        if (direct !== undefined) read++;
      }),
      { numRuns: 500 },
    );
    expect(Math.min(read, left)).toBeGreaterThan(10);
  });
});

test('the types that most records have are read so', () => {
  const plain = ['A', 'AAAA', 'CAA', 'CNAME', 'MX', 'NS', 'PTR', 'SRV', 'TXT'];
  expect(types.map(({ mnemonic }) => mnemonic)).toEqual(expect.arrayContaining(plain));
});
