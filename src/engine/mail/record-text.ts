import { MAX_RDATA } from '../rrtypes/content.ts';

/** Strings that are copied faster at once than octet by octet. */
const LONG = 48;

/** The text of a TXT record: its strings put together, nothing between them. One object serves all records. */
export class RecordText {
  /** The text is `bytes[begin..end)`: octets of the record itself where it has one string. */
  bytes: Uint8Array = new Uint8Array(0);
  begin = 0;
  end = 0;
  private readonly joined = new Uint8Array(MAX_RDATA);

  /** Reads the wire form `rdata[start..stop)`. */
  read(rdata: Uint8Array, start: number, stop: number): void {
    if (start < stop && start + 1 + rdata[start]! === stop) {
      this.bytes = rdata;
      this.begin = start + 1;
      this.end = stop;
      return;
    }
    const { joined } = this;
    let to = 0;
    for (let at = start; at < stop; ) {
      const end = at + 1 + rdata[at]!;
      if (end - at > LONG) {
        joined.set(rdata.subarray(at + 1, end), to);
        to += end - at - 1;
        at = end;
      } else for (at++; at < end; at++) joined[to++] = rdata[at]!;
    }
    this.bytes = joined;
    this.begin = 0;
    this.end = to;
  }
}
