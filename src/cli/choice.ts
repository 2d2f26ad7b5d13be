import { didYouMean } from '../engine/text/closest.ts';
import { UsageError } from './command.ts';

/** The value of an option that takes one of some words. */
export function choice<Word extends string>(option: string, value: string, words: readonly Word[]): Word {
  const found = words.find((word) => word === value);
  if (found !== undefined) return found;
  throw new UsageError(
    `--${option} is one of ${words.join(', ')}, not '${value}'${didYouMean(value, words)}`,
  );
}
