import { code, severity, status } from './finding-schema.ts';
import { type JsonSchema, objectOf, text } from './json-schema.ts';

const level: JsonSchema = { anyOf: [severity, { const: 'off' }] };

export const catalogSchema: JsonSchema = {
  title: 'What `zonevet catalog --format json` prints',
  type: 'array',
  items: objectOf({
    code,
    status,
    severity: objectOf({ rfc: level, platform: level, strict: level }),
    'must?': {
      ...text,
      description: 'The section whose capital MUST makes it an error in the profile strict.',
    },
    message: { ...text, description: '`<...>` stands for what is filled in.' },
    rfc: text,
    explanation: text,
  }),
};
