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
  readonly isMissing?: boolean;
}

/** Whether a value has the shape of a record; apart from `shapeFaults` because every record comes this way. */
export function isRecord(record: unknown): record is RecordInput {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return false;
  const { name, type, content, disabled, id } = record as Partial<Record<string, unknown>>;
  if (typeof name !== 'string' || typeof type !== 'string' || typeof content !== 'string') return false;
  return (disabled === undefined || isFlag(disabled)) && (id === undefined || isId(id));
}

const isText = (value: unknown): boolean => typeof value === 'string';
const isFlag = (value: unknown): boolean => value === undefined || typeof value === 'boolean';
const isId = (value: unknown): boolean =>
  value === undefined || typeof value === 'string' || typeof value === 'number';

const members = [
  { member: 'name', isRight: isText, why: 'name is a string, and must be there' },
  { member: 'type', isRight: isText, why: 'type is a string, and must be there' },
  { member: 'content', isRight: isText, why: 'content is a string, and must be there' },
  { member: 'disabled', isRight: isFlag, why: 'disabled is true or false' },
  { member: 'id', isRight: isId, why: 'id is a string or a number' },
] as const;

/** Each member that is missing or of the wrong kind, or that `record` is no object at all. */
export function shapeFaults(record: unknown): readonly ShapeFault[] {
  if (typeof record !== 'object' || record === null || Array.isArray(record))
    return [{ member: '', why: 'a record is an object with name, type and content' }];
  const given = record as Partial<Record<string, unknown>>;
  return members
    .filter(({ member, isRight }) => !isRight(given[member]))
    .map(({ member, why }) => ({ member, why, isMissing: given[member] === undefined }));
}
