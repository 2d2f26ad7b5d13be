#!/usr/bin/env node
import { main } from './main.ts';
import { nodeIo } from './node-io.ts';
import { isHelper, runHelper } from './node-threads.ts';

async function run(): Promise<void> {
  try {
    process.exitCode = await main(process.argv.slice(2), nodeIo);
  } catch (error) {
    // A full disk, or a fault of zonevet itself: Node's own status 1 would say that there are findings.
    nodeIo.err(`zonevet: ${error instanceof Error ? error.stack : error}\n`);
    process.exitCode = 3;
  }
}

await (isHelper() ? runHelper() : run());
