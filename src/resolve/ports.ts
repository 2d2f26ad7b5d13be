/** What the resolver needs of the outside. Tests turn a clock by hand and answer without any socket. */
export interface Clock {
  /** Milliseconds from some moment on, never going back. */
  now(): number;
  /** Calls once that moment is reached, never before this call returns; answers how to call it off. */
  at(moment: number, call: () => void): () => void;
}

/** Octets from a source that nobody can guess. */
export type RandomBytes = (count: number) => Uint8Array;

/**
 * Why a socket cannot be used any more: nobody listens there; no way leads there, or this machine has none to any
 * address of the family; the other side ended the stream; the address filter forbids it; this machine has no socket left;
 * it may not send there.
 */
export type SocketFault =
  | 'refused'
  | 'unreachable'
  | 'no-family'
  | 'closed'
  | 'blocked'
  | 'no-socket'
  | 'failed';

/** None is called before the socket was handed out. */
export interface SocketEvents {
  /** A datagram, or the next octets of a stream. Valid during the call only. */
  take(bytes: Uint8Array): void;
  /** At most once, and nothing after it. */
  fail(fault: SocketFault): void;
}

export interface Socket {
  send(bytes: Uint8Array): void;
  /** Nothing is called afterwards. May be called more than once. */
  close(): void;
}

export type OpenSocket = (address: Uint8Array, port: number, events: SocketEvents) => Socket;

/** Sockets to an address of 4 or 16 octets, never to a name. */
export interface Network {
  /** A fresh socket with a random port, connected, so that only this address is heard. */
  readonly datagram: OpenSocket;
  /** What is sent before the connection stands is sent then. */
  readonly stream: OpenSocket;
}

export interface Ports {
  readonly clock: Clock;
  readonly network: Network;
  readonly random: RandomBytes;
}
