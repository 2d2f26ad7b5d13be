import { catalogCommand } from './catalog.ts';
import { challengeCommand } from './challenge.ts';
import { checkCommand } from './check.ts';
import type { Command } from './command.ts';
import { explainCommand } from './explain.ts';
import { recordsCommand } from './records.ts';
import { verifyCommand } from './verify.ts';

export const commands: readonly Command[] = [
  checkCommand,
  recordsCommand,
  verifyCommand,
  challengeCommand,
  explainCommand,
  catalogCommand,
];
