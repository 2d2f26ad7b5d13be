/**
 * Reads the escape whose backslash stands at `at`: `\DDD` or `\X` (RFC 1035 5.1). Answers the octet plus 256
 * times the length of the escape, or -1 when the number is above 255, has fewer than three digits, or nothing
 * follows the backslash.
 */
export function readEscape(bytes: Uint8Array, at: number, stop: number): number {
  const first = at + 1 < stop ? bytes[at + 1]! : -1;
  if (first < 0) return -1;
  if (first < 0x30 || first > 0x39) return first + 2 * 256;
  if (at + 3 >= stop) return -1;
  const tens = bytes[at + 2]! - 0x30;
  const ones = bytes[at + 3]! - 0x30;
  if (tens < 0 || tens > 9 || ones < 0 || ones > 9) return -1;
  const octet = (first - 0x30) * 100 + tens * 10 + ones;
  return octet > 255 ? -1 : octet + 4 * 256;
}
