#!/usr/bin/env node
import { loadProgram } from './load-program.ts';

const { main, nodeIo, isHelper, runHelper } = loadProgram(import.meta.url).start();

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
