import { createHash } from 'node:crypto';
import { rrsig } from '../../src/catalog/signed-example.ts';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUV';

/** How names are hashed, and the flags that all records have. */
export interface Hashing {
  readonly salt?: string;
  readonly iterations?: number;
  readonly flags?: number;
}

/** The hash of a name in base32hex (RFC 5155 5), by the hash of Node. */
export function nsec3Hash(name: string, { salt = '', iterations = 0 }: Hashing = {}): string {
  const labels = name.toLowerCase().split('.').filter(Boolean);
  const wire = labels.map((label) => `${String.fromCharCode(label.length)}${label}`).join('');
  let digest = Buffer.from(`${wire}\0`, 'latin1');
  for (let round = 0; round <= iterations; round++)
    digest = createHash('sha1').update(digest).update(Buffer.from(salt, 'hex')).digest();
  const bits = [...digest].map((octet) => octet.toString(2).padStart(8, '0')).join('');
  return bits.replaceAll(/.{5}/g, (five) => ALPHABET[Number.parseInt(five, 2)]!);
}

/** The NSEC3 records of names below `example.com`, each with its types, and their signatures: a chain that is whole. */
export function nsec3Chain(names: Readonly<Record<string, string>>, hashing: Hashing = {}): string {
  const { salt = '-', iterations = 0, flags = 0 } = hashing;
  const hashes = Object.entries(names)
    .map(([name, types]) => ({
      hash: nsec3Hash(name === '@' ? 'example.com' : `${name}.example.com`, hashing),
      types,
    }))
    .sort((left, right) => (left.hash < right.hash ? -1 : 1));
  return hashes
    .map(({ hash, types }, index) => {
      const next = hashes[(index + 1) % hashes.length]!.hash;
      return `${hash} NSEC3 1 ${flags} ${iterations} ${salt} ${next} ${types}\n${hash} ${rrsig('NSEC3', 3)}\n`;
    })
    .join('');
}
