import { defineRrType, Trait } from './define.ts';
import { targetName } from './fields/domain-name.ts';

/**
 * The owner has the addresses of another name, which the server looks up when it is asked. No RR type of the registry: one of
 * the numbers that no zone holds stands for it here (RFC 6895 3.1), so that no `TYPEnnn` is taken for it.
 */
export const alias = defineRrType({
  mnemonic: 'ALIAS',
  code: 240,
  spec: ['RFC 6895 3.1'],
  fields: [targetName('target')],
  traits: Trait.Flattened,
  target: { mayBeAlias: true, needsAddress: false },
  platform: true,
  platformOnly: true,
});
