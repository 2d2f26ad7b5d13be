import { Scanner } from './scanner.ts';
import type { TextWindow } from './text-window.ts';
import type { Tokens } from './tokens.ts';

/**
 * Reads the entries of a text through a window on it, as if all of it were at hand. The scanner gets whole lines, so that only
 * groups go on behind what it has; an entry that does is read again from its first line on.
 */
export class EntryScanner {
  readonly scanner: Scanner;
  readonly window: TextWindow;
  /** The first carriage return without line feed that is not at hand any more, or -1. */
  private passedReturn = -1;

  constructor(tokens: Tokens, window: TextWindow, position: number) {
    this.window = window;
    this.scanner = new Scanner(tokens, window.bytes, 0, 0);
    this.start(position);
  }

  /** Starts anew at another place. */
  start(position: number): void {
    const { scanner, window } = this;
    scanner.reset(window.bytes, 0, 0);
    this.passedReturn = -1;
    const at = position - window.start;
    const end = window.linesEnd;
    if (at >= 0 && (end > at || window.isLast)) scanner.goOn(window.bytes, at, end, !window.isLast);
    else this.show(position);
  }

  /** Where in the text the first carriage return stands that no line feed follows, or -1. */
  get bareReturn(): number {
    const { scanner, window, passedReturn } = this;
    return passedReturn >= 0 || scanner.bareReturn < 0 ? passedReturn : window.start + scanner.bareReturn;
  }

  /** Reads the next entry; false at the end of the text. */
  next(): boolean {
    while (!this.scanner.next()) if (!this.advance()) return false;
    return true;
  }

  /** Moves the window on when the scanner has come to its end; false where the text ends. Offsets are others then. */
  advance(): boolean {
    const { scanner, window } = this;
    if (!scanner.inGroup) {
      if (!scanner.goesOn) return false;
      this.show(window.start + scanner.end);
    } else if (scanner.entryStart > 0) {
      this.show(window.start + scanner.entryStart);
    } else {
      this.findEnd(window.start);
    }
    return true;
  }

  /**
   * Looks for the end of an entry that is longer than the window, so that it is read once more at most. A group that runs to the
   * end of the text is none: then there is nothing long to be read.
   */
  private findEnd(entry: number): void {
    const { scanner, window } = this;
    for (;;) {
      this.show(window.start + scanner.end, 0, true);
      const found = scanner.next();
      if (scanner.givesUp) return this.giveUpGroup(entry);
      if (!found && !scanner.inGroup) return;
      // The group held nothing, and this is the next entry.
      if (!scanner.isRest) return this.show(window.start + scanner.entryStart);
      if (found) return this.showWhole(entry, window.start + scanner.position - entry);
      if (!scanner.goesOn) return this.giveUpGroup(entry);
    }
  }

  /** Shows an entry of `length` octets. */
  private showWhole(entry: number, length: number): void {
    this.show(entry, length);
    this.scanner.groupEnd = length;
  }

  private giveUpGroup(entry: number): void {
    const { scanner, window } = this;
    if (scanner.distrustsGroups) return this.show(entry, window.length - entry);
    scanner.distrustsGroups = true;
    this.show(entry);
  }

  /** Shows the scanner whole lines from `from` on, among them `known` octets, which are such. */
  private show(from: number, known = 0, keepsGroup = false): void {
    const { scanner, window } = this;
    this.passedReturn = this.bareReturn;
    // One octet more is at hand, as behind any lines.
    window.move(from, Math.max(known + 1, window.step));
    let end = Math.max(known, window.linesEnd);
    for (; end === 0 && !window.isLast; end = window.linesEnd) window.move(from, 2 * window.count);
    scanner.goOn(window.bytes, 0, Math.min(end, window.count), !window.isLast, keepsGroup);
  }
}
