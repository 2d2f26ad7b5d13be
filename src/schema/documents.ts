import { catalogSchema } from './catalog-schema.ts';
import { changeSchema, changesSchema } from './change-schema.ts';
import { findingSchema } from './finding-schema.ts';
import { DIALECT, type JsonSchema } from './json-schema.ts';
import { recordSchema } from './record-schema.ts';

const schemas: Readonly<Record<string, JsonSchema>> = {
  'record.schema.json': recordSchema,
  'change.schema.json': changeSchema,
  'changes.schema.json': changesSchema,
  'finding.schema.json': findingSchema,
  'catalog.schema.json': catalogSchema,
};

/** The schema documents by their file names, by which they also refer to each other. */
export const schemaDocuments: Readonly<Record<string, JsonSchema>> = Object.fromEntries(
  Object.entries(schemas).map(([name, schema]) => [name, { $schema: DIALECT, $id: name, ...schema }]),
);
