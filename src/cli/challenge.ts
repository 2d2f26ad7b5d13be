import type { Command, ExitCode } from './command.ts';
import {
  labelOption,
  methodOption,
  nameserversOption,
  ownershipFormatOption,
  prefixOption,
  readDomain,
  readForm,
  readFormat,
  readMethod,
  readNameservers,
  readShared,
  unsharedOption,
} from './ownership-options.ts';

export const challengeCommand: Command = {
  name: 'challenge',
  operands: 'DOMAIN',
  summary: 'Make a new challenge: the record that shows whose a domain is.',
  options: [
    methodOption,
    nameserversOption,
    unsharedOption,
    labelOption,
    prefixOption,
    ownershipFormatOption,
  ],
  details: `
Output:
  The record to publish, when the challenge ends, and the command that looks for
  the record. --format json:
  {"domain","method","name","type","value","token","expires_at"}, token null
  with --method nameservers. Nothing is kept, and nothing is sent.

Exit codes:
  0  a challenge is made
  2  wrong arguments, such as a name that nobody can own

Examples:
  zonevet challenge example.com
  zonevet challenge --format json example.com
  zonevet challenge --label _host-verify --prefix host-verify= example.com
  zonevet challenge --method nameservers --nameservers ns1.example.net,ns2.example.net example.com
`,
  async run(given, io): Promise<ExitCode> {
    const method = readMethod(given);
    const request = {
      domain: readDomain(given),
      method,
      nameservers: readNameservers(given, method),
      shared: readShared(given, method),
      form: readForm(given, method),
      format: readFormat(given),
    };
    const { makeChallenge } = await import('./make-challenge.ts');
    io.out(makeChallenge(request, io));
    return 0;
  },
};
