import type { Content } from './content.ts';
import { defineRrType, Trait } from './define.ts';
import { failField } from './fail-field.ts';
import type { Field } from './fields/field.ts';
import { checkPublicKey, publicKeyFields } from './public-key.ts';

const KEY = 3;
const ALGORITHM_AT = 3;
const DELETE = [0, 0, 3, 0, 0] as const;

const fields: readonly Field[] = publicKeyFields.with(KEY, {
  ...publicKeyFields[KEY]!,
  follows: true,
  // As in CDS, `0 3 0 0` is no octet in base64.
  read(content, index) {
    const next = publicKeyFields[KEY]!.read(content, index);
    if (next >= 0 || index >= content.count || content.out[content.begin + ALGORITHM_AT] !== 0) return next;
    return content.failFrom('cdnskey/delete', index);
  },
});

/** A key from which the parent should make its DS records; with algorithm 0 the wish to have none (RFC 8078 4). */
export const cdnskey = defineRrType({
  mnemonic: 'CDNSKEY',
  code: 60,
  spec: ['RFC 7344 3.2', 'RFC 8078 4'],
  fields,
  traits: Trait.ApexOnly,
  check(content) {
    if (content.out[content.begin + ALGORITHM_AT] !== 0 || isDelete(content)) return checkPublicKey(content);
    return failField(content, publicKeyFields, 2, 'cdnskey/delete');
  },
});

function isDelete(content: Content): boolean {
  const { out, begin } = content;
  return content.at - begin === DELETE.length && DELETE.every((octet, at) => out[begin + at] === octet);
}
