import { labelsLength } from '../name/zone-names.ts';
import type { Content } from './content.ts';
import { defineRrType, Trait } from './define.ts';
import { failLast } from './fail-field.ts';
import { base64 } from './fields/base64-data.ts';
import { dnssecAlgorithm } from './fields/dnssec-algorithm.ts';
import { domainName } from './fields/domain-name.ts';
import type { Field } from './fields/field.ts';
import { rrType } from './fields/rr-type.ts';
import { timestamp } from './fields/timestamp.ts';
import { uint8, uint16, uint32 } from './fields/uint.ts';
import { PRIVATE_DNS, privateFault } from './private-algorithm.ts';

/** What RRSIG and SIG hold. */
export const signatureFields: readonly Field[] = [
  rrType('type covered'),
  dnssecAlgorithm,
  uint8('labels'),
  uint32('original TTL'),
  timestamp('expiration'),
  timestamp('inception'),
  uint16('key tag'),
  domainName('signer'),
  base64('signature'),
];

/** The signature over the records of one type at the owner. */
export const rrsig = defineRrType({
  mnemonic: 'RRSIG',
  code: 46,
  spec: ['RFC 4034 3'],
  fields: signatureFields,
  check: checkSignature,
  traits: Trait.AtCut | Trait.Signature,
  besideCname: true,
  coversRrset: true,
});

const ALGORITHM_AT = 2;
const SIGNER_AT = 18;

/** The signature of an algorithm for private use says which one that is (RFC 4034 A.1.1). */
export function checkSignature(content: Content): number {
  const { out, begin } = content;
  const algorithm = out[begin + ALGORITHM_AT]!;
  if (algorithm < PRIVATE_DNS) return content.count;
  const signer = begin + SIGNER_AT;
  const reason = privateFault(algorithm, out, signer + labelsLength(out, signer) + 1, content.at);
  return reason === undefined ? content.count : failLast(content, signatureFields, reason);
}
