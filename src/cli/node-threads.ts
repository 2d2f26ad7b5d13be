import { helpToCheck } from './check-helper.ts';
import type { Order } from './check-messages.ts';
import type { StartHelper } from './io.ts';
import { nodeFiles, readStandardInput } from './node-files.ts';

// What is about threads is loaded only where there are any.

/** The first word of a helper's command line: no user can write it, as it holds a null character. */
const HELPER = '\0helper';

export const isHelper = (): boolean => process.argv[2] === HELPER;

/** The program starts once more; when it is built, `import.meta.url` is that of `bin.js`. */
export const startHelper: StartHelper = (order) => {
  const { Worker } = process.getBuiltinModule('node:worker_threads');
  return new Worker(new URL(import.meta.url), { argv: [HELPER], workerData: order });
};

export function runHelper(): Promise<never> {
  const { parentPort, workerData } = process.getBuiltinModule('node:worker_threads');
  return helpToCheck(workerData as Order, parentPort!, { files: nodeFiles, readInput: readStandardInput });
}
