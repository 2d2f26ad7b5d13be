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

/** A label as it stands behind `xn--` (RFC 3492 6.3). */
export function encodePunycode(label: string): string {
  const points = Array.from(label, (char) => char.codePointAt(0)!);
  const basic = points.filter((point) => point < FIRST_POINT);
  let text = basic.length === 0 ? '' : `${String.fromCodePoint(...basic)}-`;
  let point = FIRST_POINT;
  let delta = 0;
  let bias = FIRST_BIAS;
  for (let handled = basic.length; handled < points.length; ) {
    const next = Math.min(...points.filter((one) => one >= point));
    delta += (next - point) * (handled + 1);
    point = next;
    for (const one of points) {
      if (one < point) delta++;
      if (one !== point) continue;
      text += variableLength(delta, bias);
      bias = adapted(delta, handled + 1, handled === basic.length);
      delta = 0;
      handled++;
    }
    delta++;
    point++;
  }
  return text;
}

/** A number in digits of which the thresholds tell where it ends. */
function variableLength(value: number, bias: number): string {
  let text = '';
  let left = value;
  for (let k = BASE; ; k += BASE) {
    const threshold = Math.min(Math.max(k - bias, LEAST_THRESHOLD), MOST_THRESHOLD);
    if (left < threshold) return text + digit(left);
    text += digit(threshold + ((left - threshold) % (BASE - threshold)));
    left = Math.floor((left - threshold) / (BASE - threshold));
  }
}

/** The letters come before the digits. */
const digit = (value: number): string => ((value + 10) % BASE).toString(BASE);

/** RFC 3492 6.1. */
function adapted(delta: number, count: number, isFirst: boolean): number {
  let left = Math.floor(delta / (isFirst ? DAMP : 2));
  left += Math.floor(left / count);
  let k = 0;
  for (; left > ((BASE - LEAST_THRESHOLD) * MOST_THRESHOLD) / 2; k += BASE)
    left = Math.floor(left / (BASE - LEAST_THRESHOLD));
  return k + Math.floor(((BASE - LEAST_THRESHOLD + 1) * left) / (left + SKEW));
}
