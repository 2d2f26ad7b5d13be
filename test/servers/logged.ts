import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** Waits for the line of a server's log that holds a text; what comes later is thrown away. */
export async function logged(server: ChildProcess, text: string): Promise<string> {
  const said: string[] = [];
  const ready = new Promise<string>((resolve) => {
    createInterface(server.stderr!).on('line', (line) => {
      if (line.includes(text)) resolve(line);
      else if (said.length < 100) said.push(line);
    });
  });
  // `once` rejects when the program cannot be started at all.
  const ended = once(server, 'exit').then((): never => {
    throw new Error(said.join('\n'));
  });
  // That it ends some day is no fault.
  ended.catch(() => {});
  return Promise.race([ready, ended]);
}
