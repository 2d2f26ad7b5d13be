import { defineRrType } from './define.ts';
import { gateway } from './fields/gateway.ts';
import { discoveryOptional, relayType } from './fields/relay-type.ts';
import { uint8 } from './fields/uint.ts';

/** The type stands right before the relay. */
const RELAY_BACK = 1;

/** A relay for multicast from the address that the owner stands for. */
export const amtrelay = defineRrType({
  mnemonic: 'AMTRELAY',
  code: 260,
  spec: ['RFC 8777 4'],
  fields: [
    uint8('precedence'),
    discoveryOptional('D-bit'),
    relayType('relay type'),
    gateway('relay', RELAY_BACK),
  ],
  target: { mayBeAlias: true, needsAddress: true, optional: true },
});
