import type { Content } from './content.ts';
import { defineRrType } from './define.ts';
import { failLast } from './fail-field.ts';
import type { Field } from './fields/field.ts';
import { hexadecimal } from './fields/hexadecimal.ts';
import { uint8 } from './fields/uint.ts';

const fields: readonly Field[] = [uint8('algorithm'), uint8('fingerprint type'), hexadecimal('fingerprint')];

const TYPE_AT = 1;
const FINGERPRINT_AT = 2;

/** The fingerprint of a host's SSH key. */
export const sshfp = defineRrType({
  mnemonic: 'SSHFP',
  code: 44,
  spec: ['RFC 4255 3.1', 'RFC 6594'],
  fields,
  platform: true,
  check: checkFingerprintLength,
});

/** SHA-1 has 20 octets (RFC 4255 3.1.3), SHA-256 has 32 (RFC 6594 4.1). */
function checkFingerprintLength(content: Content): number {
  const fingerprintType = content.out[content.begin + TYPE_AT]!;
  const length = content.at - content.begin - FINGERPRINT_AT;
  const expected = fingerprintType === 1 ? 20 : fingerprintType === 2 ? 32 : length;
  if (length === expected) return content.count;
  return failLast(content, fields, 'sshfp/fingerprint-length', { fingerprintType, expected, length });
}
