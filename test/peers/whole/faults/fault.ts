import type { Dice } from '../dice.ts';
import { type Draft, type Entry, indexesOf, line, record, withFields } from '../draft.ts';

/** One thing that is wrong, or odd, in a zone. */
export interface Fault {
  readonly title: string;
  /** Puts it into a zone; false where the zone has no place for it. */
  readonly plant: (draft: Draft, dice: Dice) => boolean;
  /** The zones that it is for; all but signed ones unless given. */
  readonly only?: 'included' | 'signed';
  /** Most servers load the zone all the same. */
  readonly mild?: true;
}

export const isSigned = ({ kind }: Draft): boolean => kind.startsWith('signed');

/** Puts entries where no record takes its owner from the one before: behind the start of the zone, or at the end. */
export function insert(draft: Draft, dice: Dice, ...added: readonly Entry[]): true {
  const { entries } = draft;
  const places = entries.flatMap(({ text }, at) => (at > 4 && !/^[ \t\n;]/.test(text) ? [at] : []));
  const at = dice.chance(0.3) || places.length === 0 ? entries.length : dice.pick(places);
  entries.splice(at, 0, ...added);
  return true;
}

/** A label that nothing else in the zone has. */
export const freshLabel = (dice: Dice): string => `f${dice.below(2 ** 28).toString(36)}`;

/** Lines with a label of their own for each `%`. */
export const lines = (...texts: readonly string[]): Fault['plant'] => addLines((dice) => dice.pick(texts));

export const addLines =
  (textOf: (dice: Dice) => string): Fault['plant'] =>
  (draft, dice) => {
    const text = textOf(dice).replaceAll('%', freshLabel(dice)).replaceAll('{zone}', draft.origin);
    return insert(draft, dice, line(text));
  };

/** Changes one record of a type. */
export const edit =
  (
    types: readonly string[],
    change: (entry: Entry, dice: Dice, draft: Draft) => Entry | undefined,
  ): Fault['plant'] =>
  (draft, dice) => {
    const places = indexesOf(draft, ...types);
    if (places.length === 0) return false;
    const at = dice.pick(places);
    const changed = change(draft.entries[at]!, dice, draft);
    if (changed === undefined) return false;
    draft.entries[at] = changed;
    return true;
  };

/** Gives one record of a type another content. */
export const content = (
  types: readonly string[],
  change: (content: string, dice: Dice, draft: Draft) => string | undefined,
): Fault['plant'] =>
  edit(types, (entry, dice, draft) => {
    const { content: before } = entry.record!;
    const after = change(before, dice, draft);
    return after === undefined || after === before ? undefined : withFields(entry, { content: after });
  });

/** Changes how one record is written, as text. */
export const rewrite = (
  types: readonly string[],
  change: (text: string, dice: Dice, draft: Draft) => string,
): Fault['plant'] =>
  edit(types, (entry, dice, draft) => {
    const text = change(entry.text, dice, draft);
    return text === entry.text ? undefined : { ...entry, text };
  });

/** Takes away every record that a test picks; one at least. */
export const drop =
  (isMeant: (entry: Entry) => boolean): Fault['plant'] =>
  (draft) => {
    const left = draft.entries.filter((entry) => !isMeant(entry));
    if (left.length === draft.entries.length) return false;
    draft.entries = left;
    return true;
  };

export const isOf =
  (...types: readonly string[]) =>
  ({ record: fields }: Entry): boolean =>
    fields !== undefined && types.includes(fields.type);

/** One of several kinds of the same fault. */
export const oneOf =
  (...plants: readonly Fault['plant'][]): Fault['plant'] =>
  (draft, dice) => {
    const first = dice.below(plants.length);
    return [...plants.slice(first), ...plants.slice(0, first)].some((plant) => plant(draft, dice));
  };

export { line, record, withFields };
