import { type Content, FAULT } from './content.ts';
import { defineRrType, Trait } from './define.ts';
import { dnssecAlgorithm } from './fields/dnssec-algorithm.ts';
import { hexadecimal } from './fields/hexadecimal.ts';
import { uint8, uint16 } from './fields/uint.ts';

/** Octets of a digest by its type (RFC 4034 5.1.4, 4509, 5933, 6605, 9558, 9563). */
const digestOctets: ReadonlyMap<number, number> = new Map([
  [1, 20],
  [2, 32],
  [3, 32],
  [4, 48],
  [5, 32],
  [6, 32],
]);

const DIGEST_AT = 4;

/** Whether a digest type is assigned. */
export const isDigestType = (digestType: number): boolean => digestOctets.has(digestType);

/** The digest of a key of the zone that is delegated at the owner. */
export const ds = defineRrType({
  mnemonic: 'DS',
  code: 43,
  spec: ['RFC 4034 5'],
  fields: [uint16('key tag'), dnssecAlgorithm, uint8('digest type'), hexadecimal('digest')],
  traits: Trait.ParentSide | Trait.AtCut,
  platform: true,
  check: checkDigestLength,
});

/** Whether the digest is as long as its type says; CDS has it too. */
export function checkDigestLength(content: Content): number {
  const digestType = content.out[content.begin + 3]!;
  const length = content.at - content.begin - DIGEST_AT;
  const expected = digestOctets.get(digestType);
  if (expected === undefined || expected === length) return content.count;
  content.field = 'digest';
  const first = Math.min(content.count - 1, content.firstToken + 3);
  content.fail('ds/digest-length', content.start[first]!, content.stop[content.count - 1]!, {
    digestType,
    expected,
    length,
  });
  return FAULT;
}
