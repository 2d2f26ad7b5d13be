import { didYouMean } from '../engine/text/closest.ts';
import { printable } from '../engine/text/excerpt.ts';
import { helpOption, readArguments } from './arguments.ts';
import { type Command, type ExitCode, UsageError } from './command.ts';
import { commands } from './commands.ts';
import { commandHelp, programHelp, usageLine } from './help.ts';
import type { Io } from './io.ts';
import { version } from './version.ts';

/** Runs one command line. Never ends the process, and throws only where zonevet itself has a fault. */
export async function main(args: readonly string[], io: Io): Promise<ExitCode> {
  const [name = '', ...rest] = args;
  const command = commands.find((one) => one.name === name);
  if (command !== undefined) return run(command, rest, io);
  if (name === '--help' || name === '-h') return said(io, programHelp(commands));
  if (name === '--version') return said(io, `zonevet ${version}\n`);
  const names = commands.map((one) => one.name);
  if (name === '') io.err(`zonevet: no command given; there are ${names.join(', ')}\n`);
  else if (name.startsWith('-')) io.err(`zonevet: there is no option ${printable(name)} before a command\n`);
  else io.err(`zonevet: there is no command ${printable(name)}${didYouMean(name, names)}\n`);
  io.err('usage: zonevet COMMAND [OPTION]...\nRun zonevet --help for the commands.\n');
  return 2;
}

async function run(command: Command, args: readonly string[], io: Io): Promise<ExitCode> {
  try {
    const given = readArguments(args, [...command.options, helpOption]);
    if (given.one('help') !== undefined) return said(io, commandHelp(command));
    return await command.run(given, io);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    io.err(`zonevet ${command.name}: ${printable(error.message)}\n`);
    io.err(`usage: ${usageLine(command)}\nRun zonevet ${command.name} --help for all options.\n`);
    return 2;
  }
}

function said(io: Io, text: string): ExitCode {
  io.out(text);
  return 0;
}
