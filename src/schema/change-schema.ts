import { id, type JsonSchema, objectOf, text } from './json-schema.ts';
import { changeableMembers } from './record-schema.ts';

/** `id`, or `match` in its place. */
const target = { 'id?': id, 'match?': objectOf({ name: text, type: text, content: text }, {}) };
const oneTarget: JsonSchema = { oneOf: [{ required: ['id'] }, { required: ['match'] }] };
/** What a record is cannot change. */
const update = objectOf({ ...changeableMembers, 'name?': false, 'type?': false }, {});

export const changeSchema: JsonSchema = {
  title: 'A change of records',
  oneOf: [
    objectOf({ action: { const: 'create' }, record: { $ref: 'record.schema.json' } }, {}),
    objectOf({ action: { const: 'update' }, record: update, ...target }, oneTarget),
    objectOf({ action: { const: 'delete' }, ...target }, oneTarget),
  ],
};

export const changesSchema: JsonSchema = {
  title: 'Changes that are judged together',
  type: 'array',
  items: { $ref: 'change.schema.json' },
};
