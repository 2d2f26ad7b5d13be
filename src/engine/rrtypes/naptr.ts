import { defineRrType } from './define.ts';
import { characterString } from './fields/character-strings.ts';
import { targetName } from './fields/domain-name.ts';
import { naptrFlags } from './fields/naptr-flags.ts';
import { naptrRegexp } from './fields/naptr-regexp.ts';
import { uint16 } from './fields/uint.ts';

/** How a name of another kind, such as a telephone number, is rewritten to find its service. */
export const naptr = defineRrType({
  mnemonic: 'NAPTR',
  code: 35,
  spec: ['RFC 3403 4', 'RFC 3402 3.2'],
  fields: [
    uint16('order'),
    uint16('preference'),
    naptrFlags('flags'),
    characterString('services'),
    naptrRegexp('regexp'),
    targetName('replacement'),
  ],
  target: { mayBeAlias: true, needsAddress: false },
  platform: true,
});
