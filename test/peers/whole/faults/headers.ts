import { edit, type Fault, line, lines, oneOf, withFields } from './fault.ts';

const label = (length: number): string => 'l'.repeat(length);

/** TTLs. */
export const ttlFaults: readonly Fault[] = [
  {
    title: 'TTL above 31 bits',
    mild: true,
    plant: lines('% 2147483648 A 192.0.2.1', '% 4294967295 IN A 192.0.2.1', '% 25000d A 192.0.2.1'),
  },
  {
    title: 'TTL that is none',
    plant: oneOf(
      lines('% 4294967296 A 192.0.2.1', '% 99999999999999999999 A 192.0.2.1', '% 100000w A 192.0.2.1'),
      lines('% -1 A 192.0.2.1', '% +300 A 192.0.2.1', '% 1.5h A 192.0.2.1', '% 3600. A 192.0.2.1'),
      lines('% 1y A 192.0.2.1', '% 5min A 192.0.2.1', '% 5x A 192.0.2.1'),
      lines('% 300 300 A 192.0.2.1', '% 300 IN 300 A 192.0.2.1'),
    ),
  },
  { title: 'TTL whose last number has no unit', plant: lines('% 1h30 A 192.0.2.1', '% 2d5 TXT x') },
  {
    title: 'TTL with units twice or out of order',
    mild: true,
    plant: lines('% 1h1h A 192.0.2.1', '% 30m1h A 192.0.2.1', '% 1d1w A 192.0.2.1'),
  },
  {
    title: 'two TTLs in a set',
    mild: true,
    plant: lines('% 300 A 192.0.2.1\n% 400 A 192.0.2.2', '% 1h TXT a\n% 61m TXT b'),
  },
  {
    title: 'TTL at a limit',
    mild: true,
    plant: lines('% 0 A 192.0.2.1', '% 2147483647 A 192.0.2.1', '% 1w2d3h4m5s A 192.0.2.1'),
  },
  {
    title: 'no $TTL at all',
    mild: true,
    plant: (draft) => {
      const left = draft.entries.filter(({ text }) => !text.startsWith('$TTL'));
      const found = left.length < draft.entries.length;
      draft.entries = left;
      return found;
    },
  },
  {
    title: '$TTL with a bad time',
    plant: lines(
      '$TTL',
      '$TTL 1y',
      '$TTL -1',
      '$TTL 60 60',
      '$TTL 1h;comment',
      '$TTL 2147483648',
      '$TTL 4294967296',
    ),
  },
];

/** Owners. */
export const ownerFaults: readonly Fault[] = [
  {
    title: 'name too long or with an empty label',
    plant: oneOf(
      lines(`${label(64)} A 192.0.2.1`, `%.${label(70)} TXT x`, `% CNAME ${label(64)}.example.net.`),
      lines(`%.${Array.from({ length: 4 }, () => label(62)).join('.')} A 192.0.2.1`),
      lines('a..% A 192.0.2.1', '.% A 192.0.2.1', '%.. A 192.0.2.1', '% CNAME a..example.net.'),
    ),
  },
  {
    title: 'owner that is a URL or a mail address',
    plant: lines(
      'http://%.{zone} A 192.0.2.1',
      'https://%/ TXT x',
      '%:8080 A 192.0.2.1',
      '@% A 192.0.2.1',
      '%@ TXT x',
      'info@% MX 10 mail.example.net.',
      '@.% A 192.0.2.1',
    ),
  },
  {
    title: 'label as long as it may be',
    mild: true,
    plant: lines(`${label(63)} A 192.0.2.1`, `%.${label(63)} TXT x`),
  },
  {
    title: 'owner outside the zone',
    plant: lines('%.example.test. A 192.0.2.1', '%.com. TXT x', '%{zone}. A 192.0.2.1'),
  },
  {
    title: 'name of a host that is none',
    plant: oneOf(
      lines('a_% A 192.0.2.1', '_% AAAA 2001:db8::1', 'a_%.b A 192.0.2.1'),
      lines('-% A 192.0.2.1', '%- A 192.0.2.1', 'a.-% AAAA 2001:db8::1'),
      lines(
        '%!b A 192.0.2.1',
        '%/b A 192.0.2.1',
        '%&b A 192.0.2.1',
        '%+b A 192.0.2.1',
        '%\\032b A 192.0.2.1',
      ),
    ),
  },
  {
    title: 'odd character in another name',
    plant: lines('%!b TXT x', '%&b TXT x', '%+b TXT x', '%~b TXT x', "%'b TXT x", '%=b TXT x', '%*b TXT x'),
  },
  {
    title: 'host of a target that is none',
    plant: lines(
      '% MX 10 a_b.example.net.',
      '_x._tcp.% SRV 0 0 1 a_b.example.net.',
      '% NS a_b.example.net.',
      '% CNAME a_b.example.net.',
      '% PTR a_b.example.net.',
    ),
  },
  {
    title: 'asterisk within a name',
    plant: lines('a.*.% A 192.0.2.1', '*b.% A 192.0.2.1', '*.*.% A 192.0.2.1', 'a*.% TXT x'),
  },
  {
    title: 'owner with octets above 127',
    plant: lines('\xc3\xbc% A 192.0.2.1', '%\xe9 TXT x', '% CNAME b\xc3\xbccher.example.net.'),
  },
  {
    title: 'owner without its final dot',
    mild: true,
    plant: edit(['A', 'TXT', 'MX', 'CNAME', 'NS', 'PTR', 'SRV'], (entry, _, draft) => {
      const { owner } = entry.record!;
      if (owner.endsWith('.')) return undefined;
      return withFields(entry, { owner: owner === '@' ? draft.origin : `${owner}.${draft.origin}` });
    }),
  },
  {
    title: 'A-label that is none',
    mild: true,
    plant: lines('xn--% A 192.0.2.1', 'xn--a A 192.0.2.1', '% CNAME xn--0.example.net.', 'XN--% TXT x'),
  },
  {
    title: 'zone of another name',
    plant: (draft) => {
      const at = draft.entries.findIndex(({ text }) => text.startsWith('$ORIGIN'));
      if (at < 0) return false;
      draft.entries[at] = line('$ORIGIN example.test.');
      return true;
    },
  },
  {
    title: 'escaped letters, dots and digits',
    mild: true,
    plant: lines(
      'a\\.% A 192.0.2.1',
      '\\097% TXT x',
      'a\\;% TXT x',
      'a\\@% TXT x',
      '\\000% TXT x',
      '% CNAME a\\.b.example.net.',
    ),
  },
];
