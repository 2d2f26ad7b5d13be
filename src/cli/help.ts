import { helpOption } from './arguments.ts';
import { columns } from './columns.ts';
import type { Command, Option } from './command.ts';

export function programHelp(commands: readonly Command[]): string {
  const rows = commands.map(({ name, operands, summary }) => [`  ${name} ${operands}`, summary]);
  return `zonevet - DNS zone validation

usage: zonevet COMMAND [OPTION]...

Commands:
${columns(rows)}
Options:
${columns([
  ['  -h, --help', 'Show this help, or behind a command the help of that command.'],
  ['  --version', 'Show the version.'],
])}`;
}

export function commandHelp(command: Command): string {
  const options = [...command.options, helpOption].map((option) => [`  ${spelled(option)}`, option.help]);
  return `usage: ${usageLine(command)}

${command.summary}

Options:
${columns(options)}
${command.details.trim()}
`;
}

export function usageLine({ name, operands }: Command): string {
  return `zonevet ${name} [OPTION]... ${operands}`.trimEnd();
}

function spelled({ name, short, value }: Option): string {
  return `${short === undefined ? '' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`;
}
