import { defineRrType, Trait } from './define.ts';
import { checkPublicKey, publicKeyFields } from './public-key.ts';

/** A key that signs the zone. */
export const dnskey = defineRrType({
  mnemonic: 'DNSKEY',
  code: 48,
  spec: ['RFC 4034 2'],
  fields: publicKeyFields,
  traits: Trait.ApexOnly | Trait.ZoneKey,
  check: checkPublicKey,
});
