import { parseArgs } from 'node:util';
import { didYouMean } from '../engine/text/closest.ts';
import { type Given, type Option, UsageError } from './command.ts';

export const helpOption: Option = { name: 'help', short: 'h', help: 'Show this help.' };

/** Reads what follows a command. */
export function readArguments(args: readonly string[], options: readonly Option[]): Given {
  const { values, positionals } = parsed(args, options);
  return {
    operands: positionals,
    one: (name) => values[name]?.at(-1),
    all: (name) => values[name] ?? [],
  };
}

function parsed(args: readonly string[], options: readonly Option[]) {
  const { tokens, positionals } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      options.map(({ name, short, value }) => [
        name,
        { type: value === undefined ? 'boolean' : 'string', ...(short !== undefined && { short }) } as const,
      ]),
    ),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const values: Record<string, string[]> = {};
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = options.find(({ name }) => name === token.name);
    if (option === undefined) throw unknown(token.rawName, options);
    // What looks like an option is a value only behind a `=`.
    const value = !token.inlineValue && token.value?.match(/^-./) ? undefined : token.value;
    if ((option.value === undefined) !== (value === undefined)) throw misused(option);
    values[option.name] ??= [];
    values[option.name]!.push(value ?? '');
    if (values[option.name]!.length > 1 && option.multiple === undefined)
      throw new UsageError(`${token.rawName} is given more than once`);
  }
  return { values, positionals };
}

function unknown(rawName: string, options: readonly Option[]): UsageError {
  const hint = didYouMean(
    rawName,
    options.map(({ name }) => `--${name}`),
  );
  return new UsageError(`there is no option ${rawName}${hint}`);
}

function misused({ name, value }: Option): UsageError {
  return new UsageError(
    value === undefined ? `--${name} takes no value` : `--${name} needs a value: --${name} ${value}`,
  );
}
