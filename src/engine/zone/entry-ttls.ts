import { Trait } from '../rrtypes/define.ts';
import type { FindingColumns } from './finding-columns.ts';
import { NO_TTL, type ZoneStore } from './zone-store.ts';

interface Place {
  readonly start: number;
  readonly stop: number;
}

/** The TTLs of a zone's records, which entries may leave to others (RFC 2308 4, RFC 1035 5.1). */
export class EntryTtls {
  /** That of `$TTL`. */
  byDefault: number = NO_TTL;
  /** That which a record stated last. */
  last: number = NO_TTL;
  private first: number = NO_TTL;
  /** Where the first record that took the TTL of the one before it stands. */
  private inherited: Place | undefined = undefined;
  /** Where the first record that found no TTL anywhere stands, and its number. */
  private missing: (Place & { readonly record: number }) | undefined = undefined;

  reset(): void {
    this.byDefault = NO_TTL;
    this.last = NO_TTL;
    this.inherited = undefined;
    this.missing = undefined;
  }

  /** That of the record with a number, whose entry states `stated`, which may be none. */
  of(stated: number, place: () => Place, record: number): number {
    if (stated !== NO_TTL) {
      this.last = stated;
      return stated;
    }
    if (this.byDefault !== NO_TTL) return this.byDefault;
    if (this.last === NO_TTL) this.missing ??= { ...place(), record };
    else this.inherited ??= place();
    return this.last;
  }

  /** The trait of a record that has another TTL than the zone's first. */
  traitOf(ttl: number, isFirst: boolean): number {
    if (isFirst) this.first = ttl;
    return ttl === this.first ? 0 : Trait.OwnTtl;
  }

  /** To be called when all records are there: those without a TTL get the SOA's MINIMUM (RFC 2308 4 says none). */
  finish(store: ZoneStore, findings: FindingColumns): void {
    if (this.inherited !== undefined) findings.add('syntax/inherited-ttl', this.inherited);
    if (this.missing === undefined) return;
    const { start, stop, record } = this.missing;
    const soa = store.apexSoa();
    const seconds = soa === undefined ? 0 : store.minimumOf(soa);
    store.fillTtl(seconds);
    // That the SOA is missing, or could not be read, is told already.
    if (soa === undefined) return;
    // Servers that take the SOA's number have to have read it.
    const code = record < soa ? 'syntax/ttl-unknown' : 'syntax/ttl-missing';
    findings.add(code, { start, stop, args: { seconds } });
  }
}
