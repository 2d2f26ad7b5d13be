/** `$GENERATE`: the ranges and templates of BIND (its reference manual, "Master File Extension"). */

/** Octets of one side of a generated record, as in BIND. */
export const MAX_GENERATED_SIDE = 2_048;

export interface Range {
  readonly start: number;
  readonly stop: number;
  readonly step: number;
}

const RANGE = /^(\d{1,10})-(\d{1,10})(?:\/(\d{1,10}))?$/;
const MODIFIER = /^\{(-?\d{1,10})(?:,(\d{1,10})(?:,([doxXnN]))?)?\}/;

/** Reads `start-stop` or `start-stop/step`; undefined when it is none. */
export function parseRange(text: string): Range | undefined {
  const match = RANGE.exec(text);
  if (match === null) return undefined;
  const range = { start: Number(match[1]), stop: Number(match[2]), step: Number(match[3] ?? 1) };
  return range.step > 0 && range.start <= range.stop && range.stop <= 0x7fff_ffff ? range : undefined;
}

export const rangeLength = ({ start, stop, step }: Range): number => Math.floor((stop - start) / step) + 1;

interface Hole {
  readonly offset: number;
  readonly width: number;
  readonly base: string;
}

/** Text and holes in turn. */
export type Template = readonly (string | Hole)[];

/** Reads a side of `$GENERATE`: `$`, `${offset,width,base}`, `$$` and `\$`; undefined when a modifier is broken. */
export function parseTemplate(text: string): Template | undefined {
  const parts: (string | Hole)[] = [];
  let literal = '';
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!;
    if (char === '\\' && at + 1 < text.length) {
      const next = text[++at]!;
      literal += next === '$' ? '$' : `\\${next}`;
    } else if (char !== '$') {
      literal += char;
    } else if (text[at + 1] === '$') {
      literal += '$';
      at++;
    } else {
      let hole: Hole = { offset: 0, width: 0, base: 'd' };
      if (text[at + 1] === '{') {
        const match = MODIFIER.exec(text.slice(at + 1, at + 40));
        if (match === null) return undefined;
        hole = { offset: Number(match[1]), width: Number(match[2] ?? 0), base: match[3] ?? 'd' };
        if (hole.width > MAX_GENERATED_SIDE) return undefined;
        at += match[0].length;
      }
      parts.push(literal, hole);
      literal = '';
    }
  }
  parts.push(literal);
  return parts;
}

/** The text for one value; undefined when it is longer than `MAX_GENERATED_SIDE` or a number falls below 0. */
export function expand(template: Template, value: number): string | undefined {
  let text = '';
  for (const part of template) {
    if (typeof part === 'string') text += part;
    else if (value + part.offset < 0) return undefined;
    else text += number(value + part.offset, part);
    if (text.length > MAX_GENERATED_SIDE) return undefined;
  }
  return text;
}

const radix: Readonly<Record<string, number>> = { d: 10, o: 8, x: 16, X: 16 };

function number(value: number, { width, base }: Hole): string {
  if (base === 'n' || base === 'N') return nibbles(value, width, base);
  const digits = value.toString(radix[base]).padStart(width, '0');
  return base === 'X' ? digits.toUpperCase() : digits;
}

/** Hexadecimal digits from the lowest, each with a dot before the next; the width counts the dots too. */
function nibbles(value: number, width: number, base: string): string {
  let digits = Array.from(value.toString(16)).reverse().join('.');
  while (digits.length < width) digits += digits.length + 1 < width ? '.0' : '.';
  return base === 'N' ? digits.toUpperCase() : digits;
}
