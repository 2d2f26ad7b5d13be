import type { Code } from '../../catalog/catalog.ts';
import { MAX_NAME } from '../name/limits.ts';
import { codeOfNameFault } from '../name/name-fault-code.ts';
import type { NameTable } from '../name/name-table.ts';
import { isAbsolute, NAME_ROOM, readLabels } from '../name/read-name.ts';
import { belowApex } from '../name/zone-names.ts';
import type { Content } from '../rrtypes/content.ts';
import { lowerCase } from '../text/classes.ts';
import { TokenFlag } from '../text/tokens.ts';

import type { ZoneStore } from './zone-store.ts';

/** Answered for an owner that is no name of the zone; `fault` says why. */
export const NO_OWNER = -1;
/** No name has this number. */
const NONE_YET = -2;

/** Reads owner names and interns them. The origin is that of the content. */
export class OwnerReader {
  /** Why the last owner was refused. */
  fault: Code = 'name/out-of-zone';
  /** The name that the zone's own becomes without its final dot, once it was met. */
  repeatedApex: number = NONE_YET;
  private meansApex = false;
  private readonly names: NameTable;
  private readonly repeating: number[];
  private readonly content: Content;
  private readonly scratch = new Uint8Array(NAME_ROOM + MAX_NAME);
  private apex: Uint8Array = this.scratch;
  private apexLength = 0;
  /** Octets of the origin's labels before the apex's, or -1 when it is not in the zone. */
  private originKey = 0;
  /** The text of the last owner that was read: most owners repeat the one before. */
  private lastBytes: Uint8Array = this.scratch;
  private lastStart = 0;
  private lastStop = 0;
  private last = NO_OWNER;

  constructor({ names, repeatingOwners }: ZoneStore, content: Content) {
    this.names = names;
    this.repeating = repeatingOwners;
    this.content = content;
  }

  /** Starts with a zone. `apex`: the wire form of its name, folded, the root's zero included. */
  reset(apex: Uint8Array): void {
    this.apex = apex;
    this.apexLength = apex.length - 1;
    this.repeatedApex = NONE_YET;
    this.meansApex = false;
  }

  /** Notes that the content has another origin. */
  originChanged(): void {
    const { origin, originLength } = this.content;
    this.originKey = belowApex(origin, 0, originLength - 1, this.apex, this.apexLength);
    this.forgetText();
  }

  /** Notes that whoever writes the zone's name without its final dot means the apex. */
  takeAsApex(): void {
    this.meansApex = true;
    this.repeatedApex = NONE_YET;
    this.forgetText();
  }

  /** Notes that the octets of the last owner are not what they were. */
  forgetText(): void {
    this.lastStop = this.lastStart;
  }

  /** The number of the name that the token `index` stands for, or `NO_OWNER`. */
  read(index: number): number {
    const { content } = this;
    const start = content.start[index]!;
    const stop = content.stop[index]!;
    const { bytes } = content;
    if (
      content.flags[index] === 0 &&
      bytes === this.lastBytes &&
      stop - start === this.lastStop - this.lastStart
    ) {
      let at = start;
      let before = this.lastStart;
      while (at < stop && bytes[at] === bytes[before]) {
        at++;
        before++;
      }
      if (at === stop && stop !== start) return this.last;
    }
    const owner = this.intern(index, start, stop);
    this.lastBytes = bytes;
    this.lastStart = start;
    this.lastStop = owner === NO_OWNER ? start : stop;
    this.last = owner;
    return owner;
  }

  private intern(index: number, start: number, stop: number): number {
    const { scratch, content } = this;
    if ((content.flags[index]! & TokenFlag.Quoted) !== 0) return this.refuse('name/quoted');
    const { bytes } = content;
    const isRoot = stop - start === 1 && bytes[start] === 0x2e;
    const isOrigin = stop - start === 1 && bytes[start] === 0x40;
    const end = isRoot || isOrigin ? 0 : readLabels(bytes, start, stop, scratch, 0, true, content.nameForm);
    if (end < 0) return this.refuse(codeOfNameFault.get(end)!);
    if (isRoot || isAbsolute(bytes, start, stop)) return this.absolute(end, !isRoot && !content.nameForm.odd);
    if (end + content.originLength > MAX_NAME) return this.refuse('name/too-long');
    // Below an origin that lies above the zone, the name may be one of the zone all the same.
    const length = this.originKey < 0 ? content.originLength - 1 : this.originKey;
    for (let at = 0; at < length; at++) scratch[end + at] = content.origin[at]!;
    if (this.originKey < 0) return this.absolute(end + length);
    const repeats =
      end > 0 && this.apexLength > 0 && belowApex(scratch, 0, end, this.apex, this.apexLength) >= 0;
    const isApex = repeats && end === this.apexLength;
    if (isApex && this.meansApex) return 0;
    const name = this.names.intern(scratch, 0, end + length, this.originKey === 0 && !content.nameForm.odd);
    if (repeats) this.repeating.push(name);
    if (isApex) this.repeatedApex = name;
    return name;
  }

  private absolute(end: number, isHost = false): number {
    const key = belowApex(this.scratch, 0, end, this.apex, this.apexLength);
    return key < 0 ? this.refuse('name/out-of-zone') : this.names.intern(this.scratch, 0, key, isHost);
  }

  private refuse(fault: Code): typeof NO_OWNER {
    this.fault = fault;
    return NO_OWNER;
  }

  /** The number of the name that the content points to when it lies in the zone, else `NO_OWNER`. */
  internTarget(): number {
    const { scratch } = this;
    const { out, target, targetEnd, targetFolded } = this.content;
    if (targetFolded) {
      const key = belowApex(out, target, targetEnd, this.apex, this.apexLength);
      return key < 0 ? NO_OWNER : this.names.intern(out, target, key);
    }
    // Names are interned folded, but younger types keep the letters of their targets (RFC 6840 5.1).
    const length = targetEnd - target;
    for (let index = 0; index < length; index++) scratch[index] = lowerCase[out[target + index]!]!;
    const key = belowApex(scratch, 0, length, this.apex, this.apexLength);
    return key < 0 ? NO_OWNER : this.names.intern(scratch, 0, key);
  }
}
