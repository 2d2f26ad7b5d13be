import { defineRrType, Trait } from './define.ts';
import { domainName } from './fields/domain-name.ts';
import { nxtTypes } from './fields/nxt-types.ts';

/** The types at the owner and the next name of the zone, before NSEC (RFC 3755). */
export const nxt = defineRrType({
  mnemonic: 'NXT',
  code: 30,
  spec: ['RFC 2535 5'],
  fields: [domainName('next name'), nxtTypes('types')],
  traits: Trait.AtCut,
  besideCname: true,
});
