import { safe, safeJson } from '../report/safe.ts';
import type { Verification } from '../resolve/verification.ts';
import type { Command } from './command.ts';
import type { Io } from './io.ts';
import { showVerification } from './show-verification.ts';
import { readVerifyOptions, verifyOptions } from './verify-options.ts';
import { whileWaiting } from './while-waiting.ts';

const formats: Readonly<Record<'pretty' | 'json', (verification: Verification, io: Io) => string>> = {
  pretty: showVerification,
  json: (verification) => `${safeJson(inOrder(verification))}\n`,
};

export const verifyCommand: Command = {
  name: 'verify',
  operands: 'DOMAIN --token HEX',
  summary: 'Look over the network whether the record of a challenge is published.',
  options: verifyOptions,
  details: `
Method txt:
  A TXT record at _scaidns-verify.DOMAIN has the text scaidns-verify=HEX. All
  name servers of the domain are asked, none of them may say otherwise, and half
  of them must answer.

Method nameservers:
  The zone above the domain hands it to exactly the name servers of
  --nameservers. Where other domains are at the same name servers, that proves
  something only if this one was seen elsewhere after the challenge was made:
  --changed-since tells when.

Discovery:
  hybrid     resolvers tell where the domain is, its own name servers are asked
  iterative  from the root servers down, without any resolver; DNSSEC is not
             looked at
  recursive  only resolvers are asked, and two must agree; where nothing else
             gets through

Exit codes:
  0  the record is there
  1  it is not, or it could not be found out; the output says why
  2  wrong arguments
  3  zonevet itself failed

Examples:
  zonevet verify example.com --token 1f2e3d4c5b6a79880796a5b4c3d2e1f0
  zonevet verify --format json --timeout 5 --token 1f2e3d4c5b6a79880796a5b4c3d2e1f0 example.com
  zonevet verify --discovery iterative --token 1f2e3d4c5b6a79880796a5b4c3d2e1f0 example.com
  zonevet verify --method nameservers --nameservers ns1.example.net,ns2.example.net example.com
`,
  async run(given, io) {
    const options = readVerifyOptions(given, io.files);
    const { verifyOnce } = await import('./verify-once.ts');
    const verification = await whileWaiting(io, `asking for ${safe(options.domain)}`, () =>
      verifyOnce(options, io),
    );
    io.out(formats[options.format](verification, io));
    return verification.is_valid ? 0 : 1;
  },
};

/** The keys that the contract names come first. */
function inOrder({
  is_valid,
  code,
  message,
  domain,
  challenge,
  servers,
  queries,
  hint,
  details,
  ...more
}: Verification) {
  return { is_valid, code, message, domain, challenge, servers, queries, hint, details, ...more };
}
