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

/** Where what goes to a group of IPv6 is heard: the loopback interface carries none of it. */
export const HEARING = 'hearing';

const network = `
link set lo up multicast on
route add 224.0.0.0/4 dev lo
link add speaking type veth peer name ${HEARING}
link set speaking addrgenmode none up
link set ${HEARING} addrgenmode none up
addr add fe80::a/64 dev speaking nodad
addr add fe80::b/64 dev ${HEARING} nodad
route add ff00::/8 dev speaking
`;

/** Sets up the network and gives it addresses. */
export function takeAddresses(addresses: readonly string[]): void {
  if (!isInOwnNetwork) throw new Error('addresses are taken in a network of its own only');
  const lines = addresses.map((address) =>
    address.includes(':') ? `addr add ${address}/128 dev lo nodad` : `addr add ${address}/32 dev lo`,
  );
  execFileSync('ip', ['-batch', '-'], { input: `${network}${lines.join('\n')}\n` });
}
