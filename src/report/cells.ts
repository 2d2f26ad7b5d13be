import { cellWidth } from './cell-width.ts';
import { safe } from './safe.ts';

/** A character as it is shown, and how many cells of the terminal it takes. */
export interface Cell {
  readonly text: string;
  readonly width: number;
}

const TAB = 8;

/** Characters as cells, from the column `from` of the terminal on: tabs as blanks, control characters as escapes. */
export function cellsOf(text: string, from: number): Cell[] {
  let column = from;
  return Array.from(text, (char) => {
    const cell = char === '\t' ? blanks(TAB - (column % TAB)) : shown(char);
    column += cell.width;
    return cell;
  });
}

export function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0);
}

export function textOf(cells: readonly Cell[]): string {
  return cells.map(({ text }) => text).join('');
}

/** As many of the first cells as have room. */
export function firstCells(cells: readonly Cell[], room: number): readonly Cell[] {
  let width = 0;
  const end = cells.findIndex((cell) => {
    width += cell.width;
    return width > room;
  });
  return end < 0 ? cells : cells.slice(0, end);
}

/** As many of the last cells as have room. */
export function lastCells(cells: readonly Cell[], room: number): readonly Cell[] {
  return firstCells(cells.toReversed(), room).toReversed();
}

const blanks = (width: number): Cell => ({ text: ' '.repeat(width), width });

function shown(char: string): Cell {
  const text = safe(char);
  return { text, width: text === char ? cellWidth(char) : text.length };
}
