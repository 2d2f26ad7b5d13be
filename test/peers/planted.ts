import type { Code } from '../../src/catalog/catalog.ts';
import type { Finding } from '../../src/catalog/finding.ts';
import type { Reason } from '../../src/catalog/reasons.ts';
import { type PeerName, peersFor } from '../helpers/peers-types.ts';

/** What every zone here starts with. */
export const head = `$TTL 3600
@ SOA ns1 hostmaster 1 7200 3600 1209600 3600
@ NS ns1
ns1 A 192.0.2.1
`;

const HEAD_LINES = 4;

/** Zones with defects that people really make, by file name. */
export const plantedZones: Readonly<Record<string, string>> = {
  'slips.zone': `mail CNAME mail.google.com
@ MX 10 mail
_dmarc TXT "v=DMARC1; p=nonsense"
@ TXT "v=spf1 include:a include:b -all"
@ TXT "v=spf1 -all"
x CNAME https://example.net/
c CAA 0 isue "letsencrypt.org"
loop CNAME loop2
loop2 CNAME loop
sub NS ns1.sub
host_1 A 192.0.2.2
dup A 192.0.2.3
dup A 192.0.2.3
t1 300 A 192.0.2.4
t1 600 A 192.0.2.5
`,
  'cname.zone': 'www CNAME a\nwww A 192.0.2.7\n',
  'addresses.zone': 'bad A 999.1.1.1\nbad2 AAAA 1::2::3\n',
  'ds.zone': 'd NS ns1\nd DS 1 13 2 abcd\n',
  'tlsa.zone': '_25._tcp.m TLSA 3 1 1 abcd\n',
  'sshfp.zone': 'k SSHFP 4 2 abcd\n',
  'https.zone': 'h HTTPS 1 . alpn=h2 port=99999\n',
  'label.zone': 'abc..example A 192.0.2.9\n',
};

/** One way in which a defect shows. */
export interface Part {
  readonly file: keyof typeof plantedZones;
  /** The line behind the head, and the column. */
  readonly line: number;
  readonly column: number;
  readonly code: Code;
  readonly reason?: Reason;
  /** The defect alone, so that nothing hides it from a peer. */
  readonly lines: string;
  /** The name of the records that have it. */
  readonly owner: string;
  readonly types: readonly string[];
}

export interface Planted {
  readonly title: string;
  readonly parts: readonly Part[];
}

const row = (title: string, ...parts: readonly Part[]): Planted => ({ title, parts });

export const planted: readonly Planted[] = [
  row('CNAME beside other data', {
    file: 'cname.zone',
    line: 2,
    column: 5,
    code: 'record/cname-conflict',
    lines: 'www CNAME a\nwww A 192.0.2.7\n',
    owner: 'www',
    types: ['CNAME', 'A'],
  }),
  row(
    'A 999.1.1.1 / AAAA 1::2::3',
    {
      file: 'addresses.zone',
      line: 1,
      column: 7,
      code: 'record/invalid-content',
      reason: 'ipv4/octet-range',
      lines: 'bad A 999.1.1.1\n',
      owner: 'bad',
      types: ['A'],
    },
    {
      file: 'addresses.zone',
      line: 2,
      column: 11,
      code: 'record/invalid-content',
      reason: 'ipv6/double-colon',
      lines: 'bad2 AAAA 1::2::3\n',
      owner: 'bad2',
      types: ['AAAA'],
    },
  ),
  row('target mail.google.com without final dot', {
    file: 'slips.zone',
    line: 1,
    column: 12,
    code: 'name/missing-final-dot',
    lines: 'mail CNAME mail.google.com\n',
    owner: 'mail',
    types: ['CNAME'],
  }),
  row('CNAME to a URL', {
    file: 'slips.zone',
    line: 6,
    column: 9,
    code: 'name/target-is-url',
    lines: 'x CNAME https://example.net/\n',
    owner: 'x',
    types: ['CNAME'],
  }),
  row('CNAME loop', {
    file: 'slips.zone',
    line: 8,
    column: 12,
    code: 'zone/alias-loop',
    lines: 'loop CNAME loop2\nloop2 CNAME loop\n',
    owner: 'loop2?',
    types: ['CNAME'],
  }),
  row('CAA tag isue', {
    file: 'slips.zone',
    line: 7,
    column: 9,
    code: 'record/caa-unknown-tag',
    lines: 'c CAA 0 isue "letsencrypt.org"\n',
    owner: 'c',
    types: ['CAA'],
  }),
  row('two SPF records at a name', {
    file: 'slips.zone',
    line: 5,
    column: 1,
    code: 'mail/spf-multiple',
    lines: 'm TXT "v=spf1 include:a include:b -all"\nm TXT "v=spf1 -all"\n',
    owner: 'm',
    types: ['TXT'],
  }),
  row('DMARC policy nonsense', {
    file: 'slips.zone',
    line: 3,
    column: 25,
    code: 'mail/dmarc-syntax',
    lines: '_dmarc TXT "v=DMARC1; p=nonsense"\n',
    owner: '_dmarc',
    types: ['TXT'],
  }),
  row('MX to a CNAME', {
    file: 'slips.zone',
    line: 2,
    column: 9,
    code: 'zone/target-is-alias',
    lines: 'm MX 10 mail\nmail CNAME mail.google.com.\n',
    owner: 'm|mail',
    types: ['MX', 'CNAME'],
  }),
  row('delegation without glue', {
    file: 'slips.zone',
    line: 10,
    column: 8,
    code: 'zone/glue-missing',
    lines: 'sub NS ns1.sub\n',
    owner: 'sub',
    types: ['NS'],
  }),
  row('the same record twice', {
    file: 'slips.zone',
    line: 13,
    column: 1,
    code: 'record/already-exists',
    lines: 'dup A 192.0.2.3\ndup A 192.0.2.3\n',
    owner: 'dup',
    types: ['A'],
  }),
  row('two TTLs in an RRset', {
    file: 'slips.zone',
    line: 15,
    column: 4,
    code: 'zone/ttl-mismatch',
    lines: 't1 300 A 192.0.2.4\nt1 600 A 192.0.2.5\n',
    owner: 't1',
    types: ['A'],
  }),
  row('DS digest too short', {
    file: 'ds.zone',
    line: 2,
    column: 13,
    code: 'record/invalid-content',
    reason: 'ds/digest-length',
    lines: 'd NS ns1\nd DS 1 13 2 abcd\n',
    owner: 'd',
    types: ['NS', 'DS'],
  }),
  row(
    'SSHFP / TLSA digest too short',
    {
      file: 'sshfp.zone',
      line: 1,
      column: 13,
      code: 'record/invalid-content',
      lines: 'k SSHFP 4 2 abcd\n',
      owner: 'k',
      types: ['SSHFP'],
    },
    {
      file: 'tlsa.zone',
      line: 1,
      column: 23,
      code: 'record/invalid-content',
      lines: '_25._tcp.m TLSA 3 1 1 abcd\n',
      owner: '_25._tcp.m',
      types: ['TLSA'],
    },
  ),
  row('HTTPS port 99999', {
    file: 'https.zone',
    line: 1,
    column: 26,
    code: 'record/invalid-content',
    lines: 'h HTTPS 1 . alpn=h2 port=99999\n',
    owner: 'h',
    types: ['HTTPS'],
  }),
];

/** The line of the file. */
export const lineOf = ({ line }: Part): number => HEAD_LINES + line;

/** The peers of the table, asked for all that they can say. */
export const tablePeers: Readonly<Partial<Record<PeerName, readonly string[]>>> = {
  'named-checkzone': [],
  kzonecheck: ['-v'],
  'nsd-checkzone': [],
  validns: ['-p', 'all'],
};

/** What validns says of every zone here, all of which have one name server. */
const besideThePoint = /^.*at least two NS records per name$/gm;

/** What a peer's output says of a defect: with its line, without, nothing, or that the type is not one it reads. */
export type Mention = 'with line' | 'no line' | 'silent' | 'type unknown';

export function mentionOf(peer: PeerName, { lines, owner, types }: Part, printed: string): Mention {
  if (!peersFor(types).includes(peer)) return 'type unknown';
  const output = printed.replaceAll(besideThePoint, '');
  const numbers = lines
    .trimEnd()
    .split('\n')
    .map((_, at) => HEAD_LINES + 1 + at);
  if (new RegExp(`(zone:|line )(${numbers.join('|')})\\b`).test(output)) return 'with line';
  return new RegExp(`(^|[\\s\\['])(${owner})\\.example\\.com`, 'm').test(output) ? 'no line' : 'silent';
}

const cell: Readonly<Record<Mention, string>> = {
  'with line': 'yes',
  'no line': 'yes, no line',
  silent: '–',
  'type unknown': 'type unknown',
};

const isReported = (mention: Mention): boolean => mention === 'with line' || mention === 'no line';

/** Whether a finding is of the defect, at its place. */
export const isOf = (part: Part, finding: Finding): boolean =>
  finding.file === part.file &&
  finding.line === lineOf(part) &&
  finding.column === part.column &&
  finding.code === part.code &&
  (part.reason === undefined || finding.reason === part.reason);

/** The table of the README: what was measured for each row, part and peer; `findings` are ours. */
export function plantedTable(
  findings: readonly Finding[],
  said: ReadonlyMap<PeerName, readonly (readonly Mention[])[]>,
): string {
  const isFound = (part: Part): boolean => findings.some((finding) => isOf(part, finding));
  const names = [...said.keys()];
  const lines = planted.map(({ title, parts }, at) => [
    title,
    parts
      .map((part) => (isFound(part) ? `${lineOf(part)}:${part.column} \`${part.code}\`` : '–'))
      .join('<br>'),
    ...names.map((name) =>
      [...new Set((said.get(name)?.[at] ?? []).map((mention) => cell[mention]))].join(' / '),
    ),
  ]);
  const counts = names.map((name) => said.get(name)?.filter((mentions) => mentions.some(isReported)).length);
  const columns = ['planted defect', 'zonevet', ...names];
  return [
    columns,
    columns.map(() => '---'),
    ...lines,
    [
      `**reported, of ${planted.length}**`,
      `**${planted.filter(({ parts }) => parts.every(isFound)).length}**`,
      ...counts.map((count) => `**${count}**`),
    ],
  ]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}
