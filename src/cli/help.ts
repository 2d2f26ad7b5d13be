import { wrap } from '../report/wrap.ts';
import { helpOption } from './arguments.ts';
import { columns } from './columns.ts';
import type { Command, Option } from './command.ts';

/** As wide as most terminals are at least. */
const WIDTH = 80;

export function programHelp(commands: readonly Command[]): string {
  const rows = commands.map(({ name, operands, summary }) => [`  ${name} ${operands}`, summary] as const);
  return `zonevet - DNS zone validation

usage: zonevet COMMAND [OPTION]...

Commands:
${explained(rows)}
Options:
${explained([
  ['  -h, --help', 'Show this help, or behind a command the help of that command.'],
  ['  --version', 'Show the version.'],
])}`;
}

export function commandHelp(command: Command): string {
  const options = [...command.options, helpOption].map(
    (option) => [`  ${spelled(option)}`, option.help] as const,
  );
  return `usage: ${usageLine(command)}

${command.summary}

Options:
${explained(options)}
${command.details.trim()}
`;
}

/** Two columns, the second of which is broken into lines. */
function explained(rows: readonly (readonly [string, string])[]): string {
  const left = Math.max(...rows.map(([name]) => name.length)) + 2;
  return columns(
    rows.flatMap(([name, text]) =>
      wrap(text, WIDTH - left).map((line, index) => [index === 0 ? name : '', line]),
    ),
  );
}

export function usageLine({ name, operands }: Command): string {
  return `zonevet ${name} [OPTION]... ${operands}`.trimEnd();
}

function spelled({ name, short, value }: Option): string {
  return `${short === undefined ? '' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`;
}
