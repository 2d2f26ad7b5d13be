import { codeNames, entryOf } from '../catalog/catalog.ts';
import { reasonNames } from '../catalog/reasons.ts';
import { id, type JsonSchema, objectOf, position, text } from './json-schema.ts';

export const severity: JsonSchema = { enum: ['error', 'warning', 'notice'] };
export const code: JsonSchema = { enum: codeNames };
export const status: JsonSchema = {
  enum: [...new Set(codeNames.map((name) => entryOf(name).status))].sort(),
};

const place = {
  'file?': text,
  'line?': position,
  'column?': { ...position, description: 'In UTF-16 units.' },
  'endLine?': position,
  'endColumn?': position,
};

const path: JsonSchema = {
  type: 'array',
  items: { anyOf: [text, { type: 'integer', minimum: 0 }] },
  description: 'In place of line and column for a record of a request.',
};

const related: JsonSchema = objectOf({
  why: { ...text, description: 'What the record has to do with the finding.' },
  'owner?': text,
  'type?': text,
  'content?': text,
  'id?': id,
  'path?': path,
  ...place,
});

export const findingSchema: JsonSchema = objectOf(
  {
    code,
    severity,
    status,
    message: text,
    detail: { ...text, description: 'What exactly is wrong here and what would be right.' },
    'owner?': text,
    'type?': text,
    'field?': { ...text, description: 'The field of the content.' },
    'reason?': { enum: reasonNames },
    'path?': path,
    'related?': { type: 'array', items: related, minItems: 1 },
    'count?': { type: 'integer', minimum: 2, description: 'How often the same cause has struck.' },
    'places?': { type: 'array', items: objectOf(place), minItems: 2, maxItems: 100 },
    rfc: text,
    ...place,
  },
  { title: 'A finding', additionalProperties: false },
);
