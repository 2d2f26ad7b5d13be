import type { Content } from './content.ts';
import { defineRrType } from './define.ts';
import { failField, failLast } from './fail-field.ts';
import { base64 } from './fields/base64-data.ts';
import { dnssecAlgorithm } from './fields/dnssec-algorithm.ts';
import type { Field } from './fields/field.ts';
import { keyFlags } from './fields/key-flags.ts';
import { keyProtocol } from './fields/key-protocol.ts';
import { privateFault } from './private-algorithm.ts';

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

const ALGORITHM_AT = 3;
const KEY_AT = 4;

/** There are no flags yet; a key for private use says which one it is (RFC 4034 A.1.1). What others look like no RFC says. */
function checkFlags(content: Content): number {
  const { out, begin } = content;
  if (out[begin] !== 0 || out[begin + 1] !== 0) return failField(content, fields, 0, 'rkey/flags');
  const reason = privateFault(out[begin + ALGORITHM_AT]!, out, begin + KEY_AT, content.at);
  return reason === undefined ? content.count : failLast(content, fields, reason);
}
