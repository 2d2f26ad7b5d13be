import type { Code } from '../../catalog/catalog.ts';
import { type BeyondAscii, beyondAscii } from '../name/beyond-ascii.ts';
import { MAX_NAME } from '../name/limits.ts';
import type { NameBatch } from '../name/name-batch.ts';
import { codeOfNameFault } from '../name/name-fault-code.ts';
import { hashLabels } from '../name/name-hash.ts';
import type { NameTable } from '../name/name-table.ts';
import { readPlainLabels } from '../name/plain-labels.ts';
import { isAbsolute, readLabels } from '../name/read-name.ts';
import { belowApex, belowApexInAnyCase, labelCount, labelsLength } from '../name/zone-names.ts';
import type { Content } from '../rrtypes/content.ts';
import { ByteClass, classOf, lowerCase } from '../text/classes.ts';
import { TokenFlag } from '../text/tokens.ts';

const AT = 0x40;

/** Answered for an owner that is no name of the zone; `fault` says why. */
export const NO_OWNER = -1;

/** Reads owner names and puts them into a batch; a name is known by its place there. The origin is that of the content. */
export class OwnerReader {
  /** Why the last owner was refused. */
  fault: Code = 'name/out-of-zone';
  /** Whether the last owner was the zone's own name without its final dot. */
  repeatsApex = false;
  /** What is said of the letters of the last owner, where they are not those of ASCII. */
  beyond: BeyondAscii | undefined = undefined;
  private meansApex = false;
  private readonly names: NameTable;
  private readonly batch: NameBatch;
  private readonly content: Content;
  private apex: Uint8Array = new Uint8Array(0);
  private apexLength = 0;
  private apexLabels = 0;
  /** Octets of the origin's labels before the apex's, or -1 when it is not in the zone. */
  private originKey = 0;
  /** The text of the last owner that was read: most owners repeat the one before. */
  private lastBytes: Uint8Array = this.apex;
  private lastStart = 0;
  private lastStop = 0;
  private last = NO_OWNER;
  /** What `readPlain` has read. */
  private repeatsLast = false;
  private plainStart = 0;
  private plainStop = 0;
  private plainLength = 0;
  private plainIsHost = false;
  private plainHash = 0;

  constructor(names: NameTable, batch: NameBatch, content: Content) {
    this.names = names;
    this.batch = batch;
    this.content = content;
    content.nameForm.key = names.key;
  }

  /** Starts with a zone. `apex`: the wire form of its name, folded, the root's zero included. */
  reset(apex: Uint8Array): void {
    this.apex = apex;
    this.apexLength = apex.length - 1;
    this.apexLabels = labelCount(apex, 0);
    this.repeatsApex = false;
    this.meansApex = false;
    this.beyond = undefined;
  }

  /** Notes that the content has another origin. */
  originChanged(): void {
    const { origin, originLength } = this.content;
    this.originKey = belowApex(origin, 0, originLength - 1, this.apex, this.apexLength);
    this.forgetText();
  }

  /** Notes that whoever writes the zone's name without its final dot means the apex, and answers that. */
  takeAsApex(): number {
    this.meansApex = true;
    return this.takeApex();
  }

  /** The apex, whatever the entry says. */
  takeApex(): number {
    this.forgetText();
    return this.add(0, false);
  }

  /** Notes that the octets of the last owner, or its place in the batch, are not what they were. */
  forgetText(): void {
    this.lastStop = this.lastStart;
  }

  /** The name that the token `index` stands for, or `NO_OWNER`. */
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

  /**
   * Reads an owner without escapes straight from the octets, from `from` on; answers where it ends, or -1 where tokens are to be read. Only
   * `takePlain` puts it into the batch.
   */
  readPlain(from: number): number {
    const { content, batch, lastStart, lastStop } = this;
    const { bytes, nameForm } = content;
    this.repeatsLast = false;
    if (bytes === this.lastBytes && lastStop !== lastStart) {
      let at = from;
      let before = lastStart;
      while (before < lastStop && bytes[at] === bytes[before]) {
        at++;
        before++;
      }
      if (before === lastStop && classOf[bytes[at]!] === ByteClass.Blank) {
        this.repeatsLast = true;
        return this.repeatsApex || this.beyond !== undefined ? -1 : at;
      }
    }
    const { labels, used } = batch;
    const isOrigin = bytes[from] === AT;
    const end = isOrigin ? used : readPlainLabels(content.text, from, batch.view, used, true, nameForm);
    const stop = isOrigin ? from + 1 : nameForm.stop;
    if (end < 0 || classOf[bytes[stop]!] !== ByteClass.Blank) return -1;
    this.plainStart = from;
    this.plainStop = stop;
    if (!isOrigin && nameForm.isAbsolute) {
      this.plainLength = belowApex(labels, used, end, this.apex, this.apexLength);
      this.plainIsHost = !nameForm.odd;
      if (this.plainLength < 0 || this.isDoubled(this.plainLength)) return -1;
      this.plainHash = this.hashOf(nameForm.hashed - this.apexLabels, this.plainLength);
      return stop;
    }
    if (this.originKey < 0 || end - used + content.originLength > MAX_NAME) return -1;
    if (end > used && this.apexLength > 0 && belowApex(labels, used, end, this.apex, this.apexLength) >= 0)
      return -1;
    for (let at = 0; at < this.originKey; at++) labels[end + at] = content.origin[at]!;
    this.plainLength = end - used + this.originKey;
    this.plainIsHost = this.originKey === 0 && (isOrigin || !nameForm.odd);
    this.plainHash = this.hashOf(this.originKey === 0 && !isOrigin ? nameForm.hashed : 0, this.plainLength);
    return stop;
  }

  /** The name that `readPlain` has read. */
  takePlain(): number {
    if (this.repeatsLast) return this.last;
    this.repeatsApex = false;
    this.beyond = undefined;
    this.lastBytes = this.content.bytes;
    this.lastStart = this.plainStart;
    this.lastStop = this.plainStop;
    this.last = this.batch.add(this.plainLength, this.plainHash, this.plainIsHost);
    return this.last;
  }

  /** The hash of the name that was written last to the batch: of so many labels that have theirs, or of octets. */
  private hashOf(labels: number, length: number): number {
    const { batch } = this;
    return labels > 0 ? hashLabels(labels) : this.names.hash(batch.view, batch.used, length);
  }

  private intern(index: number, start: number, stop: number): number {
    const { content, batch } = this;
    this.repeatsApex = false;
    this.beyond = undefined;
    if ((content.flags[index]! & TokenFlag.Quoted) !== 0) return this.refuse('name/quoted');
    const { bytes } = content;
    const { labels, used } = batch;
    const isRoot = stop - start === 1 && bytes[start] === 0x2e;
    const isOrigin = stop - start === 1 && bytes[start] === 0x40;
    let end =
      isRoot || isOrigin ? used : readLabels(bytes, start, stop, labels, used, true, content.nameForm);
    if (end < 0) return this.refuse(codeOfNameFault.get(end)!);
    const inFull = isRoot || isAbsolute(bytes, start, stop);
    if (content.nameForm.high === true && end > used) {
      end = this.judgeLetters(end, inFull ? '.' : '');
      if (end - used >= MAX_NAME) return this.refuse('name/too-long');
    }
    if (inFull) return this.absolute(end, !isRoot && !content.nameForm.odd);
    if (end - used + content.originLength > MAX_NAME) return this.refuse('name/too-long');
    // Below an origin that lies above the zone, the name may be one of the zone all the same.
    const length = this.originKey < 0 ? content.originLength - 1 : this.originKey;
    for (let at = 0; at < length; at++) labels[end + at] = content.origin[at]!;
    if (this.originKey < 0) return this.absolute(end + length, false);
    const repeats =
      end > used && this.apexLength > 0 && belowApex(labels, used, end, this.apex, this.apexLength) >= 0;
    const isApex = repeats && end - used === this.apexLength;
    if (isApex && this.meansApex) return this.add(0, false);
    const name = this.add(end - used + length, this.originKey === 0 && !content.nameForm.odd);
    if (repeats) batch.repeating.push(name);
    this.repeatsApex = isApex;
    return name;
  }

  /** Notes what is said of letters beyond ASCII, and puts A-labels in place of them where they are to be; answers where the labels end. */
  private judgeLetters(end: number, dot: '.' | ''): number {
    const { labels, used } = this.batch;
    this.beyond = beyondAscii(labels, used, end, dot);
    if (this.beyond?.labels === undefined || !this.content.aLabels) return end;
    labels.set(this.beyond.labels, used);
    return used + this.beyond.labels.length;
  }

  private absolute(end: number, isHost: boolean): number {
    const { labels, used } = this.batch;
    const key = belowApex(labels, used, end, this.apex, this.apexLength);
    const isDoubled = key > 0 && this.isDoubled(key);
    if (key >= 0) {
      const name = this.add(key, isHost);
      if (isDoubled) this.batch.doubled.push(name);
      return name;
    }
    labels[end] = 0;
    return this.refuse('name/out-of-zone');
  }

  /** Whether what was written last to the batch, so many octets before the apex, ends in the zone's name once more; of one label that means little. */
  private isDoubled(length: number): boolean {
    const { batch, apex, apexLength } = this;
    const { labels, used } = batch;
    return this.apexLabels > 1 && belowApex(labels, used, used + length, apex, apexLength) >= 0;
  }

  /** In wire form, the name that was refused last because it lies outside of the zone. */
  get outside(): Uint8Array {
    const { labels, used } = this.batch;
    return labels.slice(used, used + labelsLength(labels, used) + 1);
  }

  private add(length: number, isHost: boolean): number {
    const { batch } = this;
    return batch.add(length, this.names.hash(batch.view, batch.used, length), isHost);
  }

  private refuse(fault: Code): typeof NO_OWNER {
    this.fault = fault;
    return NO_OWNER;
  }

  /** The name that the content points to when it lies in the zone, else `NO_OWNER`. */
  readTarget(): number {
    const { out, outView, target, targetEnd, targetFolded, targetHashed, oddTarget } = this.content;
    const { batch, apex, apexLength } = this;
    const key = targetFolded
      ? belowApex(out, target, targetEnd, apex, apexLength)
      : belowApexInAnyCase(out, target, targetEnd, apex, apexLength);
    if (key < 0) return NO_OWNER;
    const { labels, used, view } = batch;
    if (targetFolded)
      for (let at = 0; at < key; at += 4) view.setInt32(used + at, outView.getInt32(target + at));
    // Names are interned folded, but younger types keep the letters of their targets (RFC 6840 5.1).
    else for (let at = 0; at < key; at++) labels[used + at] = lowerCase[out[target + at]!]!;
    const isHost = !oddTarget && this.originKey === 0;
    return batch.add(key, this.hashOf(this.labelsOf(targetHashed), key), isHost);
  }

  /** How many labels a target has below the apex whose hashes are there. */
  private labelsOf(hashed: number): number {
    if (this.content.targetWritten === 0) return hashed - this.apexLabels;
    return this.originKey === 0 ? hashed : 0;
  }
}
