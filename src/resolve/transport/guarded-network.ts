import type { Network, OpenSocket } from '../ports.ts';
import { addressText, parseAddress } from './address.ts';
import { isGlobalAddress } from './address-filter.ts';

/** Where DNS is spoken (RFC 1035 4.2). */
const PORT = 53;

/** What loosens the filter or leads elsewhere: for closed networks and tests, by the caller's code only. */
export interface AddressOptions {
  /** Allows an address that the filter would refuse; in text form, IPv6 as RFC 5952 writes it. */
  readonly allowAddress?: ((address: string) => boolean) | undefined;
  /** Where the server with that address really is; `host` must be an address, too. */
  readonly connectMap?: ((address: string) => { readonly host: string; readonly port: number }) | undefined;
}

/** A way to servers at port 53. */
export type Reach = (address: Uint8Array, events: Parameters<OpenSocket>[2]) => ReturnType<OpenSocket>;

export interface GuardedNetwork {
  /** Whether a socket to it would be opened. */
  isAllowed(address: Uint8Array): boolean;
  /** To whom anybody names as a server: the filter stands here, where the socket is opened, and nowhere before. */
  readonly toNamed: Readonly<Record<'udp' | 'tcp', Reach>>;
  /** To those that the settings name, wherever they are. */
  readonly toConfigured: Readonly<Record<'udp' | 'tcp', Reach>>;
}

export function guardNetwork(network: Network, options: AddressOptions = {}): GuardedNetwork {
  const { allowAddress, connectMap } = options;

  const isAllowed = (address: Uint8Array): boolean => {
    if (isGlobalAddress(address)) return true;
    const text = addressText(address);
    return text !== undefined && allowAddress?.(text) === true;
  };

  const reach =
    (open: OpenSocket): Reach =>
    (address, events) => {
      if (connectMap === undefined) return open(address, PORT, events);
      const { host, port } = connectMap(addressText(address) ?? '');
      const there = parseAddress(host);
      if (there === undefined) throw new TypeError(`connectMap: ${host} is no address`);
      return open(there, port, events);
    };

  const guarded =
    (open: Reach): Reach =>
    (address, events) =>
      isAllowed(address) ? open(address, events) : refuse(events);

  const [udp, tcp] = [reach(network.datagram), reach(network.stream)];
  return {
    isAllowed,
    toNamed: { udp: guarded(udp), tcp: guarded(tcp) },
    toConfigured: { udp, tcp },
  };
}

const refuse: (events: Parameters<OpenSocket>[2]) => ReturnType<OpenSocket> = (events) => {
  let isOpen = true;
  queueMicrotask(() => {
    if (isOpen) events.fail('blocked');
  });
  return {
    send() {},
    close() {
      isOpen = false;
    },
  };
};
