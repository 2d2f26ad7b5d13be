/** A record as the API has it. */
export interface RecordInput {
  /** `@` for the apex, relative to the zone, or in full with its final dot. */
  readonly name: string;
  /** The mnemonic in upper case, or `TYPEnnn`. */
  readonly type: string;
  /** Zone-file text: `10 mail.example.com.` for an MX. */
  readonly content: string;
  /** Seconds; without it the zone's default holds. */
  readonly ttl?: number | undefined;
  /** Stored, but not served. */
  readonly disabled?: boolean | undefined;
  readonly id?: string | number | undefined;
}

/** What is wrong with the shape of a record: the member and why. */
export interface ShapeFault {
  readonly member: string;
  readonly why: string;
}

/** The first member that is missing or of the wrong kind; undefined when `record` has the shape of a record. */
export function shapeFault(record: unknown): ShapeFault | undefined {
  if (typeof record !== 'object' || record === null || Array.isArray(record))
    return { member: '', why: 'a record is an object with name, type and content' };
  const { name, type, content, disabled, id } = record as Partial<Record<string, unknown>>;
  if (typeof name !== 'string') return { member: 'name', why: 'name is a string, and must be there' };
  if (typeof type !== 'string') return { member: 'type', why: 'type is a string, and must be there' };
  if (typeof content !== 'string')
    return { member: 'content', why: 'content is a string, and must be there' };
  if (disabled !== undefined && typeof disabled !== 'boolean')
    return { member: 'disabled', why: 'disabled is true or false' };
  if (id !== undefined && typeof id !== 'string' && typeof id !== 'number')
    return { member: 'id', why: 'id is a string or a number' };
  return undefined;
}
