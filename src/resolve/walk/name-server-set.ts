import type { ResourceRecord } from '../message/message.ts';

export type NsRecord = ResourceRecord & { readonly type: 'NS' };

export const isNs = (record: ResourceRecord): record is NsRecord => record.type === 'NS';

/** The name servers that records give, each once, sorted. */
export const targetsOf = (records: readonly ResourceRecord[]): readonly string[] =>
  [...new Set(records.filter(isNs).map(({ target }) => target))].sort();

/** The names of hosts as one text, by which sets can be compared: sorted, with blanks between. */
export const setText = (names: readonly string[]): string => [...names].sort().join(' ');
