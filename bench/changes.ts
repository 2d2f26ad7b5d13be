import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { ChangeInput, RecordInput } from '../src/index.ts';
import { atMost, type Section } from './goals.ts';
import { checkChanges, checkRecord, createZoneIndex } from './library.ts';
import { median } from './median.ts';

const RECORDS = 100_000;
const CHANGES = 100;
const BATCHES = 64;
const ROUNDS = 31;

const origin = 'example.com';
const options = { origin };

/** A zone with an SOA, an NS and hosts, each with an address, every fifth with a text too. */
function* zone(): Generator<RecordInput> {
  yield { id: idOf(0), name: '@', type: 'SOA', content: 'ns1 hostmaster 1 7200 3600 1209600 3600', ttl: 300 };
  yield { id: idOf(1), name: '@', type: 'NS', content: 'ns1.example.net.', ttl: 300 };
  for (let n = 2; n < RECORDS; n++)
    yield n % 5 === 0
      ? { id: idOf(n), name: `host${n - 1}`, type: 'TXT', content: `"site=${n}"`, ttl: 300 }
      : { id: idOf(n), name: `host${n}`, type: 'A', content: addressOf(n), ttl: 300 };
}

const addressOf = (n: number): string => `198.51.${(n >> 8) % 256}.${n % 256}`;
/** As long as a UUID. */
const idOf = (n: number): string => `018f3c2e-7b1a-7000-8000-${n.toString(16).padStart(12, '0')}`;

/** A batch that goes through: new hosts, addresses beside others, other contents and TTLs, records less. */
function batchOf(number: number): readonly ChangeInput[] {
  return Array.from({ length: CHANGES }, (_, place): ChangeInput => {
    // Spread over the index, so that no two batches find the same memory warm.
    const n = 2 + (((number * CHANGES + place) * 7919) % (RECORDS - 10));
    const host = n - (n % 5) + 6;
    if (place % 10 < 4) return create(`new${number}-${place}`, n);
    if (place % 10 < 6) return create(`host${host}`, n + 7);
    if (place % 10 < 7) return { action: 'update', id: idOf(host), record: { content: addressOf(n + 9) } };
    if (place % 10 < 8) return { action: 'update', id: idOf(host), record: { ttl: 600 } };
    return { action: 'delete', id: idOf(host) };
  });
}

const create = (name: string, n: number): ChangeInput => ({
  action: 'create',
  record: { name, type: 'A', content: `203.0.113.${n % 256}`, ttl: 300 },
});

const asReceived = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

const batches = asReceived(Array.from({ length: BATCHES }, (_, number) => batchOf(number)));
/** The records that batches add. */
const records = asReceived(batches)
  .flat()
  .flatMap((change) => (change.action === 'create' ? [change.record] : []))
  .slice(0, 512);

function checkRecords(count: number): void {
  for (let n = 0; n < count; n++)
    if (checkRecord(records[n & 511]!, options).length > 0) throw new Error('a correct record was refused');
}

/** Octets that are in use after everything is collected that nobody needs. */
function octetsInUse(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** Batches against an index, beside the same number of single records, all in turn in one process. */
export async function benchChanges(): Promise<Section> {
  const before = octetsInUse();
  const existing = createZoneIndex({ origin, records: zone() });
  const each = Math.round((octetsInUse() - before) / RECORDS);
  const contenders = {
    'checkChanges, 100 changes': (round: number) => {
      const changes = batches[(round + BATCHES) % BATCHES]!;
      const { results } = checkChanges({ origin, existing, changes });
      if (results.some(({ ok, findings }) => !ok || findings.length > 0))
        throw new Error('a correct change was refused');
    },
    'checkRecord, 300 times': () => checkRecords(300),
    'checkRecord, 1,000 times': () => checkRecords(1000),
  };
  const seconds = new Map<string, number[]>(Object.keys(contenders).map((name) => [name, []]));
  for (let round = -300; round < ROUNDS * BATCHES; round++) {
    for (const [name, run] of Object.entries(contenders)) {
      const start = performance.now();
      run(round + 300);
      const elapsed = (performance.now() - start) / 1000;
      if (round >= 0) seconds.get(name)!.push(elapsed);
    }
  }
  const ours = median(seconds.get('checkChanges, 100 changes')!);
  const rows = Object.keys(contenders).map((name) => {
    const time = median(seconds.get(name)!);
    return `| ${name} | ${(time * 1e6).toFixed(0)} | ${(ours / time).toFixed(2)}x |`;
  });
  const text = [
    '### changes: a batch of 100 against an index, in one process',
    '',
    `An index of ${RECORDS.toLocaleString('en')} records takes ${each} octets for each, its id of 36 characters included.`,
    '',
    '| a batch against it | microseconds | the batch takes |',
    '| --- | --: | --: |',
    ...rows,
  ].join('\n');
  const limit = median(seconds.get('checkRecord, 300 times')!);
  return { text, goals: [atMost('checkChanges of 100, against 300 of the records in it', 1, ours / limit)] };
}
