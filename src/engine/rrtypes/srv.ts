import { defineRrType, Trait } from './define.ts';
import { targetName } from './fields/domain-name.ts';
import { uint16 } from './fields/uint.ts';

/** Host and port of a service. */
export const srv = defineRrType({
  mnemonic: 'SRV',
  code: 33,
  spec: ['RFC 2782'],
  fields: [uint16('priority'), uint16('weight'), uint16('port'), targetName('target')],
  traits: Trait.ServiceOwner,
  owner: { underscored: 2, example: '_sip._tcp.example.com.' },
  target: { mayBeAlias: false, needsAddress: true },
  platform: true,
});
