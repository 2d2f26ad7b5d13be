import { defineRrType, Trait } from './define.ts';
import { domainName } from './fields/domain-name.ts';
import { mailbox } from './fields/mailbox.ts';
import { interval, ttlField } from './fields/seconds.ts';
import { uint32 } from './fields/uint.ts';

/** The start of a zone: who serves it, who runs it, and how long its data keep. */
export const soa = defineRrType({
  mnemonic: 'SOA',
  code: 6,
  spec: ['RFC 1035 3.3.13', 'RFC 2308 4'],
  fields: [
    domainName('primary name server'),
    mailbox('mail address'),
    uint32('serial'),
    interval('refresh'),
    interval('retry'),
    interval('expire'),
    ttlField('minimum'),
  ],
  traits: Trait.Start,
  singleton: true,
  platform: true,
});
