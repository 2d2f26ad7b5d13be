import type { Field } from './field.ts';
import { mnemonicOrNumber } from './mnemonic-or-number.ts';

/** What a key is for, as its number or its mnemonic (RFC 2535 3.1.3, 7.1). */
export const keyProtocol = (label: string): Field =>
  mnemonicOrNumber(label, 1, { NONE: 0, TLS: 1, EMAIL: 2, DNSSEC: 3, IPSEC: 4, ALL: 255 });
