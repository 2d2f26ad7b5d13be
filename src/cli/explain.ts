import { type Code, codeNames, entryOf, isCode } from '../catalog/catalog.ts';
import type { Example, RecordExample } from '../catalog/entry.ts';
import { didYouMean } from '../engine/text/closest.ts';
import { safe } from '../report/safe.ts';
import { wrap } from '../report/wrap.ts';
import { choice } from './choice.ts';
import { codeFacts, severityText } from './code-facts.ts';
import { columns } from './columns.ts';
import { type Command, UsageError } from './command.ts';

const WIDTH = 80;

const formats = {
  text: explained,
  json: (code: Code) => `${JSON.stringify({ ...codeFacts(code), example: entryOf(code).example })}\n`,
} as const;
const formatNames = Object.keys(formats) as (keyof typeof formats)[];

export const explainCommand: Command = {
  name: 'explain',
  operands: 'CODE',
  summary: 'Tell what a code means, with a wrong and a right example.',
  options: [{ name: 'format', value: 'NAME', help: `How: ${formatNames.join(', ')} (default text).` }],
  details: `
Exit codes:
  0  the code is explained
  2  wrong arguments, such as a code that there is not

Examples:
  zonevet explain record/cname-conflict
  zonevet explain --format json zone/glue-missing
`,
  run(given, io) {
    const [code, ...others] = given.operands;
    const format = choice('format', given.one('format') ?? 'text', formatNames);
    if (code === undefined || others.length > 0)
      throw new UsageError('give one code, such as record/invalid-content');
    if (!isCode(code)) throw new UsageError(`there is no code ${code}${didYouMean(code, codeNames)}`);
    io.out(formats[format](code));
    return 0;
  },
};

/** Where an example stands. */
const settings: Readonly<Record<Example['kind'], string>> = {
  zone: ', in the zone example.com',
  record: ', as a record of example.com',
  decision: '',
};

function explained(code: Code): string {
  const { severity, status, message, must, rfc, explanation } = codeFacts(code);
  const { example } = entryOf(code);
  const level = severityText(severity, (profile) => `${severity[profile]} in ${profile}`, ', ');
  return `${code}: ${message}

${wrap(explanation, WIDTH).join('\n')}

Wrong${settings[example.kind]}:
${exampleText(example.wrong)}
Right:
${exampleText(example.right)}
${columns([
  ['Severity:', must === undefined ? level : `${level} (a MUST of ${must})`],
  ['Status:', String(status)],
  ['See:', rfc],
])}`;
}

function exampleText(example: string | RecordExample): string {
  const text = typeof example === 'string' ? example.trimEnd() : JSON.stringify(example);
  return text
    .split('\n')
    .map((line) => `  ${safe(line.replaceAll('\t', ' '))}\n`)
    .join('');
}
