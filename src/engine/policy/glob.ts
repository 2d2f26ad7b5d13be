/**
 * Whether the whole of `text` fits a glob, in which `*` stands for any characters, none and dots among them, and everything
 * else for itself. The work is linear in both: parts between stars are looked for from left to right, never again.
 */
export function matchesGlob(glob: string, text: string): boolean {
  const firstStar = glob.indexOf('*');
  if (firstStar < 0) return glob === text;
  const lastStar = glob.lastIndexOf('*');
  const endLength = glob.length - lastStar - 1;
  if (!text.startsWith(glob.slice(0, firstStar)) || !text.endsWith(glob.slice(lastStar + 1))) return false;
  let from = firstStar;
  const stop = text.length - endLength;
  for (const part of glob.slice(firstStar, lastStar + 1).split('*')) {
    from = endOfPart(part, text, from, stop);
    if (from < 0) return false;
  }
  return true;
}

/** Where the first occurrence of `part` in `text[from..stop)` ends, or -1 (Knuth, Morris, Pratt). */
function endOfPart(part: string, text: string, from: number, stop: number): number {
  const { length } = part;
  if (length > stop - from) return -1;
  if (length === 0) return from;
  const borders = bordersOf(part);
  let matched = 0;
  for (let at = from; at < stop; at++) {
    const unit = text.charCodeAt(at);
    while (matched > 0 && unit !== part.charCodeAt(matched)) matched = borders[matched - 1]!;
    if (unit === part.charCodeAt(matched) && ++matched === length) return at + 1;
  }
  return -1;
}

/** For each start of `part` the length of its longest end that is also its start. */
function bordersOf(part: string): Int32Array {
  const borders = new Int32Array(part.length);
  let matched = 0;
  for (let at = 1; at < part.length; at++) {
    while (matched > 0 && part.charCodeAt(at) !== part.charCodeAt(matched)) matched = borders[matched - 1]!;
    if (part.charCodeAt(at) === part.charCodeAt(matched)) matched++;
    borders[at] = matched;
  }
  return borders;
}
