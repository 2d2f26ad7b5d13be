import { writeFileSync } from 'node:fs';
import { schemaDocuments } from './documents.ts';

// Part of `npm run build`: the documents stand beside the compiled file.
for (const [name, document] of Object.entries(schemaDocuments))
  writeFileSync(new URL(name, import.meta.url), `${JSON.stringify(document, undefined, 2)}\n`);
