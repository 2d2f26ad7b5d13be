import { execFileSync, spawnSync } from 'node:child_process';
import process from 'node:process';

/** Set in a process whose network is its own. */
const MARK = 'ZONEVET_NETWORK';

/** How a program gets a network of its own: as root, or else as root of a user namespace (unshare(1)). */
const ways: readonly (readonly string[])[] = [
  ['unshare', '-n', '--'],
  ['unshare', '-Urn', '--'],
];

let way: readonly string[] | undefined;

/** What to write before a command to run it in a network of its own; undefined where the kernel allows none. */
export function networkOfItsOwn(): readonly string[] | undefined {
  way ??= ways.find(([program, ...args]) => spawnSync(program!, [...args, 'true']).status === 0);
  return way;
}

export const markOf = (command: readonly string[] | undefined): Readonly<Record<string, string>> =>
  command === undefined ? {} : { [MARK]: command.join(' ') };

/** Whether this process can take any address and any port without anybody else seeing it. */
export const isInOwnNetwork = process.env[MARK] !== undefined;

/** Gives the loopback interface addresses, and sends there what goes to any group. */
export function takeAddresses(addresses: readonly string[]): void {
  if (!isInOwnNetwork) throw new Error('addresses are taken in a network of its own only');
  const lines = addresses.map((address) =>
    address.includes(':') ? `addr add ${address}/128 dev lo nodad` : `addr add ${address}/32 dev lo`,
  );
  const groups = ['link set lo up multicast on', 'route add 224.0.0.0/4 dev lo', 'route add ff00::/8 dev lo'];
  execFileSync('ip', ['-batch', '-'], { input: [...groups, ...lines, ''].join('\n') });
}
