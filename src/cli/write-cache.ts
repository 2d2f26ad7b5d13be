import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Io } from './io.ts';
import { cacheOf, loadProgram, sealed } from './load-program.ts';

// Part of `npm run build`: what V8 made of the program once it has checked a small zone, so that it starts with that, and what kind of
// module the command is.
const zone = new TextEncoder().encode(`$ORIGIN example.com.
$TTL 3600
@ SOA ns1 hostmaster 1 7200 3600 1209600 3600
@ NS ns1
@ NS ns2
@ MX 10 mail
@ TXT "v=spf1 mx -all"
ns1 A 192.0.2.1
ns2 AAAA 2001:db8::1
mail A 192.0.2.3
www CNAME ns1
`);

const io: Io = {
  files: {
    read: () => zone,
    open: () => ({
      length: zone.length,
      read(into, position) {
        into.set(zone.subarray(position, position + into.length));
        return into.length;
      },
      fault: () => undefined,
      close: () => undefined,
    }),
    size: () => 0,
    isDirectory: () => false,
    list: () => [],
    realPath: (path) => path,
  },
  readInput: () => new Uint8Array(0),
  readSome: () => 0,
  out: () => true,
  err: () => undefined,
  env: {},
  terminal: undefined,
  hasWatcher: false,
  cores: 1,
  hashSeed: 0,
  now: () => 0,
  date: () => 0,
};

async function writeCache(): Promise<void> {
  const filename = join(__dirname, 'program.cjs');
  const { script, start } = loadProgram(__filename, require);
  await start().main(['check', 'example.com.zone'], io);
  writeFileSync(cacheOf(filename), sealed(script.createCachedData(), readFileSync(filename)));
}

// The command is a CommonJS module: the loader of the others takes 4 ms of each start.
writeFileSync(join(__dirname, 'package.json'), '{ "type": "commonjs" }\n');
void writeCache();
