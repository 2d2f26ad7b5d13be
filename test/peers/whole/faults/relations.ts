import {
  content,
  drop,
  edit,
  type Fault,
  insert,
  isOf,
  line,
  lines,
  oneOf,
  record,
  rewrite,
  withFields,
} from './fault.ts';

const alias = ['CNAME'];

/** What may not stand together, and where names lead. */
export const coexistenceFaults: readonly Fault[] = [
  {
    title: 'CNAME beside another type',
    plant: oneOf(
      lines('% CNAME a.example.net.\n% A 192.0.2.1', '% CNAME a.example.net.\n% MX 10 mail.example.net.'),
      lines('% A 192.0.2.1\n% CNAME a.example.net.', '% TXT x\n% CNAME a.example.net.'),
    ),
  },
  {
    title: 'two CNAME or two DNAME',
    plant: oneOf(
      lines('% CNAME a.example.net.\n% CNAME b.example.net.'),
      lines('% DNAME x.example.net.\n% DNAME y.example.net.'),
    ),
  },
  {
    title: 'the same CNAME twice',
    mild: true,
    plant: lines(
      '% CNAME a.example.net.\n% CNAME a.example.net.',
      '% CNAME A.example.net.\n% CNAME a.example.net.',
    ),
  },
  { title: 'CNAME at the apex', plant: lines('@ CNAME a.example.net.', '{zone}. CNAME www') },
  {
    title: 'CNAME or DNAME beside a type that it may not have',
    plant: oneOf(
      lines('% CNAME a.example.net.\n% NSEC z CNAME NSEC', `% CNAME a.example.net.\n% KEY 256 3 8 AwEAAcGT`),
      lines('% DNAME x.example.net.\n% NS ns.example.net.', '% DNAME x.example.net.\n% CNAME y.example.net.'),
    ),
  },
  {
    title: 'alias that leads in a circle',
    mild: true,
    plant: lines('% CNAME %', '% CNAME b.%\nb.% CNAME %', '% CNAME a.%\na.% CNAME b.%\nb.% CNAME a.%'),
  },
  {
    title: 'alias that dangles or is one of many',
    mild: true,
    plant: oneOf(
      lines('% CNAME nowhere.%', '% CNAME b.%\nb.% CNAME c.%'),
      lines(
        Array.from({ length: 20 }, (_, at) => `c${at}.% CNAME c${at + 1}.%`).join('\n'),
        '% CNAME b.%\nb.% CNAME c.%\nc.% A 192.0.2.1',
      ),
    ),
  },
  {
    title: 'alias to a target that is no name',
    mild: true,
    plant: content(alias, (_, dice) =>
      dice.pick([
        'http://www.example.net/',
        'https://example.net',
        '192.0.2.1',
        '2001:db8::1',
        'www.example.net:80',
        'www.example.net/',
      ]),
    ),
  },
  {
    title: 'record below a DNAME',
    plant: lines('% DNAME x.example.net.\na.% A 192.0.2.1', 'a.b.% TXT x\n% DNAME x.example.net.'),
  },
  {
    title: 'DNAME beside another type',
    mild: true,
    plant: lines('% DNAME x.example.net.\n% A 192.0.2.1', '% DNAME x.example.net.\n% TXT x'),
  },
  {
    title: 'DNAME at the apex or in a circle',
    plant: oneOf(
      lines('@ DNAME x.example.net.'),
      lines('% DNAME %', '% DNAME a.%', '% DNAME b%\nb% DNAME %'),
    ),
  },
  {
    title: 'the same record twice',
    mild: true,
    plant: lines(
      '% A 192.0.2.1\n% A 192.0.2.1',
      '% TXT x\n% TXT "x"',
      '% MX 10 Mail.example.net.\n% MX 10 mail.example.net.',
    ),
  },
  {
    title: 'same name in other letters',
    mild: true,
    plant: lines('% A 192.0.2.1\n%.{zone}. A 192.0.2.2', 'Ab% A 192.0.2.1\naB% CNAME x.example.net.'),
  },
];

/** Cuts, glue, name servers and other targets. */
export const delegationFaults: readonly Fault[] = [
  {
    title: 'delegation without its glue',
    mild: true,
    plant: oneOf(
      lines('% NS ns.%', '% NS ns1.a.%\n% NS ns2.a.%', '% NS %'),
      lines('% NS ns1.%\n% NS ns2.%\nns1.% A 192.0.2.1'),
      drop(({ record: fields }) => fields !== undefined && /^(ns|ns1)\./.test(fields.owner)),
    ),
  },
  { title: 'delegation to a name that is not there', mild: true, plant: lines('% NS nowhere.a%') },
  {
    title: 'delegation without glue below a sibling',
    mild: true,
    plant: lines('% NS ns.b%\nb% NS ns.example.net.', '% NS ns.b%\nb% NS ns.b%'),
  },
  { title: 'wildcard in place of glue', mild: true, plant: lines('% NS ns.%\n*.% A 192.0.2.1') },
  {
    title: 'delegation to an alias or an address',
    mild: true,
    plant: oneOf(
      lines('% NS c%\nc% CNAME a.example.net.', '% NS ns.%\nns.% CNAME a.example.net.'),
      lines('% NS 192.0.2.5', '% NS 192.0.2.5.', '% NS 2001:db8::1'),
    ),
  },
  {
    title: 'data at or below a delegation',
    mild: true,
    plant: oneOf(
      lines(
        '% NS ns.example.net.\na.% TXT x',
        '% NS ns.example.net.\na.% A 192.0.2.1',
        '% NS ns.example.net.\na.% CNAME b.example.net.',
      ),
      lines(
        '% NS ns.example.net.\n% TXT x',
        '% NS ns.example.net.\n% MX 10 mail.example.net.',
        '% NS ns.example.net.\n% A 192.0.2.1',
      ),
      lines('% NS ns.example.net.\na.% NS ns.example.org.'),
    ),
  },
  {
    title: 'DS at the apex or without a delegation',
    mild: true,
    plant: oneOf(
      (draft, dice) => insert(draft, dice, record(`d${dice.below(999)}`, 'DS', `1 13 2 ${dice.hex(32)}`)),
      (draft, dice) => insert(draft, dice, record('@', 'DS', `1 13 2 ${dice.hex(32)}`)),
    ),
  },
  { title: 'wildcard delegation', plant: lines('*.% NS ns.example.net.') },
  {
    title: 'mail or service at an alias',
    mild: true,
    plant: lines(
      '% MX 10 a.%\na.% CNAME b.example.net.',
      '_x._tcp.% SRV 0 0 1 a.%\na.% CNAME b.example.net.',
    ),
  },
  {
    title: 'mail or service at an address',
    mild: true,
    plant: lines('% MX 10 192.0.2.1', '% MX 10 192.0.2.1.', '_x._tcp.% SRV 0 0 1 192.0.2.1.'),
  },
  {
    title: 'mail or service at no name',
    mild: true,
    plant: lines('% MX 10 nowhere.%', '_x._tcp.% SRV 0 0 1 nowhere.%', '% HTTPS 1 nowhere.%'),
  },
  {
    title: 'address lost that others rely on',
    mild: true,
    plant: drop(
      ({ record: fields }) =>
        fields !== undefined && /^(mail|shared|ns1|www)$/.test(fields.owner) && /^A/.test(fields.type),
    ),
  },
];

/** Final dots. */
export const dotFaults: readonly Fault[] = [
  {
    title: 'target of another zone without its dot',
    mild: true,
    plant: edit(['CNAME', 'MX', 'SRV', 'PTR', 'DNAME'], (entry) => withoutDot(entry)),
  },
  { title: 'name server without its dot', plant: edit(['NS'], (entry) => withoutDot(entry)) },
  {
    title: 'all name servers without their dots',
    plant: (draft) => {
      const { entries } = draft;
      draft.entries = entries.map((entry) =>
        isOf('NS')(entry) && entry.record!.owner === '@' ? (withoutDot(entry) ?? entry) : entry,
      );
      return draft.entries.some((entry, at) => entry !== entries[at]);
    },
  },
  {
    title: 'name of the zone written out without its dot',
    plant: lines(
      '% CNAME www.{zone}',
      '% MX 10 mail.{zone}',
      '% NS ns1.{zone}',
      '_x._tcp.% SRV 0 0 1 www.{zone}',
      '@ NS ns1.{zone}',
    ),
  },
  {
    title: 'SOA without its dots',
    mild: true,
    plant: content(['SOA'], (text, _, { origin }) =>
      text.replace(/^\S+ \S+/, `ns1.${origin} hostmaster.${origin}`),
    ),
  },
  {
    title: 'dot too many',
    mild: true,
    plant: lines('% CNAME www.', '% MX 10 mail.', '%. A 192.0.2.1', '% NS ns1.'),
  },
];

function withoutDot(entry: Parameters<typeof withFields>[0]): ReturnType<typeof withFields> | undefined {
  const { content: text } = entry.record!;
  return text.endsWith('.') && text.length > 3
    ? withFields(entry, { content: text.slice(0, -1) })
    : undefined;
}

const soaNumber = (at: number, values: readonly string[]): Fault['plant'] =>
  content(['SOA'], (text, dice) => {
    const fields = text.split(' ');
    return at < fields.length ? fields.with(at, dice.pick(values)).join(' ') : undefined;
  });
/** The start of the zone, and what only it has. */
export const apexFaults: readonly Fault[] = [
  {
    title: 'SOA or all missing',
    plant: oneOf(drop(isOf('SOA')), (draft, dice) => {
      draft.entries = dice.pick([[], [line('; nothing here')], [line('$TTL 300')]]);
      return true;
    }),
  },
  {
    title: 'two SOA',
    plant: oneOf(
      lines('@ SOA ns1.example.net. other.example.net. 7 7200 3600 1209600 300'),
      (draft, dice) => {
        const soa = draft.entries.find(isOf('SOA'));
        return soa !== undefined && insert(draft, dice, record('@', 'SOA', soa.record!.content));
      },
    ),
  },
  {
    title: 'SOA below the apex',
    plant: lines('% SOA ns1.example.net. other.example.net. 7 7200 3600 1209600 300'),
  },
  {
    title: 'SOA as the last record',
    mild: true,
    plant: (draft) => {
      const soa = draft.entries.find(isOf('SOA'));
      if (soa === undefined) return false;
      draft.entries = [...draft.entries.filter((entry) => entry !== soa), withFields(soa, {})];
      return true;
    },
  },
  { title: 'first record without its owner', plant: rewrite(['SOA'], (text) => text.replace(/^@/, '')) },
  {
    title: 'SOA with a field that is none',
    plant: oneOf(
      content(['SOA'], (text, dice) =>
        dice.pick([text.replace(/ \S+$/, ''), `${text} 300`, text.replace(/^\S+ /, '')]),
      ),
      soaNumber(2, ['4294967296', '-1', '2026-06-01', '1d', '20260601001']),
      soaNumber(4, ['4294967296', '-1', '1y', 'x', '1h30']),
    ),
  },
  {
    title: 'SOA with an at sign',
    plant: content(['SOA'], (text) => text.replace(/^(\S+) \S+/, '$1 hostmaster@example.net.')),
  },
  {
    title: 'SOA intervals that do not go together',
    mild: true,
    plant: content(['SOA'], (text, dice) =>
      text.replace(
        /(\S+ \S+ \S+) .*/,
        `$1 ${dice.pick(['3600 7200 1209600 300', '7200 3600 3600 300', '0 0 0 0', '7200 3600 1209600 604800'])}`,
      ),
    ),
  },
  { title: 'SOA minimum above 31 bits', mild: true, plant: soaNumber(6, ['2147483648', '4294967295']) },
  { title: 'NS missing', plant: drop(({ record: fields }) => fields?.type === 'NS' && fields.owner === '@') },
  { title: 'name server of the zone without address', plant: lines('@ NS nowhere', '@ NS a.%') },
  {
    title: 'name server of the zone that is no host',
    plant: oneOf(lines('@ NS %\n% CNAME a.example.net.'), lines('@ NS 192.0.2.1', '@ NS 192.0.2.1.')),
  },
  {
    title: 'one name server',
    mild: true,
    plant: (draft) => {
      const servers = draft.entries.filter(
        ({ record: fields }) => fields?.type === 'NS' && fields.owner === '@',
      );
      draft.entries = draft.entries.filter((entry) => entry === servers[0] || !servers.includes(entry));
      return servers.length > 1;
    },
  },
  {
    title: 'type that belongs at the apex alone',
    mild: true,
    plant: lines(
      `% DNSKEY 256 3 13 ${'A'.repeat(86)}==`,
      '% NSEC3PARAM 1 0 0 -',
      `% CDS 1 13 2 ${'ab'.repeat(32)}`,
      '% CSYNC 1 0 A',
    ),
  },
  {
    title: 'CDS in a zone without such keys',
    mild: true,
    plant: lines(
      `@ DNSKEY 257 3 15 ${'A'.repeat(43)}=\n@ CDS 1 15 2 ${'ab'.repeat(32)}`,
      `@ DNSKEY 257 3 15 ${'B'.repeat(42)}A=\n@ CDNSKEY 257 3 15 ${'A'.repeat(43)}=`,
      `@ CDS 1 13 2 ${'ab'.repeat(32)}`,
      '@ CDS 0 0 0 00',
      '@ CDNSKEY 0 3 0 AA==',
      '@ CDS 0 0 0 0',
    ),
  },
];
