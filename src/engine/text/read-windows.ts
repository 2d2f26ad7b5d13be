import { type Text, TextWindow } from './text-window.ts';

const NO_ROOM = new Uint8Array(0);

/** Windows on texts that are read inside each other: at each depth one buffer serves one text after the other. */
export class ReadWindows {
  private readonly rooms: Uint8Array[] = [];
  private readonly size: number;

  /** `size`: octets that are read at once. */
  constructor(size: number) {
    this.size = size;
  }

  open(text: Text, depth: number): TextWindow {
    if (text instanceof Uint8Array) return new TextWindow(text, NO_ROOM);
    this.rooms[depth] ??= new Uint8Array(this.size);
    return new TextWindow(text, this.rooms[depth]);
  }
}
