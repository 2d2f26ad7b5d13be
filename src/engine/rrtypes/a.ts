import { defineRrType, Trait } from './define.ts';
import { ipv4Address } from './fields/ipv4-address.ts';

/** An IPv4 address of the owner. */
export const a = defineRrType({
  mnemonic: 'A',
  code: 1,
  spec: ['RFC 1035 3.4.1'],
  fields: [ipv4Address('address')],
  traits: Trait.Address | Trait.HostOwner,
  platform: true,
});
