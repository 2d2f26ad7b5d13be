import { levelsOf } from '../../src/catalog/levels.ts';
import { parseName } from '../../src/engine/name/parse-name.ts';
import { typeByCode } from '../../src/engine/rrtypes/lookup.ts';
import { printContent } from '../../src/engine/rrtypes/print-content.ts';
import { WireReader } from '../../src/engine/rrtypes/wire-reader.ts';
import { Scanner } from '../../src/engine/text/scanner.ts';
import { FindingColumns } from '../../src/engine/zone/finding-columns.ts';
import { RecordGlances } from '../../src/engine/zone/record-glances.ts';
import { RecordReader } from '../../src/engine/zone/record-reader.ts';
import { ZoneStore } from '../../src/engine/zone/zone-store.ts';
import { latin1, toHex } from './hex.ts';

/** A record as the engine keeps it. */
export interface ReadRecord {
  /** Its canonical wire form. */
  readonly wire: string;
  /** Its content, printed from the wire form. */
  readonly text: string;
}

/** Reads `content` of a type in the zone example.com, one character an octet; the reason when it is refused. */
export function readRecord(mnemonic: string, content: string): ReadRecord | string {
  const bytes = latin1(`owner 3600 IN ${mnemonic} ${content}\n`);
  const apex = parseName('example.com')!;
  const store = new ZoneStore();
  store.reset(bytes.length, apex);
  const findings = new FindingColumns(levelsOf('rfc', undefined));
  const limits = { leastTtl: 0, splitStrings: false, aLabels: false, takes: () => true };
  const records = new RecordReader(store, findings, limits, new RecordGlances([]));
  records.reset();
  const scanner = new Scanner(records.content, bytes, 0, bytes.length);
  while (scanner.next()) records.read(scanner);
  if (store.count !== 1 || findings.counts.error > 0)
    return findings.reasonAt(0) ?? (findings.count > 0 ? findings.codeAt(0) : 'no record');
  const [begin, end] = [store.rdataAt[0]!, store.rdataAt[1]!];
  const wire = new WireReader(store.rdata, begin, end);
  const type = typeByCode(store.type[0]!);
  return {
    wire: toHex(store.rdata.subarray(begin, end)),
    text: type === undefined ? '' : printContent(type, wire),
  };
}

/** The canonical wire form as hexadecimal digits; the reason when the content is refused. */
export function wireOf(mnemonic: string, content: string): string {
  const read = readRecord(mnemonic, content);
  return typeof read === 'string' ? read : read.wire;
}
