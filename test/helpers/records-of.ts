import type { Code } from '../../src/catalog/catalog.ts';
import { levelsOf } from '../../src/catalog/levels.ts';
import { parseName } from '../../src/engine/name/parse-name.ts';
import { typeByCode } from '../../src/engine/rrtypes/lookup.ts';
import { WireReader } from '../../src/engine/rrtypes/wire-reader.ts';
import { EntryScanner } from '../../src/engine/text/entry-scanner.ts';
import { ReadWindows } from '../../src/engine/text/read-windows.ts';
import { FileReader } from '../../src/engine/zone/file-reader.ts';
import { FindingColumns } from '../../src/engine/zone/finding-columns.ts';
import type { Include } from '../../src/engine/zone/include.ts';
import { RecordGlances } from '../../src/engine/zone/record-glances.ts';
import { RecordReader } from '../../src/engine/zone/record-reader.ts';
import { Sources } from '../../src/engine/zone/sources.ts';
import { NO_TTL, ZoneStore } from '../../src/engine/zone/zone-store.ts';
import { latin1, toHex } from './hex.ts';

/** A text as the engine reads it, before any rule looks at it. */
export interface ReadText {
  readonly store: ZoneStore;
  /** Each record as `owner ttl type content`, in the order of the text. */
  readonly records: readonly string[];
  readonly codes: readonly Code[];
}

/** Reads a text of the zone `origin`, a character for each octet. */
export function readText(text: string, origin: string, include?: Include): ReadText {
  const bytes = latin1(text);
  const apex = parseName(origin)!;
  const store = new ZoneStore();
  store.reset(bytes.length, apex);
  const findings = new FindingColumns(levelsOf('rfc', undefined));
  const sources = new Sources();
  const limits = { leastTtl: 0, splitStrings: false, aLabels: false, takes: () => true };
  const records = new RecordReader(store, findings, limits, new RecordGlances([]));
  records.reset();
  const windows = new ReadWindows(0);
  const reader = new FileReader(sources, windows, records, apex, include, true);
  reader.read(sources.add('main', bytes)!, new EntryScanner(records.content, windows.open(bytes, 0), 0));
  return {
    store,
    // Only printed for those who look.
    get records() {
      return Array.from({ length: store.count }, (_, record) => printRecord(store, record));
    },
    codes: Array.from({ length: findings.count }, (_, index) => findings.codeAt(index)),
  };
}

function printRecord(store: ZoneStore, record: number): string {
  const code = store.type[record]!;
  const type = typeByCode(code);
  const [begin, end] = [store.rdataAt[record]!, store.rdataAt[record + 1]!];
  const wire = new WireReader(store.rdata, begin, end);
  const content =
    type === undefined
      ? `\\# ${end - begin} ${toHex(store.rdata.subarray(begin, end))}`
      : type.fields.map((field) => field.print(wire)).join(' ');
  const ttl = store.ttl[record] === NO_TTL ? '-' : store.ttl[record];
  return `${store.nameText(store.owner[record]!)} ${ttl} ${type?.mnemonic ?? `TYPE${code}`} ${content}`;
}
