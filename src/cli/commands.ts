import { catalogCommand } from './catalog.ts';
import { checkCommand } from './check.ts';
import type { Command } from './command.ts';
import { explainCommand } from './explain.ts';

export const commands: readonly Command[] = [checkCommand, explainCommand, catalogCommand];
