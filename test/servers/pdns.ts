import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { logged } from './logged.ts';
import { programPath } from './programs.ts';

/** One RRset of a body: its records take the place of those that are there, or all are taken away. */
export interface PdnsRrset {
  readonly name: string;
  readonly type: string;
  readonly ttl?: unknown;
  readonly changetype: 'REPLACE' | 'DELETE';
  readonly records?: readonly { readonly content: string; readonly disabled: boolean }[];
}

/** PowerDNS on loopback, with zones that live as long as the process. */
export interface Pdns {
  /** Makes a zone with an SOA record and a name server. */
  create(zone: string, nameServer: string): Promise<void>;
  /** What it says against the change of a zone; undefined when it takes it. */
  patch(zone: string, rrsets: readonly PdnsRrset[]): Promise<string | undefined>;
  stop(): Promise<void>;
}

const KEY = 'zonevet';

/** A port of loopback that nobody listens on. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}

export async function startPdns(): Promise<Pdns> {
  const folder = mkdtempSync(path.join(tmpdir(), 'zonevet-pdns-'));
  const [dnsPort, httpPort] = [await freePort(), await freePort()];
  const settings = {
    launch: 'lmdb',
    'lmdb-filename': path.join(folder, 'zones.lmdb'),
    'lmdb-shards': 1,
    'lmdb-sync-mode': 'nosync',
    'local-address': '127.0.0.1',
    'local-port': dnsPort,
    api: 'yes',
    'api-key': KEY,
    'webserver-address': '127.0.0.1',
    'webserver-port': httpPort,
    'webserver-allow-from': '127.0.0.1',
    'socket-dir': folder,
    // It asks no server on the network whether it is out of date.
    'security-poll-suffix': '',
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`);
  writeFileSync(path.join(folder, 'pdns.conf'), lines.join(''));
  const server = spawn(
    programPath('pdns_server with its LMDB backend'),
    [`--config-dir=${folder}`, '--guardian=no', '--daemon=no'],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  await logged(server, 'Done launching threads');

  const zones = `http://127.0.0.1:${httpPort}/api/v1/servers/localhost/zones`;
  async function send(method: string, url: string, body: unknown): Promise<string | undefined> {
    const headers = { 'X-API-Key': KEY, 'Content-Type': 'application/json' };
    const answer = await fetch(url, { method, headers, body: JSON.stringify(body) });
    return answer.ok ? undefined : `${answer.status} ${await answer.text()}`;
  }
  return {
    async create(zone, nameServer) {
      const refused = await send('POST', zones, { name: zone, kind: 'Native', nameservers: [nameServer] });
      if (refused !== undefined) throw new Error(refused);
    },
    patch: (zone, rrsets) => send('PATCH', `${zones}/${zone}`, { rrsets }),
    async stop() {
      if (server.exitCode === null && server.kill('SIGKILL')) await once(server, 'exit');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
