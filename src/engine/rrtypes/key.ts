import type { Content } from './content.ts';
import { defineRrType } from './define.ts';
import { base64Unless } from './fields/conditional-base64.ts';
import { dnssecAlgorithm } from './fields/dnssec-algorithm.ts';
import type { Field } from './fields/field.ts';
import { keyFlags } from './fields/key-flags.ts';
import { keyProtocol } from './fields/key-protocol.ts';
import { checkKey } from './public-key.ts';

/** Both bits set: the record says that there is no key, and ends behind the algorithm (RFC 2535 3.1.2). */
const NO_KEY = 0xc0;

const fields: readonly Field[] = [
  keyFlags('flags'),
  keyProtocol('protocol'),
  dnssecAlgorithm,
  base64Unless('public key', hasNoKey, 'key/no-key'),
];

/** A public key of the owner, for SIG(0) and TKEY (RFC 2931, RFC 3445). */
export const key = defineRrType({
  mnemonic: 'KEY',
  code: 25,
  spec: ['RFC 2535 3', 'RFC 3445 3'],
  fields,
  check: (content) => (hasNoKey(content) ? content.count : checkKey(content, fields)),
});

function hasNoKey({ out, begin }: Content): boolean {
  return (out[begin]! & NO_KEY) === NO_KEY;
}
