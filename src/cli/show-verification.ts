import { colored, type Paint, plain } from '../report/colors.ts';
import { safe } from '../report/safe.ts';
import { wrap } from '../report/wrap.ts';
import type { ServerOutcome, ServerReport, Verification } from '../resolve/verification.ts';
import { columns } from './columns.ts';
import type { Io } from './io.ts';
import { spanText } from './span-text.ts';
import { wantsColors } from './wants-colors.ts';

const USUAL_WIDTH = 100;
const NARROWEST = 40;

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
};

/** What a check found out, for people. */
export function showVerification(
  verification: Verification,
  io: Pick<Io, 'env' | 'terminal' | 'date'>,
): string {
  const { is_valid, domain, servers, queries } = verification;
  const width = Math.max(io.terminal?.columns ?? USUAL_WIDTH, NARROWEST);
  const paint = wantsColors(io) ? colored : plain;
  const parts = [
    is_valid ? `${paint('strong', `${safe(domain)} is verified.`)}\n` : refusal(verification, paint),
    is_valid ? '' : toPublish(verification, paint),
    servers.length === 0 ? '' : `${paint('strong', 'Name servers:')}\n${serverTable(servers, width)}`,
    advice(verification, io.date(), width, paint),
  ];
  return `${parts.filter((part) => part !== '').join('\n')}\n${packets(queries)}\n`;
}

function refusal({ code, message }: Verification, paint: Paint): string {
  return `${paint('error', `error[${code}]`)}${paint('strong', `: ${safe(message)}`)}\n`;
}

function toPublish({ challenge, publish }: Verification, paint: Paint): string {
  const what = challenge.type === 'NS' ? 'The domain must be handed to:' : 'The record to publish:';
  const host =
    challenge.type === 'NS' ? '' : `  Where the zone's name is added by itself: ${safe(publish.host)}\n`;
  return `${paint('strong', what)}\n${indented(publish.record)}${host}`;
}

const indented = (text: string): string =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => `  ${safe(line)}\n`)
    .join('');

const heads = ['  NAME', 'FOUND', 'ADDRESS', 'ANSWER', 'OVER', 'TIME'];

/** One row for each server, or, where that is too wide, two. */
function serverTable(servers: readonly ServerReport[], width: number): string {
  const [head, ...lines] = linesOf([heads, ...servers.map((one) => [...whoOf(one), ...howOf(one)])]);
  if ([head!, ...lines].every((line) => line.length <= width))
    return `${head}\n${servers.map((one, row) => `${lines[row]}\n${more(one, width)}`).join('')}`;
  const who = linesOf(servers.map(whoOf));
  const how = linesOf(servers.map((one) => ['    ', ...howOf(one)]));
  return servers.map((one, row) => `${who[row]}\n${how[row]}\n${more(one, width)}`).join('');
}

const linesOf = (rows: readonly (readonly string[])[]): string[] => columns(rows).trimEnd().split('\n');

const whoOf = ({ name, outcome }: ServerReport): readonly string[] => [`  ${safe(name)}`, outcomes[outcome]];

const howOf = ({ address, rcode, transport, time }: ServerReport): readonly string[] => [
  safe(address ?? '-'),
  rcode ?? '-',
  transport?.toUpperCase() ?? '-',
  time === null ? '-' : `${Math.round(time)} ms`,
];

/** What there is to say of a server besides its row. */
function more({ values, note, ede, outcome }: ServerReport, width: number): string {
  const found = outcome === 'match' ? [] : values.map((value) => `it has "${value}"`);
  const errors = ede.map(({ code, text }) => `error ${code}${text === '' ? '' : `: ${text}`}`);
  return [...found, ...(note === null ? [] : [note]), ...errors]
    .flatMap((line) => wrap(safe(line), width - 6))
    .map((line) => `      ${line}\n`)
    .join('');
}

function advice({ hint, retry_at }: Verification, now: number, width: number, paint: Paint): string {
  const lines: string[] = [];
  const add = (name: string, text: string) => {
    const hanging = ' '.repeat(name.length + 4);
    lines.push(
      `  ${paint('strong', `${name}:`)} ${wrap(safe(text), width - hanging.length).join(`\n${hanging}`)}\n`,
    );
  };
  if (hint !== null) add('hint', hint.text);
  if (retry_at !== null) add('try again', retryText(retry_at, now));
  return lines.join('');
}

const retryText = (moment: number, now: number): string =>
  moment <= now ? 'now' : `in ${spanText(moment - now)} (${new Date(moment).toISOString()})`;

const packets = (queries: number): string =>
  queries === 0 ? 'Nothing was sent.' : `${queries} ${queries === 1 ? 'query was' : 'queries were'} sent.`;
