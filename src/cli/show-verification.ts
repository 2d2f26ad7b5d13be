import { entryOf, fill } from '../catalog/catalog.ts';
import { colored, plain } from '../report/colors.ts';
import { safe } from '../report/safe.ts';
import { wrap } from '../report/wrap.ts';
import { isUncounted } from '../resolve/challenge/uncounted.ts';
import type { ServerOutcome, ServerReport, Verification } from '../resolve/verification.ts';
import { columns } from './columns.ts';
import { extendedErrorText } from './extended-error.ts';
import type { Io } from './io.ts';
import { indented, type Style, serverTable, wordsFor } from './show-servers.ts';
import { spanText } from './span-text.ts';
import { wantsColors } from './wants-colors.ts';

const USUAL_WIDTH = 100;
const NARROWEST = 40;
/** Programs that look for a message find it in one line. */
const UNBROKEN = Number.POSITIVE_INFINITY;

/** Why what was found proves nothing (`details.reason`). */
const reasons: Readonly<Record<string, string>> = {
  bogus: 'The record is there, but the DNSSEC signatures of the domain do not hold: have them mended first.',
  'self-hosted': "Only the platform's own servers have the record, and anybody may put one there.",
  shared:
    'Other accounts have these name servers, too, so that having them proves nothing: a TXT record must prove the claim, or each account must have name servers of its own.',
};

/** The same where name servers are compared. */
const delegationReasons: typeof reasons = {
  ...reasons,
  unconfirmed: 'Only one server of the zone above could be asked: two must say the same.',
  'self-hosted':
    'The servers of the zone above answer from a zone for this domain, which anybody may set up there, and not by a delegation: hand the domain on in the zone above, or prove the claim by a TXT record.',
};

/** Why no name server could be used, by how the first of them answered. */
const unusable: Readonly<Partial<Record<ServerOutcome, string>>> = {
  lame: 'The servers that the domain is handed to do not serve it: set the zone up there, or name other servers at the registrar.',
  blocked:
    'The addresses of the name servers are none that are reached over the Internet: correct them at the registrar.',
  'bad-response': 'What the name servers of the domain answer cannot be read, or not be trusted.',
};

/** What a check found out, for people. */
export function showVerification(
  verification: Verification,
  io: Pick<Io, 'env' | 'terminal' | 'date'>,
): string {
  const width = Math.max(io.terminal?.columns ?? USUAL_WIDTH, NARROWEST);
  const style = { width, paint: wantsColors(io) ? colored : plain };
  const { is_valid, code, domain, challenge, servers, queries } = verification;
  // Whoever has to wait and nothing else shall not look for a fault in what he has published.
  const isDone = is_valid || isUncounted(code);
  const parts = [
    is_valid
      ? `${style.paint('strong', `${safe(domain)} is verified.`)}\n`
      : refusal(verification, { ...style, width: io.terminal === undefined ? UNBROKEN : width }),
    isDone ? '' : toPublish(verification, style),
    ...serverTables(challenge.type, servers, style),
    is_valid ? '' : advice(verification, io.date(), style),
  ];
  return `${parts.filter((part) => part !== '').join('\n')}\n${packets(queries)}\n`;
}

function serverTables(type: string, servers: readonly ServerReport[], style: Style): readonly string[] {
  // Recursive resolvers have no name but their address.
  const [named, unnamed] = [true, false].map((isNamed) =>
    servers.filter(({ name, address }) => (name !== address) === isNamed),
  );
  return [
    serverTable(type === 'NS' ? wordsFor.parents : wordsFor.nameServers, named ?? [], style),
    serverTable(wordsFor.resolvers, unnamed ?? [], style),
  ];
}

function refusal({ code, message }: Verification, { width, paint }: Style): string {
  const [first = '', ...lines] = wrap(`error[${code}]: ${safe(message)}`, width);
  const [head = '', ...rest] = first.split(': ');
  const heading = `${paint('error', head)}${paint('strong', `: ${rest.join(': ')}`)}`;
  return [heading, ...lines.map((line) => paint('strong', line)), ''].join('\n');
}

function toPublish({ challenge, publish }: Verification, { width, paint }: Style): string {
  const { name, type, value } = challenge;
  const isText = type === 'TXT';
  const values = isText ? [value] : value.split(' ').map((server) => `${server}.`);
  const rows = [
    ['  Name:', `${safe(name)}.`],
    ['  Type:', type],
    ...values.map((one, row) => [row === 0 ? '  Value:' : '', safe(one)]),
  ];
  const host = `Where the zone's name is added by itself, enter ${safe(publish.host)}.`;
  const what = isText ? 'The record to publish:' : 'What the registrar is to set:';
  const more = isText && publish.host !== name ? indented(wrap(host, width - 2)) : '';
  return `${paint('strong', what)}\n${columns(rows)}${more}`;
}

function advice(verification: Verification, now: number, { width, paint }: Style): string {
  const { retry_at } = verification;
  const notes: readonly (readonly [string, string])[] = [
    ['hint', adviceText(verification)],
    ['try again', retry_at === null ? '' : retryText(retry_at, now)],
  ];
  return notes
    .filter(([, text]) => text !== '')
    .map(([name, text]) => {
      const hanging = ' '.repeat(name.length + 4);
      return `  ${paint('strong', `${name}:`)} ${wrap(safe(text), width - hanging.length).join(`\n${hanging}`)}\n`;
    })
    .join('');
}

/** The most special that is known: what was found, what the claimant did, what the code says to anybody. */
function adviceText(verification: Verification): string {
  const { code, hint, details, domain, challenge, servers } = verification;
  const reason = (challenge.type === 'NS' ? delegationReasons : reasons)[String(details['reason'])];
  if (reason !== undefined) return [reason, ...signatureErrors(details['dnssec'])].join(' ');
  if (hint !== null) return hint.text;
  if (code === null) return '';
  const special =
    code === 'ownership/no-nameservers' ? unusable[servers[0]?.outcome ?? 'no-address'] : undefined;
  const name = code === 'ownership/record-not-found' ? challenge.name : domain;
  return special ?? fill(entryOf(code).detail ?? '', { name, value: challenge.value });
}

/** What a resolver that checks signatures says of them. */
function signatureErrors(dnssec: unknown): readonly string[] {
  if (typeof dnssec !== 'object' || dnssec === null || !('ede' in dnssec)) return [];
  const errors = dnssec.ede as ServerReport['ede'];
  return errors.length === 0 ? [] : [`A resolver says: ${errors.map(extendedErrorText).join('; ')}.`];
}

const retryText = (moment: number, now: number): string =>
  moment <= now ? 'now' : `in ${spanText(moment - now)} (${new Date(moment).toISOString()})`;

const packets = (queries: number): string =>
  queries === 0 ? 'Nothing was sent.' : `${queries} ${queries === 1 ? 'query was' : 'queries were'} sent.`;
