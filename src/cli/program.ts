import { main } from './main.ts';
import { nodeIo } from './node-io.ts';
import { isHelper, runHelper } from './node-threads.ts';

/** What the build bundles into one script (`program.cjs`, and with what asks the network `network.cjs`), which `bin.ts` loads. */
export const program = { main, nodeIo, isHelper, runHelper } as const;
