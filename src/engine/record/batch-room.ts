import type { Finding } from '../../catalog/finding.ts';
import { NOTHING } from './check-record.ts';
import { Waiting, WaitingNames } from './waiting.ts';

/** What becomes of a change. */
export const Status = {
  /** It is refused for what it says, whatever the others do. */
  Refused: 0,
  /** It goes through, as far as is known. */
  In: 1,
  /** It is refused because of others. */
  Out: 2,
} as const;

/** What a change does, as far as it can be made. */
export const Kind = { None: 0, Create: 1, Update: 2, Delete: 3 } as const;

/** No record: a change that takes none away, or adds none that is served. */
export const NO_RECORD = -1;

/** Changes for which the room is kept from one batch to the next. */
const KEPT = 4096;

/** Columns by change, which serve one batch after the other. Beyond `count` stands what others have left. */
export class BatchRoom {
  count = 0;
  status!: Uint8Array;
  kind!: Uint8Array;
  /** The record that a change takes away, and the one that it adds. */
  old!: Int32Array;
  fresh!: Int32Array;
  findings: (readonly Finding[])[] = [];
  /** Changes that name a record by its id. */
  ids!: Waiting;
  /** Changes that add a record at a name that they give. */
  names!: WaitingNames;
  /** Owners of records that are added or taken away, each once. */
  touched!: Int32Array;
  touchedCount = 0;
  private size = 0;

  constructor() {
    this.makeRoom(16);
  }

  /** Starts anew, for so many changes. */
  protected start(count: number): void {
    if (count > this.size) this.makeRoom(count);
    this.count = count;
    this.status.fill(Status.Refused, 0, count);
    this.kind.fill(Kind.None, 0, count);
    this.old.fill(NO_RECORD, 0, count);
    this.fresh.fill(NO_RECORD, 0, count);
  }

  /** Lets go of what there was. */
  protected end(): void {
    const { findings, count } = this;
    const nothing = NOTHING;
    for (let index = 0; index < count; index++) if (findings[index] !== nothing) findings[index] = nothing;
    this.ids.count = 0;
    this.names.clear();
    this.touchedCount = 0;
    this.count = 0;
    if (this.size > KEPT) this.makeRoom(16);
  }

  private makeRoom(size: number): void {
    this.size = size;
    this.status = new Uint8Array(size);
    this.kind = new Uint8Array(size);
    this.old = new Int32Array(size);
    this.fresh = new Int32Array(size);
    this.findings = new Array<readonly Finding[]>(size).fill(NOTHING);
    this.ids = new Waiting(size);
    this.names = new WaitingNames(size);
    this.touched = new Int32Array(size);
  }
}
