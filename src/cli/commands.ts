import { catalogCommand } from './catalog.ts';
import { checkCommand } from './check.ts';
import type { Command } from './command.ts';
import { explainCommand } from './explain.ts';
import { recordsCommand } from './records.ts';

export const commands: readonly Command[] = [checkCommand, recordsCommand, explainCommand, catalogCommand];
