import { z } from 'zod';
import { atLeast, type Section } from './goals.ts';
import { checkRecord } from './library.ts';
import { median } from './median.ts';

// Short rounds: of two that follow each other both meet the machine in the same mood.
const ROUNDS = 61;
const WARM_UP = 12;
const CHECKS = 50_000;

const options = { origin: 'example.com' };

/** What a TypeScript team would write by hand for an A record. */
const zodA = z.object({
  name: z.string().min(1).max(253),
  type: z.literal('A'),
  content: z.ipv4(),
  ttl: z.int().min(1).max(2147483647).optional(),
});

/** What is checked, how, and how much faster than zod's A it is to be. */
interface Contender {
  readonly name: string;
  readonly run: () => number;
  readonly goal?: number;
}

const a = variants('A', (n) => `192.0.2.${n % 256}`);
const base = 'zod, A';
const contenders: readonly Contender[] = [
  { name: base, run: () => count(a, (record) => zodA.safeParse(record).success) },
  { name: 'checkRecord, A', run: () => count(a, isRight), goal: 6 },
  ours('AAAA', (n) => `2001:db8::${(n % 65536).toString(16)}`, 3),
  ours('MX', (n) => `${n % 100} mail${n % 7}.example.net.`, 3),
  ours('TXT', (n) => `"site-verification=${n}abcdef"`, 3),
  { ...ours('TXT', (n) => `"v=spf1 ip4:192.0.2.${n % 256} -all"`, 3), name: 'checkRecord, TXT with SPF' },
  ours('CNAME', (n) => `host${n % 7}.example.net.`),
  ours('SRV', (n) => `10 ${n % 100} 5060 sip${n % 7}.example.net.`, undefined, '_sip._tcp.'),
  ours('CAA', (n) => `0 issue "ca${n % 7}.example.net"`),
];

interface BenchRecord {
  readonly name: string;
  readonly type: string;
  readonly content: string;
  readonly ttl: number;
}

/** Distinct records, so that nothing can be remembered from one to the next, in the form in which an API gets them. */
function variants(type: string, content: (n: number) => string, prefix = ''): readonly BenchRecord[] {
  const records = Array.from({ length: 512 }, (_, n) => ({
    name: `${prefix}www${n}`,
    type,
    content: content(n),
    ttl: 300 + n,
  }));
  return JSON.parse(JSON.stringify(records)) as BenchRecord[];
}

function ours(type: string, content: (n: number) => string, goal?: number, prefix?: string): Contender {
  const records = variants(type, content, prefix);
  return {
    name: `checkRecord, ${type}`,
    run: () => count(records, isRight),
    ...(goal !== undefined && { goal }),
  };
}

const isRight = (record: BenchRecord): boolean => checkRecord(record, options).length === 0;

function count(records: readonly BenchRecord[], passes: (record: BenchRecord) => boolean): number {
  let passed = 0;
  for (let n = 0; n < CHECKS; n++) if (passes(records[n & 511]!)) passed++;
  return passed;
}

/** Records a second, all contenders in turn in one process. */
export async function benchRecords(): Promise<Section> {
  const seconds = new Map<string, number[]>(contenders.map(({ name }) => [name, []]));
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    for (const { name, run } of contenders) {
      const start = performance.now();
      const passed = run();
      const elapsed = (performance.now() - start) / 1000;
      if (passed !== CHECKS) throw new Error(`${name} refused a correct record`);
      if (round >= 0) seconds.get(name)!.push(elapsed);
    }
  }
  const timeOf = (name: string): number => median(seconds.get(name)!);
  const ratioOf = (name: string): number =>
    median(seconds.get(name)!.map((time, round) => seconds.get(base)![round]! / time));
  const rows = contenders.map(
    ({ name }) =>
      `| ${name} | ${(CHECKS / timeOf(name) / 1e6).toFixed(2)} M | ${ratioOf(name).toFixed(2)}x |`,
  );
  return {
    text: [
      '### records: one at a time, in one process',
      '',
      '| one record, checked | per second | against zod, A |',
      '| --- | --: | --: |',
      ...rows,
    ].join('\n'),
    goals: contenders.flatMap(({ name, goal }) =>
      goal === undefined ? [] : [atLeast(`${name}, against ${base}`, goal, ratioOf(name))],
    ),
  };
}
