import { publishing } from '../resolve/report/publishing.ts';
import type { Challenge, Method } from '../resolve/verification.ts';
import { claim } from './claim.ts';
import type { Io } from './io.ts';

export interface ChallengeRequest {
  readonly domain: string;
  readonly method: Method;
  readonly nameservers: readonly string[];
  readonly format: 'pretty' | 'json';
}

/** Makes a challenge and says what to do with it. Loaded when it is wanted, as other commands make none. */
export function makeChallenge(request: ChallengeRequest, { date }: Pick<Io, 'date'>): string {
  const { domain, method, nameservers, format } = request;
  return formats[format](claim(domain, { method, nameservers, now: date() }));
}

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

/** What `verify` would find fault with, however well the domain is set up. */
const SHARED = `
Where other domains have these name servers, too, add --changed-since TIME: when, after now, the
domain was last seen at others.
`;

function shown(challenge: Challenge): string {
  const { domain, value, expiresAt } = challenge;
  const expires = new Date(expiresAt).toISOString();
  const token = tokenOf(challenge);
  const [what, proof] =
    token === null
      ? ['What the registrar is to set', `--method nameservers --nameservers ${value.replaceAll(' ', ',')}`]
      : ['The record to publish', `--token ${token}`];
  const records = publishing(challenge, null).record.split('\n');
  return `${what} before ${expires}:
${records.map((record) => `  ${record}\n`).join('')}
Then:
  zonevet verify ${domain} ${proof} --expires ${expires}
${token === null ? SHARED : ''}`;
}
