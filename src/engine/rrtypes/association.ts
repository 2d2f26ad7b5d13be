import type { Content } from './content.ts';
import { failLast } from './fail-field.ts';
import type { Field } from './fields/field.ts';
import { hexadecimal } from './fields/hexadecimal.ts';
import { registeredNumber } from './fields/registered-number.ts';

/** How a certificate is bound to a name: what TLSA and SMIMEA hold (RFC 6698 2.1, RFC 8162 2), in the words of RFC 7218. */
export const associationFields: readonly Field[] = [
  registeredNumber('usage', { 'PKIX-TA': 0, 'PKIX-EE': 1, 'DANE-TA': 2, 'DANE-EE': 3, PrivCert: 255 }),
  registeredNumber('selector', { Cert: 0, SPKI: 1, PrivSel: 255 }),
  registeredNumber('matching type', { Full: 0, 'SHA2-256': 1, 'SHA2-512': 2, PrivMatch: 255 }),
  hexadecimal('association data'),
];

const MATCHING_TYPE_AT = 2;
const DATA_AT = 3;

/** A digest is as long as its matching type says (RFC 6698 2.1.3). */
export function checkAssociation(content: Content): number {
  const matchingType = content.out[content.begin + MATCHING_TYPE_AT]!;
  const length = content.at - content.begin - DATA_AT;
  const expected = matchingType === 1 ? 32 : matchingType === 2 ? 64 : length;
  if (length === expected) return content.count;
  return failLast(content, associationFields, 'tlsa/data-length', { matchingType, expected, length });
}
