import type { Paint } from '../report/colors.ts';
import { safe } from '../report/safe.ts';
import { wrap } from '../report/wrap.ts';
import type { ServerOutcome, ServerReport } from '../resolve/verification.ts';
import { columns } from './columns.ts';
import { extendedErrorText } from './extended-error.ts';

export interface Style {
  readonly width: number;
  readonly paint: Paint;
}

/** How a name server answered, for people. */
const outcomes: Readonly<Record<ServerOutcome, string>> = {
  match: 'has the record',
  mismatch: 'has another text',
  'no-data': 'no record',
  'no-such-name': 'no such name',
  alias: 'alias',
  referral: 'points elsewhere',
  lame: 'not its server',
  timeout: 'no answer',
  unreachable: 'unreachable',
  'bad-response': 'broken answer',
  blocked: 'not asked',
  'no-address': 'no address',
  busy: 'not asked yet',
  unasked: 'had no chance',
};

/** How servers are spoken of. */
export interface Words {
  readonly heading: string;
  readonly outcomes: Readonly<Record<ServerOutcome, string>>;
  /** What they have that was not asked for. */
  readonly found: (values: readonly string[]) => readonly string[];
}

const quoted: Words['found'] = (values) => values.map((value) => `it has "${value}"`);

export const wordsFor = {
  nameServers: { heading: 'Name servers', outcomes, found: quoted },
  /** Recursive resolvers, asked in their place. */
  resolvers: { heading: 'Resolvers', outcomes: { ...outcomes, lame: 'cannot tell' }, found: quoted },
  /** Those that say where a domain is. */
  parents: {
    heading: 'Servers of the zone above',
    outcomes: { ...outcomes, match: 'names these', mismatch: 'names others' },
    found: (values) => (values.length === 0 ? [] : [`it names ${values.join(', ')}`]),
  },
} as const satisfies Readonly<Record<string, Words>>;

/** A table of servers with its heading; nothing when there is none. */
export function serverTable(words: Words, servers: readonly ServerReport[], { width, paint }: Style): string {
  if (servers.length === 0) return '';
  const sorted = servers.toSorted((one, other) => (one.name < other.name ? -1 : 1));
  return `${paint('strong', `${words.heading}:`)}\n${rowsOf(words, sorted, width)}`;
}

const heads = ['  NAME', 'FOUND', 'ADDRESS', 'ANSWER', 'OVER', 'TIME'];

/** One row for each server, or, where that is too wide, two. */
function rowsOf(words: Words, servers: readonly ServerReport[], width: number): string {
  const [head, ...lines] = linesOf([heads, ...servers.map((one) => [...whoOf(words, one), ...howOf(one)])]);
  if ([head!, ...lines].every((line) => line.length <= width))
    return `${head}\n${servers.map((one, row) => `${lines[row]}\n${more(words, one, width)}`).join('')}`;
  const who = linesOf(servers.map((one) => whoOf(words, one)));
  const how = linesOf(servers.map((one) => ['    ', ...howOf(one)]));
  return servers.map((one, row) => `${who[row]}\n${how[row]}\n${more(words, one, width)}`).join('');
}

const linesOf = (rows: readonly (readonly string[])[]): string[] => columns(rows).trimEnd().split('\n');

const whoOf = (words: Words, { name, outcome }: ServerReport): readonly string[] => [
  `  ${safe(name)}`,
  words.outcomes[outcome],
];

const howOf = ({ address, rcode, transport, time }: ServerReport): readonly string[] => [
  safe(address ?? '-'),
  rcode ?? '-',
  transport?.toUpperCase() ?? '-',
  time === null ? '-' : `${Math.round(time)} ms`,
];

/** What there is to say of a server besides its row. */
function more(words: Words, server: ServerReport, width: number): string {
  const { values, note, ede, outcome, rcode } = server;
  const found = outcome === 'match' ? [] : words.found(values);
  const errors = ede.map(extendedErrorText);
  const notes = note === null || note === rcode ? [] : [note];
  return indented(
    [...found, ...notes, ...errors].flatMap((line) => wrap(safe(line), width - 6)),
    6,
  );
}

export const indented = (lines: readonly string[], by = 2): string =>
  lines.map((line) => `${' '.repeat(by)}${line}\n`).join('');
