import type { Content } from './content.ts';
import { defineRrType, Trait } from './define.ts';
import { checkDigestLength } from './ds.ts';
import { failField } from './fail-field.ts';
import { dnssecAlgorithm } from './fields/dnssec-algorithm.ts';
import type { Field } from './fields/field.ts';
import { hexadecimal } from './fields/hexadecimal.ts';
import { uint8, uint16 } from './fields/uint.ts';

const ALGORITHM_AT = 2;
/** Key tag, algorithm, digest type and one octet of digest, all zero. */
const DELETE_OCTETS = 5;

const digest = hexadecimal('digest');

const fields: readonly Field[] = [
  uint16('key tag'),
  dnssecAlgorithm,
  uint8('digest type'),
  {
    ...digest,
    follows: true,
    // RFC 8078 4 wrote `0 0 0 0`, which is no digest: its erratum 5049 made that the octet `00`.
    read(content, index) {
      const next = digest.read(content, index);
      if (next >= 0 || index >= content.count || content.out[content.begin + ALGORITHM_AT] !== 0) return next;
      return content.failFrom('cds/delete', index);
    },
  },
];

/** The DS record that the parent should have; with algorithm 0 the wish to have none (RFC 8078 4). */
export const cds = defineRrType({
  mnemonic: 'CDS',
  code: 59,
  spec: ['RFC 7344 3.1', 'RFC 8078 4'],
  fields,
  traits: Trait.ApexOnly,
  check(content) {
    if (content.out[content.begin + ALGORITHM_AT] !== 0) return checkDigestLength(content);
    if (content.at - content.begin === DELETE_OCTETS && isZeroFrom(content)) return content.count;
    return failField(content, fields, 1, 'cds/delete');
  },
});

/** Whether all that has been written of the record is zero. */
function isZeroFrom(content: Content): boolean {
  for (let at = content.begin; at < content.at; at++) if (content.out[at] !== 0) return false;
  return true;
}
