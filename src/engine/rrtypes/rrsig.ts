import { defineRrType, Trait } from './define.ts';
import { base64 } from './fields/base64-data.ts';
import { dnssecAlgorithm } from './fields/dnssec-algorithm.ts';
import { domainName } from './fields/domain-name.ts';
import { rrType } from './fields/rr-type.ts';
import { timestamp } from './fields/timestamp.ts';
import { uint8, uint16, uint32 } from './fields/uint.ts';

/** The signature over the records of one type at the owner. */
export const rrsig = defineRrType({
  mnemonic: 'RRSIG',
  code: 46,
  spec: ['RFC 4034 3'],
  fields: [
    rrType('type covered'),
    dnssecAlgorithm,
    uint8('labels'),
    uint32('original TTL'),
    timestamp('expiration'),
    timestamp('inception'),
    uint16('key tag'),
    domainName('signer'),
    base64('signature'),
  ],
  traits: Trait.AtCut | Trait.Signature,
  besideCname: true,
  coversRrset: true,
});
