#!/usr/bin/env node
import { loadProgram } from './load-program.ts';

/** What asks the network is larger by a third, and what the bundler does for it slows all of the rest down by a twentieth. */
const networked: readonly (string | undefined)[] = ['verify', 'challenge'];
const script = networked.includes(process.argv[2]) ? 'network' : 'program';
const { main, nodeIo, isHelper, runHelper } = loadProgram(__filename, require, script).start();

async function run(): Promise<never> {
  let code: number;
  try {
    code = await main(process.argv.slice(2), nodeIo);
  } catch (error) {
    // A full disk, or a fault of zonevet itself: Node's own status 1 would say that there are findings.
    nodeIo.err(`zonevet: ${told(error)}\n`);
    code = 3;
  }
  // All output has left the process. Ending by itself, Node takes the heap apart first, which is a fortieth of a run.
  process.exit(code);
}

/** What the system refused says enough; of a fault of zonevet its place is wanted. */
function told(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  return 'syscall' in error ? error.message : error.stack;
}

// The bundle is a CommonJS module, which Node starts 4 ms sooner, and knows no `await` here.
void (isHelper() ? runHelper() : run());
