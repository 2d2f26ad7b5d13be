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

/** SHA-384 has 48 octets and SHA-512 has 64, whatever the scheme; no digest is shorter than 12 (RFC 8976 2.2.4, 5.3). */
function checkDigestLength(content: Content): number {
  const algorithm = content.out[content.begin + ALGORITHM_AT]!;
  const length = content.at - content.begin - DIGEST_AT;
  const expected = algorithm === 1 ? 48 : algorithm === 2 ? 64 : Math.max(length, LEAST);
  if (length === expected) return content.count;
  const isShort = algorithm !== 1 && algorithm !== 2;
  return isShort
    ? failLast(content, fields, 'zonemd/digest-short', { length })
    : failLast(content, fields, 'zonemd/digest-length', { algorithm, expected, length });
}
