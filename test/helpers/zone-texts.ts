import fc from 'fast-check';
import { zoneText } from './arbitraries.ts';

/** The texts of a zone, a character for each octet: its own under `main`, those that it may include under other names. */
export type ZoneTexts = Readonly<Record<string, string>>;

const blank = fc.constantFrom(' ', '\t', '  ', ' \t ');
const name = fc.constantFrom(
  ...['a', 'B', 'c.d', 'www', '@', '*', '_x.a', 'a\\.b', '\\097', 'a\\"', 'sub', 'c.sub'],
  ...['a.example.com.', 'EXAMPLE.COM.', 'example.net.', '.', 'b.sub.example.com.', `${'l'.repeat(63)}.m`],
);
const ttl = fc.constantFrom('', '', '0', '300', '1h', '1h30M', '86400');
const string = fc.constantFrom(
  '"one two"',
  'word',
  '""',
  '"a\\"b;c"',
  'd\\;e',
  '"(" ',
  '\\065',
  '"v=x; y=z"',
);

const content: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('A 192.0.2.1', 'a 192.0.2.255', 'A 0.0.0.0'),
  fc
    .tuple(fc.constantFrom('NS', 'CNAME', 'MX 10', 'mx 65535'), name)
    .map(([type, target]) => `${type} ${target}`),
  fc.array(string, { minLength: 1, maxLength: 3 }).map((strings) => `TXT ${strings.join(' ')}`),
);

/** What may stand between the words of a record where the line goes on. */
const lineBreaks = ['\n', ' ; why\n', '\n\n\t', '\r\n '];

/** A record as people write it: with or without owner, TTL and class, its content on several lines or on one. */
const record: fc.Arbitrary<string> = fc
  .tuple(
    fc.option(name, { nil: '', freq: 2 }),
    blank,
    ttl,
    fc.boolean(),
    content,
    fc.nat(9),
    fc.constantFrom(...lineBreaks),
  )
  .map(([owner, gap, seconds, hasClass, data, form, lineBreak]) => {
    const words = [seconds, hasClass ? 'IN' : '', data].filter((word) => word !== '');
    const line = words.join(gap);
    if (form === 0) return `${owner}${gap}(${lineBreak}${line}${lineBreak})`;
    if (form === 1) return `${owner}${gap}${line.replace(' ', `${gap}(${lineBreak}`)} )`;
    if (form === 2) return `${owner}${gap}${line}${gap}; a "comment (`;
    return `${owner}${gap}${line}`;
  });

const directive = fc.oneof(
  fc.constantFrom(
    '$ORIGIN sub',
    '$ORIGIN example.com.',
    '$ORIGIN sub.example.com.',
    '$origin com.',
    '$TTL 1h',
    '$TTL 60',
  ),
  fc.constantFrom('$INCLUDE one', '$INCLUDE two sub', '$include "one" a.example.com.'),
);
const fault = fc.constantFrom(
  ...[
    '$ORIGIN',
    '$ORIGIN a b',
    '$ORIGIN example.com',
    '$ORIGIN "x"',
    '$TTL x',
    '$TTL',
    '$X y',
    '$INCLUDE gone',
    '$INCLUDE one a..b',
  ],
  ...[
    'a',
    'a 300',
    'a 1 2 A 192.0.2.1',
    'a CH A 192.0.2.1',
    'a IN IN A 192.0.2.1',
    'a..b A 192.0.2.1',
    '"q" A 192.0.2.1',
  ],
  ...[
    'a A 192.0.2.256',
    'a A',
    'a MX mail',
    'a MX 70000 mail',
    'a TXT v=x; y=z',
    'a TXT \xe9',
    'a CNAME b c',
    'a BAD x',
  ],
  ...[
    'a TXT "open',
    'a ( A 192.0.2.1',
    'a A 192.0.2.1 )',
    'a ( A ( 192.0.2.1 ) )',
    'a TXT b\\',
    `${'x'.repeat(64)} A 192.0.2.1`,
  ],
);

/** Contents of one type, right ones and wrong ones. */
const contents = {
  A: [
    '192.0.2.1',
    '192.0.2.2',
    '192.0.2.3',
    '192.0.2.4 ; one',
    '(\n192.0.2.5 )',
    '192.0.2.256',
    '"192.0.2.6"',
  ],
  NS: ['a', 'b', 'a.b', 'a.example.com.', 'b.example.com.', 'B\\097', '@', '.', 'a..b', '( a\n\n )', 'a b'],
  MX: ['1 a', '2 a', '10 a.sub', '65536 a', '1', '1 ( a ; why\n )'],
  TXT: ['"one"', '"two" three', 'one;two', '( "one"\n "two"\n)', '"a\\"b"', '"\xe9"', '"open', 'v=x; y=z'],
} as const;

/** What stands between two records of one beginning. */
const rightBetween = fc.oneof(
  fc.constant(''),
  fc.constant(''),
  fc.constantFrom('\n', '; A comment\n', ' \n', '\r\n', '\n\t; A comment\n'),
  directive.map((line) => `${line}\n`),
  record.map((line) => `${line}\n`),
);
const anyBetween = fc.oneof(
  { weight: 3, arbitrary: rightBetween },
  { weight: 1, arbitrary: fault.map((line) => `${line}\n`) },
);
const wrong = [
  '192.0.2.256',
  '"192.0.2.6"',
  'a..b',
  'a b',
  '65536 a',
  '1',
  'one;two',
  '"\xe9"',
  '"open',
  'v=x; y=z',
];

/** Records that begin with the same octets up to their content, as in a sorted dump, and what may come between. */
/** `glued`: of nine contents, how many follow their type without a blank. */
const runOf = (
  rest: fc.Arbitrary<string>,
  isTaken: (content: string) => boolean,
  glued: number,
): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.option(name, { nil: '', freq: 2 }),
      blank,
      ttl,
      fc.boolean(),
      fc.constantFrom(...(Object.keys(contents) as (keyof typeof contents)[])),
      fc.array(fc.tuple(fc.nat(), rest), { minLength: 2, maxLength: 5 }),
    )
    .map(([owner, gap, seconds, hasClass, type, lines]) => {
      const start =
        owner + gap + [seconds, hasClass ? 'IN' : '', type].filter((word) => word !== '').join(gap);
      const texts = contents[type].filter(isTaken);
      return lines
        .map(([at, more]) => `${start}${at % 9 < glued ? '' : gap}${texts[at % texts.length]}\n${more}`)
        .join('');
    });

const run = runOf(anyBetween, () => true, 1);
const rightRun = runOf(rightBetween, (content) => !wrong.includes(content), 0);

const SOA = '@ SOA ns hostmaster 1 7200 3600 1209600 3600';
const lineOf = (faults: number): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 20, arbitrary: record },
    // Of the contents some are wrong.
    { weight: faults, arbitrary: run },
    { weight: 5, arbitrary: rightRun },
    { weight: 4, arbitrary: directive },
    { weight: faults, arbitrary: fault },
  );

const textOf = (faults: number): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.array(lineOf(faults), { maxLength: 12, size: 'max' }),
      fc.constantFrom('\n', '\n', '\r\n', '\n\n'),
    )
    .map(([lines, end]) => lines.map((line) => line + end).join(''));

const textsOf = (faults: number): fc.Arbitrary<ZoneTexts> =>
  fc
    .tuple(
      textOf(faults),
      textOf(faults),
      textOf(faults),
      fc.constantFrom('', `$TTL 5\n${SOA}\n`, `${SOA}\n`, `${SOA.replace('SOA', '9 SOA')}\n`),
    )
    .map(([main, one, two, start]) => ({ main: start + main, one, two }));

/** Texts in which every record can be read. */
export const rightTexts: fc.Arbitrary<ZoneTexts> = textsOf(0);

const edit = fc.record({
  at: fc.nat(1000),
  length: fc.nat(3),
  text: fc.oneof(
    fc.constantFrom('"', '(', ')', '\\', '\n', '\r', ' ', ';', '.', '$', '@', '\xef\xbb\xbf', ''),
    zoneText,
  ),
});

/** The same with faults of many kinds, and then a few random changes. */
export const anyTexts: fc.Arbitrary<ZoneTexts> = fc
  .tuple(textsOf(6), fc.array(edit, { maxLength: 3 }))
  .map(([texts, edits]) => {
    const main = edits.reduce((text, { at, length, text: inserted }) => {
      const from = at % (text.length + 1);
      return text.slice(0, from) + inserted + text.slice(from + length);
    }, texts['main']!);
    return { ...texts, main };
  });
