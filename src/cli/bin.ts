#!/usr/bin/env node
import { main } from './main.ts';
import { nodeIo } from './node-io.ts';

// An exception is a fault of zonevet itself; Node's own status 1 for it would say that there are findings.
process.exitCode = 3;
process.exitCode = await main(process.argv.slice(2), nodeIo);
