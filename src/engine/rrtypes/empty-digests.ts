/** What each hash gives of no octets at all. */
const empty = {
  'SHA-1': 'da39a3ee5e6b4b0d3255bfef95601890afd80709',
  'SHA-224': 'd14a028c2a3a2bc9476102bb288234c415a2b01f828ea62ac5b3e42f',
  'SHA-256': 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  'SHA-384':
    '38b060a751ac96384cd9327eb1b1e36a21fdb71114be07434c0cc7bf63f6e1da274edebfe76f65fbd51ad2f14898b95b',
  'SHA-512':
    'cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e',
  SM3: '1ab21d8355cfa17f8e61194831e81a8f22bec8c728fefb747ed035eb5082aa2b',
  'GOST R 34.11-94': '981e5f3ca30c841487830f84fb433e13ac1101569b9c13584ac483234cd656c0',
  'GOST R 34.11-2012': '3f539a213e97c802cc229d474c6aa32a825a360b2a933a949fd925208d9ce1bb',
} as const;

const digests: readonly (readonly [hash: string, octets: Uint8Array])[] = Object.entries(empty).map(
  ([hash, digits]) => [hash, Uint8Array.from(digits.match(/../g)!, (octet) => Number.parseInt(octet, 16))],
);

/** 1 for the first octets of those digests. */
export const firstOctets: Uint8Array = new Uint8Array(256);
for (const [, octets] of digests) firstOctets[octets[0]!] = 1;

/** The hash whose digest of nothing `bytes[start..stop)` is, whatever it is said to be; undefined when it is none. */
export function hashOfNothing(bytes: Uint8Array, start: number, stop: number): string | undefined {
  for (const [hash, octets] of digests) {
    if (octets.length !== stop - start) continue;
    let at = 0;
    while (at < octets.length && octets[at] === bytes[start + at]) at++;
    if (at === octets.length) return hash;
  }
  return undefined;
}
