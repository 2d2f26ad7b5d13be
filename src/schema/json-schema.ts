/** A schema of JSON Schema 2020-12, or a part of one. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

export const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

/** An object with exactly these members, of which those that end in `?` may be missing. */
export function objectOf(
  members: Readonly<Record<string, JsonSchema | false>>,
  more: JsonSchema = { additionalProperties: false },
): JsonSchema {
  const named = Object.entries(members).map(([name, schema]) => [name.replace(/\?$/, ''), schema] as const);
  return {
    type: 'object',
    properties: Object.fromEntries(named),
    required: Object.keys(members).filter((name) => !name.endsWith('?')),
    ...more,
  };
}

export const text: JsonSchema = { type: 'string' };
/** Lines and columns count from 1. */
export const position: JsonSchema = { type: 'integer', minimum: 1 };
export const id: JsonSchema = { type: ['string', 'number'] };
