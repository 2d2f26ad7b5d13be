import type { Content } from './content.ts';
import { defineRrType } from './define.ts';
import { failField, failLast } from './fail-field.ts';
import { base64 } from './fields/base64-data.ts';
import { dnssecAlgorithm } from './fields/dnssec-algorithm.ts';
import type { Field } from './fields/field.ts';
import { mnemonicOrNumber } from './fields/mnemonic-or-number.ts';
import { uint16 } from './fields/uint.ts';
import { privateFault } from './private-algorithm.ts';

/** RFC 4398 2.1. */
const certificateTypes = {
  PKIX: 1,
  SPKI: 2,
  PGP: 3,
  IPKIX: 4,
  ISPKI: 5,
  IPGP: 6,
  ACPKIX: 7,
  IACPKIX: 8,
  URI: 253,
  OID: 254,
} as const;

const fields: readonly Field[] = [
  mnemonicOrNumber('type', 2, certificateTypes),
  uint16('key tag'),
  dnssecAlgorithm,
  base64('certificate'),
];

/** A certificate or a list of revoked ones. */
export const cert = defineRrType({
  mnemonic: 'CERT',
  code: 37,
  spec: ['RFC 4398 2'],
  fields,
  check: checkCertificate,
});

const ALGORITHM_AT = 4;
const CERTIFICATE_AT = 5;

/** The types 0, 255 and 65535 are reserved (RFC 4398 2.1); the algorithm is one of DNSSEC (RFC 4398 2, RFC 4034 A.1.1). */
function checkCertificate(content: Content): number {
  const { out, begin } = content;
  const type = out[begin]! * 256 + out[begin + 1]!;
  if (type === 0 || type === 255 || type === 0xffff)
    return failField(content, fields, 0, 'cert/reserved-type');
  const reason = privateFault(out[begin + ALGORITHM_AT]!, out, begin + CERTIFICATE_AT, content.at);
  return reason === undefined ? content.count : failLast(content, fields, reason);
}
