import { typeByMnemonic } from '../../rrtypes/lookup.ts';
import { UNKNOWN_TYPE, type UnreadRecords } from '../../zone/unread-records.ts';

const CDS = typeByMnemonic('CDS')!.code;
const DIGEST_TYPE_AT = 3;
const APEX = 0;
const UNKNOWN = -1;
const ANY_TAG = 0x10000;

/** Where CDS and the records of keys have their algorithm (RFC 4034 2.1, 5.1). */
const algorithmAt = (type: number): number => (type === CDS ? 2 : 3);

/** The CDS, CDNSKEY or DNSKEY records of the apex that could not be read: what they may say of keys. */
export class UnreadKeys {
  /** How many there may be. */
  count = 0;
  /** Whether all but the last field of one asks for the removal of all DS records (RFC 8078 4). */
  removes = false;
  private isAny = false;
  /** By algorithm: the tags, or `ANY_TAG`. */
  private readonly tags = new Map<number, Set<number>>();

  constructor(unread: UnreadRecords, type: number) {
    for (let record = unread.lastAt(APEX); record >= 0; record = unread.previous(record)) {
      const own = unread.type(record);
      if (own !== type && own !== UNKNOWN_TYPE) continue;
      this.count++;
      const algorithm = own === type ? unread.octet(record, algorithmAt(type)) : UNKNOWN;
      if (algorithm === UNKNOWN) this.isAny = true;
      else if (algorithm !== 0) this.note(algorithm, type === CDS ? unread.uint16(record, 0) : ANY_TAG);
      else if (unread.uint16(record, 0) === 0 && (type !== CDS || unread.octet(record, DIGEST_TYPE_AT) === 0))
        this.removes = true;
    }
  }

  /** Whether one may be of a key with an algorithm and, where it is given, a tag. */
  mayHave(algorithm: number, tag?: number): boolean {
    if (this.isAny) return true;
    const tags = this.tags.get(algorithm);
    return tags !== undefined && (tag === undefined || tags.has(tag) || tags.has(ANY_TAG));
  }

  private note(algorithm: number, tag: number): void {
    const tags = this.tags.get(algorithm);
    if (tags === undefined) this.tags.set(algorithm, new Set([tag]));
    else tags.add(tag);
  }
}
