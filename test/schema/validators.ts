import { readFileSync } from 'node:fs';
import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020.js';
import { schemaDocuments } from '../../src/schema/documents.ts';

/** The documents that the build has written, which are the ones that others read. */
export const writtenDocuments: Readonly<Record<string, unknown>> = Object.fromEntries(
  Object.keys(schemaDocuments).map((name) => {
    const text = readFileSync(new URL(`../../dist/schema/${name}`, import.meta.url), 'utf8');
    return [name, JSON.parse(text) as unknown];
  }),
);

// Strict: a misspelt keyword is an error, where others would pass it over.
const ajv = new Ajv2020.default({
  strict: true,
  strictRequired: false,
  allowUnionTypes: true,
  allErrors: true,
});
for (const document of Object.values(writtenDocuments)) ajv.addSchema(document as object);

export function validatorOf(name: string): ValidateFunction {
  return ajv.getSchema(`${name}.schema.json`)!;
}

/** Why a value is not valid; nothing when it is. What is undefined is not there, as on its way through JSON. */
export function faultsIn(name: string, value: unknown): readonly string[] {
  const validate = validatorOf(name);
  validate(JSON.parse(JSON.stringify(value)));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
