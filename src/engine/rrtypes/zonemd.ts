import type { Content } from './content.ts';
import { defineRrType, Trait } from './define.ts';
import { failLast } from './fail-field.ts';
import type { Field } from './fields/field.ts';
import { hexadecimal } from './fields/hexadecimal.ts';
import { uint8, uint32 } from './fields/uint.ts';

const fields: readonly Field[] = [
  uint32('serial'),
  uint8('scheme'),
  uint8('hash algorithm'),
  hexadecimal('digest'),
];

const SCHEME_AT = 4;
const ALGORITHM_AT = 5;
const DIGEST_AT = 6;
const LEAST = 12;

/** The digest of a whole zone. */
export const zonemd = defineRrType({
  mnemonic: 'ZONEMD',
  code: 63,
  spec: ['RFC 8976 2'],
  fields,
  traits: Trait.ApexOnly,
  check: checkDigestLength,
});

/** From here to before 255 schemes are for private use (RFC 8976 5.2). */
const PRIVATE = 240;
const RESERVED = 255;

/** Whether digests of a scheme are only for those who have agreed on it. */
export const isPrivateScheme = (scheme: number): boolean => scheme >= PRIVATE && scheme < RESERVED;

/** Octets of a digest by hash algorithm: SHA-384, SHA-512; undefined for others (RFC 8976 2.2.3). */
export const digestOctets = (algorithm: number): number | undefined =>
  algorithm === 1 ? 48 : algorithm === 2 ? 64 : undefined;

/** A digest has the length of its algorithm, though in a private scheme it need not; none is shorter than 12 (RFC 8976 2.2.4, 5.3). */
function checkDigestLength(content: Content): number {
  const { out, begin } = content;
  const algorithm = out[begin + ALGORITHM_AT]!;
  const length = content.at - begin - DIGEST_AT;
  const expected = isPrivateScheme(out[begin + SCHEME_AT]!) ? undefined : digestOctets(algorithm);
  if (expected === undefined)
    return length < LEAST ? failLast(content, fields, 'zonemd/digest-short', { length }) : content.count;
  return length === expected
    ? content.count
    : failLast(content, fields, 'zonemd/digest-length', { algorithm, expected, length });
}
