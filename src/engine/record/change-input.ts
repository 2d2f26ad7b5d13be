import type { RecordInput, ShapeFault } from './record-input.ts';

export type RecordId = string | number;

/** Names a record by what it is. */
export interface RecordMatch {
  readonly name: string;
  readonly type: string;
  readonly content: string;
}

/** The record that is meant, by its id or by what it is. */
export type RecordChoice =
  | { readonly id: RecordId; readonly match?: undefined }
  | { readonly match: RecordMatch; readonly id?: undefined };

/** What an update may say; what it leaves out stays as it is. */
export interface RecordUpdate {
  readonly content?: string | undefined;
  readonly ttl?: number | undefined;
  readonly disabled?: boolean | undefined;
}

/** A change as the API has it. */
export type ChangeInput =
  | { readonly action: 'create'; readonly record: RecordInput }
  | ({ readonly action: 'update'; readonly record: RecordUpdate } & RecordChoice)
  | ({ readonly action: 'delete' } & RecordChoice);

type Members = Partial<Record<string, unknown>>;

const isObject = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * What is wrong with the shape of a change, and where; undefined when nothing is. The record of a `create` is looked at
 * with the record.
 */
export function changeFault(
  change: unknown,
): (ShapeFault & { readonly path: readonly string[] }) | undefined {
  if (!isObject(change)) return fault([], 'a change is an object with an action');
  const { action, record } = change;
  if (action === 'create') return undefined;
  if (action !== 'update' && action !== 'delete')
    return fault(['action'], 'action is create, update or delete, and must be there', action === undefined);
  return choiceFault(change) ?? (action === 'update' ? updateFault(record) : undefined);
}

function choiceFault({ id, match }: Members) {
  if (id !== undefined && match !== undefined)
    return fault(['match'], 'a record is named by its id or by a match, not by both');
  if (match === undefined) {
    if (typeof id === 'string' || typeof id === 'number') return undefined;
    return fault(
      ['id'],
      'id is a string or a number, and must be there where there is no match',
      id === undefined,
    );
  }
  if (!isObject(match)) return fault(['match'], 'match is an object with name, type and content');
  const missing = ['name', 'type', 'content'].find((member) => typeof match[member] !== 'string');
  return missing === undefined
    ? undefined
    : fault(['match', missing], `${missing} is a string, and must be there`);
}

function updateFault(record: unknown) {
  if (!isObject(record))
    return fault(
      ['record'],
      'record is an object with content, ttl or disabled, and must be there',
      record === undefined,
    );
  const { name, type, content, disabled } = record;
  const fixed = name !== undefined ? 'name' : type !== undefined ? 'type' : undefined;
  if (fixed !== undefined) return fault(['record', fixed], `${fixed} cannot be changed: delete and create`);
  if (content !== undefined && typeof content !== 'string')
    return fault(['record', 'content'], 'content is a string');
  if (disabled !== undefined && typeof disabled !== 'boolean')
    return fault(['record', 'disabled'], 'disabled is true or false');
  return undefined;
}

const fault = (path: readonly string[], why: string, isMissing = false) => ({
  path,
  member: path.at(-1) ?? '',
  why,
  isMissing,
});
