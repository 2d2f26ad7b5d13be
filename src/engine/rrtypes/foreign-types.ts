import type { Reason } from '../../catalog/reasons.ts';

/** What stands where a type does in files of other programs and on the pages of providers, and is none. */
interface ForeignType {
  readonly reason: Reason;
  readonly args?: Readonly<Record<string, string>>;
}

const all = (words: string, type: ForeignType): [string, ForeignType][] =>
  words.split(' ').map((word) => [word, type]);

const meant = (suggestion: string): ForeignType => ({ reason: 'type/near', args: { suggestion } });
const of = (program: string): ForeignType => ({ reason: 'type/of-program', args: { program } });

const foreignTypes: ReadonlyMap<string, ForeignType> = new Map([
  ...all('ALIAS ANAME AWS FLATTEN', { reason: 'type/alias' }),
  ...all('URL URL301 URL302 URLFWD REDIRECT REDIRECT301 REDIRECT302 FRAME FORWARD WEBFORWARD WEBFWD WEB WR', {
    reason: 'type/redirect',
  }),
  ...all('MXE', { reason: 'type/mail-address' }),
  ...all('DMARC DKIM DOMAINKEY BIMI TLSRPT TLS-RPT MTASTS MTA-STS ACME', { reason: 'type/text' }),
  ...all('LUA', of('PowerDNS')),
  ...all('DYNA DYNC', of('gdnsd')),
  ...all('APP FWD', of('Technitium DNS Server')),
  ...all('WINS WINSR WINS-R', { reason: 'type/of-windows' }),
  ...all('HTTPSSVC', { reason: 'type/draft-name', args: { suggestion: 'HTTPS' } }),
  ...all('DELEG DELEGI DELEGPARAM INCDELEG', { reason: 'type/draft' }),
  ...all('IP IPV4 ADDRESS HOST', meant('A')),
  ...all('IPV6 QUADA', meant('AAAA')),
  ...all('NAMESERVER NAME-SERVER', meant('NS')),
  ...all('MAIL MAILSERVER MAIL-SERVER MAILEXCHANGER', meant('MX')),
  ...all('REVERSE POINTER', meant('PTR')),
  ...all('CANONICAL', meant('CNAME')),
]);

/** What is known of a word, which is given in upper case. */
export const foreignType = (word: string): ForeignType | undefined => foreignTypes.get(word);
