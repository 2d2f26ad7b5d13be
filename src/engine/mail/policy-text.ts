import type { Reason } from '../../catalog/reasons.ts';
import type { FaultArgs } from '../rrtypes/content.ts';

/** Faults of one text that are kept: hostile ones have tens of thousands, which help nobody. */
export const MAX_FAULTS = 100;

/** What is wrong with a text: why, and in which of its octets, counted from its start. */
export interface PolicyFault {
  readonly reason: Reason;
  readonly start: number;
  readonly stop: number;
  readonly args?: FaultArgs | undefined;
}

/**
 * A policy text while it is read: the strings of a TXT record put together, without blanks between them (RFC 7208 3.3,
 * RFC 6376 3.6.2.2, RFC 7489 6.1). One object serves all texts; nothing is made for a correct one.
 */
export class PolicyText {
  bytes: Uint8Array = new Uint8Array(0);
  /** The text is `bytes[begin..end)`. */
  begin = 0;
  end = 0;
  /** Whether the text follows its grammar so far. */
  valid = true;
  /** In the order of the text, up to `MAX_FAULTS`; a slip that the grammar takes is here too. */
  faults: PolicyFault[] = [];

  /** Starts anew with another text. */
  reset(bytes: Uint8Array, begin: number, end: number): void {
    this.bytes = bytes;
    this.begin = begin;
    this.end = end;
    this.valid = true;
    if (this.faults.length > 0) this.faults = [];
  }

  /** Notes a fault in `bytes[start..stop)`. */
  fail(reason: Reason, start: number, stop: number, args?: FaultArgs): false {
    this.valid = false;
    return this.note(reason, start, stop, args);
  }

  /** Notes what the grammar takes, but nobody can have meant. */
  note(reason: Reason, start: number, stop: number, args?: FaultArgs): false {
    if (this.faults.length < MAX_FAULTS)
      this.faults.push({ reason, start: start - this.begin, stop: stop - this.begin, args });
    return false;
  }
}
