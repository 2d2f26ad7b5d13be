import { type Text, TextWindow } from './text-window.ts';

/** Few places are looked at in turn: of a finding and of the record that it conflicts with, each with its line. */
const MOST_WINDOWS = 4;
/** Octets that are read at once, unless more are asked for. */
export const VIEW = 16_384;
const NO_ROOM = new Uint8Array(0);

/** Lets small parts of a text be looked at again, in any order; in an order that is nearly that of the text it reads little twice. */
export class TextViews {
  private readonly windows: TextWindow[] = [];
  private readonly text: Text;
  private readonly size: number;
  private last = 0;

  constructor(text: Text, size: number) {
    this.text = text;
    this.size = size;
  }

  /** What shows the octets from `start` to `stop`, as far as there are any, until others are asked for. */
  at(start: number, stop: number): TextWindow {
    const { windows } = this;
    for (const window of windows) if (window.holds(start, stop)) return window;
    const window = this.next();
    window.move(start, Math.max(stop - start, window.step));
    return window;
  }

  private next(): TextWindow {
    const { windows } = this;
    if (windows.length < MOST_WINDOWS) return this.add();
    this.last = (this.last + 1) % MOST_WINDOWS;
    return windows[this.last]!;
  }

  private add(): TextWindow {
    const window = new TextWindow(
      this.text,
      this.text instanceof Uint8Array ? NO_ROOM : new Uint8Array(this.size),
    );
    this.windows.push(window);
    return window;
  }
}
