import { defineRrType, Trait } from './define.ts';
import { addressSuffix, prefixName } from './fields/address-suffix.ts';
import { limitedNumber } from './fields/limited-number.ts';

/** A part of an IPv6 address, and the name at which the rest stands. Nobody uses it (RFC 6563). */
export const a6 = defineRrType({
  mnemonic: 'A6',
  code: 38,
  spec: ['RFC 2874 3', 'RFC 6563'],
  fields: [limitedNumber('prefix length', 128), addressSuffix('address suffix'), prefixName('prefix name')],
  traits: Trait.HostOwner,
  successor: 'AAAA',
});
