import { spawnSync } from 'node:child_process';
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, expect, test } from 'vitest';
import { findProgram } from '../../../bench/find-program.ts';
import { type DelegationSigner, delegationSigner } from '../../../src/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'zonevet-ds-'));
afterAll(() => rmSync(folder, { recursive: true }));

const digestTypes = [1, 2, 4] as const;
const owners = ['example.net', 'Sub.EXAMPLE.org', '_x.a-b.example', 'xn--bcher-kva.example'];

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const curvePoint = ({ x, y = '' }: { x?: string; y?: string }): Uint8Array =>
  Buffer.concat([Buffer.from(x!, 'base64url'), Buffer.from(y, 'base64url')]);
const jwk = ({ publicKey }: { publicKey: KeyObject }) => publicKey.export({ format: 'jwk' });

/** Keys as DNSKEY has them (RFC 3110 2, RFC 6605 4, RFC 8080 3). */
function rsaKey(): Uint8Array {
  const { n, e } = jwk(generateKeyPairSync('rsa', { modulusLength: 1024 }));
  const exponent = Buffer.from(e!, 'base64url');
  return Buffer.concat([Buffer.of(exponent.length), exponent, Buffer.from(n!, 'base64url')]);
}
const makers: Readonly<Record<number, () => Uint8Array>> = {
  8: rsaKey,
  10: rsaKey,
  13: () => curvePoint(jwk(generateKeyPairSync('ec', { namedCurve: 'P-256' }))),
  14: () => curvePoint(jwk(generateKeyPairSync('ec', { namedCurve: 'P-384' }))),
  15: () => curvePoint(jwk(generateKeyPairSync('ed25519'))),
};

interface Program {
  readonly name: string;
  /** The DS records of the key in a file, as it prints them. */
  readonly print: (program: string, file: string, owner: string) => string;
}

const run = (program: string, args: readonly string[]): string =>
  spawnSync(program, args, { encoding: 'utf8' }).stdout;

const programs: readonly Program[] = [
  {
    name: 'dnssec-dsfromkey',
    print: (program, file, owner) =>
      run(program, ['-a', 'SHA-1', '-a', 'SHA-256', '-a', 'SHA-384', '-f', file, owner]),
  },
  {
    name: 'ldns-key2ds',
    print: (program, file) => digestTypes.map((type) => run(program, ['-n', `-${type}`, file])).join(''),
  },
];

const contentOf = ({ keyTag, algorithm, digestType, digest }: DelegationSigner): string =>
  [keyTag, algorithm, digestType, digest].join(' ');

/** `55648 13 2 b4c8...`, one for each record. */
const contents = (printed: string): string[] =>
  Array.from(printed.matchAll(/\sDS\s+(.+)/g), ([, content]) => content!.toLowerCase());

for (const { name, print } of programs) {
  const program = findProgram(name);
  const isRequired = process.env['REQUIRE_PEERS'] === '1';
  const lacking = program === undefined ? ` [needs ${name}]` : '';
  test.skipIf(lacking !== '' && !isRequired)(
    `${name} makes the same DS records of new keys${lacking}`,
    () => {
      expect(program).toBeDefined();
      for (const [algorithm, make] of Object.entries(makers))
        for (const owner of owners) {
          const key = `257 3 ${algorithm} ${base64(make())}`;
          const file = join(folder, 'key');
          writeFileSync(file, `${owner}. 3600 IN DNSKEY ${key}\n`);
          const ours = digestTypes.map((type) => contentOf(delegationSigner(owner, key, type)!));
          expect(contents(print(program!, file, owner)), key).toEqual(ours);
        }
    },
  );
}
