/**
 * How names lie to one another. Names are in the form of `printName`: folded, with the final dot, what is special
 * escaped, so that a dot that is not escaped separates labels.
 */

const firstLabel = /^(?:\\.|[^.\\])+\./s;

/** The name without its first label; that of the root is the root. */
export const parentOf = (name: string): string =>
  (name.includes('\\') ? name.replace(firstLabel, '') : name.slice(name.indexOf('.') + 1)) || '.';

export function labelCount(name: string): number {
  let count = 0;
  for (let rest = name; rest !== '.'; rest = parentOf(rest)) count++;
  return count;
}

/** Whether a name is another one, or lies below it. */
export function isAtOrBelow(name: string, other: string): boolean {
  if (!name.endsWith(other)) return false;
  if (other === '.' || name.length === other.length) return true;
  if (!name.includes('\\')) return name[name.length - other.length - 1] === '.';
  const depth = labelCount(other);
  let rest = name;
  for (let surplus = labelCount(name) - depth; surplus > 0; surplus--) rest = parentOf(rest);
  return rest === other;
}

export const isBelow = (name: string, other: string): boolean => name !== other && isAtOrBelow(name, other);

/** Of a name below another one, the ancestor that has one label more than the other. */
export function oneBelow(other: string, name: string): string {
  const depth = labelCount(other) + 1;
  let rest = name;
  for (let surplus = labelCount(name) - depth; surplus > 0; surplus--) rest = parentOf(rest);
  return rest;
}

/** The labels of a name in front of one that it is at or below: without final dot, `@` when there are none. */
export function relativeTo(name: string, other: string): string {
  if (name === other) return '@';
  return name.slice(0, other === '.' ? -1 : -other.length - 1);
}
