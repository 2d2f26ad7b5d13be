import { type Code, codeNames } from '../catalog/catalog.ts';
import { choice } from './choice.ts';
import { codeFacts, profileNames, severityText } from './code-facts.ts';
import { columns } from './columns.ts';
import { type Command, UsageError } from './command.ts';

const heads = ['code', 'status', `severity (or ${profileNames.join('/')})`, 'message'];

const formats = {
  text: () => columns([heads, ...codeNames.map(row)]),
  json: () => `[\n${codeNames.map((code) => JSON.stringify(codeFacts(code))).join(',\n')}\n]\n`,
  markdown: () => [heads, heads.map(() => '---'), ...codeNames.map(row)].map(markdownRow).join(''),
} as const;
const formatNames = Object.keys(formats) as (keyof typeof formats)[];

export const catalogCommand: Command = {
  name: 'catalog',
  operands: '',
  summary: 'List every code with its status, severity and message.',
  options: [{ name: 'format', value: 'NAME', help: `How: ${formatNames.join(', ')} (default text).` }],
  details: `
Exit codes:
  0  the catalog is listed
  2  wrong arguments

Examples:
  zonevet catalog
  zonevet catalog --format json
`,
  run(given, io) {
    const format = choice('format', given.one('format') ?? 'text', formatNames);
    if (given.operands.length > 0)
      throw new UsageError(`it takes no operand, but there is ${given.operands[0]}`);
    io.out(formats[format]());
    return 0;
  },
};

function row(code: Code): readonly string[] {
  const { status, severity, message } = codeFacts(code);
  return [code, String(status), severityText(severity, (profile) => severity[profile], '/'), message];
}

function markdownRow(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('<', '&lt;').replaceAll('|', '\\|')).join(' | ')} |\n`;
}
