import { z } from 'zod';
import { checkRecord } from '../src/engine/record/check-record.ts';
import { median } from './median.ts';

const ROUNDS = 9;
const CHECKS = 400_000;

const options = { origin: 'example.com' };

/** What a TypeScript team would write by hand for an A record. */
const zodA = z.object({
  name: z.string().min(1).max(253),
  type: z.literal('A'),
  content: z.ipv4(),
  ttl: z.int().min(1).max(2147483647).optional(),
});

const a = variants('A', (n) => `192.0.2.${n % 256}`);
const contenders: readonly (readonly [string, () => number])[] = [
  ['zod, A', () => count(a, (record) => zodA.safeParse(record).success)],
  ['checkRecord, A', () => count(a, isRight)],
  ['checkRecord, AAAA', checker('AAAA', (n) => `2001:db8::${(n % 65536).toString(16)}`)],
  ['checkRecord, MX', checker('MX', (n) => `${n % 100} mail${n % 7}.example.net.`)],
  ['checkRecord, TXT', checker('TXT', (n) => `"v=spf1 ip4:192.0.2.${n % 256} -all"`)],
];

interface BenchRecord {
  readonly name: string;
  readonly type: string;
  readonly content: string;
  readonly ttl: number;
}

/** Distinct records, so that nothing can be remembered from one to the next. */
function variants(type: string, content: (n: number) => string): readonly BenchRecord[] {
  return Array.from({ length: 512 }, (_, n) => ({
    name: `www${n}`,
    type,
    content: content(n),
    ttl: 300 + n,
  }));
}

function checker(type: string, content: (n: number) => string): () => number {
  const records = variants(type, content);
  return () => count(records, isRight);
}

const isRight = (record: BenchRecord): boolean => checkRecord(record, options).length === 0;

function count(records: readonly BenchRecord[], passes: (record: BenchRecord) => boolean): number {
  let passed = 0;
  for (let n = 0; n < CHECKS; n++) if (passes(records[n & 511]!)) passed++;
  return passed;
}

/** Records a second, all contenders in turn in one process, as a Markdown table. */
export async function benchRecords(): Promise<string> {
  const seconds = new Map<string, number[]>(contenders.map(([name]) => [name, []]));
  for (let round = -2; round < ROUNDS; round++) {
    for (const [name, run] of contenders) {
      const start = performance.now();
      const passed = run();
      const elapsed = (performance.now() - start) / 1000;
      if (passed !== CHECKS) throw new Error(`${name} refused a correct record`);
      if (round >= 0) seconds.get(name)!.push(elapsed);
    }
  }
  const base = median(seconds.get('zod, A')!);
  const rows = contenders.map(([name]) => {
    const time = median(seconds.get(name)!);
    return `| ${name} | ${(CHECKS / time / 1e6).toFixed(2)} M | ${(base / time).toFixed(2)}x |`;
  });
  return ['| one record, checked | per second | against zod, A |', '| --- | --: | --: |', ...rows].join('\n');
}
