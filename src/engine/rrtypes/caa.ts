import { defineRrType, Trait } from './define.ts';
import { caaTag, caaValue } from './fields/caa-property.ts';
import { uint8 } from './fields/uint.ts';

/** Who may issue certificates for the owner. */
export const caa = defineRrType({
  mnemonic: 'CAA',
  code: 257,
  spec: ['RFC 8659 4'],
  fields: [uint8('flags'), caaTag('tag'), caaValue('value')],
  traits: Trait.NeedsQuotes,
  platform: true,
});
