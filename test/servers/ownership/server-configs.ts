import { at } from './addresses.ts';

/** A program, what it is started with, and the file that tells it what to do; `FOLDER` is where its files are. */
export interface ServerConfig {
  readonly program: string;
  readonly args: readonly string[];
  readonly config: string;
}

const list = (zones: readonly string[], line: (zone: string) => string): string => zones.map(line).join('\n');

export const fileOf = (zone: string): string => (zone === '.' ? 'root.zone' : `${zone}.zone`);

/** With `isLogged` it writes a line for each query. */
export const named = (
  addresses: readonly string[],
  zones: readonly string[],
  isLogged = false,
): ServerConfig => ({
  program: 'named',
  args: ['-g', '-n', '1', '-c', 'FOLDER/config'],
  config: `
options {
  directory "FOLDER";
  pid-file "FOLDER/pid";
  session-keyfile "FOLDER/session.key";
  lock-file none;
  listen-on { ${addresses.join('; ')}; };
  listen-on-v6 { none; };
  recursion no;
  dnssec-validation no;
  notify no;
  check-names primary ignore;
  minimal-responses no;
  querylog ${isLogged ? 'yes' : 'no'};
};
controls { };
${list(zones, (zone) => `zone "${zone}" { type primary; file "FOLDER/${fileOf(zone)}"; };`)}
`,
});

export const nsd = (addresses: readonly string[], zones: readonly string[]): ServerConfig => ({
  program: 'nsd',
  args: ['-d', '-c', 'FOLDER/config'],
  config: `
server:
  username: ""
  chroot: ""
  database: ""
  zonesdir: "FOLDER"
  pidfile: "FOLDER/pid"
  xfrdfile: "FOLDER/xfrd.state"
  zonelistfile: "FOLDER/zones.list"
  server-count: 1
  rrl-ratelimit: 0
${list(addresses, (address) => `  ip-address: ${address}@53`)}
remote-control:
  control-enable: no
${list(zones, (zone) => `zone:\n  name: "${zone}"\n  zonefile: "${fileOf(zone)}"`)}
`,
});

export const knot = (addresses: readonly string[], zones: readonly string[]): ServerConfig => ({
  program: 'knotd',
  args: ['-c', 'FOLDER/config'],
  config: `
server:
  rundir: "FOLDER"
  listen: [ ${addresses.map((address) => `${address}@53`).join(', ')} ]
  udp-workers: 1
  tcp-workers: 1
database:
  storage: "FOLDER"
template:
  - id: default
    storage: "FOLDER"
    file: "%s.zone"
zone:
${list(zones, (zone) => `  - domain: ${zone}`)}
`,
});

interface Recursing {
  /** Lines that make keys trusted; without them signatures are not checked. */
  readonly trusted?: string;
  /** Answers of its own. */
  readonly made: readonly string[];
  /** Networks that it must not ask, lest what it sends be counted as ours. */
  readonly unasked: readonly string[];
}

export const unbound = (address: string, { trusted, made, unasked }: Recursing): ServerConfig => ({
  program: 'unbound',
  args: ['-d', '-p', '-c', 'FOLDER/config'],
  config: `
server:
  username: ""
  chroot: ""
  directory: "FOLDER"
  pidfile: ""
  use-syslog: no
  num-threads: 1
  incoming-num-tcp: 100
  interface: ${address}
  outgoing-interface: ${address}
  outgoing-interface: ${at.recursor6}
  access-control: 0.0.0.0/0 allow
  root-hints: "FOLDER/root.hints"
  module-config: "${trusted === undefined ? 'iterator' : 'validator iterator'}"
${trusted === undefined ? '' : list(trusted.trim().split('\n'), (line) => `  trust-anchor: "${line}"`)}
  local-zone: "test." nodefault
  ede: yes
  val-log-level: 2
  ip-ratelimit: 0
  cache-max-ttl: 0
  cache-max-negative-ttl: 0
  infra-host-ttl: 1
  unknown-server-time-limit: 20
  infra-cache-min-rtt: 10
${list(unasked, (network) => `  do-not-query-address: ${network}`)}
${list(made, (line) => `  local-data: '${line}'`)}
remote-control:
  control-enable: no
`,
});

export const rootHints = `. 3600 NS a.root-servers.net.\na.root-servers.net. 3600 A ${at.root}\n`;
