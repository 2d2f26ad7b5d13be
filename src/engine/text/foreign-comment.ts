import { TokenFlag, type Tokens } from './tokens.ts';

const HASH = 0x23;
const STAR = 0x2a;
const HYPHEN = 0x2d;
const SLASH = 0x2f;

/** Whether a token starts as comments of other formats do: `#`, `//`, `/*`, `--`. */
export function isForeignComment({ bytes, start, stop, flags, count }: Tokens, index: number): boolean {
  if (index >= count || (flags[index]! & TokenFlag.Quoted) !== 0) return false;
  const at = start[index]!;
  const first = bytes[at];
  if (first === HASH) return true;
  const second = at + 1 < stop[index]! ? bytes[at + 1] : undefined;
  if (first === SLASH) return second === SLASH || second === STAR;
  return first === HYPHEN && second === HYPHEN;
}
