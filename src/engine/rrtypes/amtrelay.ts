import { defineRrType } from './define.ts';
import { LAST_GATEWAY, openGateway } from './fields/gateway.ts';
import { discoveryOptional, relayType } from './fields/relay-type.ts';
import { uint8 } from './fields/uint.ts';

/** The type stands right before the relay. */
const RELAY_BACK = 1;

/** Behind the precedence, the bit for discovery before it. */
export const relayTypeAt = (bytes: Uint8Array, start: number): number => bytes[start + 1]! & 0x7f;

/** A relay for multicast from the address that the owner stands for. */
export const amtrelay = defineRrType({
  mnemonic: 'AMTRELAY',
  code: 260,
  spec: ['RFC 8777 4'],
  fields: [
    uint8('precedence'),
    discoveryOptional('D-bit'),
    relayType('relay type'),
    openGateway('relay', RELAY_BACK),
  ],
  hasText: (bytes, start) => relayTypeAt(bytes, start) <= LAST_GATEWAY,
  target: { mayBeAlias: true, needsAddress: true, optional: true },
});
