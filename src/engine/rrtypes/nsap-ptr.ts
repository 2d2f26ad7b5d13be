import { defineRrType } from './define.ts';
import { keptTargetName } from './fields/domain-name.ts';

/** The name that an OSI address stands for. It is not in the list of RFC 4034 6.2: its letters stay as they are. */
export const nsapPtr = defineRrType({
  mnemonic: 'NSAP-PTR',
  code: 23,
  spec: ['RFC 1348', 'RFC 1706 6'],
  fields: [keptTargetName('name')],
  target: { mayBeAlias: true, needsAddress: false },
});
