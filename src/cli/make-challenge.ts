import { type ProofForm, readProofForm } from '../resolve/challenge/proof-form.ts';
import { publishing } from '../resolve/report/publishing.ts';
import type { Challenge, Method } from '../resolve/verification.ts';
import { claim } from './claim.ts';
import type { Io } from './io.ts';

export interface ChallengeRequest {
  readonly domain: string;
  readonly method: Method;
  readonly nameservers: readonly string[];
  readonly shared: boolean;
  readonly form: ProofForm;
  readonly format: 'pretty' | 'json';
}

/** Makes a challenge and says what to do with it. Loaded when it is wanted, as other commands make none. */
export function makeChallenge(request: ChallengeRequest, { date }: Pick<Io, 'date'>): string {
  const { domain, method, nameservers, shared, form, format } = request;
  return formats[format](claim(domain, { method, nameservers, shared, ...form, now: date() }), form);
}

const formats: Readonly<Record<'pretty' | 'json', (challenge: Challenge, form: ProofForm) => string>> = {
  pretty: shown,
  json: (challenge, { prefix }) => {
    const { domain, method, name, type, value, expiresAt } = challenge;
    const expires_at = new Date(expiresAt).toISOString();
    return `${JSON.stringify({ domain, method, name, type, value, token: tokenOf(challenge, prefix), expires_at })}\n`;
  },
};

const tokenOf = ({ method, value }: Challenge, prefix: string): string | null =>
  method === 'txt' ? value.slice(prefix.length) : null;

/** What `verify` would find fault with, however well the domain is set up. */
const SHARED = `
Where other accounts have these name servers, too, they prove nothing: have a TXT record published
instead. Where none has, add --unshared.
`;

function shown(challenge: Challenge, form: ProofForm): string {
  const { domain, value, expiresAt, shared } = challenge;
  const expires = new Date(expiresAt).toISOString();
  const token = tokenOf(challenge, form.prefix);
  const unshared = shared ? '' : ' --unshared';
  const [what, proof] =
    token === null
      ? [
          'What the registrar is to set',
          `--method nameservers --nameservers ${value.replaceAll(' ', ',')}${unshared}`,
        ]
      : ['The record to publish', `--token ${token}${formOptions(form)}`];
  const records = publishing(challenge, null).record.split('\n');
  return `${what} before ${expires}:
${records.map((record) => `  ${record}\n`).join('')}
Then:
  zonevet verify ${domain} ${proof} --expires ${expires}
${token === null && shared ? SHARED : ''}`;
}

/** What is not as usual, as a shell takes it. */
function formOptions({ label, prefix }: ProofForm): string {
  const usual = readProofForm({});
  const labelPart = label === usual.label ? '' : ` --label=${label}`;
  return labelPart + (prefix === usual.prefix ? '' : ` --prefix=${quoted(prefix)}`);
}

const quoted = (text: string): string =>
  /^[\w=:.,@%+/-]*$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
