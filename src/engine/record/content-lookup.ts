import type { Handle } from '../rules/define.ts';
import type { Batch } from './batch.ts';
import type { RecordColumns } from './record-columns.ts';

/** Answers of `find` in place of a record. */
export const ABSENT = -1;
export const SEVERAL = -2;

/** Up to here an owner's records are looked through. */
const FEW = 32;

/** Finds records by owner, type and canonical wire form among those that stand in the columns before `end`. */
export class ContentLookup {
  private readonly columns: RecordColumns;
  private readonly end: Handle;
  /** By owner with many records: those of a type and content, or `SEVERAL`. */
  private readonly tables = new Map<number, ReadonlyMap<string, number>>();

  constructor(columns: RecordColumns, end: Handle) {
    this.columns = columns;
    this.end = end;
  }

  /** The record at `name` whose wire form is `bytes[0..length)`. */
  find(name: number, type: number, bytes: Uint8Array, length: number): number {
    const { columns } = this;
    let found = ABSENT;
    let seen = 0;
    for (let entry = columns.youngest(name); entry !== 0; entry = columns.nextOlder(entry)) {
      const record = entry - 1;
      if (++seen > FEW) return this.tableOf(name).get(textOf(type, bytes, 0, length)) ?? ABSENT;
      if (record >= this.end || columns.type(record) !== type || !this.isContent(record, bytes, length))
        continue;
      found = found === ABSENT ? record : SEVERAL;
    }
    return found;
  }

  private isContent(record: Handle, bytes: Uint8Array, length: number): boolean {
    const { columns } = this;
    const { rdata } = columns;
    const start = columns.start(record);
    if (columns.end(record) - start !== length) return false;
    for (let at = 0; at < length; at++) if (rdata[start + at] !== bytes[at]) return false;
    return true;
  }

  private tableOf(name: number): ReadonlyMap<string, number> {
    const known = this.tables.get(name);
    if (known !== undefined) return known;
    const { columns } = this;
    const table = new Map<string, number>();
    for (let entry = columns.youngest(name); entry !== 0; entry = columns.nextOlder(entry)) {
      const record = entry - 1;
      if (record >= this.end) continue;
      const key = keyOf(columns, record);
      table.set(key, table.has(key) ? SEVERAL : record);
    }
    this.tables.set(name, table);
    return table;
  }
}

/** Finds the changes of a batch that add a record of the same type and content as another one has. */
export class CopiesOfBatch {
  private readonly columns: RecordColumns;
  private readonly byContent = new Map<string, number[]>();

  constructor({ columns, fresh }: Batch, changes: readonly number[]) {
    this.columns = columns;
    for (const change of changes) {
      if (fresh[change]! < 0) continue;
      const key = keyOf(this.columns, fresh[change]!);
      const known = this.byContent.get(key);
      if (known === undefined) this.byContent.set(key, [change]);
      else known.push(change);
    }
  }

  of(record: Handle): readonly number[] {
    return this.byContent.get(keyOf(this.columns, record)) ?? [];
  }
}

const keyOf = (columns: RecordColumns, record: Handle): string =>
  textOf(columns.type(record), columns.rdata, columns.start(record), columns.end(record));

function textOf(type: number, bytes: Uint8Array, start: number, stop: number): string {
  let key = `${type}:`;
  for (let at = start; at < stop; at++) key += String.fromCharCode(bytes[at]!);
  return key;
}
