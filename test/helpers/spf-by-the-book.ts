import { isIPv6 } from 'node:net';

// The grammar of RFC 7208 12, production by production; slow, and written without a look at the parser.

const qualifier = '[+\\-?~]';
const alphanum = '[a-z0-9]';
const toplabel = `(?:${alphanum}*[a-z]${alphanum}*|${alphanum}+-[a-z0-9-]*${alphanum})`;
const delimiter = '[.\\-+,/_=]';
// "If a DIGIT is specified, the value MUST be nonzero" (7.3).
const transformers = '(?:0*[1-9]\\d*)?r?';
const macroExpand = (letters: string): string =>
  `(?:%\\{[${letters}]${transformers}${delimiter}*\\}|%%|%_|%-)`;
const macroLiteral = '[\\x21-\\x24\\x26-\\x7e]';
const macroString = (letters: string): string => `(?:${macroExpand(letters)}|${macroLiteral})*`;
// c, r and t are "allowed only in "exp" text" (7.2).
const inDomains = 'slodiphv';
const everywhere = 'slodiphvcrt';
const domainSpec = `(?:${macroString(inDomains)}(?:\\.${toplabel}\\.?|${macroExpand(inDomains)}))`;

const ip4CidrLength = '/(?:3[0-2]|[12]?\\d)';
const ip6CidrLength = '/(?:12[0-8]|1[01]\\d|[1-9]?\\d)';
const dualCidrLength = `(?:${ip4CidrLength})?(?:/${ip6CidrLength})?`;
const qnum = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const ip4Network = `${qnum}(?:\\.${qnum}){3}`;

const mechanism = [
  'all',
  `include:${domainSpec}`,
  `(?:a|mx)(?::${domainSpec})?(?:${dualCidrLength})?`,
  `ptr(?::${domainSpec})?`,
  `ip4:${ip4Network}(?:${ip4CidrLength})?`,
  `ip6:(?<ip6>[0-9a-f:.]+)(?:${ip6CidrLength})?`,
  `exists:${domainSpec}`,
].join('|');
const name = '[a-z][a-z0-9\\-_.]*';
const modifier = [
  `(?<known>redirect|exp)=${domainSpec}`,
  `(?!(?:redirect|exp)=)${name}=${macroString(everywhere)}`,
].join('|');
const term = new RegExp(`^(?:${qualifier}?(?:${mechanism})|${modifier})$`, 'i');

/** Whether a text is a record of RFC 7208 12, `redirect` and `exp` standing once at most (6). */
export function isSpfByTheBook(text: string): boolean {
  if (!/^v=spf1(?: |$)/i.test(text)) return false;
  const known: string[] = [];
  for (const part of text.slice('v=spf1'.length).split(' ')) {
    if (part === '') continue;
    const match = term.exec(part);
    if (match === null) return false;
    const { ip6, known: modifierName } = match.groups!;
    if (ip6 !== undefined && !isIPv6(ip6)) return false;
    if (modifierName !== undefined) known.push(modifierName.toLowerCase());
  }
  return new Set(known).size === known.length;
}

/** Terms of a correct record that cause DNS queries (RFC 7208 4.6.4), as far as they are reached. */
export function lookupsByTheBook(text: string): number {
  const terms = text.toLowerCase().split(' ').slice(1);
  const all = terms.findIndex((part) => /^[+\-?~]?all$/.test(part));
  const reached = all < 0 ? terms : terms.slice(0, all);
  const queries = reached.filter((part) =>
    /^[+\-?~]?(?:include|a|mx|ptr|exists)(?![a-z0-9._-])(?!=)/.test(part),
  ).length;
  return queries + (all < 0 && terms.some((part) => part.startsWith('redirect=')) ? 1 : 0);
}
