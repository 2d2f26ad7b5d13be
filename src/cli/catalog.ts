import { codeNames } from '../catalog/catalog.ts';
import { catalogMarkdown, codeHeads, codeRow } from './catalog-markdown.ts';
import { choice } from './choice.ts';
import { codeFacts } from './code-facts.ts';
import { columns } from './columns.ts';
import { type Command, UsageError } from './command.ts';

const formats = {
  text: () => columns([codeHeads, ...codeNames.map(codeRow)]),
  json: () => `[\n${codeNames.map((code) => JSON.stringify(codeFacts(code))).join(',\n')}\n]\n`,
  markdown: catalogMarkdown,
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
  zonevet catalog --format markdown > catalog.md
`,
  run(given, io) {
    const format = choice('format', given.one('format') ?? 'text', formatNames);
    if (given.operands.length > 0)
      throw new UsageError(`it takes no operand, but there is ${given.operands[0]}`);
    io.out(formats[format]());
    return 0;
  },
};
