import { defineRrType, Trait } from './define.ts';
import { targetName } from './fields/domain-name.ts';

/**
 * The owner has the addresses of another name, which the server looks up when it is asked. No RR type of the registry: a
 * number for private use stands for it (RFC 6895 3.1), the one that PowerDNS uses.
 */
export const alias = defineRrType({
  mnemonic: 'ALIAS',
  code: 65401,
  spec: ['RFC 6895 3.1'],
  fields: [targetName('target')],
  traits: Trait.Flattened,
  target: { mayBeAlias: true, needsAddress: false },
  platform: true,
  platformOnly: true,
});
