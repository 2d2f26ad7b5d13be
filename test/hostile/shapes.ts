/** Files of a zone by name; the zone itself is `main.zone`. */
export type ZoneText = string | Uint8Array | Readonly<Record<string, string>>;

/** A zone that is made to hurt. */
export interface Shape {
  readonly name: string;
  /** Makes a zone of about so many octets. */
  readonly make: (size: number) => ZoneText;
  /** Exit code of the check. */
  readonly exit: 0 | 1 | 3;
  /** A code that must be among what is found. */
  readonly code?: string;
  /** There are findings in every line, so that less of it says as much. */
  readonly dense?: true;
  /** Octets of the text that a large one is short for. */
  readonly stands?: number;
}

const head =
  '$ORIGIN example.com.\n$TTL 3600\n@ SOA ns1 h 1 7200 3600 1209600 3600\n@ NS ns1\nns1 A 192.0.2.1\n';

/** Lines up to a size; all lines are about as long as that of a large index. */
function lines(size: number, line: (index: number) => string): string {
  const count = Math.floor(size / (line(100_000).length + 1));
  return `${Array.from({ length: count }, (_, index) => line(index)).join('\n')}\n`;
}

const filled = (size: number, text: string): string => text.repeat(Math.ceil(size / text.length));
const address = (index: number): string => `10.${(index >>> 16) & 255}.${(index >>> 8) & 255}.${index & 255}`;
/** A name of 118 labels and more. */
const deep = 'a.'.repeat(115);

/** A record whose owner has a hash that it shares with all others, as long as octets are hashed by fours. */
function ofOneHash(index: number): string {
  const blocks = Array.from({ length: 18 }, (_, bit) =>
    (index >> bit) & 1 ? 'abc\u00e1abb\u00e1' : 'abcaabca',
  );
  return `${blocks.slice(0, 7).join('')}.${blocks.slice(7, 14).join('')}.${blocks.slice(14).join('')} A 192.0.2.1`;
}

/** Octets that nobody can guess, the same each time. */
function noise(size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let state = 12_345;
  for (let at = 0; at < size; at++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    bytes[at] = state >>> 24;
  }
  return bytes;
}

/** Lines behind a good start. */
const behind =
  (make: (size: number) => string): Shape['make'] =>
  (size) =>
    head + make(size);

export const shapes: readonly Shape[] = [
  // One entry that never ends.
  {
    name: 'parentheses',
    make: behind((size) => filled(size, '(')),
    exit: 1,
    code: 'syntax/nested-parenthesis',
  },
  {
    name: 'closing parentheses',
    make: behind((size) => filled(size, ')')),
    exit: 1,
    code: 'syntax/unmatched-parenthesis',
  },
  { name: 'quotes', make: behind((size) => filled(size, '"')), exit: 1 },
  { name: 'backslashes', make: behind((size) => filled(size, '\\')), exit: 1 },
  { name: 'blanks', make: behind((size) => filled(size, ' \t')), exit: 0 },
  { name: 'semicolons', make: behind((size) => filled(size, ';')), exit: 0 },
  {
    name: 'one token',
    make: behind((size) => `a TXT ${filled(size, 'x')}`),
    exit: 1,
    code: 'record/invalid-content',
  },
  {
    name: 'one quoted string',
    make: behind((size) => `a TXT "${filled(size, 'x')}"\n`),
    exit: 1,
    code: 'record/invalid-content',
  },
  { name: 'one string of escapes', make: behind((size) => `a TXT "${filled(size, '\\120')}"\n`), exit: 1 },
  {
    name: 'one name of many labels',
    make: behind((size) => `${filled(size, 'a.')} A 192.0.2.1\n`),
    exit: 1,
    code: 'name/too-long',
  },
  {
    name: 'one name of many labels as a target',
    make: behind((size) => `a MX 10 ${filled(size, 'a.')}\n`),
    exit: 1,
  },
  {
    name: 'many strings of one record',
    make: behind((size) => `a TXT ${filled(size, '"ab" ')}\n`),
    exit: 1,
    code: 'record/invalid-content',
  },
  {
    name: 'many words of one record',
    make: behind((size) => `a TXT ${filled(size, 'x ')}\n`),
    exit: 1,
    code: 'record/invalid-content',
  },
  { name: 'a record over many lines', make: behind((size) => `a TXT ( ${filled(size, 'x\n')} )\n`), exit: 1 },
  {
    name: 'many types in one bitmap',
    make: behind((size) => `a NSEC b. ${filled(Math.min(size, 1e6), 'TYPE65534 ')}\n`),
    exit: 0,
  },
  {
    name: 'many parameters of one record',
    make: behind((size) => `a HTTPS 1 . ${filled(size, 'key65000=x ')}\n`),
    exit: 1,
  },
  {
    name: 'many digits of one record',
    make: behind((size) => `a TYPE65280 \\# 9 ${filled(size, '0')}\n`),
    exit: 1,
  },
  {
    name: 'a number of many digits',
    make: behind((size) => `a ${filled(size, '9')} A 192.0.2.1\n`),
    exit: 1,
  },
  // Octets that are no text.
  { name: 'random octets', make: noise, exit: 1 },
  { name: 'NULs', make: (size) => new Uint8Array(size), exit: 1 },
  { name: 'octets above ASCII', make: (size) => new Uint8Array(size).fill(0xff), exit: 1 },
  {
    name: 'letters above ASCII',
    dense: true,
    make: behind((size) => lines(size, (index) => `é${index} TXT é é "é"`)),
    exit: 0,
    code: 'name/u-label',
  },
  {
    name: 'letters above ASCII on one line',
    make: behind((size) => `; ${filled(size / 2, 'é')}\n${filled(size / 2, 'é TXT é ')}\n`),
    exit: 1,
  },
  {
    name: 'control characters',
    dense: true,
    make: behind((size) => lines(size, (index) => `\u001b[2J${index} TXT \u001b[2J`)),
    exit: 0,
  },
  // Many entries.
  { name: 'line feeds', make: (size) => filled(size, '\n'), exit: 1, code: 'zone/soa-missing' },
  { name: 'carriage returns', make: (size) => filled(size, '\r'), exit: 1 },
  {
    name: 'an open parenthesis a line',
    dense: true,
    make: behind((size) => filled(size, 'a A (\n')),
    exit: 1,
  },
  {
    name: 'an open quote a line',
    dense: true,
    make: behind((size) => filled(size, 'a TXT "\n')),
    exit: 1,
    code: 'syntax/unclosed-quote',
  },
  {
    name: 'a fault a line',
    dense: true,
    make: behind((size) => lines(size, (index) => `h${index} A 999.1.1.${index % 256} ; some text`)),
    exit: 1,
    code: 'record/invalid-content',
  },
  {
    name: 'a directive a line',
    dense: true,
    make: behind((size) => lines(size, (index) => `$NOTHING ${index}`)),
    exit: 1,
    code: 'syntax/unknown-directive',
  },
  {
    name: 'an origin a line',
    make: behind((size) => lines(size, (index) => `$ORIGIN a${index}.example.com.`)),
    exit: 0,
  },
  {
    name: 'a chain of CNAMEs',
    make: behind((size) => lines(size, (index) => `c${index} CNAME c${index + 1}`)),
    exit: 0,
    code: 'zone/dangling-alias',
  },
  {
    name: 'a loop of CNAMEs',
    make: behind((size) =>
      `${lines(size, (index) => `c${index} CNAME c${index + 1}`)}`.replace(/c\d+\n$/, 'c0\n'),
    ),
    exit: 1,
  },
  {
    name: 'many CNAMEs of one name',
    dense: true,
    make: behind((size) => lines(size, (index) => `c CNAME t${index}`)),
    exit: 1,
    code: 'record/cname-conflict',
  },
  {
    name: 'many types beside a CNAME',
    dense: true,
    make: behind((size) => `c CNAME a.\n${lines(size, (index) => `c TYPE${300 + (index % 60_000)} \\# 0`)}`),
    exit: 1,
    code: 'record/cname-conflict',
  },
  {
    name: 'many DNAMEs one below the other',
    make: behind((size) => lines(size, (index) => `${'a.'.repeat(index % 120)}x DNAME a${index}.`)),
    exit: 1,
    code: 'record/dname-conflict',
  },
  {
    name: 'many copies of one record',
    dense: true,
    make: behind((size) => lines(size, () => 'x A 192.0.2.1')),
    exit: 0,
    code: 'record/already-exists',
  },
  {
    name: 'many records of one name',
    make: behind((size) => lines(size, (index) => `x A ${address(index)}`)),
    exit: 1,
    code: 'zone/rrset-too-large',
  },
  {
    name: 'many policies of one name',
    dense: true,
    make: behind((size) => lines(size, (index) => `@ TXT "v=spf1 ip4:${address(index)} -all"`)),
    exit: 1,
    code: 'mail/spf-multiple',
  },
  {
    name: 'many TTLs of one RRset',
    make: behind((size) => lines(size, (index) => `x ${index + 1} A ${address(index)}`)),
    exit: 1,
    code: 'zone/ttl-mismatch',
  },
  {
    name: 'many deep names',
    make: behind((size) => lines(size, (index) => `${deep}n${index} A 192.0.2.1`)),
    exit: 0,
  },
  {
    name: 'many names of one hash',
    dense: true,
    make: (size) => Buffer.from(head + lines(size, ofOneHash), 'latin1'),
    exit: 0,
  },
  {
    name: 'many deep targets',
    make: behind((size) => lines(size, (index) => `m${index} MX 10 ${deep}t${index}`)),
    exit: 0,
    code: 'zone/target-without-address',
  },
  {
    name: 'many wildcards with deep targets',
    make: behind((size) =>
      lines(size, (index) => `m${index} MX 10 a.b.c.d.e.f${index}\n*.f${index} A 192.0.2.1`),
    ),
    exit: 0,
  },
  {
    name: 'many delegations without glue',
    dense: true,
    make: behind((size) => lines(size, (index) => `s${index} NS ns.s${index}`)),
    exit: 1,
    code: 'zone/glue-missing',
  },
  {
    name: 'much below one delegation',
    make: behind((size) => `sub NS a.\n${lines(size, (index) => `${deep}n${index}.sub TXT x`)}`),
    exit: 0,
    code: 'zone/occluded',
  },
  {
    name: 'carriage returns alone, with conflicts',
    dense: true,
    make: (size) =>
      (head + lines(size, (index) => `c${index} CNAME a.\nc${index} A 192.0.2.1`)).replaceAll('\n', '\r'),
    exit: 1,
  },
  {
    name: 'many settings of one policy',
    make: behind((size) =>
      lines(size, (index) => `_dmarc.d${index} TXT "v=DMARC1; p=none; ${'x=y;'.repeat(50)}"`),
    ),
    exit: 0,
  },
  // Little text that asks for much.
  {
    name: 'huge $GENERATE',
    stands: 20e6,
    make: (size) =>
      `${head}${'$GENERATE 1-65536 h$ A 192.0.2.1\n'.repeat(size > 5e6 ? 20 : 1)}$GENERATE 1-2000000000 h$ A 192.0.2.1\n`,
    exit: 1,
  },
  {
    name: '$GENERATE with wide numbers',
    make: behind(() => '$GENERATE 1-100000 h${0,250,d} TXT ${0,999999999,d}\n'),
    exit: 1,
  },
  {
    name: 'a file that includes itself',
    dense: true,
    make: behind((size) => lines(Math.min(size, 1e6), () => '$INCLUDE main.zone')),
    exit: 1,
    code: 'syntax/include-loop',
  },
  {
    name: 'a file outside',
    dense: true,
    make: behind((size) => lines(size, () => '$INCLUDE ../../../../../../etc/passwd')),
    exit: 1,
    code: 'syntax/include-outside',
  },
  {
    name: 'files that include each other twice',
    make: () => includedTwice(40),
    exit: 1,
    code: 'syntax/include-limit',
  },
];

/** 2^depth files, if nobody stopped it. */
function includedTwice(depth: number): Readonly<Record<string, string>> {
  const names = Array.from({ length: depth }, (_, index) => (index === 0 ? 'main.zone' : `f${index}`));
  return Object.fromEntries(
    names.map((name, index) => {
      const next = names[index + 1];
      const text = next === undefined ? 'x A 192.0.2.1\n' : `$INCLUDE ${next}\n$INCLUDE ${next}\n`;
      return [name, index === 0 ? head + text : text];
    }),
  );
}
