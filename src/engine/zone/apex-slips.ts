import { printName } from '../name/print-name.ts';
import { belowApex } from '../name/zone-names.ts';
import { Trait } from '../rrtypes/define.ts';
import type { EntryHeader } from './entry-header.ts';
import type { FindingColumns } from './finding-columns.ts';
import type { RecordReader } from './record-reader.ts';
import type { ZoneStore } from './zone-store.ts';

/** An `$ORIGIN` without its final dot: what it was meant to be, and its finding, if there is one. */
export interface DotlessOrigin {
  readonly meant: Uint8Array;
  readonly finding: number | undefined;
}

/** The cause of all that is wrong because the text is of another zone: its findings are about the apex, which has the number 0. */
const OTHER_ZONE = 0;
const AT = 0x40;

/** Tells of owners that are wrong because the name of the zone is: without its final dot, or that of another zone. */
export class ApexSlips {
  /** The last `$ORIGIN`, where it lacks its final dot. */
  dotlessOrigin: DotlessOrigin | undefined = undefined;
  /** The apex of another zone of which the text is, as its SOA tells. */
  private otherApex: Uint8Array | undefined = undefined;
  private readonly records: RecordReader;
  private readonly header: EntryHeader;
  private readonly store: ZoneStore;
  private readonly findings: FindingColumns;

  constructor(records: RecordReader, header: EntryHeader, store: ZoneStore, findings: FindingColumns) {
    this.records = records;
    this.header = header;
    this.store = store;
    this.findings = findings;
  }

  /** Starts with another zone. */
  reset(): void {
    this.dotlessOrigin = undefined;
    this.otherApex = undefined;
  }

  /** Looks at an entry whose owner and header were read. */
  look(leadingBlank: boolean): void {
    if (this.dotlessOrigin !== undefined) this.readBelowDotless(this.dotlessOrigin);
    if (!leadingBlank && this.records.owners.repeatsApex) this.readRepeatedApex();
  }

  /**
   * An SOA at an `$ORIGIN` that lacks its final dot stands where no server takes it (RFC 1035 5.2): the dot is told as the cause, and what
   * follows is read as it was meant.
   */
  private readBelowDotless({ meant, finding }: DotlessOrigin): void {
    const { header, findings, records, store } = this;
    const { content } = records;
    const { bytes, start, stop } = content;
    const isAtOrigin = stop[0]! - start[0]! === 1 && bytes[start[0]!] === AT;
    if (((header.type?.traits ?? 0) & Trait.Start) === 0 || !isAtOrigin || finding === undefined) return;
    if (meant.length !== store.apex.length) return;
    this.dotlessOrigin = undefined;
    findings.inherit(finding, ['zone/soa-not-apex', 'zone/soa-missing']);
    records.setOrigin(meant, meant.length);
    records.owner = records.owners.read(0);
  }

  /** An SOA tells that the zone's name without its final dot is meant in full, so that not all that follows is off. */
  private readRepeatedApex(): void {
    const { header, records, store } = this;
    const traits = header.type?.traits ?? 0;
    // So it is in name servers; they count as there, and the slip is told where owners are judged.
    if ((traits & Trait.Start) === 0) return store.markPresent(0, traits & Trait.Cut);
    records.owner = records.owners.takeAsApex();
    const args = { suggestion: store.origin };
    records.faults.reportToken('zone/soa-not-apex', 0, {
      reason: 'name/missing-final-dot',
      type: header.typeCode,
      args,
    });
  }

  /** Reports an owner that is no name of the zone. */
  reportOwner(): void {
    const { faults, owners } = this.records;
    const { fault, outside } = owners;
    if (fault !== 'name/out-of-zone') return faults.reportToken(fault, 0);
    const owner = printName(outside, 0);
    if (this.isOfOtherZone(outside))
      return faults.reportToken('zone/origin-mismatch', 0, {
        args: { soaOwner: owner, origin: this.store.origin },
        cause: OTHER_ZONE,
      });
    // The `$ORIGIN` that takes a name out of the zone may stand far above it.
    faults.reportToken(fault, 0, { args: { owner } });
  }

  /** Whether a name is that of another zone, whose SOA stands in place of one at the apex, or lies below it. */
  private isOfOtherZone(name: Uint8Array): boolean {
    const { store, otherApex } = this;
    if (otherApex !== undefined) {
      const end = name.length - 1;
      return belowApex(name, 0, end, otherApex, otherApex.length - 1) >= 0;
    }
    if (((this.header.type?.traits ?? 0) & Trait.Start) === 0) return false;
    this.records.settle();
    if ((store.presentTraits(0) & Trait.Start) !== 0) return false;
    this.otherApex = name;
    store.markPresent(0, Trait.Start | Trait.Cut);
    return true;
  }
}
