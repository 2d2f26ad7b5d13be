import { decodeUtf8 } from '../engine/text/utf8.ts';
import { type Cell, cellsOf, firstCells, lastCells, textOf, widthOf } from './cells.ts';

/** A line as it is shown, and which of its cells are marked. */
export interface MarkedLine {
  readonly text: string;
  readonly before: number;
  readonly marked: number;
}

const DOTS = '...';
/** No character of UTF-8 is longer. */
const LONGEST_CHARACTER = 4;

/** Shows the octets from `start` to `stop` in their line, which is cut around them where it has no room. */
export function markedLine(line: Uint8Array, start: number, stop: number, room: number): MarkedLine {
  const from = characterStart(line, Math.max(0, start - room * LONGEST_CHARACTER));
  const to = characterStart(line, Math.min(line.length, start + room * LONGEST_CHARACTER));
  const end = Math.min(stop, to);
  const left = cellsOf(decodeUtf8(line, from, start), 0);
  const middle = cellsOf(decodeUtf8(line, start, end), widthOf(left));
  const right = cellsOf(decodeUtf8(line, end, to), widthOf(left) + widthOf(middle));
  const whole = from === 0 && to === line.length && widthOf([...left, ...middle, ...right]) <= room;
  if (whole) return marked('', left, middle, right, '');

  // A quarter of the room at most shows what comes after the range, so that what comes before it keeps some.
  const forLeft = Math.max(room >> 2, room - widthOf(middle) - (room >> 2)) - DOTS.length;
  const shownLeft = lastCells(left, forLeft);
  const dotsBefore = from > 0 || shownLeft.length < left.length ? DOTS : '';
  const forRest = room - widthOf(shownLeft) - dotsBefore.length - DOTS.length;
  const shownMiddle = firstCells(middle, forRest);
  const isCut = shownMiddle.length < middle.length;
  const shownRight = isCut ? [] : firstCells(right, forRest - widthOf(shownMiddle));
  const dotsAfter = isCut || to < line.length || shownRight.length < right.length ? DOTS : '';
  return marked(dotsBefore, shownLeft, shownMiddle, shownRight, dotsAfter);
}

function marked(
  dotsBefore: string,
  left: readonly Cell[],
  middle: readonly Cell[],
  right: readonly Cell[],
  dotsAfter: string,
): MarkedLine {
  return {
    text: `${dotsBefore}${textOf([...left, ...middle, ...right])}${dotsAfter}`,
    before: dotsBefore.length + widthOf(left),
    marked: Math.max(1, widthOf(middle)),
  };
}

/** The place at or shortly before `at` where a character starts. */
function characterStart(line: Uint8Array, at: number): number {
  for (let back = 0; back < LONGEST_CHARACTER && back <= at; back++)
    if (at - back === line.length || (line[at - back]! & 0xc0) !== 0x80) return at - back;
  return at;
}
