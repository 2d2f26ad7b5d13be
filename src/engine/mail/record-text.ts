import { MAX_RDATA } from '../rrtypes/content.ts';
import { OctetViews } from '../text/octet-views.ts';

/** The text of a TXT record: its strings put together, nothing between them. One object serves all records. */
export class RecordText {
  /** The text is `bytes[begin..end)`: octets of the record itself where it has one string. */
  bytes: Uint8Array = new Uint8Array(0);
  begin = 0;
  end = 0;
  private readonly joined = new Uint8Array(MAX_RDATA);
  private readonly into = new DataView(this.joined.buffer);
  private readonly views = new OctetViews();

  /** Reads the wire form `rdata[start..stop)`. */
  read(rdata: Uint8Array, start: number, stop: number): void {
    if (start < stop && start + 1 + rdata[start]! === stop) {
      this.bytes = rdata;
      this.begin = start + 1;
      this.end = stop;
      return;
    }
    this.bytes = this.joined;
    this.begin = 0;
    this.end = this.join(rdata, start, stop);
  }

  /** Puts strings together, four octets at a time; answers how many there are. */
  private join(rdata: Uint8Array, start: number, stop: number): number {
    const { joined, into } = this;
    const from = this.views.of(rdata);
    let to = 0;
    for (let at = start; at < stop; ) {
      const end = at + 1 + rdata[at]!;
      for (at++; at + 4 <= end; at += 4, to += 4) into.setInt32(to, from.getInt32(at, true), true);
      for (; at < end; at++) joined[to++] = rdata[at]!;
    }
    return to;
  }
}
