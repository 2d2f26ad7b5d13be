// The parameters of RFC 3492 5.
const BASE = 36;
const LEAST_THRESHOLD = 1;
const MOST_THRESHOLD = 26;
const SKEW = 38;
const DAMP = 700;
const FIRST_BIAS = 72;
const FIRST_POINT = 128;
const LAST_POINT = 0x10ffff;

/** What stands behind `xn--` in a label, decoded (RFC 3492 6.2); undefined when it is nothing that an encoder writes. */
export function decodePunycode(text: string): string | undefined {
  const end = text.lastIndexOf('-');
  if (end === 0) return undefined;
  const points = Array.from(text.slice(0, Math.max(end, 0)), (char) => char.codePointAt(0)!);
  let at = end + 1;
  let point = FIRST_POINT;
  let bias = FIRST_BIAS;
  let place = 0;
  while (at < text.length) {
    const before = place;
    let weight = 1;
    for (let k = BASE; ; k += BASE) {
      const digit = Number.parseInt(text[at++] ?? '-', BASE);
      if (Number.isNaN(digit)) return undefined;
      // RFC 3492 has the letters before the digits.
      const value = (digit + 26) % BASE;
      place += value * weight;
      if (place > Number.MAX_SAFE_INTEGER / BASE) return undefined;
      const threshold = Math.min(Math.max(k - bias, LEAST_THRESHOLD), MOST_THRESHOLD);
      if (value < threshold) break;
      weight *= BASE - threshold;
    }
    const count = points.length + 1;
    bias = adapted(place - before, count, before === 0);
    point += Math.floor(place / count);
    place %= count;
    if (point > LAST_POINT) return undefined;
    points.splice(place++, 0, point);
  }
  return String.fromCodePoint(...points);
}

/** RFC 3492 6.1. */
function adapted(delta: number, count: number, isFirst: boolean): number {
  let left = Math.floor(delta / (isFirst ? DAMP : 2));
  left += Math.floor(left / count);
  let k = 0;
  for (; left > ((BASE - LEAST_THRESHOLD) * MOST_THRESHOLD) / 2; k += BASE)
    left = Math.floor(left / (BASE - LEAST_THRESHOLD));
  return k + Math.floor(((BASE - LEAST_THRESHOLD + 1) * left) / (left + SKEW));
}
