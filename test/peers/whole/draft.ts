/** A piece of a zone file: a record, a directive or a comment, with the line end behind it. */
export interface Entry {
  readonly text: string;
  /** Of a record: its fields as they are written. */
  readonly record?: RecordFields;
}

export interface RecordFields {
  readonly owner: string;
  readonly ttl: string;
  readonly type: string;
  readonly content: string;
}

/** A zone while it is made. Texts are octets, one a character. */
export interface Draft {
  readonly kind: string;
  /** Without the final dot. */
  readonly origin: string;
  /** The files that it includes, by name. */
  readonly includes: Map<string, Entry[]>;
  entries: Entry[];
}

/** The name of the file that is the zone. */
export const MAIN = 'zone';

/** A zone as programs get it. */
export interface ZoneFiles {
  readonly origin: string;
  /** Texts by name, `MAIN` among them. */
  readonly files: ReadonlyMap<string, string>;
}

export const textOf = (entries: readonly Entry[]): string => entries.map(({ text }) => text).join('');

export const filesOf = ({ origin, entries, includes }: Draft): ZoneFiles => ({
  origin,
  files: new Map([
    [MAIN, textOf(entries)],
    ...Array.from(includes, ([name, included]) => [name, textOf(included)] as const),
  ]),
});

export const line = (text: string): Entry => ({ text: `${text}\n` });

export function record(owner: string, type: string, content: string, ttl = ''): Entry {
  const text = [owner, ttl, type, content].filter((part) => part !== '').join(' ');
  return { text: `${text}\n`, record: { owner, ttl, type, content } };
}

/** The same record with other fields. */
export function withFields(entry: Entry, fields: Partial<RecordFields>): Entry {
  const { owner, type, content, ttl } = { ...entry.record!, ...fields };
  return record(owner, type, content, ttl);
}

/** Where records stand that are of one of the types, or of any. */
export const indexesOf = ({ entries }: Draft, ...types: readonly string[]): readonly number[] =>
  entries.flatMap(({ record: fields }, at) =>
    fields !== undefined && (types.length === 0 || types.includes(fields.type)) ? [at] : [],
  );
