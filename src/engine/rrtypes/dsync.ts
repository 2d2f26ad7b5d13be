import { defineRrType } from './define.ts';
import { keptTargetName } from './fields/domain-name.ts';
import { mnemonicOrNumber } from './fields/mnemonic-or-number.ts';
import { rrType } from './fields/rr-type.ts';
import { uint16 } from './fields/uint.ts';

/** Where to send notice that records of a type have changed. */
export const dsync = defineRrType({
  mnemonic: 'DSYNC',
  code: 66,
  spec: ['RFC 9859 2'],
  fields: [
    rrType('type'),
    { ...mnemonicOrNumber('scheme', 1, { NOTIFY: 1 }), width: 1 },
    uint16('port'),
    keptTargetName('target'),
  ],
  target: { mayBeAlias: true, needsAddress: true },
});
