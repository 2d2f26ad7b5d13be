import { execFileSync } from 'node:child_process';
import { createPrivateKey, createPublicKey } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findProgram } from '../../../bench/find-program.ts';
import type { Dice } from './dice.ts';
import { type Draft, type Entry, record } from './draft.ts';

/** Programs that sign. */
export const signers = ['dnssec-signzone', 'ldns-signzone'] as const;

type Signer = (typeof signers)[number];
type Denial = 'NSEC' | 'NSEC3' | 'opt-out';

/** Signatures hold from 2020 to the end of 2036. */
const FROM = '20200101000000';
const TO = '20361231000000';

/** In between. */
export const NOW = '2026-06-01T00:00:00Z';

const algorithm = 15;
/** PKCS #8 around an Ed25519 seed (RFC 8410 7). */
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex');

interface KeyFiles {
  readonly base: string;
  readonly files: Readonly<Record<string, string>>;
}

/** The files of a key that follows from 32 octets, so that its signatures are the same each time (RFC 8032). */
function keyOf(origin: string, flags: 256 | 257, seed: string): KeyFiles {
  const privateKey = createPrivateKey({
    key: Buffer.concat([pkcs8, Buffer.from(seed, 'hex')]),
    format: 'der',
    type: 'pkcs8',
  });
  const publicKey = createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(-32);
  const rdata = Buffer.concat([Buffer.from([flags >> 8, flags & 0xff, 3, algorithm]), publicKey]);
  const base = `K${origin}.+015+${String(tagOf(rdata)).padStart(5, '0')}`;
  const content = `${flags} 3 ${algorithm} ${publicKey.toString('base64')}`;
  const secret = Buffer.from(seed, 'hex').toString('base64');
  return {
    base,
    files: {
      [`${base}.key`]: `${origin}. 3600 IN DNSKEY ${content}\n`,
      [`${base}.private`]: `Private-key-format: v1.2\nAlgorithm: 15 (ED25519)\nPrivateKey: ${secret}\n`,
    },
  };
}

/** RFC 4034 B. */
function tagOf(rdata: Uint8Array): number {
  const sum = rdata.reduce((total, octet, at) => total + (at % 2 === 0 ? octet << 8 : octet), 0);
  return (sum + (sum >>> 16)) & 0xffff;
}

const denialArgs: Readonly<Record<Signer, Readonly<Record<Denial, readonly string[]>>>> = {
  'dnssec-signzone': { NSEC: [], NSEC3: ['-3', '-', '-H', '0'], 'opt-out': ['-3', 'abcd', '-H', '0', '-A'] },
  'ldns-signzone': {
    NSEC: [],
    NSEC3: ['-n', '-t', '0'],
    'opt-out': ['-n', '-p', '-t', '0', '-s', 'abcd'],
  },
};

const argsOf = (signer: Signer, denial: Denial, origin: string, keys: readonly KeyFiles[]): string[] => {
  const [ksk, zsk] = keys.map(({ base }) => base);
  return signer === 'ldns-signzone'
    ? [...denialArgs[signer][denial], '-i', FROM, '-e', TO, '-o', origin, '-f', 'signed', 'zone', ksk!, zsk!]
    : // One record a line, no verification of what it has just made, no key but these.
      [
        ...denialArgs[signer][denial],
        '-O',
        'full',
        '-P',
        '-s',
        FROM,
        '-e',
        TO,
        '-o',
        origin,
        '-f',
        'signed',
      ].concat(['-k', ksk!, 'zone', zsk!]);
};

/** A zone as a program signs it: a record a line, in full. */
export function signed(draft: Draft, dice: Dice): Draft {
  const signer = dice.pick(signers);
  const denial = dice.pick(['NSEC', 'NSEC3', 'opt-out'] as const);
  const { origin } = draft;
  const keys = ([257, 256] as const).map((flags) => keyOf(origin, flags, dice.hex(32)));
  const folder = mkdtempSync(path.join(tmpdir(), 'zonevet-sign-'));
  try {
    const files = Object.assign({}, ...keys.map(({ files: some }) => some)) as Record<string, string>;
    const zone = draft.entries.map(({ text }) => text).join('');
    const published =
      signer === 'ldns-signzone'
        ? zone
        : zone +
          Object.entries(files)
            .filter(([name]) => name.endsWith('.key'))
            .map(([, text]) => text)
            .join('');
    for (const [name, text] of Object.entries({ ...files, zone: published }))
      writeFileSync(path.join(folder, name), text, 'latin1');
    const program = findProgram(signer);
    if (program === undefined) throw new Error(`${signer} is not installed`);
    execFileSync(program, argsOf(signer, denial, origin, keys), { cwd: folder, stdio: 'pipe' });
    const entries = recordsIn(readFileSync(path.join(folder, 'signed'), 'latin1'));
    return { kind: `signed ${denial}`, origin, includes: new Map(), entries };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Owner, TTL, type and content; signers put comments behind. */
const signedLine =
  /^(?<owner>\S+)\s+(?<ttl>\d+)\s+IN\s+(?<type>\S+)\s+(?<content>(?:"(?:[^"\\]|\\.)*"|[^";])*?)\s*(?:;.*)?$/;

function recordsIn(text: string): Entry[] {
  return text.split('\n').flatMap((written) => {
    const fields = signedLine.exec(written)?.groups;
    if (fields === undefined) return [];
    const { owner, ttl, type, content } = fields as Record<string, string>;
    return [record(owner!, type!, content!, ttl!)];
  });
}
