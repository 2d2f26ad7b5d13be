import type { Content } from './content.ts';
import { defineRrType } from './define.ts';
import { failLast } from './fail-field.ts';
import { base64 } from './fields/base64-data.ts';
import type { Field } from './fields/field.ts';

const fields: readonly Field[] = [base64('identifier')];

/** Octets of the identifier's type and the digest's type. */
const HEAD = 3;
const DIGEST_TYPE_AT = 2;
const SHA256 = 1;
const SHA256_OCTETS = 32;

/** The client of DHCP that the owner's addresses belong to. */
export const dhcid = defineRrType({
  mnemonic: 'DHCID',
  code: 49,
  spec: ['RFC 4701 3'],
  fields,
  check: checkLength,
});

/** The only digest there is has 32 octets (RFC 4701 3.3, 3.4). */
function checkLength(content: Content): number {
  const length = content.at - content.begin;
  if (length < HEAD) return failLast(content, fields, 'dhcid/short', { length });
  const isSha256 = content.out[content.begin + DIGEST_TYPE_AT] === SHA256;
  const expected = isSha256 ? HEAD + SHA256_OCTETS : length;
  return length === expected
    ? content.count
    : failLast(content, fields, 'dhcid/length', { expected, length });
}
