import { defineRrType, Trait } from './define.ts';
import { checkServiceBinding, serviceBindingFields } from './service-binding.ts';

/** Where the web site at the owner is reached. */
export const https = defineRrType({
  mnemonic: 'HTTPS',
  code: 65,
  spec: ['RFC 9460 9'],
  fields: serviceBindingFields,
  traits: Trait.ServiceAlias,
  target: { mayBeAlias: true, needsAddress: false },
  check: checkServiceBinding,
});
