import type { Content } from './content.ts';
import { defineRrType } from './define.ts';
import { failField } from './fail-field.ts';
import { base64 } from './fields/base64-data.ts';
import { dnssecAlgorithm } from './fields/dnssec-algorithm.ts';
import type { Field } from './fields/field.ts';
import { mnemonicOrNumber } from './fields/mnemonic-or-number.ts';
import { uint16 } from './fields/uint.ts';

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
  check: checkType,
});

/** 0, 255 and 65535 are reserved (RFC 4398 2.1). */
function checkType(content: Content): number {
  const type = content.out[content.begin]! * 256 + content.out[content.begin + 1]!;
  return type === 0 || type === 255 || type === 0xffff
    ? failField(content, fields, 0, 'cert/reserved-type')
    : content.count;
}
