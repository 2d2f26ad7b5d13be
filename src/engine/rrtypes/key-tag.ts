const RSAMD5 = 1;
const ALGORITHM_AT = 3;
/** Flags, protocol, algorithm and the least that an RSA key has behind them. */
const RSAMD5_LEAST = 7;

/** The key tag of a DNSKEY, whose RDATA is `bytes[start..stop)` (RFC 4034 B). */
export function keyTag(bytes: Uint8Array, start = 0, stop: number = bytes.length): number {
  // Bits of the modulus rather than a sum (RFC 4034 B.1).
  if (bytes[start + ALGORITHM_AT] === RSAMD5)
    return stop - start < RSAMD5_LEAST ? 0 : (bytes[stop - 3]! << 8) | bytes[stop - 2]!;
  let sum = 0;
  for (let at = start; at < stop; at++) sum += ((at - start) & 1) === 0 ? bytes[at]! << 8 : bytes[at]!;
  return (sum + Math.floor(sum / 0x10000)) & 0xffff;
}
