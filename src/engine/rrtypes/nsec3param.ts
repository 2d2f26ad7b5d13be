import { defineRrType, Trait } from './define.ts';
import { checkHashAlgorithm, nsec3Parameters } from './nsec3-parameters.ts';

/** How the names of the zone are hashed. */
export const nsec3param = defineRrType({
  mnemonic: 'NSEC3PARAM',
  code: 51,
  spec: ['RFC 5155 4'],
  fields: nsec3Parameters,
  traits: Trait.ApexOnly,
  check: checkHashAlgorithm,
});
