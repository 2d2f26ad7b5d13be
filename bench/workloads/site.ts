import { addresses } from './address.ts';
import type { Block } from './block.ts';
import { label } from './label.ts';
import type { Random } from './random.ts';
import { mailOf } from './site-mail.ts';

/** What one flavour of the workload adds to every customer, beside what all flavours have. */
export interface Flavour {
  /** Type and RDATA of records at the customer's own name. */
  atName(random: Random): readonly string[];
  blocks(name: string, random: Random): readonly Block[];
}

const subHosts = [
  'api',
  'app',
  'blog',
  'cdn',
  'dev',
  'ftp',
  'img',
  'm',
  'shop',
  'static',
  'stats',
  'vpn',
] as const;
const issuers = ['letsencrypt.org', 'sectigo.com', 'digicert.com', 'pki.goog'] as const;

/** One customer of the hosting company: a name with a web site, perhaps mail, and what hangs below it. */
export function site(name: string, origin: string, flavour: Flavour, random: Random): Block[] {
  const web = [...addresses(random), ...flavour.atName(random), ...(random.chance(0.3) ? caa(random) : [])];
  const ttl = random.chance(0.15) ? { ttl: random.pick([60, 300, 600, 86400]) } : {};
  return [
    { owner: name, data: web, ...ttl },
    www(name, random),
    ...subHosts.filter(() => random.chance(0.2)).map((host) => subHost(host, name, random)),
    ...mailOf(name, origin, random),
    ...(random.chance(0.3) ? phone(name, random) : []),
    ...flavour.blocks(name, random),
  ];
}

function www(name: string, random: Random): Block {
  return { owner: `www.${name}`, data: random.chance(0.8) ? [`CNAME ${name}`] : addresses(random) };
}

function subHost(host: string, name: string, random: Random): Block {
  const owner = `${host}.${name}`;
  if (random.chance(0.55)) return { owner, data: addresses(random) };
  return { owner, data: [`CNAME ${random.chance(0.5) ? name : `${label(random)}.cdn.test.`}`] };
}

function caa(random: Random): string[] {
  const data = [`CAA 0 issue "${random.pick(issuers)}"`];
  if (random.chance(0.3)) data.push('CAA 0 issuewild ";"');
  if (random.chance(0.2)) data.push('CAA 0 iodef "mailto:security@hosting.example"');
  return data;
}

function phone(name: string, random: Random): Block[] {
  const target = `sip.${name}`;
  return [
    { owner: target, data: addresses(random) },
    { owner: `_sip._tcp.${name}`, data: [`SRV 10 60 5060 ${target}`, 'SRV 20 0 5060 sip.phones.test.'] },
    { owner: `_sips._tcp.${name}`, data: [`SRV 10 60 5061 ${target}`] },
  ];
}
