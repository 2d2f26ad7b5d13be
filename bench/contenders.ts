import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import process from 'node:process';
import { findProgram } from './find-program.ts';
import { type Peer, peers, type Subject } from './peers.ts';

/** A program in the race: ours or a peer. */
export interface Contender {
  readonly name: string;
  readonly program: string;
  args(subject: Subject): readonly string[];
  /** What to ask instead for the exit code that tells accepted from rejected, where `args` hides it. */
  verdictArgs?(subject: Subject): readonly string[];
}

export const ourName = 'zonevet';
export const ourBinary = 'dist/cli/bin.js';

export function findOurs(): Contender | undefined {
  const binary = resolve(ourBinary);
  if (!existsSync(binary)) return undefined;
  const command = (failOn: string, { target, origin }: Subject): string[] => [
    ...[binary, 'check', target, '--format', 'json', '--fail-on', failOn],
    ...(origin === '' ? [] : ['--origin', origin]),
  ];
  return {
    name: ourName,
    program: process.execPath,
    args: (subject) => command('never', subject),
    verdictArgs: (subject) => command('error', subject),
  };
}

export function findPeers(reads: Peer['reads']): Contender[] {
  return peers.flatMap((peer) => {
    const program = findProgram(peer.binary);
    return peer.reads === reads && program !== undefined
      ? [{ name: peer.name, program, args: peer.args }]
      : [];
  });
}

export function missingPeers(): Peer[] {
  return peers.filter(({ binary }) => findProgram(binary) === undefined);
}
