/**
 * Facts come out of requests and stores. Their types say what they should be; a decision takes nothing of them for
 * granted, so that no input makes it throw or allow.
 */
export type Unsure<Facts> = { readonly [Key in keyof Facts]?: unknown };

const NOTHING: object = Object.freeze({});

/** The members of facts, of which none is known to have its type; those of something else are all undefined. */
export function unsure<Facts>(facts: Facts): Unsure<Facts> {
  return (typeof facts === 'object' && facts !== null ? facts : NOTHING) as Unsure<Facts>;
}

export function listOf<Element>(value: readonly Element[] | unknown): readonly Element[] {
  return Array.isArray(value) ? value : [];
}

export const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** Whether a list limits anything; one that is empty or missing does not. */
export const isLimit = (list: unknown): boolean =>
  list !== undefined && list !== null && !(Array.isArray(list) && list.length === 0);

/** Whether a time in milliseconds since 1970 is one. */
export const isMoment = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value);

/** Whether what is valid until a moment, exclusively, is so no more; null and undefined have no end, what is no moment has passed. */
export function isOver(until: unknown, now: number): boolean {
  return until !== undefined && until !== null && !(isMoment(until) && now < until);
}
