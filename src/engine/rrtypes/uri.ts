import { defineRrType, Trait } from './define.ts';
import { uint16 } from './fields/uint.ts';
import { uriTarget } from './fields/uri-target.ts';

/** Where a service is found, as a URI. */
export const uri = defineRrType({
  mnemonic: 'URI',
  code: 256,
  spec: ['RFC 7553 4'],
  traits: Trait.ServiceOwner,
  owner: { underscored: 1, example: '_http._tcp.example.com.' },
  fields: [uint16('priority'), uint16('weight'), uriTarget('target')],
});
