import { rrTypes } from '../engine/rrtypes/registry.ts';
import { MAX_TTL } from '../engine/text/ttl.ts';
import { id, type JsonSchema, objectOf, text } from './json-schema.ts';

const ttl: JsonSchema = {
  type: 'integer',
  minimum: 1,
  maximum: MAX_TTL,
  description: 'Seconds for which others may keep the record; without it the default of the zone holds.',
};
const content: JsonSchema = {
  ...text,
  description: 'Zone-file text of the type: `10 mail.example.com.` for an MX. Its grammar is not told here.',
};
const disabled: JsonSchema = { type: 'boolean', description: 'Stored, but not served.' };

/** What may change in a record that is there. */
export const changeableMembers = { 'content?': content, 'ttl?': ttl, 'disabled?': disabled };

const platformTypes = rrTypes.filter(({ platform }) => platform);

/** Members that nobody knows are passed over, as `checkRecord` does. */
export const recordSchema: JsonSchema = objectOf(
  {
    name: { ...text, description: '`@` for the apex, relative to the zone, or in full with its final dot.' },
    type: {
      enum: [
        ...platformTypes.map(({ mnemonic }) => mnemonic),
        ...platformTypes.map(({ code }) => `TYPE${code}`),
      ],
    },
    ...changeableMembers,
    content,
    'id?': id,
  },
  { title: 'A record as the platform takes it' },
);
