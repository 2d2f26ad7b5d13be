import type { Place } from '../catalog/finding.ts';
import type { Look, Paint } from './colors.ts';
import { markedLine } from './marked-line.ts';
import type { OctetFinder } from './octet-finder.ts';
import type { LineOf } from './reporter.ts';
import { safe } from './safe.ts';

/** A place to show in its line. */
export interface Mark {
  readonly place: Place;
  readonly sign: '^' | '-';
  readonly look: Look;
  /** What stands behind the signs. */
  readonly label: string;
}

/** How a finding is drawn. */
export interface Style {
  readonly paint: Paint;
  readonly width: number;
  /** How many digits line numbers have. */
  readonly digits: number;
}

/** How and from what frames are drawn. */
export interface Drawing extends Style {
  readonly lineOf: LineOf;
  readonly octets: OctetFinder;
}

/** The lines of one file that are marked, in their order, with their numbers. */
export function frame(marks: readonly Mark[], drawing: Drawing): string {
  const { paint, digits } = drawing;
  const edge = `${' '.repeat(digits + 1)} ${paint('frame', '|')}`;
  let text = `${edge}\n`;
  let last = 0;
  for (const mark of marks.toSorted((left, right) => lineNumber(left) - lineNumber(right))) {
    const number = lineNumber(mark);
    if (last > 0 && number > last + 1) text += `${paint('frame', '...')}\n`;
    text += markedRow(mark, edge, drawing);
    last = number;
  }
  return text;
}

function markedRow({ place, sign, look, label }: Mark, edge: string, drawing: Drawing): string {
  const { paint, width, digits, lineOf, octets } = drawing;
  const { file, line: number = 1, column = 1, endLine = number, endColumn = column } = place;
  const line = lineOf(file, number);
  const key = `${number} ${file}`;
  // The end of a line belongs to it, so that what stops before the next line's first column does not go on there.
  const goesOn = endLine > number && !(endLine === number + 1 && endColumn === 1);
  const start = octets.find(key, line, column);
  const stop = endLine > number ? line.length : octets.find(key, line, endColumn);
  const { text, before, marked } = markedLine(line, start, Math.max(start, stop), width - digits - 4);
  const said = [goesOn ? `goes on to line ${endLine}` : '', label].filter((part) => part !== '').join(', ');
  const signs = paint(look, `${sign.repeat(marked)}${said === '' ? '' : ` ${safe(said)}`}`);
  const gutter = paint('frame', `${String(number).padStart(digits + 1)} |`);
  return `${`${gutter} ${text}`.trimEnd()}\n${edge} ${' '.repeat(before)}${signs}\n`;
}

const lineNumber = ({ place }: Mark): number => place.line ?? 1;
