import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { findProgram, versionOf } from '../../bench/find-program.ts';
import { type Peer, peers } from '../../bench/peers.ts';
import { pdnsutil, readsZoneFiles } from './peers-pdnsutil.ts';
import { records, runs } from './peers-settings.ts';
import { type PeerName, peerNames } from './peers-types.ts';

/** What a checker says about a zone; one that crashes says nothing. */
export type Verdict = 'accept' | 'reject' | 'crash';

export interface Judgement {
  readonly verdict: Verdict;
  /** What it printed, both streams, without the folder of the run. */
  readonly output: string;
}

/**
 * What exit codes mean; a warning alone ends with 0 in all of them. validns and kzonecheck end with 1 for any error of
 * theirs, the others for what keeps a server from loading the zone; ldns-read-zone only reads. pdnsutil ends with the
 * number of errors.
 */
const exitCodes: Readonly<Record<Exclude<PeerName, 'pdnsutil'>, Readonly<Record<number, Verdict>>>> = {
  'named-checkzone': { 0: 'accept', 1: 'reject' },
  kzonecheck: { 0: 'accept', 1: 'reject' },
  'nsd-checkzone': { 0: 'accept', 1: 'reject' },
  'ldns-read-zone': { 0: 'accept', 1: 'reject' },
  validns: { 0: 'accept', 1: 'reject' },
};

const TIMEOUT_MS = 20_000;
const FILE = 'z0.zone';
/** Processes at a time: they are short, and starting them takes most of their time. */
const AT_ONCE = 3;

const verdictFrom = (name: PeerName, exitCode: number | null, output: string): Verdict => {
  if (exitCode === null) return 'crash';
  return name === 'pdnsutil' ? pdnsutil.verdict(output) : (exitCodes[name][exitCode] ?? 'crash');
};

const peerOf = (name: PeerName): Pick<Peer, 'args' | 'version'> => {
  if (name === 'pdnsutil') return pdnsutil;
  const peer = peers.find(({ binary }) => binary === name);
  if (peer === undefined) throw new TypeError(`bench/peers.ts has no ${name}`);
  return peer;
};

const usable = new Map<PeerName, boolean>();

function isUsable(name: PeerName): boolean {
  const program = findProgram(name);
  return program !== undefined && (name !== 'pdnsutil' || readsZoneFiles(program));
}

/** Those that are not installed here, or without a part that they need. */
function missing(peers: readonly PeerName[]): readonly PeerName[] {
  for (const name of peers) if (!usable.has(name)) usable.set(name, isUsable(name));
  return peers.filter((name) => usable.get(name) === false);
}

/** Such as `named-checkzone 9.18.49`: votes depend on it. */
export const peerVersions = (peers = peerNames): string =>
  peers.map((name) => `${name} ${versionOf(peerOf(name))}`).join(', ');

const required = process.env['REQUIRE_PEERS'] === '1';

/** Runs take 10 ms each and more where others work too. */
const TEST_TIMEOUT_MS = 60_000 + runs * 200 + records * 1000;

/**
 * A test that needs all peers, since a majority of fewer is another one. Without them it is skipped, and its title says
 * for whom; with `REQUIRE_PEERS=1` it fails.
 */
export function peerTest(title: string, run: () => Promise<void>, peers = peerNames): void {
  const absent = missing(peers);
  const lacking = absent.length === 0 ? '' : ` [needs ${absent.join(', ')}]`;
  test.skipIf(lacking !== '' && !required)(title + lacking, { timeout: TEST_TIMEOUT_MS }, async () => {
    expect(absent, 'peers that are not installed').toEqual([]);
    await run();
  });
}

/** Asks one peer about one zone. */
export async function judge(
  name: PeerName,
  zone: string | Uint8Array,
  origin: string,
  more: readonly string[] = [],
): Promise<Judgement> {
  const subject = { target: FILE, origin };
  const contents = { [FILE]: zone, ...(name === 'pdnsutil' && pdnsutil.files(subject)) };
  const program = findProgram(name);
  if (program === undefined) throw new Error(`${name} is not installed`);
  return inTurn(async () => {
    const cwd = mkdtempSync(path.join(tmpdir(), 'zonevet-peers-'));
    try {
      for (const [beside, content] of Object.entries(contents))
        writeFileSync(path.join(cwd, beside), content);
      const judgement = await run(name, program, [...more, ...peerOf(name).args(subject)], cwd);
      return { ...judgement, output: judgement.output.replaceAll(FILE, 'zone') };
    } finally {
      rmSync(cwd, { recursive: true });
    }
  });
}

function run(name: PeerName, program: string, args: readonly string[], cwd: string): Promise<Judgement> {
  return new Promise((resolve) => {
    const options = { cwd, timeout: TIMEOUT_MS, maxBuffer: 2 ** 26 };
    const child = execFile(program, [...args], options, (_error, stdout, stderr) => {
      const output = `${stdout}${stderr}`;
      resolve({ verdict: verdictFrom(name, child.exitCode, output), output });
    });
  });
}

const waiting: (() => void)[] = [];
let running = 0;

async function inTurn<Result>(job: () => Promise<Result>): Promise<Result> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else running++;
  try {
    return await job();
  } finally {
    const next = waiting.shift();
    if (next === undefined) running--;
    else next();
  }
}
