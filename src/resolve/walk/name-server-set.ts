import type { ResourceRecord } from '../message/message.ts';

export type NsRecord = ResourceRecord & { readonly type: 'NS' };

export const isNs = (record: ResourceRecord): record is NsRecord => record.type === 'NS';

/** The name servers that records give, each once, sorted. */
export const targetsOf = (records: readonly ResourceRecord[]): readonly string[] =>
  sorted([...new Set(records.filter(isNs).map(({ target }) => target))]);

/** The names of hosts as one text, by which sets can be compared: sorted, with blanks between. */
export const setText = (names: readonly string[]): string => sorted([...names]).join(' ');

/** Sorts in place. Of two the order is seen at once: the sort of the language makes kilobytes for any number. */
export function sorted(names: string[]): readonly string[] {
  if (names.length > 2) return names.sort();
  return names.length === 2 && names[0]! > names[1]! ? names.reverse() : names;
}
