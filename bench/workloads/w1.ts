import { ipv4, ipv6 } from './address.ts';
import { ds } from './digest.ts';
import { label, uniqueLabels } from './label.ts';
import { createRandom, type Random } from './random.ts';
import type { Part, Workload } from './workload.ts';

const origin = 'example.';
const file = 'w1.zone';
const ownHosts = ['ns1', 'ns2'] as const;

/** A registry's dump: delegations with glue and DS, every field written in full, in canonical order. */
export const w1: Workload = {
  name: 'w1',
  title: 'registry zone, sorted, everything in full',
  unit: 'delegations',
  size: 400_000,
  seed: 1,
  origin,
  target: file,
  parts,
};

function* parts(delegations: number, seed: number): Generator<Part> {
  const random = createRandom(seed);
  const providers = Array.from({ length: 3000 }, () => provider(random));
  const labels = uniqueLabels(random, delegations);
  const hosters = labels.slice(0, Math.ceil(delegations / 800));
  const selfHosted = new Set(hosters);
  yield part(apex());
  // By octets of the label, hence children right after their parent: the canonical order of RFC 4034 6.1.
  for (const name of [...labels, 'nic'].sort()) {
    if (name === 'nic') yield part(hosts('nic.example.', random));
    else if (selfHosted.has(name) || random.chance(0.15)) yield part(inBailiwick(name, random));
    else
      yield part(
        delegation(
          name,
          random.chance(0.1) ? hostsOf(random.pick(hosters)) : outside(providers, random),
          random,
        ),
      );
  }
}

function apex(): string[] {
  const soa = 'SOA\tns1.nic.example. hostmaster.nic.example. 2026112201 14400 3600 1209600 3600';
  return [line(origin, 86400, soa), ...hostsOf('nic').map((host) => line(origin, 86400, `NS\t${host}`))];
}

function inBailiwick(name: string, random: Random): string[] {
  return [...delegation(name, hostsOf(name), random), ...hosts(`${name}.${origin}`, random)];
}

function delegation(name: string, nameServers: readonly string[], random: Random): string[] {
  const owner = `${name}.${origin}`;
  const lines = nameServers.map((host) => line(owner, 86400, `NS\t${host}`));
  if (random.chance(0.22)) lines.push(line(owner, 3600, `DS\t${ds(random)}`));
  return lines;
}

function hosts(parent: string, random: Random): string[] {
  return ownHosts.flatMap((host) => {
    const owner = `${host}.${parent}`;
    const lines = [line(owner, 86400, `A\t${ipv4(random)}`)];
    if (random.chance(0.4)) lines.push(line(owner, 86400, `AAAA\t${ipv6(random)}`));
    return lines;
  });
}

function hostsOf(name: string): string[] {
  return ownHosts.map((host) => `${host}.${name}.${origin}`);
}

/** Squaring makes a few providers serve most names, as they do. */
function outside(providers: readonly string[], random: Random): string[] {
  const rank = random.below(1000) / 1000;
  const domain = providers[Math.floor(rank * rank * providers.length)] ?? '';
  const count = random.chance(0.2) ? 3 : 2;
  return Array.from({ length: count }, (_, index) => `ns${index + 1}.${domain}`);
}

function provider(random: Random): string {
  return `${label(random)}${random.pick(['-dns', '-hosting', '-servers'])}.test.`;
}

function line(owner: string, ttl: number, data: string): string {
  return `${owner}\t${ttl}\tIN\t${data}\n`;
}

function part(lines: readonly string[]): Part {
  return { file, text: lines.join(''), records: lines.length };
}
