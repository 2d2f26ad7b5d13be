import { addresses, ipv4 } from './address.ts';
import { type Block, printBlock } from './block.ts';
import { uniqueLabels } from './label.ts';
import { dmarc, spf } from './mail-texts.ts';
import { createRandom, type Random } from './random.ts';
import type { Part, Workload } from './workload.ts';

const subHosts = ['api', 'app', 'blog', 'cdn', 'dev', 'ftp', 'img', 'shop', 'static', 'vpn'] as const;

/** Ten thousand small zones, one file each, and the `named.conf` that lists them for named-checkconf. */
export const w3: Workload = {
  name: 'w3',
  title: 'small zones in a directory, one process',
  unit: 'zones',
  size: 10_000,
  seed: 3,
  target: 'zones',
  parts,
};

function* parts(zones: number, seed: number): Generator<Part> {
  const random = createRandom(seed);
  const names = uniqueLabels(random, zones).map((label) => `${label}.example`);
  for (const name of names) yield zone(name, random);
  const conf = names.map((name) => `zone "${name}" { type primary; file "zones/${name}.zone"; };\n`).join('');
  yield { file: 'named.conf', text: conf, records: 0 };
}

function zone(name: string, random: Random): Part {
  const blocks = [...apex(name, random), ...mail(name, random), ...hosts(random)];
  const head = `$ORIGIN ${name}.\n$TTL 3600\n`;
  return {
    file: `zones/${name}.zone`,
    text: head + blocks.map((block) => printBlock(block, random)).join(''),
    records: blocks.reduce((sum, block) => sum + block.data.length, 0),
  };
}

// Every target is in its zone: named-checkconf has no `-i local` and would ask the network about others.
function apex(name: string, random: Random): Block[] {
  const soa = 'SOA ns1 hostmaster 2026112201 14400 3600 1209600 3600';
  const names = ['NS ns1', 'NS ns2', 'MX 10 mail', 'MX 20 mail2', spf(random, true)];
  const caa = random.chance(0.5) ? ['CAA 0 issue "letsencrypt.org"', 'CAA 0 issuewild ";"'] : [];
  return [
    { owner: '@', data: [soa, ...names, ...addresses(random), ...caa] },
    ...['ns1', 'ns2', 'mail'].map((owner) => ({ owner, data: addresses(random) })),
    { owner: 'mail2', data: [`A ${ipv4(random)}`] },
    { owner: '_dmarc', data: [dmarc(random, name)] },
  ];
}

function mail(name: string, random: Random): Block[] {
  const relative = random.chance(0.5);
  return [
    { owner: '_imaps._tcp', data: [`SRV 0 1 993 ${relative ? 'mail' : `mail.${name}.`}`] },
    { owner: '_submission._tcp', data: ['SRV 0 1 587 mail'] },
  ];
}

function hosts(random: Random): Block[] {
  const own = subHosts.filter(() => random.chance(0.85));
  return [
    { owner: 'www', data: ['CNAME @'] },
    ...own.map((owner) => ({ owner, data: random.chance(0.5) ? addresses(random) : ['CNAME @'] })),
  ];
}
