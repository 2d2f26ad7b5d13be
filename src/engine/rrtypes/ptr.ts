import { defineRrType } from './define.ts';
import { targetName } from './fields/domain-name.ts';

/** The name that an address, or another name, stands for. */
export const ptr = defineRrType({
  mnemonic: 'PTR',
  code: 12,
  spec: ['RFC 1035 3.3.12'],
  fields: [targetName('name')],
  target: { mayBeAlias: true, needsAddress: false, judgedInReverse: true },
  platform: true,
});
