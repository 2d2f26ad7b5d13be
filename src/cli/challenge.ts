import type { Challenge } from '../resolve/verification.ts';
import type { Command } from './command.ts';
import {
  methodOption,
  nameserversOption,
  ownershipFormatOption,
  readDomain,
  readFormat,
  readMethod,
  readNameservers,
} from './ownership-options.ts';

export const challengeCommand: Command = {
  name: 'challenge',
  operands: 'DOMAIN',
  summary: 'Make a new challenge: the record that shows whose a domain is.',
  options: [methodOption, nameserversOption, ownershipFormatOption],
  details: `
Output:
  The record to publish, when the challenge ends, and the command that looks for the record.
  --format json: {"domain","method","name","type","value","token","expires_at"}, token null
  with --method nameservers. Nothing is kept, and nothing is sent.

Exit codes:
  0  a challenge is made
  2  wrong arguments, such as a name that nobody can own

Examples:
  zonevet challenge example.com
  zonevet challenge --format json example.com
  zonevet challenge --method nameservers --nameservers ns1.example.net,ns2.example.net example.com
`,
  async run(given, io) {
    const domain = readDomain(given);
    const method = readMethod(given);
    const nameservers = readNameservers(given, method);
    const format = readFormat(given);
    const { claim } = await import('./claim.ts');
    io.out(formats[format](claim(domain, { method, nameservers, now: io.date() })));
    return 0;
  },
};

const formats: Readonly<Record<'pretty' | 'json', (challenge: Challenge) => string>> = {
  pretty: shown,
  json: (challenge) => {
    const { domain, method, name, type, value, expiresAt } = challenge;
    const expires_at = new Date(expiresAt).toISOString();
    return `${JSON.stringify({ domain, method, name, type, value, token: tokenOf(challenge), expires_at })}\n`;
  },
};

const tokenOf = ({ method, value }: Challenge): string | null =>
  method === 'txt' ? value.slice(value.indexOf('=') + 1) : null;

function shown(challenge: Challenge): string {
  const { domain, name, type, value, expiresAt } = challenge;
  const expires = new Date(expiresAt).toISOString();
  const token = tokenOf(challenge);
  const records =
    token === null
      ? value.split(' ').map((server) => `${name}. ${type} ${server}.`)
      : [`${name}. ${type} "${value}"`];
  const proof =
    token === null ? `--method nameservers --nameservers ${value.replaceAll(' ', ',')}` : `--token ${token}`;
  return `${token === null ? 'What the registrar is to be told' : 'The record to publish'}, by ${expires}:
${records.map((record) => `  ${record}\n`).join('')}
Then:
  zonevet verify ${domain} ${proof} --expires ${expires}
`;
}
