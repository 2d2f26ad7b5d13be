import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterAll, expect, test } from 'vitest';
import { findProgram, versionOf } from '../../bench/find-program.ts';
import { type Peer, peers } from '../../bench/peers.ts';
import { runs } from './peers-settings.ts';
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
 * theirs, the others for what keeps a server from loading the zone; ldns-read-zone only reads.
 */
const exitCodes: Readonly<Record<PeerName, Readonly<Record<number, Verdict>>>> = {
  'named-checkzone': { 0: 'accept', 1: 'reject' },
  kzonecheck: { 0: 'accept', 1: 'reject' },
  'nsd-checkzone': { 0: 'accept', 1: 'reject' },
  'ldns-read-zone': { 0: 'accept', 1: 'reject' },
  validns: { 0: 'accept', 1: 'reject' },
};

const TIMEOUT_MS = 20_000;
/** Processes at a time: they are short, and starting them takes most of their time. */
const AT_ONCE = 3;

const peerOf = (name: PeerName): Peer => {
  const peer = peers.find(({ binary }) => binary === name);
  if (peer === undefined) throw new TypeError(`bench/peers.ts has no ${name}`);
  return peer;
};

/** Peers that are not installed here. */
export const missingPeers: readonly PeerName[] = peerNames.filter((name) => findProgram(name) === undefined);

/** Such as `named-checkzone 9.18.49`: votes depend on it. */
export const peerVersions = (): string =>
  peerNames.map((name) => `${name} ${versionOf(peerOf(name))}`).join(', ');

const required = process.env['REQUIRE_PEERS'] === '1';

/** Runs take 10 ms each and more where others work too. */
const TEST_TIMEOUT_MS = 60_000 + runs * 200;

/**
 * A test that needs all peers, since a majority of fewer is another one. Without them it is skipped, and its title says
 * for whom; with `REQUIRE_PEERS=1` it fails.
 */
export function peerTest(title: string, run: () => Promise<void>): void {
  const lacking = missingPeers.length === 0 ? '' : ` [needs ${missingPeers.join(', ')}]`;
  test.skipIf(lacking !== '' && !required)(title + lacking, { timeout: TEST_TIMEOUT_MS }, async () => {
    expect(missingPeers, 'peers that are not installed').toEqual([]);
    await run();
  });
}

const folder = mkdtempSync(path.join(tmpdir(), 'zonevet-peers-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;

/** Asks one peer about one zone. */
export async function judge(
  name: PeerName,
  zone: string | Uint8Array,
  origin: string,
  more: readonly string[] = [],
): Promise<Judgement> {
  const file = `z${files++}.zone`;
  const full = path.join(folder, file);
  const program = findProgram(name);
  if (program === undefined) throw new Error(`${name} is not installed`);
  return inTurn(async () => {
    writeFileSync(full, zone);
    const judgement = await run(name, program, [...more, ...peerOf(name).args({ target: file, origin })]);
    rmSync(full);
    return { ...judgement, output: judgement.output.replaceAll(file, 'zone') };
  });
}

function run(name: PeerName, program: string, args: readonly string[]): Promise<Judgement> {
  return new Promise((resolve) => {
    const options = { cwd: folder, timeout: TIMEOUT_MS, maxBuffer: 2 ** 26 };
    const child = execFile(program, [...args], options, (_error, stdout, stderr) => {
      const verdict = exitCodes[name][child.exitCode ?? -1] ?? 'crash';
      resolve({ verdict, output: `${stdout}${stderr}` });
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
