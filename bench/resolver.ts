import { fork } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { createResolver, type DiscoveryMode } from '../src/resolve/index.ts';
import { at, recursors } from '../test/servers/ownership/addresses.ts';
import { challengeFor, rootHints } from '../test/servers/ownership/check.ts';
import { VALUE } from '../test/servers/ownership/domain.ts';
import { isInOwnNetwork, markOf, networkOfItsOwn } from '../test/servers/ownership/namespace.ts';
import { startWorld } from '../test/servers/ownership/world.ts';
import { atMost, type Goal, type Section } from './goals.ts';
import { median } from './median.ts';
import type { Options } from './options.ts';
import { type PlainClient, plainClient } from './plain-client.ts';

/** Verifications, or queries, that are in flight at once. */
const levels = [1, 100, 1000];
/** So many of them are made in a round. */
const COUNT = 1000;
const HYBRID = 'verification, hybrid';
const PLAIN = 'plain client, a socket for each query';

/** Verifications against knotd and unbound, beside queries of a plain client, in turn in one process. */
export async function benchResolver(options: Options): Promise<Section> {
  if (isInOwnNetwork) {
    const section = await measured(options);
    process.send?.(section);
    return section;
  }
  const way = networkOfItsOwn();
  if (way === undefined)
    return {
      text: 'Proof of ownership is left out: this system gives nobody a network of his own.',
      goals: [],
    };
  const [program, ...args] = way;
  const again = fork(process.argv[1]!, ['--only', 'resolver', '--runs', String(options.runs)], {
    execPath: program!,
    execArgv: [...args, process.execPath],
    env: { ...process.env, ...markOf(way) },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = once(again, 'exit').then(([code]) => {
    throw new Error(`the bench of the resolver ended with ${code}`);
  });
  const [section] = await Promise.race([once(again, 'message'), ended]);
  return section as Section;
}

/** The name servers of the domain: knotd at two addresses. */
const servers = `@ NS ns1\n@ NS ns2\nns1 A ${at.knot}\nns2 A ${at.otherKnot}`;
/** Nobody is spared here, where all checks ask the same two servers. */
const perServer = { rate: 1e9, inFlight: 1e9 };

/** One piece of work; answers how many packets were sent. */
type Work = () => Promise<number>;

async function measured({ runs }: Options): Promise<Section> {
  const world = await startWorld([{ domain: 'bench.test', above: servers, zone: `* TXT "${VALUE}"` }]);
  const clients = [plainClient(true), plainClient(false)] as const;
  try {
    const works: Readonly<Record<string, Work>> = {
      [HYBRID]: verification('hybrid'),
      'verification, iterative': verification('iterative'),
      'verification, recursive': verification('recursive'),
      [PLAIN]: query(clients[0]),
      'plain client, one socket': query(clients[1]),
    };
    const compared: Compared[] = [];
    for (const level of levels) compared.push(await compare(works, level, runs));
    const text = [
      '### resolver: proofs of ownership in flight',
      '',
      `knotd as the two name servers of the domain, unbound as the recursive resolvers, all on this machine; ${COUNT.toLocaleString('en')} of each in turn, medians of ${runs} rounds. CPU is that of this process, user and system.`,
      '',
      '| in flight | what | a second | packets each | CPU a packet, microseconds | of a socket for each query |',
      '| --: | --- | --: | --: | --: | --: |',
      ...compared.flatMap(({ rows }) => rows),
    ].join('\n');
    return { text, goals: compared.flatMap(({ goals }) => goals) };
  } finally {
    for (const client of clients) client.close();
    await world.stop();
  }
}

/** Names that nobody has asked for before. */
let names = 0;
const freshName = (): string => `n${names++}.bench.test`;

function verification(discovery: DiscoveryMode): Work {
  const resolver = createResolver({ discovery, resolvers: recursors, rootHints, perServer, timeout: 60_000 });
  return async () => {
    const { is_valid, queries, message } = await resolver.verifyChallenge(challengeFor(freshName()));
    if (!is_valid) throw new Error(message);
    return queries;
  };
}

const query =
  (client: PlainClient): Work =>
  async () => {
    const count = await client.ask(at.knot, `_scaidns-verify.${freshName()}`);
    if (count !== 1) throw new Error(`${count} records`);
    return 1;
  };

interface Measured {
  readonly seconds: number;
  readonly cpu: number;
  readonly packets: number;
}

async function measure(work: Work, level: number): Promise<Measured> {
  const before = process.cpuUsage();
  const start = performance.now();
  let left = COUNT;
  let packets = 0;
  const worker = async () => {
    while (left-- > 0) {
      const sent = await work();
      packets += sent;
    }
  };
  await Promise.all(Array.from({ length: level }, worker));
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(before);
  return { seconds, cpu: user + system, packets };
}

interface Compared {
  readonly rows: readonly string[];
  readonly goals: readonly Goal[];
}

async function compare(
  works: Readonly<Record<string, Work>>,
  level: number,
  runs: number,
): Promise<Compared> {
  const results = new Map(Object.keys(works).map((name) => [name, [] as Measured[]]));
  // The round before the first does not count.
  for (let round = -1; round < runs; round++)
    for (const [name, work] of Object.entries(works)) {
      const result = await measure(work, level);
      if (round >= 0) results.get(name)!.push(result);
    }
  const cpuOf = (name: string) => median(results.get(name)!.map(({ cpu, packets }) => cpu / packets));
  const packetsOf = (name: string) => median(results.get(name)!.map(({ packets }) => packets / COUNT));
  const plain = cpuOf(PLAIN);
  const rows = Object.keys(works).map((name) => {
    const rounds = results.get(name)!;
    const rate = median(rounds.map(({ seconds }) => COUNT / seconds));
    const cpu = cpuOf(name);
    return `| ${level.toLocaleString('en')} | ${name} | ${Math.round(rate).toLocaleString('en')} | ${packetsOf(name).toFixed(1)} | ${cpu.toFixed(0)} | ${(cpu / plain).toFixed(2)}x |`;
  });
  const flight = `${level.toLocaleString('en')} in flight`;
  const packets = packetsOf(HYBRID);
  return {
    rows,
    goals: [
      {
        what: `packets a verification, two servers, ${flight}`,
        goal: 'at most 20',
        reached: packets.toFixed(1),
        isReached: packets <= 20,
      },
      atMost(`CPU a packet against a plain client, ${flight}`, 2, cpuOf(HYBRID) / plain),
    ],
  };
}
