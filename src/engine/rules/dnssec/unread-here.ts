import { typeByMnemonic } from '../../rrtypes/lookup.ts';
import { UNKNOWN_TYPE, type UnreadRecords } from '../../zone/unread-records.ts';

const RRSIG = typeByMnemonic('RRSIG')!.code;
const NSEC = typeByMnemonic('NSEC')!.code;
const COVERED_AT = 0;
const UNKNOWN = -1;

/**
 * What the records of a name that could not be read may be. They take back that something is missing which they could be themselves,
 * and nothing else.
 */
export class UnreadHere {
  private readonly types = new Set<number>();
  private readonly covered = new Set<number>();
  private isAnyType = false;
  private isAnyCovered = false;
  private isData = false;

  constructor(unread: UnreadRecords, name: number) {
    for (let record = unread.lastAt(name); record >= 0; record = unread.previous(record)) {
      const type = unread.type(record);
      this.types.add(type);
      if (type === UNKNOWN_TYPE) this.isAnyType = true;
      const covered = type === RRSIG ? unread.uint16(record, COVERED_AT) : UNKNOWN;
      if (covered !== UNKNOWN) this.covered.add(covered);
      else if (type === RRSIG || type === UNKNOWN_TYPE) this.isAnyCovered = true;
      if (type !== RRSIG && type !== NSEC) this.isData = true;
    }
  }

  /** Whether one may be of the type. */
  mayBe(type: number): boolean {
    return this.isAnyType || this.types.has(type);
  }

  /** Whether one may be data, neither a signature nor an NSEC. */
  get mayBeData(): boolean {
    return this.isData;
  }

  /** Whether one may be a signature of a type. */
  mayCover(type: number): boolean {
    return this.isAnyCovered || this.covered.has(type);
  }
}
