import { TokenFlag, type Tokens } from './tokens.ts';

const HASH = 0x23;
const SLASH = 0x2f;

/** Whether a token starts as comments of other formats do. */
export function isForeignComment({ bytes, start, flags }: Tokens, index: number): boolean {
  const at = start[index]!;
  if ((flags[index]! & TokenFlag.Quoted) !== 0) return false;
  return bytes[at] === HASH || (bytes[at] === SLASH && bytes[at + 1] === SLASH);
}
