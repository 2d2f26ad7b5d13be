import fc from 'fast-check';
import { one, oneOf, type Texts } from './field.ts';
import { withLabel } from './labels.ts';
import { type TypeForm, validFields } from './type-form.ts';
import { zoneAround } from './zone.ts';

/** A part of a zone that is right by itself. */
export interface Block {
  readonly title: string;
  /** Its types, so that only peers that know them are asked. */
  readonly types: readonly string[];
  readonly text: string;
  /** It is the start of the zone. */
  readonly isSoa?: true;
}

export const zoneOf = (blocks: readonly Block[]): string =>
  zoneAround(
    blocks
      .filter(({ isSoa }) => !isSoa)
      .map(({ text }) => text)
      .join(''),
    blocks.find(({ isSoa }) => isSoa)?.text.trimEnd(),
  );

/** What may stand between an owner and a type (RFC 1035 5.1); TTLs with units are an extension that all have. */
export const ttlAndClass: Texts = one(
  ...[
    '',
    '',
    '300 ',
    'IN ',
    '300 IN ',
    'IN 300 ',
    '1h ',
    '1H30M ',
    'in 2d ',
    '0 ',
    '2147483647 ',
    'In ',
    '1w2d3h4m5s ',
  ],
);

const gap: Texts = one(' ', ' ', '\t', '   ', ' \t ');

/** How an owner may be written that is `name` below the origin. */
const ownerForms: fc.Arbitrary<(name: string) => string> = fc.constantFrom(
  (name: string) => name,
  (name: string) => name,
  (name: string) => `${name}.example.com.`,
  (name: string) => `${name}.EXAMPLE.com.`,
  (name: string) => name.replace('r', 'R'),
  (name: string) => name.replace('r', '\\114'),
  (name: string) => name.replace('r', '\\r'),
);

/** Fields in one line, or in several within parentheses, with comments that look like data. */
const spread = (fields: readonly string[]): Texts =>
  oneOf(
    gap.map((blank) => fields.join(blank)),
    gap.map((blank) => fields.join(blank)),
    one(
      `( ${fields.join('\n\t')} )`,
      `(${fields.join(' ; "quote ( and ) here\n ')}\n)`,
      `${fields[0]} (\n${fields.slice(1).join('\n')} ; last\n\t)`,
      `${fields.join(' ')}\t; comment " ( )`,
    ),
  );

/** One record of a type at a label of its own, and what has to stand beside it. */
export const recordBlock = (form: TypeForm, label: string): fc.Arbitrary<Block> => {
  const { written: type = form.type, owner = '%', beside = [] } = form;
  const name = withLabel(owner, label);
  return validFields(form)
    .chain((fields) =>
      fc.tuple(ownerForms, ttlAndClass, one(type, type, type.toLowerCase()), gap, spread(fields)),
    )
    .map(([written, head, mnemonic, blank, content]) => ({
      title: `${form.type} record`,
      types: [type, ...beside.map((line) => line.split(' ')[1] ?? '')],
      text: `${[`${owner === '@' ? '@' : written(name)}${blank}${head}${mnemonic} ${content}`, ...beside.map((line) => withLabel(line, label))].join('\n')}\n`,
      ...(owner === '@' && { isSoa: true as const }),
    }));
};

/** Several records that make sense together only, `%` being their label. */
const shapes: Readonly<Record<string, readonly [types: string, lines: string]>> = {
  'delegation with glue': ['NS A AAAA', '% NS ns.%\n% NS ns2.%\nns.% A 192.0.2.7\nns2.% AAAA 2001:db8::7\n'],
  'delegation to another zone': ['NS', '% NS ns1.example.net.\n   NS ns2.example.net.\n'],
  'delegation with its own name as server': ['NS A', '% NS %\n% A 192.0.2.8\n'],
  'delegation with glue below a sibling': ['NS A', 'a.% NS ns.b.%\nb.% NS ns.b.%\nns.b.% A 192.0.2.9\n'],
  'signed delegation': [
    'NS DS',
    `% NS ns1\n% DS 4711 13 2 ${'ab'.repeat(32)}\n% DS 4711 13 4 ${'cd'.repeat(48)}\n`,
  ],
  'alias to an alias': ['CNAME', '% CNAME a.%\na.% CNAME ns1\n'],
  'alias that dangles': ['CNAME', '% CNAME a.%\n'],
  'RRset of many': ['A', '% A 192.0.2.1\n  A 192.0.2.2\n  A 192.0.2.3\n  A 192.0.2.4\n'],
  'owner inherited over a comment': ['A TXT', '% A 192.0.2.1\n; comment\n\n\t\n  TXT "same owner"\n'],
  'mail with two exchanges': ['MX A', '% MX 10 a.%\n  MX 20 b.%\na.% A 192.0.2.10\nb.% A 192.0.2.11\n'],
  'null MX': ['MX', '% MX 0 .\n'],
  wildcard: [
    'A TXT',
    '*.% A 192.0.2.1\n*.% TXT "wild"\n%.* TXT "no wildcard, but a name"\n'.replace('%.* TXT', 'x.% TXT'),
  ],
  'wildcard alias': ['CNAME A', '*.% CNAME ns1\na.% A 192.0.2.1\n'],
  'DNAME beside other types': [
    'DNAME A TXT MX',
    '% DNAME example.net.\n% A 192.0.2.1\n% TXT "x"\n% MX 10 ns1\n',
  ],
  'origin and back': [
    'A CNAME',
    '$ORIGIN sub.%.example.com.\na A 192.0.2.1\n@ A 192.0.2.2\nb CNAME a\n$ORIGIN example.com.\n',
  ],
  'origin with a comment': ['A', '$ORIGIN %.example.com. ; comment\n@ A 192.0.2.1\n$ORIGIN example.com.\n'],
  'default TTL and back': ['A', '$TTL 60\n% A 192.0.2.1\n$TTL 1h\nb.% A 192.0.2.2\n$TTL 3600\n'],
  'known type in generic form': ['A', '% TYPE1 \\# 4 C0000201\na.% A \\# 4 c000 0201\n'],
  'unknown type in generic form': ['A', '% TYPE65280 \\# 3 abcdef\na.% TYPE65281 \\# 0\n'],
  'class by number': ['A', '% CLASS1 A 192.0.2.1\n'],
  'texts of 255 octets': ['TXT', `% TXT "${'a'.repeat(255)}" "${'b'.repeat(255)}"\n`],
  'text as it comes from a form': [
    'TXT',
    '% TXT "v=spf1 include:_spf.example.net ~all"\n_dmarc.% TXT "v=DMARC1; p=none"\n',
  ],
  'quoted line ends by number': ['TXT', '% TXT "a\\010b\\013"\n'],
  'names that only DNS likes': [
    'TXT',
    '_a.% TXT x\n\\$.% TXT x\na\\.b.% TXT x\n\\@.% TXT x\n\\000\\255.% TXT x\n',
  ],
  'directory service': ['SRV A', '_ldap._tcp.dc._msdcs.% SRV 0 100 389 ns1\ngc._msdcs.% A 192.0.2.1\n'],
  'HTTPS alias and service': ['HTTPS A', '% HTTPS 0 svc.%\nsvc.% HTTPS 1 . alpn=h2\nsvc.% A 192.0.2.1\n'],
  'TLSA for all ports': ['TLSA', `*._tcp.% TLSA 3 1 1 ${'ab'.repeat(32)}\n`],
  'classless reverse delegation': ['NS CNAME', '0/25.% NS ns1\n1.% CNAME 1.0/25.%\n'],
  'numbers of telephones': ['NAPTR', '5.4.3.2.% NAPTR 100 10 "u" "E2U+sip" "!^.*$!sip:a@example.net!" .\n'],
  'service at a dot': ['SRV', '_imap._tcp.% SRV 0 0 0 .\n'],
  'parentheses around nothing but blanks': ['A', '% A ( 192.0.2.1 )\na.% ( A 192.0.2.2 )\n'],
  'parentheses before the type': ['A', '% ( 300\n IN\n A ) 192.0.2.1\n'],
  'reverse pointers in a zone': ['PTR', '%.sub PTR host.example.net.\n1.% PTR ns1\n'],
};

export const shapeBlocks = (label: string): fc.Arbitrary<Block> =>
  fc.constantFrom(
    ...Object.entries(shapes).map(([title, [types, lines]]) => ({
      title,
      types: types.split(' '),
      text: withLabel(lines, label),
    })),
  );

export const shapeCount = Object.keys(shapes).length;
