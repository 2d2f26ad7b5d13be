import { defineRrType, Trait } from './define.ts';
import { checkServiceBinding, serviceBindingFields } from './service-binding.ts';

/** Where a service of any protocol is reached. */
export const svcb = defineRrType({
  mnemonic: 'SVCB',
  code: 64,
  spec: ['RFC 9460 2'],
  fields: serviceBindingFields,
  traits: Trait.ServiceAlias,
  target: { mayBeAlias: true, needsAddress: false },
  check: checkServiceBinding,
});
