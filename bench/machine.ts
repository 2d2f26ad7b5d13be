import { cpus, loadavg, totalmem } from 'node:os';
import process from 'node:process';
import { z } from 'zod';
import { findOurs, missingPeers, ourBinary } from './contenders.ts';
import { findProgram, versionOf } from './find-program.ts';
import { findMeter } from './meter.ts';
import { peers } from './peers.ts';

/** When, where and with what the numbers were taken, and what is missing from them. */
export function machine(): string {
  const cores = cpus();
  const found = peers.filter(({ binary }) => findProgram(binary) !== undefined);
  const missing = missingPeers().map(({ binary }) => binary);
  const lines = [
    `${new Date().toISOString().slice(0, 10)}, ${cores[0]?.model ?? 'unknown CPU'}, ${cores.length} cores, ` +
      `${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}, zod ${zodVersion()}; ` +
      `${loadavg()[0]!.toFixed(1)} processes at work before the first run.`,
    `Peers: ${found.map((peer) => `${peer.binary} ${versionOf(peer)}`).join(', ') || 'none'}.`,
  ];
  if (missing.length > 0) lines.push(`Not installed, so left out: ${missing.join(', ')}.`);
  if (findOurs() === undefined)
    lines.push(`zonevet itself is left out: ${ourBinary} is missing (npm run build).`);
  if (findMeter() === undefined) {
    lines.push('Wall time only: neither GNU time (apt-get install time) nor python3 is installed.');
  }
  return lines.join('\n');
}

function zodVersion(): string {
  const { version } = z.core;
  return [version.major, version.minor, version.patch].join('.');
}
