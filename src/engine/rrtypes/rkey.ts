import type { Content } from './content.ts';
import { defineRrType } from './define.ts';
import { failField } from './fail-field.ts';
import { base64 } from './fields/base64-data.ts';
import { dnssecAlgorithm } from './fields/dnssec-algorithm.ts';
import type { Field } from './fields/field.ts';
import { keyFlags } from './fields/key-flags.ts';
import { keyProtocol } from './fields/key-protocol.ts';
import { checkKey } from './public-key.ts';

const fields: readonly Field[] = [
  keyFlags('flags'),
  keyProtocol('protocol'),
  dnssecAlgorithm,
  base64('public key'),
];

/** A key with which NAPTR records are encrypted. */
export const rkey = defineRrType({
  mnemonic: 'RKEY',
  code: 57,
  spec: ['draft-reid-dnsext-rkey-00'],
  fields,
  check: checkFlags,
});

/** There are no flags yet. */
function checkFlags(content: Content): number {
  const { out, begin } = content;
  return out[begin] === 0 && out[begin + 1] === 0
    ? checkKey(content, fields)
    : failField(content, fields, 0, 'rkey/flags');
}
