import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** Waits until a server has written a text to its log; what comes later is thrown away. */
export async function logged(server: ChildProcess, text: string): Promise<void> {
  const said: string[] = [];
  const ready = new Promise<void>((resolve) => {
    createInterface(server.stderr!).on('line', (line) => {
      if (line.includes(text)) resolve();
      else if (said.length < 100) said.push(line);
    });
  });
  // `once` rejects when the program cannot be started at all.
  const ended = once(server, 'exit').then(() => {
    throw new Error(said.join('\n'));
  });
  await Promise.race([ready, ended]);
  // That it ends some day is no fault any more.
  ended.catch(() => {});
}
