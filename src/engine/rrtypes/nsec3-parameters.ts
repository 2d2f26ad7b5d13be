import type { Content } from './content.ts';
import { failField } from './fail-field.ts';
import type { Field } from './fields/field.ts';
import { salt } from './fields/salt.ts';
import { uint8, uint16 } from './fields/uint.ts';

/** How the names of a zone are hashed: what NSEC3 and NSEC3PARAM begin with (RFC 5155 3.1, 4.1). */
export const nsec3Parameters: readonly Field[] = [
  uint8('hash algorithm'),
  uint8('flags'),
  uint16('iterations'),
  salt('salt'),
];

const SHA1 = 1;

/** No other hash than SHA-1 was ever registered; records with another are ignored (RFC 5155 8.1, 11). */
export function checkHashAlgorithm(content: Content): number {
  return content.out[content.begin] === SHA1
    ? content.count
    : failField(content, nsec3Parameters, 0, 'nsec3/hash-algorithm');
}
