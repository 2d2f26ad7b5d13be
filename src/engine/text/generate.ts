/** `$GENERATE`: the ranges and templates of BIND (its reference manual, "Master File Extension"). */

/** Octets of one side of a generated record, as in BIND. */
export const MAX_GENERATED_SIDE = 2_048;

export interface Range {
  readonly start: number;
  readonly stop: number;
  readonly step: number;
}

const RANGE = /^(\d{1,10})-(\d{1,10})(?:\/(\d{1,10}))?$/;
const MODIFIER = /^\{([+-]?\d{1,10})(?:,\+?(\d{1,10})(?:,([doxXnN]))?)?\}/;
/** The width of a number, as in BIND, which has 128 octets for it. */
const MAX_WIDTH = 127;
/** Numbers have 32 bits, as in BIND, the first of them for the sign. */
const LEAST = -(2 ** 31);
const MOST = 2 ** 31 - 1;

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

/** Reads a side of `$GENERATE`: `$`, `${offset,width,base}`, `$$` and `\$`; what is wrong with it where a modifier is broken. */
export function parseTemplate(text: string): Template | string {
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
        if (match === null) return noModifier;
        hole = { offset: Number(match[1]), width: Number(match[2] ?? 0), base: match[3] ?? 'd' };
        if (hole.width > MAX_WIDTH)
          return `has a number that is ${hole.width} characters wide; ${MAX_WIDTH} is the most`;
        at += match[0].length;
      }
      parts.push(literal, hole);
      literal = '';
    }
  }
  parts.push(literal);
  return parts;
}

const noModifier = `has a modifier that is not of the form ${'$'}{offset,width,base}, base being d, o, x, X, n or N`;

/** What is wrong with the numbers that a template makes of a range; undefined when nothing is. */
export function numberFault(template: Template, range: Range): string | undefined {
  const last = range.start + (rangeLength(range) - 1) * range.step;
  for (const part of template) {
    if (typeof part === 'string') continue;
    const [least, most] = [range.start + part.offset, last + part.offset];
    if (least >= LEAST && most <= MOST && part.offset >= LEAST) continue;
    return `makes ${most > MOST ? most : least} of the offset ${part.offset}; numbers are from ${LEAST} to ${MOST}`;
  }
  return undefined;
}

/** The text for one value; undefined when it is longer than `MAX_GENERATED_SIDE`. */
export function expand(template: Template, value: number): string | undefined {
  let text = '';
  for (const part of template) {
    text += typeof part === 'string' ? part : number(value + part.offset, part);
    if (text.length > MAX_GENERATED_SIDE) return undefined;
  }
  return text;
}

const radix: Readonly<Record<string, number>> = { d: 10, o: 8, x: 16, X: 16 };

/** Below 0 it is a sign and a number in decimal, and elsewhere the number that has the same bits. */
function number(value: number, { width, base }: Hole): string {
  if (base === 'd') {
    const sign = value < 0 ? '-' : '';
    return sign + `${Math.abs(value)}`.padStart(width - sign.length, '0');
  }
  const bits = value >>> 0;
  if (base === 'n' || base === 'N') return nibbles(bits, width, base);
  const digits = bits.toString(radix[base]).padStart(width, '0');
  return base === 'X' ? digits.toUpperCase() : digits;
}

/** Hexadecimal digits from the lowest, each with a dot before the next; the width counts the dots too. */
function nibbles(value: number, width: number, base: string): string {
  let digits = Array.from(value.toString(16)).reverse().join('.');
  while (digits.length < width) digits += digits.length + 1 < width ? '.0' : '.';
  return base === 'N' ? digits.toUpperCase() : digits;
}
