import { ipv4, ipv6 } from './address.ts';
import { type Block, printBlock } from './block.ts';
import { core, full } from './flavours.ts';
import { uniqueLabels } from './label.ts';
import { createRandom, type Random } from './random.ts';
import { type Flavour, site } from './site.ts';
import type { Part, Workload } from './workload.ts';

const origin = 'hosting.example.';
// A window, not the whole zone, is shuffled: it keeps the generator streaming and undoes the order as well.
const sitesAWindow = 64;

/** A hosting company's zone as people and panels write it: relative names, inherited owners, no order. */
export const w2: Workload = {
  name: 'w2',
  title: 'hosting zone, unsorted, written by hand and by panels',
  unit: 'records',
  size: 1_000_000,
  seed: 2,
  origin,
  target: 'w2.zone',
  parts: (size, seed) => parts(size, seed, full, 'w2.zone'),
};

export const w2Core: Workload = {
  ...w2,
  name: 'w2-core',
  title: 'hosting zone without TLSA and HTTPS',
  target: 'w2-core.zone',
  parts: (size, seed) => parts(size, seed, core, 'w2-core.zone'),
};

function* parts(size: number, seed: number, flavour: Flavour, file: string): Generator<Part> {
  const random = createRandom(seed);
  const head = apex(random);
  let records = count(head);
  yield { file, text: `$ORIGIN ${origin}\n$TTL 3600\n${print(head, random)}`, records };
  const seen = new Set<string>();
  while (records < size) {
    const blocks: Block[] = [];
    let added = 0;
    for (let sites = 0; sites < sitesAWindow && records + added < size; sites += 1) {
      const one = site(freshLabel(seen, random), origin, flavour, random);
      blocks.push(...one);
      added += count(one);
    }
    random.shuffle(blocks);
    records += added;
    yield { file, text: print(blocks, random), records: added };
  }
}

function apex(random: Random): Block[] {
  const soa = 'SOA ns1 hostmaster (\n\t\t2026112201 ; serial\n\t\t14400 3600 1209600 3600 )';
  return [
    { owner: '@', data: [soa, 'NS ns1', 'NS ns2', 'MX 10 mail', 'TXT "v=spf1 mx -all"'] },
    ...['ns1', 'ns2', 'mail'].map((owner) => ({
      owner,
      data: [`A ${ipv4(random)}`, `AAAA ${ipv6(random)}`],
    })),
  ];
}

function freshLabel(seen: Set<string>, random: Random): string {
  for (;;) {
    const [label = ''] = uniqueLabels(random, 1);
    if (!seen.has(label)) {
      seen.add(label);
      return label;
    }
  }
}

function count(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + block.data.length, 0);
}

function print(blocks: readonly Block[], random: Random): string {
  return blocks.map((block) => printBlock(block, random)).join('');
}
