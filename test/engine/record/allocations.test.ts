import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { RecordInput } from '../../../src/engine/record/record-input.ts';

// A correct record costs no memory: what the heap grows by is measured over many calls, in a process of its own whose collector
// does not run in between.

const CALLS = 100_000;
/** Octets a call: no object is so small, and what is compiled in the meantime takes something too. */
const SLACK = 4;

const right: readonly RecordInput[] = [
  { name: 'www1', type: 'A', content: '198.51.100.7', ttl: 300 },
  { name: 'www1', type: 'AAAA', content: '2001:db8::7', ttl: 300 },
  { name: '@', type: 'MX', content: '10 mail.example.net.' },
  { name: '@', type: 'NS', content: 'ns-1.example.net.', ttl: 300 },
  { name: 'a.b', type: 'CNAME', content: 'www' },
  { name: '@', type: 'TXT', content: '"v=spf1 ip4:192.0.2.1/24 include:example.net -all"' },
  { name: 'www1', type: 'TXT', content: '"site=1" word', ttl: 300 },
  { name: '_dmarc', type: 'TXT', content: '"v=DMARC1; p=none"', ttl: 300 },
  {
    name: 's1._domainkey.www',
    type: 'TXT',
    content: `"v=DKIM1; k=rsa; p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDX0T/QIFjyqnYTidsBayqCuM/xx4cw8P2XCQ9dG9QmR9bbNKnKHsl5PLtQuPQI" "U5eRCsSiFveb2/w6CtxWGPCJI8SbBTxx0nNs4SJ+TqpRPDdx2yuyPjgKKsH1iqENogH7yhbLie2pEOjscd4fMQunNsNEvOuxk5t/I/cIwFNjhQIDAQAB"`,
  },
  { name: '_sip._tcp.www', type: 'SRV', content: '10 20 5060 sip.example.net.', ttl: 300 },
  { name: '_sip._tcp', type: 'SRV', content: '10 20 5060 sip.example.net.', ttl: 300 },
  { name: '@', type: 'CAA', content: '0 issue "ca.example.net"', ttl: 300 },
];

const library = fileURLToPath(new URL('../../../dist/index.js', import.meta.url));

/** What is measured: `run(calls)` answers how many findings there were; `input` is what it is given. */
const record = `
const options = { origin: 'example.com' };
const run = (calls) => { let found = 0; for (let n = 0; n < calls; n++) found += library.checkRecord(input, options).length; return found; };
`;
const batch = `
const options = { origin: 'example.com', existing: library.createZoneIndex({ origin: 'example.com', records: input.records }), changes: input.changes };
const run = (calls) => { let found = 0; for (let n = 0; n < calls; n++) found += library.checkChanges(options).ok ? 0 : 1; return found; };
`;

const measure = (subject: string, calls: number): string => `
const library = await import(${JSON.stringify(library)});
const input = JSON.parse(process.argv[1]);
${subject}
for (let round = 0; round < 8; round++) { run(${calls / 5}); await new Promise((resolve) => setTimeout(resolve)); }
const once = () => {
  gc();
  const before = process.memoryUsage().heapUsed;
  const found = run(${calls});
  return { found, grown: process.memoryUsage().heapUsed - before };
};
// What is compiled in between counts too: the least of some is what the calls themselves take.
const runs = [once(), once(), once()].sort((left, right) => left.grown - right.grown);
console.log(JSON.stringify(runs[0]));
`;

interface Growth {
  readonly found: number;
  /** Octets, all calls together. */
  readonly grown: number;
}

function growthOf(input: unknown, subject = record, calls = CALLS): Growth {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      // Room for all that would be made, so that nothing of it is collected.
      ...['--expose-gc', '--min-semi-space-size=256', '--max-semi-space-size=256'],
      ...['--input-type=module', '-e', measure(subject, calls), JSON.stringify(input)],
    ],
    { encoding: 'utf8' },
  );
  expect(stderr).toBe('');
  return JSON.parse(stdout) as Growth;
}

test.each(right)('nothing is made for $type $content', (record) => {
  const { found, grown } = growthOf(record);
  expect(found).toBe(0);
  expect(grown / CALLS).toBeLessThan(SLACK);
});

test('a finding is seen in the heap', () => {
  const { found, grown } = growthOf({ name: 'www1', type: 'A', content: '198.51.100.777', ttl: 300 });
  expect(found).toBe(CALLS);
  expect(grown / CALLS).toBeGreaterThan(SLACK * 10);
});

test('a right batch makes nothing but its result rows', () => {
  const stored = Array.from({ length: 100 }, (_, n) => ({
    id: n,
    name: `host${n}`,
    type: 'A',
    content: `192.0.2.${n}`,
    ttl: 300,
  }));
  const zone = [
    { name: '@', type: 'SOA', content: 'ns1 hostmaster 1 7200 3600 1209600 3600', ttl: 300 },
    { name: '@', type: 'NS', content: 'ns1.example.net.', ttl: 300 },
  ];
  const changes = stored.map(({ id, name, type }) =>
    id % 2 === 0
      ? { action: 'create', record: { name: `new-${name}`, type, content: '203.0.113.1', ttl: 300 } }
      : id % 3 === 0
        ? { action: 'delete', id }
        : { action: 'update', id, record: id % 5 === 0 ? { ttl: 600 } : { content: `203.0.113.${id}` } },
  );
  const calls = 2000;
  const { found, grown } = growthOf({ records: [...zone, ...stored], changes }, batch, calls);
  expect(found).toBe(0);
  const each = grown / calls / changes.length;
  // A row of a result has 48 octets and its place in the array 8.
  expect(each).toBeGreaterThan(56);
  expect(each).toBeLessThan(56 + SLACK);
});
