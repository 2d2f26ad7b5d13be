import { concise } from './concise.ts';
import { json } from './json.ts';
import { jsonl } from './jsonl.ts';
import { pretty } from './pretty.ts';
import type { Reporter } from './reporter.ts';

/** Every way to show findings; the first is the one for people. */
export const reporters = [pretty, concise, json, jsonl] as const satisfies readonly Reporter[];
