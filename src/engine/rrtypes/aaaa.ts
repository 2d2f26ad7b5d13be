import { defineRrType, Trait } from './define.ts';
import { ipv6Address } from './fields/ipv6-address.ts';

/** An IPv6 address of the owner. */
export const aaaa = defineRrType({
  mnemonic: 'AAAA',
  code: 28,
  spec: ['RFC 3596 2.1'],
  fields: [ipv6Address('address')],
  traits: Trait.Address | Trait.HostOwner,
  platform: true,
});
