export const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (octet) => octet.toString(16).padStart(2, '0')).join('');

const digest = /^[0-9a-f]{64}$/i;

/** The octets of a SHA-256 digest in hexadecimal digits; undefined when it is none. */
export function digestOf(hex: unknown): Uint8Array | undefined {
  if (typeof hex !== 'string' || !digest.test(hex)) return undefined;
  return Uint8Array.from({ length: 32 }, (_, at) => Number.parseInt(hex.slice(2 * at, 2 * at + 2), 16));
}
