import type { Reason } from '../../catalog/reasons.ts';
import { editDistance } from '../text/closest.ts';
import type { FaultArgs } from './content.ts';
import type { RrType } from './define.ts';
import { isMetaMnemonic } from './fields/type-names.ts';
import { foreignType } from './foreign-types.ts';
import { isMetaType, typeByMnemonic, typeNumber } from './lookup.ts';
import { rrTypes } from './registry.ts';

/** Why a word is no type, and what was meant by it. */
export interface TypeCause {
  readonly reason: Reason;
  readonly args?: FaultArgs | undefined;
}

/** Types that are written often come first where several are as near. */
const common = ['A', 'AAAA', 'CNAME', 'MX', 'TXT', 'NS', 'SOA', 'PTR', 'SRV', 'CAA', 'DS', 'TLSA', 'HTTPS'];
const rank = (type: RrType): number => {
  const place = common.indexOf(type.mnemonic);
  return place < 0 ? common.length : place;
};

/** Types whose content is told apart from that of others by its form. */
export const tellingTypes: readonly RrType[] = ['A', 'AAAA', 'MX', 'SRV', 'CAA', 'SOA', 'TLSA', 'NAPTR'].map(
  (mnemonic) => typeByMnemonic(mnemonic)!,
);

/** Longer words are no misspelt mnemonic: the longest of these has ten characters. */
const LONGEST = 14;
/** Shorter ones resemble many, so that only their content tells. */
const TELLING = 3;

/**
 * Why `word`, in any case, is no type that is taken; undefined where nothing more can be said. `takes`: whether the profile takes a type;
 * `isContent`: whether what stands behind the word is content of a type.
 */
export function typeCause(
  word: string,
  takes: (type: RrType) => boolean,
  isContent: (type: RrType) => boolean,
): TypeCause | undefined {
  const upper = word.toUpperCase();
  const known = typeByMnemonic(upper);
  if (known !== undefined && !known.platformOnly) return { reason: 'type/not-offered' };
  if (isMetaMnemonic(upper)) return { reason: 'type/meta' };
  if (upper.startsWith('TYPE') && /^\d*$/.test(upper.slice(4))) return numbered(upper);
  const foreign = foreignType(upper);
  if (foreign !== undefined) return foreign.reason === 'type/alias' ? aliasCause(takes) : foreign;
  const near = nearType(upper, takes, isContent);
  return near === undefined ? undefined : { reason: 'type/near', args: { suggestion: near.mnemonic } };
}

/** The type that was meant by a word in upper case that is spelt much alike, its content having the last word. */
export function nearType(
  word: string,
  takes: (type: RrType) => boolean,
  isContent: (type: RrType) => boolean,
): RrType | undefined {
  if (word.length > LONGEST) return undefined;
  const near = Math.max(1, Math.floor(word.length / 3));
  const far = Math.max(2, near);
  const alike = rrTypes
    .filter(
      (type) =>
        Math.abs(type.mnemonic.length - word.length) <= far && type.successor === undefined && takes(type),
    )
    .map((type) => ({ type, distance: editDistance(word, type.mnemonic) }))
    .filter(({ type, distance }) => distance <= (tellingTypes.includes(type) ? far : near))
    .sort((left, right) => left.distance - right.distance || rank(left.type) - rank(right.type));
  const reading = alike.find(({ type }) => isContent(type));
  if (reading !== undefined) return reading.type;
  return word.length < TELLING ? undefined : alike.find(({ distance }) => distance <= near)?.type;
}

function aliasCause(takes: (type: RrType) => boolean): TypeCause {
  const alias = typeByMnemonic('ALIAS');
  return alias !== undefined && takes(alias)
    ? { reason: 'type/near', args: { suggestion: alias.mnemonic } }
    : { reason: 'type/alias' };
}

function numbered(word: string): TypeCause {
  const number = Number(word.slice(4));
  if (isMetaType(number)) return { reason: 'type/meta' };
  return { reason: typeNumber(word) === 0 ? 'type/number' : 'type/not-offered' };
}
