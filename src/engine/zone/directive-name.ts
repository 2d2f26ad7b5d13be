import type { Content } from '../rrtypes/content.ts';
import { typeByToken } from '../rrtypes/lookup.ts';
import { closest } from '../text/closest.ts';
import { TokenFlag } from '../text/tokens.ts';

const DOLLAR = 0x24;
const UPPER_Z = 0x5a;
/** What stands in place of the dollar sign: a neighbour on the keyboard, or the backslash that a shell script needs before it. */
const OTHER_SIGN = /^(?:[@%&!]|\\\$?)/;
/** Longer words are no directive, however it is misspelt. */
const LONGEST = 16;

const names = ['$origin', '$ttl', '$include', '$generate'] as const;
export type DirectiveName = (typeof names)[number];

/** An entry that is a directive, or was meant to be one. */
export interface Directive {
  /** The directive that it is; undefined for one that there is not. */
  readonly name: DirectiveName | undefined;
  /** Whether its name is written as it should be. */
  readonly isExact: boolean;
}

/** The directive that an entry is; undefined for a record. */
export function directiveAt(content: Content, leadingBlank: boolean): Directive | undefined {
  if (content.count === 0 || (content.flags[0]! & TokenFlag.Quoted) !== 0) return undefined;
  if (content.bytes[content.start[0]!] !== DOLLAR) return leadingBlank ? undefined : withoutDollar(content);
  const word = firstWord(content).toLowerCase();
  const name = names.find((one) => one === word);
  if (name !== undefined) return { name, isExact: true };
  // Behind a blank it may be a type that is none.
  return leadingBlank ? undefined : { name: meantBy(word), isExact: false };
}

/** `TTL 3600`, `@TTL 3600` and `\$TTL 3600`: no record has but one word behind its owner, if that is no type. */
function withoutDollar(content: Content): Directive | undefined {
  const { bytes, start, stop, count } = content;
  if (count !== 2 || bytes[stop[0]! - 1]! > UPPER_Z || typeByToken(bytes, start[1]!, stop[1]!))
    return undefined;
  const word = firstWord(content).replace(OTHER_SIGN, '');
  const name =
    word === word.toUpperCase() ? names.find((one) => one === `$${word.toLowerCase()}`) : undefined;
  return name && { name, isExact: false };
}

const meantBy = (word: string): DirectiveName | undefined =>
  names.find((one) => one === closest(word, names));

function firstWord({ bytes, start, stop }: Content): string {
  const [from, to] = [start[0]!, stop[0]!];
  return to - from > LONGEST ? '' : String.fromCharCode(...bytes.subarray(from, to));
}
