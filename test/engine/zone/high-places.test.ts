import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { levelsOf } from '../../../src/catalog/levels.ts';
import { parseName } from '../../../src/engine/name/parse-name.ts';
import { RuleRunner } from '../../../src/engine/rules/run-rules.ts';
import { zoneRequest } from '../../../src/engine/rules/zone-request.ts';
import { Scanner } from '../../../src/engine/text/scanner.ts';
import { FindingColumns, Part } from '../../../src/engine/zone/finding-columns.ts';
import { RecordReader } from '../../../src/engine/zone/record-reader.ts';
import { ZoneStore } from '../../../src/engine/zone/zone-store.ts';
import { latin1, toHex } from '../../helpers/hex.ts';

/** All types, and faults of text, content, node and zone; directives are left out. */
const text = latin1(`${readFileSync(new URL('../../zones/every-type.zone', import.meta.url), 'latin1')
  .split('\n')
  .filter((line) => !line.startsWith('$'))
  .join('\n')}
bad-address A 192.0.2.256
old SPF "v=spf1 -all"
bad-type FOO 1
bad-text TXT "open
alias CNAME www
alias A 192.0.2.1
twice AAAA 2001:db8::1
twice AAAA 2001:DB8::1
lost MX 10 nowhere
lost TXT "v=spf1 include:a.example include"
_dmarc TXT "v=DMARC1; p=nope"
k._domainkey TXT "v=DKIM1; k=rsa; p=AAAA"
`);

/** What is found where text and RDATA start at `base`. What lies before is nothing but zeros, which take no memory. */
function readFrom(base: number) {
  const bytes = new Uint8Array(base + text.length);
  bytes.set(text, base);
  const store = new ZoneStore();
  store.reset(text.length, parseName('example.com')!);
  store.setRdata(new Uint8Array(base + 2 ** 20));
  store.rdataAt[0] = base;
  const findings = new FindingColumns(levelsOf('strict', undefined));
  const rules = new RuleRunner(findings, 'strict', zoneRequest({}));
  const limits = { leastTtl: 0, splitStrings: false, aLabels: false, takes: () => true };
  const records = new RecordReader(store, findings, limits, rules.glances);
  records.reset();
  records.ttls.byDefault = 3600;
  const scanner = new Scanner(records.content, bytes, base, bytes.length);
  for (;;) {
    if (records.readPlain(scanner)) continue;
    if (!scanner.next()) break;
    records.read(scanner);
  }
  records.finish();
  rules.run(store);
  return {
    records: Array.from({ length: store.count }, (_, record) => ({
      owner: store.nameText(store.owner[record]!),
      type: store.type[record],
      ttl: store.ttl[record],
      place: store.place[record]! - base,
      rdata: toHex(store.rdata.subarray(store.rdataAt[record], store.rdataAt[record + 1])),
    })),
    findings: Array.from({ length: findings.count }, (_, index) => {
      const shift = findings.partAt(index) === Part.Range && findings.startAt(index) > 0 ? base : 0;
      return {
        code: findings.codeAt(index),
        reason: findings.reasonAt(index),
        field: findings.fieldAt(index),
        args: findings.argsAt(index),
        part: findings.partAt(index),
        start: findings.startAt(index) - shift,
        stop: findings.stopAt(index) - shift,
        record: findings.recordAt(index),
        other: findings.otherAt(index),
      };
    }),
  };
}

const low = readFrom(0);

test('all kinds of faults are among them', () => {
  expect(low.records.length).toBeGreaterThan(100);
  expect(new Set(low.findings.map(({ code }) => code)).size).toBeGreaterThan(10);
});

// A sum of two places has a bit more than each: 2 ** 30 is where the first shift goes wrong.
test.each([2 ** 30, 2 ** 31, 2 ** 32 - 2 ** 21])(
  'text and RDATA from octet %d on are read as any',
  (base) => {
    expect(readFrom(base)).toEqual(low);
  },
);
