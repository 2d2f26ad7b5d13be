import { safe, safeJson } from '../report/safe.ts';
import type { Verification } from '../resolve/verification.ts';
import type { Command, ExitCode } from './command.ts';
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
  A TXT record at _scaidns-verify.DOMAIN has the text scaidns-verify=HEX, unless
  --label and --prefix say otherwise. All name servers of the domain are asked,
  none of them may say otherwise, half of them must have it, and each must have
  had its time to answer. Where one is silent two resolvers must see the record,
  too. A resolver that checks signatures must have found them right, or none to
  be needed.

Method nameservers:
  The zone above the domain hands it to exactly the name servers of
  --nameservers. That proves something only if no other account has these, which
  --unshared says: elsewhere whoever claims a domain that somebody else moves
  there would be taken for its owner, so that a TXT record must prove it.

Discovery:
  hybrid     resolvers tell where the domain is, its own name servers are asked;
             a single resolver is not asked that, but the root servers are
  iterative  from the root servers down, without any resolver; DNSSEC is not
             looked at
  recursive  only resolvers are asked, and two must agree; where nothing else
             gets through. Which servers of the domain they asked nobody knows:
             it cannot be used with --nameservers, and one server in other hands
             may be enough

Exit codes:
  0  the record is there
  1  it is not, or it could not be found out (ownership/busy: too many checks at
     the moment); the output says why and when to try again
  2  wrong arguments
  3  no resolver could be reached, or all refuse (upstream/...), or zonevet
     itself failed

Examples:
  zonevet verify example.com --token 1f2e3d4c5b6a79880796a5b4c3d2e1f0
  zonevet verify --format json --timeout 5 --token 1f2e3d4c5b6a79880796a5b4c3d2e1f0 example.com
  zonevet verify --discovery iterative --token 1f2e3d4c5b6a79880796a5b4c3d2e1f0 example.com
  zonevet verify --label _host-verify --prefix host-verify= --token $TOKEN example.com
  zonevet verify --method nameservers --nameservers ns1.a.net,ns2.a.net --unshared example.com
`,
  async run(given, io) {
    const options = readVerifyOptions(given, io.files);
    const { verifyOnce } = await import('./verify-once.ts');
    const verification = await whileWaiting(io, `asking for ${safe(options.domain)}`, () =>
      verifyOnce(options, io),
    );
    io.out(formats[options.format](verification, io));
    return exitCodeOf(verification);
  },
};

/** What kept us from asking anybody says nothing about the domain. */
function exitCodeOf({ is_valid, code }: Verification): ExitCode {
  if (is_valid) return 0;
  return code?.startsWith('upstream/') === true ? 3 : 1;
}

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
