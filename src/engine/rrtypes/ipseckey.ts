import type { Content } from './content.ts';
import { defineRrType } from './define.ts';
import { base64Unless } from './fields/conditional-base64.ts';
import { gateway, LAST_GATEWAY } from './fields/gateway.ts';
import { limitedNumber } from './fields/limited-number.ts';
import { uint8 } from './fields/uint.ts';

/** The type stands before the algorithm, and that before the gateway. */
const GATEWAY_BACK = 2;
const ALGORITHM_AT = 2;

/** A key with which traffic to the owner is encrypted, and the gateway that does it for the owner. */
export const ipseckey = defineRrType({
  mnemonic: 'IPSECKEY',
  code: 45,
  spec: ['RFC 4025 2'],
  fields: [
    uint8('precedence'),
    limitedNumber('gateway type', LAST_GATEWAY),
    uint8('algorithm'),
    gateway('gateway', GATEWAY_BACK),
    base64Unless('public key', hasNoKey, 'ipseckey/no-key'),
  ],
  target: { mayBeAlias: true, needsAddress: true, optional: true },
});

/** Algorithm 0 says that there is no key (RFC 4025 2.4). */
function hasNoKey({ out, begin }: Content): boolean {
  return out[begin + ALGORITHM_AT] === 0;
}
