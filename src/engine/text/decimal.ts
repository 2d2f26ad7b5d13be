/**
 * Reads `bytes[start..stop)` as an unsigned decimal number of at most 32 bits. Answers -1 when it is no
 * number and -2 when it is one above `limit`.
 */
export function decimal(bytes: Uint8Array, start: number, stop: number, limit: number): number {
  if (start === stop) return -1;
  let value = 0;
  for (let at = start; at < stop; at++) {
    const digit = bytes[at]! - 0x30;
    if (digit < 0 || digit > 9) return -1;
    if (value <= limit) value = value * 10 + digit;
  }
  return value > limit ? -2 : value;
}
