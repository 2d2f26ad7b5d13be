/** A packet that is about to go out. */
export interface PacketRequest {
  /** Whom it is for, in text form; IPv6 as RFC 5952 writes it. */
  readonly address: string;
  readonly transport: 'udp' | 'tcp';
  /** Whether the settings name whom it is for: a recursive resolver, or a root server. */
  readonly configured: boolean;
  /** Whose check it is; empty where nobody said so. */
  readonly account: string;
}

/**
 * A limit that machines share: answers 0 where the packet may go now and has been counted, or else for how many
 * milliseconds to wait before asking again. When it throws, the check is rejected with that.
 */
export type Limiter = (packet: PacketRequest) => number | Promise<number>;
