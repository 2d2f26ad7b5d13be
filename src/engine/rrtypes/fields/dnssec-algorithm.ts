import type { Field } from './field.ts';
import { mnemonicOrNumber } from './mnemonic-or-number.ts';

/** The mnemonics of the IANA registry of DNSSEC algorithm numbers (RFC 4034 A.1 and its updates). */
const algorithms = {
  DELETE: 0,
  RSAMD5: 1,
  DH: 2,
  DSA: 3,
  RSASHA1: 5,
  'DSA-NSEC3-SHA1': 6,
  NSEC3DSA: 6,
  'RSASHA1-NSEC3-SHA1': 7,
  NSEC3RSASHA1: 7,
  RSASHA256: 8,
  RSASHA512: 10,
  'ECC-GOST': 12,
  ECCGOST: 12,
  ECDSAP256SHA256: 13,
  ECDSAP384SHA384: 14,
  ED25519: 15,
  ED448: 16,
  SM2SM3: 17,
  'ECC-GOST12': 23,
  INDIRECT: 252,
  PRIVATEDNS: 253,
  PRIVATEOID: 254,
} as const;

/** A DNSSEC algorithm, as its number or its mnemonic (RFC 4034 2.2, 5.3). */
export const dnssecAlgorithm: Field = mnemonicOrNumber('algorithm', 1, algorithms);
