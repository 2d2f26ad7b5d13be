import { defineRrType } from './define.ts';
import { domainName } from './fields/domain-name.ts';
import { uint16 } from './fields/uint.ts';

/** How a mail domain of X.400 is called on the Internet, and the other way round. */
export const px = defineRrType({
  mnemonic: 'PX',
  code: 26,
  spec: ['RFC 2163 4'],
  fields: [uint16('preference'), domainName('Internet domain'), domainName('X.400 domain')],
});
